// The command table: one row a command. To add one, write a file in commands/ and name it here.
#include "cli/command.h"

namespace parley::cli {

Command init_command();
Command ingest_command();
Command articles_command();
Command extract_command();
Command markup_command();
Command claims_command();
Command positions_command();
Command diff_command();
Command changes_command();
Command timeline_command();
Command matrix_command();
Command gap_command();
Command contradictions_command();
Command audit_command();
Command show_command();
Command exclude_command();
Command search_command();
Command status_command();
Command rules_check_command();
Command rules_test_command();
Command rules_explain_command();
Command rules_impact_command();
Command rules_profile_command();
Command rules_list_command();
Command rules_docs_command();
Command rules_new_command();
Command rules_schema_command();
Command help_command();

const std::vector<Command>& commands() {
  static const std::vector<Command> table = {
      init_command(),           ingest_command(),       articles_command(),      extract_command(),
      markup_command(),         claims_command(),       positions_command(),     diff_command(),
      changes_command(),        timeline_command(),     matrix_command(),        gap_command(),
      contradictions_command(), audit_command(),        show_command(),          exclude_command(),
      search_command(),         status_command(),       rules_check_command(),   rules_test_command(),
      rules_explain_command(),  rules_impact_command(), rules_profile_command(), rules_list_command(),
      rules_docs_command(),     rules_new_command(),    rules_schema_command(),  help_command(),
  };
  return table;
}

std::vector<Option> all_options(const Command& command) {
  std::vector<Option> options = command.options;
  if (!command.formats.empty()) {
    options.push_back({"--format", "FORMAT", "how to print it", &Options::format, command.formats});
  }
  options.push_back(kColor);
  return options;
}

std::string written(const Argument& argument) {
  const std::string name = std::string(argument.name) + (argument.many ? "..." : "");
  return argument.required ? name : "[" + name + "]";
}

}  // namespace parley::cli
