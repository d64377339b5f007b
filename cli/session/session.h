// What a command is run with: its options (settings filled in), its streams, and how output is to look.
#pragma once

#include <ostream>
#include <string>

#include "cli/arguments/options.h"
#include "cli/streams.h"
#include "cli/text/ink.h"
#include "rules/settings/settings.h"

namespace parley::cli {

enum class Format { kTable, kJson, kNdjson, kCsv, kMd, kHtml };

struct Session {
  Options options;
  Settings settings;
  Format format = Format::kTable;
  int jobs = 1;
  std::string db = {};
  std::string command_line = {};  // as a run in the store remembers it
  Look look = {};                 // of out
  Streams& streams;               // run()'s

  std::ostream& out() const { return streams.out; }
  std::ostream& err() const { return streams.err; }
  bool machine() const { return format == Format::kJson || format == Format::kNdjson; }

  // A sentence for people, on err, that is no error.
  void note(const std::string& sentence) const;
};

}  // namespace parley::cli
