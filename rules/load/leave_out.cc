// Broken rules are blanked in the bytes of their file, so that every line keeps its number, and the pack is
// compiled again.
#include <algorithm>
#include <map>
#include <set>

#include "rules/load/tree.h"
#include "rules/partial.h"

namespace parley {
namespace {

constexpr int kMostRounds = 8;  // one mistake may hide others: classes are checked once all patterns parse

// A table from its header to the line before the next one.
struct Block {
  int first = 0, last = 0;  // lines
  std::string rule;         // its id; empty where it is no rule
};

bool is_rules_table(const std::string& name) {
  static const std::set<std::string> kTables{"chunks", "attributions", "stops", "stance_rules",
                                             "frames", "scopes",       "layout"};
  return kTables.count(name) > 0;
}

std::string id_of(const load::Value& table) {
  const load::Member* id = table.find("id");
  return id != nullptr && id->value.kind == load::ValueKind::kString && !id->value.text.empty()
             ? id->value.text
             : "?";
}

bool is_header(const load::Tree& tree, int line) {
  const std::string& text = tree.lines[static_cast<size_t>(line) - 1];
  const size_t first = text.find_first_not_of(" \t");
  return first != std::string::npos && text[first] == '[';
}

void collect(const load::Tree& tree, const load::Value& value, const std::string& rule,
             std::map<int, std::string>& headers) {
  const int line = value.spot.line;
  if (value.kind == load::ValueKind::kTable && line > 0 && is_header(tree, line)) headers.emplace(line, rule);
  for (const load::Member& member : value.members) collect(tree, member.value, rule, headers);
  for (const load::Value& item : value.items) collect(tree, item, rule, headers);
}

std::vector<Block> blocks_of(const load::Tree& tree) {
  std::map<int, std::string> headers;
  for (const load::Member& member : tree.root.members) {
    if (!is_rules_table(member.key))
      collect(tree, member.value, {}, headers);
    else
      for (const load::Value& item : member.value.items) collect(tree, item, id_of(item), headers);
  }
  std::vector<Block> out;
  for (const auto& [line, rule] : headers) {
    if (!out.empty()) out.back().last = line - 1;
    out.push_back({line, static_cast<int>(tree.lines.size()), rule});
  }
  return out;
}

// The file without these lines, which stay as empty ones.
std::string without(const std::string& bytes, const Block& block) {
  std::string out;
  int line = 1;
  for (const char c : bytes) {
    if (line < block.first || line > block.last || c == '\n') out += c;
    line += c == '\n';
  }
  return out;
}

std::string shown(const PackFile& file) {
  return file.path.empty() ? file.pack + "/" + file.name : file.path;
}

// Blanks the rule that holds the error; its id, or "" where the error stands in none.
std::string cut(const Error& error, PackSource& source) {
  const auto file = std::find_if(source.files.begin(), source.files.end(),
                                 [&](const PackFile& f) { return shown(f) == error.place.file; });
  if (file == source.files.end()) return {};
  const Result<load::Tree> tree = load::parse_tree(*file);
  if (!tree) return {};
  for (const Block& block : blocks_of(*tree)) {
    if (block.rule.empty() || error.place.line < block.first || error.place.line > block.last) continue;
    file->bytes = without(file->bytes, block);
    return block.rule;
  }
  return {};
}

// Whether the error stands in a rule that has been cut.
bool is_cut(const Error& error, const PackSource& source) {
  for (const PackFile& file : source.files) {
    if (shown(file) != error.place.file || error.place.line < 1) continue;
    size_t begin = 0;
    for (int line = 1; line < error.place.line && begin != std::string::npos; ++line) {
      begin = file.bytes.find('\n', begin);
      if (begin != std::string::npos) ++begin;
    }
    return begin < file.bytes.size() && file.bytes[begin] == '\n' && !error.place.source_line.empty();
  }
  return false;
}

}  // namespace

tl::expected<PartialPack, std::vector<Error>> compile_what_works(PackSource source) {
  std::vector<Error> errors;
  std::vector<std::string> left_out;
  for (int round = 0; round < kMostRounds; ++round) {
    auto pack = Pack::compile(source);
    if (pack) return PartialPack{std::move(*pack), std::move(errors), std::move(left_out)};
    for (const Error& error : pack.error()) {
      const std::string rule = cut(error, source);
      if (rule.empty() && !is_cut(error, source)) return tl::unexpected(std::move(pack.error()));
      if (!rule.empty()) left_out.push_back(rule);
      errors.push_back(error);
    }
  }
  return tl::unexpected(std::move(errors));
}

}  // namespace parley
