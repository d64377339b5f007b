#include "rules/check/mistakes.h"

#include <algorithm>

namespace parley {

std::vector<MistakeKind> mistakes_of_files();
std::vector<MistakeKind> mistakes_of_entries();
std::vector<MistakeKind> mistakes_of_patterns();

namespace {

std::string listing(const char* what, std::string_view bytes) {
  if (bytes.empty()) return {};
  const bool own = bytes.substr(0, 7) == "name = ";
  return std::string("\n") + what + (own ? " (pack.toml):" : ":") + "\n\n```text\n" + std::string(bytes) +
         "```\n";
}

}  // namespace

const std::vector<MistakeKind>& mistake_kinds() {
  static const std::vector<MistakeKind> all = [] {
    std::vector<MistakeKind> out = mistakes_of_files();
    for (const MistakeKind& kind : mistakes_of_entries()) out.push_back(kind);
    for (const MistakeKind& kind : mistakes_of_patterns()) out.push_back(kind);
    return out;
  }();
  return all;
}

const MistakeKind* mistake_kind(std::string_view code) {
  const auto& all = mistake_kinds();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const MistakeKind& kind) { return kind.code == code; });
  return found == all.end() ? nullptr : &*found;
}

Severity severity_of(std::string_view code) {
  const MistakeKind* kind = mistake_kind(code);
  return kind == nullptr ? Severity::kError : kind->severity;
}

std::string mistake_page(const MistakeKind& kind) {
  std::string out = "## " + std::string(kind.code) + "\n\n" + std::string(kind.title) + ".";
  if (kind.severity == Severity::kWarning) out += " A warning: the pack can be used all the same.";
  if (!kind.why.empty()) out += " " + std::string(kind.why);
  return out + "\n" + listing("Wrong", kind.wrong) + listing("Right", kind.right);
}

std::string mistakes_page() {
  std::string out =
      "# What can be wrong with a pack\n\n"
      "`parley rules check PACK` names every mistake by a code. Here is what each means, with a listing that "
      "has\n"
      "the mistake and one that has not; `parley rules check --explain CODE` shows the same. The listings "
      "are files\n"
      "of a pack that extends a small pack called `base` (tests/golden/packs/base), and are run by the "
      "tests. This\n"
      "page is made from the table in rules/check/mistakes.h.\n";
  for (const MistakeKind& kind : mistake_kinds()) out += "\n" + mistake_page(kind);
  return out;
}

}  // namespace parley
