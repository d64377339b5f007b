// The table of input formats.
#include "core/formats/format.h"

namespace parley {

// Each in the file of its name.
Format front_matter_format();
Format json_format();
Format ndjson_format();
Format plain_text_format();

const std::vector<Format>& formats() {
  static const std::vector<Format> kFormats{ndjson_format(), json_format(), front_matter_format(),
                                            plain_text_format()};
  return kFormats;
}

Extracted extract(const Source& source) {
  for (const Format& format : formats())
    if (format.recognises(source)) return format.extract(source);
  return {};
}

}  // namespace parley
