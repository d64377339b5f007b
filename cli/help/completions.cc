// Completions for bash, zsh and fish: commands, options, and the values of those that have a list of them.
#include <ostream>

#include "cli/help/help.h"

namespace parley::cli {
namespace {

std::string joined(const std::vector<std::string>& words, const char* between) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : between) + word;
  return out;
}

std::string first_word(const Command& command) {
  return std::string(command.name.substr(0, command.name.find(' ')));
}

// The word after the first, for commands of two words.
std::string second_word(const Command& command) {
  const size_t blank = command.name.find(' ');
  return blank == std::string_view::npos ? "" : std::string(command.name.substr(blank + 1));
}

std::vector<std::string> first_words() {
  std::vector<std::string> words;
  for (const Command& command : commands()) {
    if (words.empty() || words.back() != first_word(command)) words.push_back(first_word(command));
  }
  return words;
}

std::vector<std::string> second_words(const std::string& first) {
  std::vector<std::string> words;
  for (const Command& command : commands()) {
    if (first_word(command) == first && !second_word(command).empty()) words.push_back(second_word(command));
  }
  return words;
}

std::vector<std::string> option_names(const Command& command) {
  std::vector<std::string> names;
  for (const Option& option : all_options(command)) names.emplace_back(option.name);
  names.emplace_back("--help");
  return names;
}

bool takes_files(const Command& command) {
  for (const Argument& argument : command.arguments) {
    if (argument.completes != Completes::kNothing) return true;
  }
  return false;
}

// In single quotes for a shell.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out + "'";
}

// bash: the cases of the word before the cursor, for one command.
void write_bash_values(std::ostream& out, const Command& command) {
  out << "      case $before in\n";
  for (const Option& option : all_options(command)) {
    if (option.value.empty()) continue;
    out << "        " << option.name << ") ";
    if (!option.choices.empty()) {
      out << "COMPREPLY=($(compgen -W '" << joined(split_choices(option.choices), " ") << "' -- \"$word\"))";
    } else if (option.completes == Completes::kFile) {
      out << "COMPREPLY=($(compgen -f -- \"$word\"))";
    } else if (option.completes == Completes::kFolder) {
      out << "COMPREPLY=($(compgen -d -- \"$word\"))";
    } else {
      out << ':';
    }
    out << "; return ;;\n";
  }
  out << "      esac\n";
}

}  // namespace

void write_bash_completions(std::ostream& out) {
  out << "# bash completion of parley, made by `parley help --completions bash`\n_parley() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} "
         "command=${COMP_WORDS[1]}\n"
         "  COMPREPLY=()\n"
         "  if ((COMP_CWORD == 1)); then\n    COMPREPLY=($(compgen -W '"
      << joined(first_words(), " ") << " --help --version' -- \"$word\"))\n    return\n  fi\n";
  for (const auto& first : first_words()) {
    const auto second = second_words(first);
    if (second.empty()) continue;
    out << "  if [[ $command == " << first
        << " ]]; then\n    if ((COMP_CWORD == 2)); then\n      COMPREPLY=($(compgen -W '"
        << joined(second, " ")
        << "' -- \"$word\"))\n      return\n    fi\n    command+=\" ${COMP_WORDS[2]}\"\n  fi\n";
  }
  out << "  case $command in\n";
  for (const Command& command : commands()) {
    out << "    " << quoted(command.name) << ")\n";
    write_bash_values(out, command);
    out << "      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '" << joined(option_names(command), " ")
        << "' -- \"$word\"))\n      "
        << (takes_files(command) ? "else COMPREPLY=($(compgen -f -- \"$word\"))\n      " : "") << "fi ;;\n";
  }
  out << "  esac\n}\ncomplete -o filenames -F _parley parley\n";
}

void write_zsh_completions(std::ostream& out) {
  out << "#compdef parley\n# zsh completion of parley, made by `parley help --completions zsh`\n_parley() {\n"
         "  local command=$words[2]\n  if ((CURRENT == 2)); then\n    local -a names=(";
  for (const auto& first : first_words()) out << ' ' << quoted(first);
  out << " )\n    compadd -a names\n    return\n  fi\n";
  for (const auto& first : first_words()) {
    const auto second = second_words(first);
    if (second.empty()) continue;
    out << "  if [[ $command == " << first << " ]]; then\n    if ((CURRENT == 3)); then compadd "
        << joined(second, " ") << "; return; fi\n    command+=\" $words[3]\"\n  fi\n";
  }
  out << "  case $command in\n";
  for (const Command& command : commands()) {
    out << "    " << quoted(command.name) << ")\n      case $words[CURRENT-1] in\n";
    for (const Option& option : all_options(command)) {
      if (option.value.empty()) continue;
      out << "        " << option.name << ") "
          << (!option.choices.empty() ? "compadd " + joined(split_choices(option.choices), " ")
              : option.completes == Completes::kFolder ? "_files -/"
              : option.completes == Completes::kFile   ? "_files"
                                                       : ":")
          << "; return ;;\n";
    }
    out << "      esac\n      if [[ $words[CURRENT] == -* ]]; then compadd -- "
        << joined(option_names(command), " ") << (takes_files(command) ? "; else _files" : "") << "; fi ;;\n";
  }
  out << "  esac\n}\n_parley \"$@\"\n";
}

void write_fish_completions(std::ostream& out) {
  out << "# fish completion of parley, made by `parley help --completions fish`\ncomplete -c parley -f\n";
  for (const Command& command : commands()) {
    const std::string first = first_word(command), second = second_word(command);
    if (second.empty()) {
      out << "complete -c parley -n __fish_use_subcommand -a " << first << " -d " << quoted(command.summary)
          << '\n';
    } else {
      if (second_words(first).front() == second)
        out << "complete -c parley -n __fish_use_subcommand -a " << first << '\n';
      out << "complete -c parley -n '__fish_seen_subcommand_from " << first << "' -a " << second << " -d "
          << quoted(command.summary) << '\n';
    }
    const std::string seen =
        "complete -c parley -n '__fish_seen_subcommand_from " + (second.empty() ? first : second) + "'";
    if (takes_files(command)) out << seen << " -F\n";
    for (const Option& option : all_options(command)) {
      out << seen << " -l " << option.name.substr(2) << (option.value.empty() ? "" : " -r");
      if (!option.choices.empty()) out << " -a " << quoted(joined(split_choices(option.choices), " "));
      if (option.completes != Completes::kNothing) out << " -F";
      out << " -d " << quoted(option.help) << '\n';
    }
  }
}

}  // namespace parley::cli
