#include "rules/lexicon/lexicon.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "rules/lexicon/entries.h"

namespace parley {
namespace {

enum Shape { kLower, kCap, kAllCaps, kNumber, kPunctuation, kShapes };

Shape shape_of(const Token& token) {
  if (token.kind == Token::Kind::kNumber) return kNumber;
  if (token.kind == Token::Kind::kPunctuation) return kPunctuation;
  if (token.all_caps()) return kAllCaps;
  return token.capitalised() ? kCap : kLower;
}

using KindByShape = std::array<KindNumber, kShapes>;

struct CasedForm {
  std::vector<std::string> exact;
  KindByShape kinds{};
  int identity = -1;
};

// Where a path of normal forms ends.
struct Ending {
  bool any_case = false;  // some class holds whatever the letter case
  KindByShape kinds{};
  std::vector<CasedForm> cased;
};

struct PathHash {
  size_t operator()(uint64_t key) const noexcept {
    return static_cast<size_t>(key * 0x9E3779B97F4A7C15ULL >> 7);
  }
};

struct TextHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
};

std::string_view text_of(std::string_view text, const Token& token) {
  return text.substr(token.begin, token.end - token.begin);
}

// As written (whatever the style of apostrophe), or all in capitals, as headlines are, where the entry is
// not.
bool same_case(std::string_view written, const Token& token, const std::string& exact) {
  if (written == exact) return true;
  if (token.all_caps()) return exact.size() > 3 && normal_form(written) == normal_form(exact);
  if (written.size() == exact.size()) return false;
  // The 's of an owner is a word that begins with the apostrophe.
  const std::string normal = normal_form(written);
  return (written[0] == exact[0] || normal.front() == '\'') && normal == normal_form(exact);
}

}  // namespace

struct Lexicon::Parts {
  std::unordered_map<std::string, uint32_t, TextHash, std::equal_to<>>
      words;                                               // normal form -> number, from 1
  std::unordered_map<uint64_t, uint32_t, PathHash> steps;  // (node, word) -> node
  std::vector<uint32_t> first_steps;                       // by word: the node after it where it comes first
  std::vector<int> endings;                                // by node; -1: none
  std::vector<Ending> ends;
  std::vector<Identity> identities;
  std::vector<std::pair<std::unique_ptr<RE2>, ClassNumber>> regexes;  // for words that no entry names
  std::vector<KindByShape> unknown;                                   // by the set of regexes that match

  uint32_t step(uint32_t node, uint32_t word) const {
    if (node == 0) return word < first_steps.size() ? first_steps[word] : 0;
    const auto found = steps.find(uint64_t{node} << 32 | word);
    return found == steps.end() ? 0 : found->second;
  }
  uint32_t add_step(uint32_t node, uint32_t word) {
    const auto [place, is_new] =
        steps.try_emplace(uint64_t{node} << 32 | word, static_cast<uint32_t>(endings.size()));
    if (is_new) endings.push_back(-1);
    return place->second;
  }
  size_t matching(const std::string& normal) const {
    size_t set = 0;
    for (size_t i = 0; i < regexes.size(); ++i)
      if (RE2::FullMatch(normal, *regexes[i].first)) set |= size_t{1} << i;
    return set;
  }
};

