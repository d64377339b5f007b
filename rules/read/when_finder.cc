// The day a statement was made, and its round: what its own sentence names first, then what was current on
// that day.
#include "rules/read/when.h"
#include "rules/read/when/past_time.h"
#include "rules/read/when/round_names.h"
#include "rules/read/when/said_day.h"
#include "rules/read/when/window.h"

namespace parley {
namespace {

constexpr size_t kLeadParagraphs = 2;  // of the body of an undated article

std::string quoted(const Document& document, TokenRange tokens) {
  std::string out = "\"";
  for (uint32_t at = tokens.first; at < tokens.last; ++at) {
    if (at > tokens.first && document.tokens[at].space_before()) out += ' ';
    out += document.text_of(at);
  }
  return out + "\"";
}

}  // namespace

struct WhenFinder::Parts {
  Parts(const spec::Pack& pack, const KindTable& kinds, const Lexicon& lexicon, const Calendar& days)
      : names(pack, kinds, lexicon),
        past(pack, kinds),
        said(kinds, days),
        kinds_(kinds),
        elsewhere_(kinds.find_class("round-of-talks.elsewhere")),
        actor_(kinds.find_class("actor")) {}

  // The latest round begun on a day that is known for a reason.
  void give_latest(Date day, const char* why, When& when) const {
    const auto round = names.latest(day);
    if (!round) {
      when.round_reason = "no round had begun by " + iso_date(day) + ", the day it was " + why;
      return;
    }
    when.round = names.rounds()[*round].id;
    when.round_reason = "latest round begun by " + iso_date(day) + ", the day it was " + why;
  }

  // What is said names a matter of other talks and nobody of these; empty where it does not.
  TokenRange other_matter(const Document& document, const Attribution& attribution) const {
    TokenRange found;
    for (const TokenRange part : attribution.content) {
      const UnitRange units = document.units_of(part);
      for (uint32_t at = units.first; at < units.last; ++at) {
        const Unit& unit = document.units[at];
        if (has(unit, actor_)) return {};
        if (has(unit, elsewhere_) && found.empty()) found = {unit.first, unit.last};
      }
    }
    return found;
  }
  bool has(const Unit& unit, int number) const {
    return number >= 0 && kinds_.has(unit.kind, static_cast<ClassNumber>(number));
  }

  when::RoundNames names;
  when::PastTimes past;
  when::SaidDays said;
  const KindTable& kinds_;  // outlives the finder
  int elsewhere_, actor_;
};

WhenFinder::WhenFinder(const spec::Pack& pack, const KindTable& kinds, const Lexicon& lexicon,
                       const Calendar& calendar)
    : parts_(std::make_unique<Parts>(pack, kinds, lexicon, calendar)) {}
WhenFinder::WhenFinder(WhenFinder&&) noexcept = default;
WhenFinder::~WhenFinder() = default;

When WhenFinder::article(const Document& document) const {
  When out;
  if (parts_->names.rounds().empty()) return out;
  if (document.published.date) {
    parts_->give_latest(*document.published.date, "published", out);
    return out;
  }
  size_t bodies = 0;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.section == Section::kCaption) continue;
    if (paragraph.section == Section::kBody && ++bodies > kLeadParagraphs) break;
    for (uint32_t i = paragraph.first_sentence; i < paragraph.last_sentence; ++i) {
      const auto named = parts_->names.find(document, document.sentences[i].tokens, std::nullopt);
      if (!named) continue;
      out.round = parts_->names.rounds()[named->round].id;
      out.round_reason = std::string("undated; the ") + (bodies == 0 ? "headline" : "lead") + " names " +
                         quoted(document, named->tokens);
      return out;
    }
  }
  out.round_reason = "undated, and neither headline nor lead names a round";
  return out;
}

std::optional<Date> WhenFinder::first_day(const Document& document) const {
  if (const auto day = parts_->said.dateline(document)) return day;
  return parts_->said.tells_of_its_day(document) ? document.published.date : std::nullopt;
}

When WhenFinder::statement(const Document& document, const Attribution& attribution, const When& article,
                           std::optional<Date> carried) const {
  When out;
  out.said_on = parts_->said.find(document, attribution);
  if (parts_->names.rounds().empty()) {
    if (!out.said_on) out.said_on = carried;
    return out;
  }
  std::optional<Date> day = out.said_on ? out.said_on : document.published.date;
  const char* why = out.said_on ? "said" : "published";
  std::optional<when::PastTime> past;
  if (!out.said_on && document.published.date)
    past = parts_->said.past_time(document, attribution, parts_->past);
  if (past) day = past->last;
  if (!out.said_on && !past)
    out.said_on = carried;  // says nothing of the round: the day it was published does
  if (const auto named = parts_->names.find(document, when::window(document, attribution), day)) {
    out.round = parts_->names.rounds()[named->round].id;
    out.round_reason = "names " + quoted(document, named->tokens);
    return out;
  }
  if (const TokenRange other = parts_->other_matter(document, attribution); !other.empty()) {
    out.round_reason = "about other matters: names " + quoted(document, other);
    return out;
  }
  if (past) {
    parts_->give_latest(past->last, "said", out);
    out.round_reason += ", by " + quoted(document, past->tokens);
  } else if (day) {
    parts_->give_latest(*day, why, out);
  } else {
    out.round = article.round;
    out.round_reason = article.round_reason;
  }
  return out;
}

}  // namespace parley
