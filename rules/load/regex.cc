#include "rules/load/regex.h"

#include <re2/re2.h>

#include <set>

#include "core/base/suggest.h"
#include "rules/load/draft.h"
#include "rules/load/statements.h"
#include "rules/spec/inside.h"

namespace parley::load {
namespace {

struct Explained {
  std::string what, next;
};

// The place of `part` of the expression; a literal string begins one after its quote.
Place part_place(const spec::Text& regex, size_t offset, size_t size) {
  return spec::inside(regex, code_points(std::string_view(regex.value).substr(0, offset)),
                      std::max(1, code_points(std::string_view(regex.value).substr(offset, size))));
}

// The first bracket that is never closed; npos where there is none.
size_t open_bracket(std::string_view regex) {
  std::vector<size_t> open;
  for (size_t i = 0; i < regex.size(); ++i) {
    const bool in_set = !open.empty() && regex[open.back()] == '[';
    if (regex[i] == '\\')
      ++i;
    else if (in_set ? regex[i] == ']' : regex[i] == ')' && !open.empty())
      open.pop_back();
    else if (!in_set && (regex[i] == '(' || regex[i] == '['))
      open.push_back(i);
  }
  return open.empty() ? std::string::npos : open.front();
}

// RE2 names the fragment it stumbled over, never its place.
Place culprit(const spec::Text& regex, const RE2& re) {
  const auto code = re.error_code();
  const bool unclosed = code == RE2::ErrorMissingParen || code == RE2::ErrorMissingBracket;
  const size_t bracket = unclosed ? open_bracket(regex.value) : std::string::npos;
  if (bracket != std::string::npos) return part_place(regex, bracket, 1);
  const std::string& fragment = re.error_arg();
  const size_t offset = fragment.empty() ? std::string::npos : regex.value.find(fragment);
  return offset == std::string::npos ? regex.place : part_place(regex, offset, fragment.size());
}

bool is_look_around(std::string_view fragment) {
  for (const std::string_view start : {"(?=", "(?!", "(?<=", "(?<!"})
    if (fragment.substr(0, start.size()) == start) return true;
  return false;
}

bool is_back_reference(std::string_view fragment) {
  return fragment.size() == 2 && fragment[0] == '\\' && '1' <= fragment[1] && fragment[1] <= '9';
}

Explained explain(const RE2& re) {
  const std::string& fragment = re.error_arg();
  const std::string quoted = "\"" + fragment + "\"";
  if (re.error_code() == RE2::ErrorMissingParen)
    return {"a bracket ( or ) stands alone", "close it, or write \\( or \\) for the mark itself"};
  if (re.error_code() == RE2::ErrorMissingBracket)
    return {"a set [ is never closed", "close it with ], or write \\[ for the mark itself"};
  if (is_look_around(fragment))
    return {"look-around " + quoted + " is not available",
            "match the words around it as well, outside the group"};
  if (is_back_reference(fragment))
    return {"the back-reference " + quoted + " is not available", "write out what may stand there"};
  if (fragment.substr(0, 3) == "(?<" || fragment.substr(0, 3) == "(?P")
    return {"the group " + quoted + " is not understood", "a named group is written (?P<name>...)"};
  return {re.error(), "the syntax is RE2's: https://github.com/google/re2/wiki/Syntax"};
}

void check_groups(const spec::Text& regex, const RE2& re, const std::vector<std::string>& groups,
                  std::vector<Error>& errors) {
  for (const auto& [number, name] : re.CapturingGroupNames()) {
    const size_t at = regex.value.find("(?P<" + name + ">");
    const Place place = at == std::string::npos ? regex.place : part_place(regex, at + 4, name.size());
    if (std::find(groups.begin(), groups.end(), name) == groups.end())
      errors.push_back({ErrorKind::kUsage, "pack/unknown-group", place,
                        "unknown group \"" + name + "\"" + did_you_mean(name, groups),
                        groups.empty() ? "no named group may stand here" : "use one of " + listed(groups)});
  }
}

// RE2 takes a name twice and forgets one of them.
bool check_twice(const spec::Text& regex, std::vector<Error>& errors) {
  std::set<std::string> seen;
  for (size_t at = regex.value.find("(?P<"); at != std::string::npos; at = regex.value.find("(?P<", at + 1)) {
    const size_t end = regex.value.find('>', at);
    if (end == std::string::npos) return true;
    const std::string name = regex.value.substr(at + 4, end - at - 4);
    if (seen.insert(name).second) continue;
    errors.push_back({ErrorKind::kUsage, "pack/duplicate-group", part_place(regex, at + 4, name.size()),
                      "the group \"" + name + "\" stands twice in one expression",
                      "keep one, or write two rules"});
    return false;
  }
  return true;
}

}  // namespace

namespace {

// The syntax is the same in either, and classes of bytes are compiled several times faster than those of
// UTF-8.
RE2::Options for_checking(const std::string& regex) {
  RE2::Options out(RE2::Quiet);
  const bool ascii =
      std::all_of(regex.begin(), regex.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
  if (ascii && regex.find("\\x{") == std::string::npos) out.set_encoding(RE2::Options::EncodingLatin1);
  return out;
}

}  // namespace

void check_regex(const spec::Text& regex, const std::vector<std::string>& groups,
                 std::vector<Error>& errors) {
  if (regex.value.empty() || !check_twice(regex, errors)) return;
  const RE2 re(regex.value, for_checking(regex.value));
  if (re.ok()) return check_groups(regex, re, groups, errors);
  Explained explained = explain(re);
  errors.push_back({ErrorKind::kUsage, "pack/bad-regex", culprit(regex, re), std::move(explained.what),
                    std::move(explained.next)});
}

void check_rewrite(const spec::Text& regex, const spec::Text& rewrite, std::vector<Error>& errors) {
  const RE2 re(regex.value, RE2::Quiet);
  if (!re.ok()) return;
  std::string error;
  if (re.CheckRewriteString(rewrite.value, &error)) return;
  const int used = RE2::MaxSubmatch(rewrite.value), there = re.NumberOfCapturingGroups();
  if (used > there)
    error = "\"" + rewrite.value + "\" uses group " + std::to_string(used) + ", but the lemma has " +
            std::to_string(there);
  errors.push_back({ErrorKind::kUsage, "pack/bad-rewrite", rewrite.place, error,
                    "\\1 stands for the first group ( ) of \"lemma\", \\2 for the second"});
}

}  // namespace parley::load
