// The shape of pack files, heard from the converters.
#include "rules/shape.h"

#include "rules/load/recorder.h"
#include "rules/load/sections.h"

namespace parley {

std::vector<KeyShape> file_shape(bool pack_toml) {
  const load::Tree nowhere;
  load::Recorder recorder;
  load::Draft draft;
  draft.recorder = &recorder;
  draft.file = &nowhere;
  std::vector<KeyShape> out;
  if (pack_toml) {
    const load::Value& root = recorder.table();
    load::load_pack_keys(root, draft);
    out = recorder.keys_of(root, {});
  }
  for (const load::SectionShape& section : load::record_sections(draft)) {
    KeyShape shape;
    shape.key = shape.path = section.name;
    shape.type = KeyShape::Type::kTable;
    shape.list = section.list;
    shape.inner = recorder.keys_of(*section.value, section.name);
    shape.means = key_meaning(section.name);
    out.push_back(std::move(shape));
  }
  return out;
}

}  // namespace parley
