// [rules]: what an extending pack does to the rules that it inherits.
#include "rules/load/reader.h"
#include "rules/load/sections.h"

namespace parley::load {

void load_rules(const Value& table, Draft& draft) {
  TableReader read(table, "[rules]", draft);
  for (std::string& rule : read.references("disable", kRule))
    draft.disabled.push_back({std::move(rule), draft.file->pack});
  for (std::string& rule : read.references("enable", kRule))
    draft.enabled.push_back({std::move(rule), draft.file->pack});
  read.done();
}

}  // namespace parley::load
