#include "rules/read/statements.h"

#include <algorithm>
#include <tuple>

namespace parley {
namespace {

bool relays(const Speakers& speakers) {
  return std::all_of(speakers.begin(), speakers.end(), [](const Speaker& s) {
    return s.nature == SourceNature::kUnnamed || s.nature == SourceNature::kMedia ||
           s.nature == SourceNature::kNobody;
  });
}

// Words of a list of ranges, without the marks between them.
uint32_t size_of(const std::vector<TokenRange>& ranges) {
  uint32_t out = 0;
  for (const TokenRange range : ranges) out += range.size();
  return out;
}

uint32_t words_of(const Attribution& attribution) {
  return size_of(attribution.content) + attribution.source.size();
}

// The content is about what another side says or wants.
bool tells_of_others(const Sourced& sourced, const Speaker& speaker) {
  return std::any_of(sourced.about.begin(), sourced.about.end(),
                     [&](const Speaker& other) { return other.party && other.party != speaker.party; });
}

std::vector<TokenRange> as_list(TokenRange range) {
  return range.empty() ? std::vector<TokenRange>{} : std::vector{range};
}

}  // namespace

std::vector<Sourced> one_source_each(const std::vector<Attribution>& attributions,
                                     const std::vector<ResolvedSources>& sources) {
  // An outer statement goes where an inner one has most of its words and takes it as its relay.
  std::vector<Sourced> out;
  std::vector<std::pair<std::vector<TokenRange>, uint32_t>>
      relayed;               // content of the outer one, words of the inner
  std::vector<size_t> told;  // inner ones that a named actor tells of
  for (size_t i = 0; i < attributions.size(); ++i) {
    const auto& links = sources[i].relays;
    if (!std::all_of(links.begin(), links.end(), relays)) {
      told.push_back(i);
      continue;
    }
    out.push_back({attributions[i], sources[i].speakers, links, {}});
    for (const Relay& link : attributions[i].via)
      relayed.push_back({link.content, words_of(attributions[i])});
  }
  for (Sourced& outer : out) {
    const auto inner = std::find_if(told.begin(), told.end(), [&](size_t i) {
      return attributions[i].via.back().content == outer.attribution.content &&
             words_of(attributions[i]) * 2 > size_of(outer.attribution.content);
    });
    if (inner != told.end()) outer.about = sources[*inner].speakers;
  }
  const auto is_relay_only = [&](const Sourced& s) {
    return relays(s.speakers) && std::any_of(relayed.begin(), relayed.end(), [&](const auto& inner) {
             return inner.first == s.attribution.content && inner.second * 2 > size_of(inner.first);
           });
  };
  out.erase(std::remove_if(out.begin(), out.end(), is_relay_only), out.end());
  return out;
}

StatementMaker::StatementMaker(const spec::Pack& pack, const Document& document, const std::string& article)
    : pack_(pack), document_(document), article_(article) {}

bool StatementMaker::printed(const Attribution& attribution) const {
  return pack_.modes.empty() ||
         std::find(pack_.modes.begin(), pack_.modes.end(), attribution.mode) != pack_.modes.end();
}

// The reporter's own voice tells what a side wants or does; words that were spoken are the speaker's own.
Evidence StatementMaker::evidence(const Sourced& sourced, const Speaker& speaker) const {
  if (!sourced.attribution.via.empty()) return Evidence::kRelayed;
  if (tells_of_others(sourced, speaker)) return Evidence::kCharacterised;
  const auto& narrated = pack_.narrated;
  const bool told = std::find(narrated.begin(), narrated.end(), sourced.attribution.mode) != narrated.end();
  const Actor* body = pack_.catalogue.actor(speaker.body);
  const bool state = body != nullptr && body->kind == ActorKind::kParty;
  return told && state && sourced.attribution.kind == Kind::kIndirect ? Evidence::kNarrated : Evidence::kSelf;
}

ByteSpans StatementMaker::bytes(const std::vector<TokenRange>& ranges) const {
  Spans spans;
  for (const TokenRange range : ranges) spans.push_back(document_.span_of(range));
  return document_.article->canonical.to_bytes(spans);
}

std::string StatementMaker::words(const std::vector<TokenRange>& ranges) const {
  Spans spans;
  for (const TokenRange range : ranges) spans.push_back(document_.span_of(range));
  return joined_text(document_.text(), spans);
}

Via StatementMaker::via(const Relay& relay, const Speakers& speakers) const {
  Via out;
  out.source = bytes(as_list(relay.source));
  out.cue = bytes(as_list(relay.cue));
  out.content = bytes(relay.content);
  out.source_text = words(as_list(relay.source));
  if (speakers.size() == 1) {
    out.speaker_name = speakers[0].name;
    out.party = speakers[0].party;
  }
  return out;
}

Statement StatementMaker::statement(const Sourced& sourced, const Speaker& speaker, const When& when) const {
  const Attribution& a = sourced.attribution;
  Statement out;
  out.kind = a.kind;
  out.evidence = evidence(sourced, speaker);
  out.mode = a.mode;
  out.section = document_.section_of(a.content.front().first);
  out.content = bytes(a.content);
  out.source = bytes(as_list(a.source));
  out.cue = bytes(as_list(a.cue));
  out.text = words(a.content);
  out.source_text = words(as_list(a.source));
  out.cue_text = words(as_list(a.cue));
  out.speaker = speaker.person;
  out.speaker_name = speaker.name;
  out.body = speaker.body;
  out.party = speaker.party;
  for (size_t i = 0; i < a.via.size(); ++i) out.via.push_back(via(a.via[i], sourced.relays[i]));
  out.said_on = when.said_on;
  out.round = when.round;
  out.round_reason = when.round_reason;
  out.rule = pack_.attributions[static_cast<size_t>(a.rule)].id;
  out.confidence = a.confidence * speaker.confidence;
  out.id = statement_id(article_, out);
  return out;
}

}  // namespace parley
