#include "rules/load/regex.h"

#include <re2/re2.h>

#include <set>

#include "core/base/suggest.h"

namespace parley::load {
namespace {

int code_points(std::string_view text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// The place of `part` of the expression; a literal string begins one after its quote.
Place part_place(const spec::Text& regex, size_t offset, size_t size) {
  Place place = regex.place;
  place.column += 1 + code_points(std::string_view(regex.value).substr(0, offset));
  place.length = std::max(1, code_points(std::string_view(regex.value).substr(offset, size)));
  return place;
}

// RE2 names the fragment it stumbled over, never its place.
Place culprit(const spec::Text& regex, const std::string& fragment) {
  const size_t offset = fragment.empty() ? std::string::npos : regex.value.find(fragment);
  return offset == std::string::npos ? regex.place : part_place(regex, offset, fragment.size());
}

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

std::string advice(const RE2& re, const std::string& regex) {
  const std::string& fragment = re.error_arg();
  if (re.error_code() == RE2::ErrorMissingParen) return "close the bracket, or write \\( for the mark itself";
  if (re.error_code() == RE2::ErrorMissingBracket) return "close it with ], or write \\[ for the mark itself";
  for (const char* look_around : {"(?=", "(?!", "(?<=", "(?<!"})
    if (starts_with(fragment, look_around) ||
        (starts_with(fragment, "(?") && regex.find(look_around) != std::string::npos))
      return "there is no look-around: match the words around it as well, outside the group";
  if (starts_with(fragment, "(?<") || starts_with(fragment, "(?P"))
    return "a named group is written (?P<name>...)";
  if (fragment.size() == 2 && fragment[0] == '\\' && '1' <= fragment[1] && fragment[1] <= '9')
    return "there are no back-references";
  return "docs/rules.md says what may stand here";
}

void check_groups(const spec::Text& regex, const RE2& re, const std::vector<std::string>& groups,
                  Draft& draft) {
  std::set<std::string> seen;
  for (const auto& [number, name] : re.CapturingGroupNames()) {
    const size_t at = regex.value.find("(?P<" + name + ">");
    const Place place = at == std::string::npos ? regex.place : part_place(regex, at + 4, name.size());
    if (std::find(groups.begin(), groups.end(), name) == groups.end())
      draft.errors.push_back(
          {ErrorKind::kUsage, "pack/unknown-group", place,
           "unknown group \"" + name + "\"" + did_you_mean(name, groups),
           groups.empty() ? "no named group may stand here" : "use one of " + listed(groups)});
  }
}

// RE2 takes a name twice and forgets one of them.
bool check_twice(const spec::Text& regex, Draft& draft) {
  std::set<std::string> seen;
  for (size_t at = regex.value.find("(?P<"); at != std::string::npos; at = regex.value.find("(?P<", at + 1)) {
    const size_t end = regex.value.find('>', at);
    if (end == std::string::npos) return true;
    const std::string name = regex.value.substr(at + 4, end - at - 4);
    if (seen.insert(name).second) continue;
    draft.errors.push_back({ErrorKind::kUsage, "pack/duplicate-group", part_place(regex, at + 4, name.size()),
                            "the group \"" + name + "\" stands twice in one expression",
                            "keep one, or write two rules"});
    return false;
  }
  return true;
}

}  // namespace

void check_regex(const spec::Text& regex, const std::vector<std::string>& groups, Draft& draft) {
  if (regex.value.empty() || !check_twice(regex, draft)) return;
  const RE2 re(regex.value, RE2::Quiet);
  if (re.ok()) return check_groups(regex, re, groups, draft);
  draft.errors.push_back({ErrorKind::kUsage, "pack/bad-regex", culprit(regex, re.error_arg()), re.error(),
                          advice(re, regex.value)});
}

void check_rewrite(const spec::Text& regex, const spec::Text& rewrite, Draft& draft) {
  const RE2 re(regex.value, RE2::Quiet);
  std::string error;
  if (!re.ok() || re.CheckRewriteString(rewrite.value, &error)) return;
  draft.errors.push_back({ErrorKind::kUsage, "pack/bad-rewrite", rewrite.place, error,
                          "\\1 stands for the first group ( ) of \"lemma\", \\2 for the second"});
}

}  // namespace parley::load
