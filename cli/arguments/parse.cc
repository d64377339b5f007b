// Finds the command by its name and leaves its options to CLI11, which is seen here alone.
#include "cli/arguments/parse.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/failure.h"
#include "core/base/suggest.h"

namespace parley::cli {
namespace {

using Words = std::vector<std::string>;

// Options that may stand before the command too ("parley --db talks.db status").
const Option* common_option(const std::string& word) {
  static const std::vector<Option> common = {kDb, kPack, kColor, kJobs};
  const auto found =
      std::find_if(common.begin(), common.end(), [&](const Option& o) { return o.name == word; });
  return found == common.end() ? nullptr : &*found;
}

// Where the command's name stands; words.size() if nowhere.
size_t command_at(const Words& words) {
  size_t at = 0;
  while (at < words.size() && words[at].starts_with("-")) at += common_option(words[at]) ? 2 : 1;
  return std::min(at, words.size());
}

Words names_in(const std::string& group) {
  Words names;
  for (const Command& command : commands()) {
    if (command.name.starts_with(group)) names.emplace_back(command.name.substr(group.size()));
  }
  return names;
}

std::string joined(const Words& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

const Command* find_command(const std::string& name) {
  const auto& all = commands();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Command& c) { return c.name == name; });
  return found == all.end() ? nullptr : &*found;
}

bool is_group(const std::string& word) {
  return !names_in(word + " ").empty();
}

[[noreturn]] void refuse_group(const std::string& group, const std::string& word) {
  const Words names = names_in(group + " ");
  if (word.empty()) {
    give_up("usage/command", "`parley " + group + "` needs one more word: " + joined(names),
            "`parley " + group + " " + names.front() + " --help` says more");
  }
  give_up("usage/command", "there is no command \"" + group + " " + word + "\"" + did_you_mean(word, names),
          "after \"" + group + "\" may stand: " + joined(names));
}

[[noreturn]] void refuse_command(const std::string& word) {
  Words names;
  for (const Command& command : commands())
    names.emplace_back(command.name.substr(0, command.name.find(' ')));
  give_up("usage/command", "there is no command \"" + word + "\"" + did_you_mean(word, names),
          "`parley --help` lists them");
}

// Takes the command's words out of `words`.
const Command* take_command(Words& words) {
  const size_t at = command_at(words);
  if (at == words.size()) return nullptr;
  std::string name = words[at];
  size_t length = 1;
  if (is_group(name)) {
    const std::string next = at + 1 < words.size() ? words[at + 1] : "";
    if (!find_command(name + " " + next)) refuse_group(name, next);
    name += " " + next;
    length = 2;
  }
  const Command* command = find_command(name);
  if (!command) refuse_command(name);
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(at),
              words.begin() + static_cast<std::ptrdiff_t>(at + length));
  return command;
}

std::string help_of(const Command* command) {
  return command ? "parley " + std::string(command->name) + " --help" : "parley --help";
}

void add(CLI::App& app, const Option& option, Options& options) {
  std::visit(
      [&](auto field) {
        if constexpr (std::is_same_v<decltype(field), bool Options::*>) {
          app.add_flag(std::string(option.name), options.*field);
        } else {
          app.add_option(std::string(option.name), options.*field);
        }
      },
      option.field);
}

[[noreturn]] void refuse_option(const Command* command, const std::string& word,
                                const std::vector<Option>& known) {
  Words names = {"--help"};
  for (const Option& option : known) names.emplace_back(option.name);
  const std::string name = word.substr(0, word.find('='));
  const std::string who = command ? "\"" + std::string(command->name) + "\"" : "parley";
  give_up("usage/option", who + " has no option " + name + did_you_mean(name, names),
          "`" + help_of(command) + "` lists its options");
}

void check_choice(const Option& option, const Options& options) {
  const auto* field = std::get_if<std::string Options::*>(&option.field);
  if (!field || option.choices.empty() || (options.**field).empty()) return;
  const Words choices = split_choices(option.choices);
  const std::string& value = options.**field;
  if (std::find(choices.begin(), choices.end(), value) != choices.end()) return;
  give_up("usage/choice",
          std::string(option.name) + " cannot be \"" + value + "\"" + did_you_mean(value, choices),
          "it can be " + joined(choices));
}

void check_arguments(const Command& command, const Options& options) {
  size_t least = 0;
  bool many = false;
  for (const Argument& argument : command.arguments) {
    least += argument.required;
    many |= argument.many;
  }
  const std::string name = "\"" + std::string(command.name) + "\"";
  const std::string next = "`" + help_of(&command) + "` shows how it is written";
  if (options.words.size() < least) {
    give_up("usage/argument",
            name + " needs " + written(command.arguments[options.words.size()]) + ", and none is given",
            next);
  }
  if (!many && options.words.size() > command.arguments.size()) {
    give_up("usage/argument",
            name + " does not know what to do with \"" + options.words[command.arguments.size()] + "\"",
            next);
  }
}

// CLI11 takes words from the end.
void read_options(const Command* command, Words words, Parsed& parsed, const std::vector<Option>& known) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  app.add_flag("-h,--help", parsed.help);
  if (!command) app.add_flag("--version", parsed.version);
  app.add_option("words", parsed.options.words);
  for (const Option& option : known) add(app, option, parsed.options);
  std::reverse(words.begin(), words.end());
  try {
    app.parse(std::move(words));
  } catch (const CLI::ParseError& error) {
    give_up("usage/option", error.what(), "`" + help_of(command) + "` shows how it is written");
  }
  const Words rest = app.remaining();
  if (!rest.empty()) refuse_option(command, rest.front(), known);
}

}  // namespace

Parsed parse(const std::vector<std::string>& words) {
  Parsed parsed;
  Words rest = words;
  parsed.command = take_command(rest);
  std::vector<Option> known;
  if (parsed.command) known = all_options(*parsed.command);
  read_options(parsed.command, std::move(rest), parsed, known);
  if (!parsed.command || parsed.help) return parsed;
  for (const Option& option : known) check_choice(option, parsed.options);
  check_arguments(*parsed.command, parsed.options);
  return parsed;
}

}  // namespace parley::cli
