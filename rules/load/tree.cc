#include "rules/load/tree.h"

#include <toml++/toml.h>

#include <algorithm>
#include <tuple>

#include "rules/load/syntax.h"

namespace parley::load {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::vector<std::string> split_lines(std::string_view bytes) {
  std::vector<std::string> lines;
  if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) bytes.remove_prefix(kByteOrderMark.size());
  for (size_t begin = 0; begin <= bytes.size();) {
    const size_t end = std::min(bytes.find('\n', begin), bytes.size());
    std::string_view line = bytes.substr(begin, end - begin);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    lines.emplace_back(line);
    begin = end + 1;
  }
  return lines;
}

Spot to_spot(const toml::source_region& region, const std::vector<std::string>& lines) {
  Spot spot{static_cast<int>(region.begin.line), static_cast<int>(region.begin.column), 1};
  int end = static_cast<int>(region.end.column);
  if (region.end.line > region.begin.line && region.begin.line <= lines.size())
    end = code_points(lines[region.begin.line - 1]) + 1;
  spot.length = std::max(1, end - spot.column);
  return spot;
}

ValueKind kind_of(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::string:
      return ValueKind::kString;
    case toml::node_type::integer:
      return ValueKind::kInteger;
    case toml::node_type::floating_point:
      return ValueKind::kDecimal;
    case toml::node_type::boolean:
      return ValueKind::kBoolean;
    case toml::node_type::date:
      return ValueKind::kDate;
    case toml::node_type::time:
    case toml::node_type::date_time:
      return ValueKind::kTime;
    case toml::node_type::array:
      return ValueKind::kList;
    case toml::node_type::table:
    case toml::node_type::none:
      return ValueKind::kTable;
  }
  return ValueKind::kTable;
}

// Needs: the day exists, which toml++ has checked.
Date to_date(const toml::date& date) {
  return std::chrono::year{date.year} / std::chrono::month{date.month} / std::chrono::day{date.day};
}

class Converter {
 public:
  explicit Converter(const std::vector<std::string>& lines) : lines_(lines) {}

  Value value(const toml::node& node) const {
    Value out;
    out.kind = kind_of(node);
    out.spot = to_spot(node.source(), lines_);
    if (const auto* text = node.as_string()) out.text = text->get();
    if (const auto* integer = node.as_integer()) out.integer = integer->get();
    if (const auto* number = node.as_floating_point()) out.number = number->get();
    if (out.kind == ValueKind::kInteger) out.number = static_cast<double>(out.integer);
    if (const auto* boolean = node.as_boolean()) out.boolean = boolean->get();
    if (const auto* date = node.as_date()) out.date = to_date(date->get());
    if (const auto* list = node.as_array())
      for (const toml::node& item : *list) out.items.push_back(value(item));
    if (const auto* table = node.as_table()) out.members = members(*table);
    return out;
  }

 private:
  // toml++ hands keys out by the alphabet; packs count on the order they were written in.
  std::vector<Member> members(const toml::table& table) const {
    std::vector<Member> out;
    for (const auto& [key, node] : table)
      out.push_back({std::string(key.str()), to_spot(key.source(), lines_), value(node)});
    std::stable_sort(out.begin(), out.end(), [](const Member& a, const Member& b) {
      return std::tie(a.spot.line, a.spot.column) < std::tie(b.spot.line, b.spot.column);
    });
    return out;
  }

  const std::vector<std::string>& lines_;  // owned by the Tree
};

// Of keys and numbers: what stands in quotes or after # is passed over.
int bare_dots(std::string_view line) {
  int dots = 0;
  char quote = 0;
  for (size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quote == '"' && c == '\\')
      ++i;
    else if (quote != 0)
      quote = c == quote ? char{0} : quote;
    else if (c == '"' || c == '\'')
      quote = c;
    else if (c == '#')
      break;
    else if (c == '.')
      ++dots;
  }
  return dots;
}

// toml++ limits how deep brackets nest (256), but not dotted keys: a.a.a. ... of 100,000 parts would overflow
// the stack. Gives the line, from 1; 0 where there is none.
int line_of_too_many_dots(const std::vector<std::string>& lines) {
  constexpr int kMostDots = 30;
  const auto found = std::find_if(lines.begin(), lines.end(),
                                  [](const std::string& line) { return bare_dots(line) > kMostDots; });
  return found == lines.end() ? 0 : static_cast<int>(found - lines.begin()) + 1;
}

}  // namespace

const Member* Value::find(std::string_view key) const {
  const auto found =
      std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.key == key; });
  return found == members.end() ? nullptr : &*found;
}

Place Tree::place(Spot spot) const {
  Place place{shown, spot.line, spot.column, spot.length, {}};
  if (spot.line >= 1 && spot.line <= static_cast<int>(lines.size())) place.source_line = lines[spot.line - 1];
  return place;
}

Tree bare_tree(const PackFile& file) {
  return {file.pack,
          file.name,
          file.path.empty() ? file.pack + "/" + file.name : file.path,
          split_lines(file.bytes),
          {}};
}

tl::expected<Value, SyntaxProblem> parse_values(std::string_view bytes, const std::string& shown) {
  const std::vector<std::string> lines = split_lines(bytes);
  if (const int line = line_of_too_many_dots(lines); line > 0)
    return tl::unexpected(SyntaxProblem{"pack/syntax",
                                        {line, 1, 1},
                                        "the keys of this line have more parts than any pack needs",
                                        "shorten them: no table of a pack nests so deep",
                                        line,
                                        line});
  try {
    const toml::table table = toml::parse(bytes);
    return Converter(lines).value(table);
  } catch (const toml::parse_error& error) {
    return tl::unexpected(explain_syntax(error.description(), to_spot(error.source(), lines), lines, shown));
  }
}

Result<Tree> parse_tree(const PackFile& file) {
  Tree tree = bare_tree(file);
  auto values = parse_values(file.bytes, tree.shown);
  if (!values) {
    SyntaxProblem& problem = values.error();
    return fail({ErrorKind::kUsage, problem.code, tree.place(problem.spot), std::move(problem.what),
                 std::move(problem.next)});
  }
  tree.root = std::move(*values);
  return tree;
}

const char* describe(ValueKind kind) {
  switch (kind) {
    case ValueKind::kString:
      return "a string";
    case ValueKind::kInteger:
      return "a whole number";
    case ValueKind::kDecimal:
      return "a decimal number";
    case ValueKind::kBoolean:
      return "true or false";
    case ValueKind::kDate:
      return "a date";
    case ValueKind::kTime:
      return "a time";
    case ValueKind::kList:
      return "a list";
    case ValueKind::kTable:
      return "a table";
  }
  return "";
}

}  // namespace parley::load
