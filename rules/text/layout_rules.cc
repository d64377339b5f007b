// LayoutRules: all patterns at once by RE2::Set, captures for the one that won.
#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <cassert>
#include <deque>
#include <mutex>

#include "rules/text/layout.h"
#include "rules/text/plain_spaces.h"

namespace parley {
namespace {

BlockKind block_kind(const std::string& section) {
  static const std::vector<std::pair<std::string, BlockKind>> kSections{
      {"caption", BlockKind::kCaption},         {"headline", BlockKind::kHeadline},
      {"metadata", BlockKind::kMetadata},       {"dateline", BlockKind::kDateline},
      {"boilerplate", BlockKind::kBoilerplate}, {"subheading", BlockKind::kSubheading},
      {"standfirst", BlockKind::kStandfirst}};
  for (const auto& [name, kind] : kSections)
    if (name == section) return kind;
  assert(false && "the loader knows the sections");
  return BlockKind::kBoilerplate;
}

// Whether the pattern can match at the start of the line only: '^', and no alternative outside brackets.
bool anchored(const std::string& pattern) {
  int depth = 0;
  bool in_class = false, escaped = false;
  for (const char c : pattern) {
    if (escaped)
      escaped = false;
    else if (c == '\\')
      escaped = true;
    else if (in_class)
      in_class = c != ']';
    else if (c == '[')
      in_class = true;
    else if (c == '(')
      ++depth;
    else if (c == ')')
      --depth;
    else if (c == '|' && depth == 0)
      return false;
  }
  return pattern.starts_with('^');
}

// One pattern on its own; compiled when a line first asks for it, as most never do.
class Program {
 public:
  explicit Program(const spec::LayoutRule& spec) : rule(spec), kind(block_kind(spec.section)) {}

  const RE2& regex() const {
    std::call_once(compiled_, [this] {
      regex_ = std::make_unique<RE2>(rule.pattern.value, RE2::Quiet);
      for (const auto& [name, number] : regex_->NamedCapturingGroups()) {
        if (name == "date") date = number;
        if (name == "outlet") outlet = number;
        if (name == "title") title = number;
      }
    });
    return *regex_;
  }

  const spec::LayoutRule rule;
  const BlockKind kind;
  mutable int date = 0, outlet = 0, title = 0;  // numbers of the groups once regex() was asked for; 0: none

 private:
  mutable std::once_flag compiled_;
  mutable std::unique_ptr<RE2> regex_;
};

// The patterns anchored at the start, looked for together: most lines are done after a few letters.
class StartSet {
 public:
  void add(const std::string& pattern, int rule) {
    if (set_.Add(pattern, nullptr) >= 0) rules_.push_back(rule);
  }

  // The lowest rule that may match. A set that ran out of memory names its first: the caller tries each from
  // there.
  int lowest(re2::StringPiece line) const {
    if (rules_.empty()) return kNoRule;
    std::call_once(compiled_, [this] { usable_ = set_.Compile(); });
    if (!usable_) return rules_.front();
    std::vector<int> hits;
    RE2::Set::ErrorInfo error{};
    if (set_.Match(line, &hits, &error)) return rules_[*std::min_element(hits.begin(), hits.end())];
    return error.kind == RE2::Set::kNoError ? kNoRule : rules_.front();
  }

  static constexpr int kNoRule = 1 << 30;

 private:
  static RE2::Options options() {
    RE2::Options options(RE2::Quiet);
    options.set_max_mem(64 << 20);  // dozens of patterns in one automaton
    return options;
  }

  std::vector<int> rules_;  // by the set's number; ascending
  mutable RE2::Set set_{options(), RE2::ANCHOR_START};
  mutable std::once_flag compiled_;
  mutable bool usable_ = false;
};

std::optional<Span> group(const std::vector<re2::StringPiece>& groups, int number, const char* start) {
  if (number == 0 || groups[number].data() == nullptr) return std::nullopt;
  const auto begin = static_cast<uint32_t>(groups[number].data() - start);
  return Span{begin, begin + static_cast<uint32_t>(groups[number].size())};
}

}  // namespace

struct LayoutRules::Programs {
  std::deque<Program> programs;
  StartSet at_start;
  // Each on its own: RE2 reads a pattern that ends in '$' backwards, and jumps to one that begins with a
  // letter.
  std::vector<int> anywhere;

  void add(const std::string& pattern, int rule) {
    if (anchored(pattern))
      at_start.add(pattern, rule);
    else
      anywhere.push_back(rule);
  }

  // The lowest rule that may match.
  int lowest(re2::StringPiece line) const {
    const int best = at_start.lowest(line);
    for (const int rule : anywhere) {
      if (rule > best) break;
      if (RE2::PartialMatch(line, programs[rule].regex())) return rule;
    }
    return best;
  }

  std::optional<Match> try_rule(int index, re2::StringPiece line) const {
    const Program& program = programs[index];
    const RE2& regex = program.regex();
    std::vector<re2::StringPiece> groups(regex.NumberOfCapturingGroups() + 1);
    if (!regex.ok() ||
        !regex.Match(line, 0, line.size(), RE2::UNANCHORED, groups.data(), static_cast<int>(groups.size())))
      return std::nullopt;
    Match match;
    match.rule = index;
    match.kind = program.kind;
    match.rest_of_article = program.rule.rest_of_article;
    match.span = {static_cast<uint32_t>(groups[0].data() - line.data()),
                  static_cast<uint32_t>(groups[0].data() - line.data() + groups[0].size())};
    match.date = group(groups, program.date, line.data());
    match.outlet = group(groups, program.outlet, line.data());
    match.title = group(groups, program.title, line.data());
    return match;
  }
};

LayoutRules::LayoutRules(const std::vector<spec::LayoutRule>& rules) {
  auto programs = std::make_unique<Programs>();
  for (const spec::LayoutRule& rule : rules) {
    const int index = static_cast<int>(programs->programs.size());
    programs->programs.emplace_back(rule);
    programs->add(rule.pattern.value, index);
  }
  programs_ = std::move(programs);
}
LayoutRules::LayoutRules(LayoutRules&&) noexcept = default;
LayoutRules& LayoutRules::operator=(LayoutRules&&) noexcept = default;
LayoutRules::~LayoutRules() = default;

std::optional<LayoutRules::Match> LayoutRules::match(std::string_view line) const {
  const PlainSpaces plain(line);
  const re2::StringPiece piece(plain.text().data(), plain.text().size());
  for (int i = programs_->lowest(piece); i < static_cast<int>(programs_->programs.size()); ++i) {
    auto match = programs_->try_rule(i, piece);
    if (!match) continue;
    match->span = plain.original(match->span);
    for (std::optional<Span>* fact : {&match->date, &match->outlet, &match->title})
      if (*fact) *fact = plain.original(**fact);
    return match;
  }
  return std::nullopt;
}

}  // namespace parley
