// What the tests of speakers and rounds share: the words of the pack "en", invented states, and a text whose
// sources are marked [so], cue {so} and content <so>.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "rules/load/load.h"
#include "rules/read/cutter.h"
#include "rules/read/speaker_finder.h"
#include "rules/read/when.h"
#include "tests/rules/text_fixture.h"
#include "tests/support/places.h"

namespace parley::speaker_tests {

constexpr const char* kTalks = R"(
name = "tamsin"
extends = ["en"]
[parties.veldany]
name = "Veldany"
aliases = ["Brennick"]
people = ["Veldanian", "Veldanians"]
[parties.sarmond]
name = "Sarmond"
aliases = ["Darvos"]
people = ["Sarmondian", "Sarmondians"]
[parties.ostry]
name = "Ostry"
people = ["Ostrian", "Ostrians"]
[persons.ilse-marend]
name = "Ilse Marend"
gender = "she"
memberships = [{ party = "veldany", role = "president", from = 2028-06-01 }]
[persons.ana-koval]
name = "Ana Koval"
aliases = ["Anna Koval"]
gender = "she"
epithets = ["the top diplomat"]
memberships = [{ party = "veldany", role = "foreign minister", from = 2029-01-01 }]
[persons.oren-vask]
name = "Oren Vask"
gender = "he"
memberships = [
  { party = "sarmond", role = "defence minister", from = 2020-01-01, to = 2024-11-01 },
  { party = "sarmond", role = "president", from = 2024-11-02 },
]
[persons.juri-vask]
name = "Juri Vask"
gender = "he"
memberships = [{ party = "sarmond", role = "trade minister", from = 2024-11-02 }]
[persons.doran-pell]
name = "Doran Pell"
gender = "he"
memberships = [{ party = "veldany", role = "opposition senator", from = 2027-09-15 }]
speaks_for = false
[bodies.lantern-house]
name = "the Lantern House"
memberships = [{ party = "veldany" }]
[outlets.coast-wire]
name = "Coast Wire"
[places.kirta]
name = "Kirta"
[places.vantor]
name = "Vantor"
[rounds.kirta-1]
name = "First round in Kirta"
from = 2031-02-03
to = 2031-02-04
place = "kirta"
aliases = ["the February talks in Kirta"]
[rounds.kirta-2]
name = "Second round in Kirta"
from = 2031-03-03
to = 2031-03-04
place = "kirta"
[rounds.vantor]
name = "Vantor round"
from = 2031-04-08
to = 2031-04-09
place = "vantor"
aliases = ["the Vantor talks"]
)";

inline spec::Pack load_talks() {
  auto found = find_pack("en", {packs_folder()});
  if (!found) {
    ADD_FAILURE() << found.error().what;
    return {};
  }
  PackSource source = std::move(*found);
  source.name = "tamsin";
  source.files.push_back({"tamsin", "pack.toml", "pack.toml", kTalks});
  auto spec = load_spec(source, "0.1.0");
  if (spec) return std::move(*spec);
  for (const Error& error : spec.error())
    ADD_FAILURE() << error.place.file << ":" << error.place.line << ": " << error.what;
  return {};
}

struct Engine {
  spec::Pack pack = load_talks();
  KindTable kinds;
  Lexicon lexicon = Lexicon::build(pack, {}, kinds);
  Cutter cutter{pack, lexicon};
  SpeakerFinder speakers{pack, kinds, lexicon};
  WhenFinder when{pack, kinds, lexicon, cutter.calendar()};
};

inline const Engine& engine() {
  static const Engine kEngine;
  return kEngine;
}

struct MarkedText {
  std::string text;
  std::vector<Span> sources, cues, contents;
};

inline MarkedText unmarked(const std::string& marked) {
  MarkedText out;
  std::vector<std::pair<char, uint32_t>> open;
  for (const char c : marked) {
    const auto at = static_cast<uint32_t>(out.text.size());
    if (c == '[' || c == '{' || c == '<') {
      open.emplace_back(c, at);
    } else if (c == ']' || c == '}' || c == '>') {
      auto& list = c == ']' ? out.sources : c == '}' ? out.cues : out.contents;
      list.push_back({open.back().second, at});
      open.pop_back();
    } else {
      out.text += c;
    }
  }
  return out;
}

inline TokenRange tokens_in(const Document& document, Span span) {
  TokenRange out{UINT32_MAX, 0};
  for (uint32_t i = 0; i < document.tokens.size(); ++i) {
    if (document.tokens[i].begin >= span.end || document.tokens[i].end <= span.begin) continue;
    out.first = std::min(out.first, i);
    out.last = i + 1;
  }
  return out.last == 0 ? TokenRange{} : out;
}

// A text read for its speakers and days; published on 12 April 2031 where no other day is given.
class Reading {
 public:
  explicit Reading(const std::string& marked, const std::string& published = "2031-04-12") {
    const MarkedText parts = unmarked(marked);
    article_ = text_tests::article_of(parts.text);
    if (!published.empty()) article_.declared.published = parse_iso_date(published);
    document_ = engine().cutter.cut(article_);
    for (const Span span : parts.sources) add(span, parts);
    resolved_ = engine().speakers.resolve(document_, attributions_);
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  const Speakers& speakers(size_t i) const { return resolved_.at(i).speakers; }
  // "person or name/party" of each, joined by "; ".
  std::string who(size_t i) const {
    std::string out;
    for (const Speaker& s : speakers(i)) {
      const std::string& id = s.person ? s.person.value : !s.name.empty() ? s.name : s.body.value;
      out += (out.empty() ? "" : "; ") + (id.empty() ? "-" : id) + "/" + (s.party ? s.party.value : "-");
    }
    return out;
  }
  std::string last() const { return who(resolved_.size() - 1); }
  When article_when() const { return engine().when.article(document_); }
  When when(size_t i = 0, std::optional<Date> carried = std::nullopt) const {
    return engine().when.statement(document_, attributions_.at(i), article_when(), carried);
  }
  size_t count() const { return resolved_.size(); }

 private:
  // Cue and content of a statement are those of its sentence.
  void add(Span source, const MarkedText& parts) {
    Attribution attribution;
    attribution.source = tokens_in(document_, source);
    if (attribution.source.empty()) return;
    attribution.sentence = document_.sentence_of(attribution.source.first);
    const TokenRange sentence = document_.sentences[attribution.sentence].tokens;
    const auto inside = [&](TokenRange r) { return r.first >= sentence.first && r.last <= sentence.last; };
    for (const Span span : parts.cues)
      if (const TokenRange range = tokens_in(document_, span); inside(range)) attribution.cue = range;
    for (const Span span : parts.contents)
      if (const TokenRange range = tokens_in(document_, span); inside(range))
        attribution.content.push_back(range);
    attributions_.push_back(std::move(attribution));
  }

  Article article_;
  Document document_;
  std::vector<Attribution> attributions_;
  std::vector<ResolvedSources> resolved_;
};

}  // namespace parley::speaker_tests
