#include "rules/load/rule_reader.h"

namespace parley::load {

std::vector<spec::Text> load_examples(TableReader& read) {
  return read.required_texts("examples",
                             "add at least one sentence that the rule is for: examples = [\"...\"]");
}

std::vector<spec::Text> load_some_patterns(TableReader& read) {
  if (read.has("pattern") && read.has("patterns"))
    read.report("pack/both-keys", read.spot_of("pattern"),
                read.title() + " has both \"pattern\" and \"patterns\"", "move it into patterns = [...]");
  if (read.has("pattern")) {
    std::vector<spec::Text> out{read.required("pattern")};
    read.texts("patterns");
    return out;
  }
  read.text("pattern");
  return read.required_texts("patterns", "add pattern = '...', or several: patterns = ['...', '...']");
}

const std::vector<std::string>& scope_kinds() {
  static const std::vector<std::string> kKinds{"negated", "hedged", "conditional", "question"};
  return kKinds;
}

}  // namespace parley::load