Lexicon::Lexicon(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

const Identity& Lexicon::identity(int mention) const {
  return parts_->identities[static_cast<size_t>(mention)];
}

namespace {

class Builder {
 public:
  explicit Builder(KindTable& kinds) : kinds_(kinds) {
    const auto set = [&](std::initializer_list<const char*> names) {
      ClassNumbers out;
      for (const char* name : names) out = merged(out, {kinds_.add_class(name)});
      return out;
    };
    shapes_ = {set({"word", "lower"}), set({"word", "cap"}), set({"word", "cap", "allcaps"}), set({"number"}),
               set({"punct"})};
  }

  // Of what begins with such a token: a word is never a number.
  KindByShape by_shape(const ClassNumbers& classes, bool word) {
    KindByShape out{};
    for (const Shape shape : {kLower, kCap, kAllCaps, kNumber, kPunctuation})
      if (word == (shape == kLower || shape == kCap || shape == kAllCaps))
        out[shape] = kinds_.intern(merged(classes, shapes_[shape]));
    return out;
  }

  KindByShape any_shape(const ClassNumbers& classes) {
    KindByShape out = by_shape(classes, true);
    const KindByShape other = by_shape(classes, false);
    for (const Shape shape : {kNumber, kPunctuation}) out[shape] = other[shape];
    return out;
  }

 private:
  KindTable& kinds_;
  std::array<ClassNumbers, kShapes> shapes_;
};

// As the tokeniser sees it.
bool begins_as_word(const std::string& text) {
  const Tokens tokens = tokenise(text, {0, static_cast<uint32_t>(text.size())});
  return !tokens.empty() && tokens.front().word();
}

void collect_regexes(const Node& node, std::vector<std::string>& out) {
  for (const ClassTerm& term : node.terms)
    if (word_class_kind(term.name) == 'r' && std::find(out.begin(), out.end(), term.name) == out.end())
      out.push_back(term.name);
  for (const Node& child : node.children) collect_regexes(child, out);
}

}  // namespace

Lexicon Lexicon::build(const spec::Pack& pack, const std::vector<Node>& trees, KindTable& kinds) {
  auto parts = std::make_unique<Parts>();
  // What patterns may ask for in a pack that names no such thing.
  for (const char* name : {"actor", "person", "party", "body", "outlet", "people", "place", "month",
                           "weekday", "relative-day", "given-name"})
    kinds.add_class(name);
  EntryList list = collect_entries(pack, trees, kinds);
  Builder builder(kinds);
  std::vector<std::string> regexes;
  for (const Node& tree : trees) collect_regexes(tree, regexes);
  for (const std::string& name : regexes)
    parts->regexes.emplace_back(std::make_unique<RE2>(word_class_text(name), RE2::Quiet),
                                kinds.add_class(name));
  const auto regex_classes = [&](size_t set) {
    ClassNumbers out;
    for (size_t i = 0; i < parts->regexes.size(); ++i)
      if (set >> i & 1) out = merged(out, {parts->regexes[i].second});
    return out;
  };
  for (size_t set = 0; set < size_t{1} << parts->regexes.size(); ++set)
    parts->unknown.push_back(builder.any_shape(regex_classes(set)));

  parts->endings.push_back(-1);  // the root
  for (auto& [path, entry] : list.entries) {
    uint32_t node = 0;
    for (const std::string& word : path) {
      const auto number =
          parts->words.try_emplace(word, static_cast<uint32_t>(parts->words.size() + 1)).first->second;
      node = parts->add_step(node, number);
    }
    const ClassNumbers extra = path.size() == 1 ? regex_classes(parts->matching(path[0])) : ClassNumbers{};
    Ending ending;
    ending.any_case = !entry.classes.empty() || path.size() == 1;
    const bool word = begins_as_word(path[0]);
    ending.kinds = builder.by_shape(merged(entry.classes, extra), word);
    for (CasedEntry& cased : entry.cased)
      ending.cased.push_back({std::move(cased.exact),
                              builder.by_shape(merged(merged(entry.classes, extra), cased.classes), word),
                              cased.identity});
    parts->endings[node] = static_cast<int>(parts->ends.size());
    parts->ends.push_back(std::move(ending));
  }
  parts->first_steps.assign(parts->words.size() + 1, 0);
  for (const auto& [key, node] : parts->steps)
    if (key >> 32 == 0) parts->first_steps[key & UINT32_MAX] = node;
  parts->identities = std::move(list.identities);
  return Lexicon(std::move(parts));
}

Units Lexicon::units(std::string_view text, const std::vector<Token>& tokens, uint32_t first,
                     uint32_t last) const {
  const Parts& parts = *parts_;
  std::vector<uint32_t> numbers(last - first, 0);
  std::string normal;
  for (uint32_t i = first; i < last; ++i) {
    append_normal_form(text_of(text, tokens[i]), normal);
    const auto found = parts.words.find(std::string_view(normal));
    if (found != parts.words.end()) numbers[i - first] = found->second;
    normal.clear();
  }
  Units out;
  for (uint32_t at = first; at < last;) {
    const Shape shape = shape_of(tokens[at]);
    Unit unit{at, at + 1, at, 0, 0, -1, -1};
    bool found_any = false;
    uint32_t node = 0;
    for (uint32_t end = at; end < last && numbers[end - first] != 0; ++end) {
      node = parts.step(node, numbers[end - first]);
      if (node == 0) break;
      if (parts.endings[node] < 0) continue;
      const Ending& ending = parts.ends[static_cast<size_t>(parts.endings[node])];
      const CasedForm* best = nullptr;
      for (const CasedForm& form : ending.cased) {
        bool fits = true;
        for (uint32_t i = at; i <= end && fits; ++i)
          fits = same_case(text_of(text, tokens[i]), tokens[i], form.exact[i - at]);
        if (fits && best == nullptr) best = &form;
      }
      if (best == nullptr && !ending.any_case) continue;
      found_any = true;
      unit.last = end + 1;
      unit.head = end;
      unit.kind = best ? best->kinds[shape] : ending.kinds[shape];
      unit.mention = best ? best->identity : -1;
    }
    if (!found_any) unit.kind = parts.unknown[parts.matching(normal_form(text_of(text, tokens[at])))][shape];
    out.push_back(unit);
    at = unit.last;
  }
  return out;
}

std::string normal_form(std::string_view word) {
  std::string out;
  append_normal_form(word, out);
  return out;
}

void append_normal_form(std::string_view word, std::string& out) {
  out.reserve(out.size() + word.size());
  for (size_t i = 0; i < word.size(); ++i) {
    const auto c = static_cast<unsigned char>(word[i]);
    const auto next = i + 1 < word.size() ? static_cast<unsigned char>(word[i + 1]) : 0U;
    if (c < 0x80) {
      out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    } else if (c == 0xE2 && next == 0x80 && i + 2 < word.size() &&
               static_cast<unsigned char>(word[i + 2]) == 0x99) {
      out += '\'';  // U+2019
      i += 2;
    } else if (c == 0xC3 && next >= 0x80 && next <= 0x9E && next != 0x97) {
      out += {static_cast<char>(c), static_cast<char>(next + 0x20)};  // Latin-1 capitals
      ++i;
    } else if (c == 0xD0 && next >= 0x90 && next <= 0x9F) {
      out += {static_cast<char>(0xD0), static_cast<char>(next + 0x20)};  // Cyrillic А..П
      ++i;
    } else if (c == 0xD0 && next >= 0xA0 && next <= 0xAF) {
      out += {static_cast<char>(0xD1), static_cast<char>(next - 0x20)};  // Cyrillic Р..Я
      ++i;
    } else if (c == 0xD0 && next >= 0x80 && next <= 0x8F) {
      out += {static_cast<char>(0xD1), static_cast<char>(next + 0x10)};  // Cyrillic Ѐ..Џ
      ++i;
    } else {
      out += static_cast<char>(c);
    }
  }
}

}  // namespace parley
