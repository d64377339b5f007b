#include "rules/load/salvage.h"

#include <algorithm>

#include "rules/load/syntax.h"

namespace parley::load {
namespace {

// A file with more is no TOML.
constexpr size_t kMostMistakes = 20;

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

// "[[stance_rules" without its end: the header that was meant, so that the keys below it stay where they are.
std::string mended(const std::string& line) {
  const std::string header = header_of(line);
  if (header.empty() || header.back() == '.' || header.front() == '.') return {};
  const bool list = line.find("[[") != std::string::npos;
  return list ? "[[" + header + "]]" : "[" + header + "]";
}

// Lines from a header that cannot be kept to the next one.
int section_end(const std::vector<std::string>& lines, int first) {
  int last = first;
  while (last < static_cast<int>(lines.size()) && header_of(lines[static_cast<size_t>(last)]).empty()) ++last;
  return last;
}

// What a lost line would have defined: its key, or every part of its header; what stands where a key should.
void add_names(const std::string& line, std::set<std::string>& out) {
  std::string name = header_of(line).empty() ? key_of(line) : header_of(line);
  constexpr size_t kLongest = 500;
  if (name.size() > kLongest) return;
  if (name.empty()) name = line.substr(0, line.find_first_of(" =:\t", line.find_first_not_of(" \t[")));
  for (size_t begin = 0; begin <= name.size();) {
    const size_t end = std::min(name.find('.', begin), name.size());
    out.insert(name.substr(begin, end - begin));
    out.insert(name.substr(begin));
    begin = end + 1;
  }
}

// False where nothing is left to take out.
bool take_out(const SyntaxProblem& problem, std::vector<std::string>& lines, std::set<std::string>& lost) {
  const int size = static_cast<int>(lines.size());
  const int first = std::clamp(problem.first, 1, std::max(1, size));
  int last = std::clamp(problem.last, first, std::max(first, size));
  std::string& line = lines[static_cast<size_t>(first - 1)];
  const bool header = !header_of(line).empty();
  const std::string instead = header ? mended(line) : std::string();
  if (header && (instead.empty() || instead == line)) last = section_end(lines, first);
  bool any = false;
  for (int at = first; at <= last; ++at) {
    std::string& text = lines[static_cast<size_t>(at - 1)];
    any = any || !text.empty();
    add_names(text, lost);
    text.clear();
  }
  if (header && last == first) lines[static_cast<size_t>(first - 1)] = instead;
  return any;
}

}  // namespace

Salvaged salvage(const PackFile& file) {
  Salvaged out{bare_tree(file), {}, {}};
  std::vector<std::string> lines = out.tree.lines;
  std::string bytes = file.bytes;
  while (out.errors.size() < kMostMistakes) {
    auto values = parse_values(bytes, out.tree.shown);
    if (values) {
      out.tree.root = std::move(*values);
      return out;
    }
    SyntaxProblem& problem = values.error();
    out.errors.push_back(
        {ErrorKind::kUsage, problem.code, out.tree.place(problem.spot), problem.what, problem.next});
    if (file.name == "pack.toml") out.lost.insert("name");
    if (lines.empty() || !take_out(problem, lines, out.lost)) return out;
    bytes = joined(lines);
  }
  return out;
}

}  // namespace parley::load
