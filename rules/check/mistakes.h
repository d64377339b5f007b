// The one table of everything that can be wrong with a pack: what each code means, with a listing that has
// the mistake and one that has not. docs/rules/errors.md and `rules check --explain CODE` are made from it,
// and the tests run the listings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parley {

// Errors refuse the pack everywhere; a warning is for whoever checks it.
enum class Severity { kError, kWarning };

struct MistakeKind {
  std::string_view code;  // "pack/unknown-key"
  Severity severity = Severity::kError;
  std::string_view title;  // a few words
  std::string_view why;    // what goes wrong, and what to do
  // Files of a pack that extends the small pack "base" (tests/golden/packs/base): pack.toml where they begin
  // with `name =`, else one more file beside it. Empty: it takes several folders to show.
  std::string_view wrong, right;
};

// In the order of the page: files, tables, actors, rounds, rules, patterns.
const std::vector<MistakeKind>& mistake_kinds();

// Null for an unknown code.
const MistakeKind* mistake_kind(std::string_view code);

Severity severity_of(std::string_view code);

// The page of one code, and of all, as Markdown.
std::string mistake_page(const MistakeKind& kind);
std::string mistakes_page();

}  // namespace parley
