// What `rules explain` shows of a trace.
#pragma once

#include <iosfwd>
#include <set>

#include "cli/json/json.h"
#include "cli/text/ink.h"
#include "rules/trace.h"
#include "rules/why_not.h"

namespace parley::cli {

struct ExplainView {
  const Trace& trace;
  const Pack& pack;
  std::set<size_t> sentences;  // those to show
  bool verbose = false;
};

void write_explained(std::ostream& out, const ExplainView& view, const Look& look);
void write_why_not(std::ostream& out, const WhyNot& why, const std::string& asked, bool verbose,
                   const Look& look);

Json explained_json(const ExplainView& view);
Json why_not_json(const WhyNot& why, const std::string& asked);

}  // namespace parley::cli
