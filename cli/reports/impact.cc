#include "cli/reports/impact.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/json/values.h"
#include "cli/reports/words.h"
#include "cli/text/escape.h"

namespace parley::cli {
namespace {

using Kind = ClaimChange::Kind;

constexpr size_t kExcerpt = 70;

char sign_of(Kind kind) {
  return kind == Kind::kComes ? '+' : kind == Kind::kGoes ? '-' : '~';
}

Ink ink_of(char sign) {
  return sign == '+' ? Ink::kGood : sign == '-' ? Ink::kBad : Ink::kWarn;
}

std::string party_of(const ClaimRecord& record) {
  return record.statement.party ? record.statement.party.value : "nobody";
}

// "veldany ceasefire propose (30-day)", or what of it changed.
std::string claim_words(const ClaimChange& change) {
  const ClaimRecord& shown = change.after ? *change.after : *change.before;
  std::string out = party_of(shown) + " " + shown.claim.proposition.value + " ";
  if (change.kind != Kind::kChanges) return out + stance_words(shown.claim);
  const std::string before = stance_words(change.before->claim), after = stance_words(change.after->claim);
  if (party_of(*change.before) != party_of(*change.after)) out = party_of(*change.before) + " -> " + out;
  if (before != after) return out + before + " -> " + after;
  return out + after +
         (change.before->statement.text == change.after->statement.text
              ? ", its source or condition read otherwise"
              : ", on other words");
}

void write_claims(std::ostream& out, const Impact& impact, const Look& look) {
  std::string rule;
  for (const ClaimChange& change : impact.claims) {
    if (change.rule() != rule) {
      rule = change.rule();
      out << look.ink(Ink::kClaim, safe_line(rule)) << '\n';
    }
    const ClaimRecord& shown = change.after ? *change.after : *change.before;
    const char sign = sign_of(change.kind);
    out << "  " << look.ink(ink_of(sign), std::string(1, sign) + " " + safe_line(claim_words(change))) << "  "
        << look.ink(Ink::kDim,
                    safe_line(file_name(shown.article.path) + ": \"" + excerpt(shown, kExcerpt) + "\""))
        << '\n';
    if (change.kind == Kind::kChanges && change.before->claim.rule != rule)
      out << "    " << look.ink(Ink::kDim, "found before by " + safe_line(change.before->claim.rule)) << '\n';
  }
}

std::string side_words(const std::optional<Position>& position) {
  return position ? stance_words(*position) : "nothing";
}

std::string line_words(const Change& change) {
  return std::string(to_string(change.change)) + " (" + side_words(change.before) + " -> " +
         side_words(change.after) + ")";
}

void write_lines(std::ostream& out, const Impact& impact, const Catalogue& catalogue, const Look& look) {
  std::string head;
  for (const DiffLineChange& line : impact.lines) {
    const std::string now =
        actor_name(line.actor, catalogue) + ", " + line.from.value + " to " + line.to.value;
    if (now != head) out << look.ink(Ink::kBold, safe_line(now)) << '\n';
    head = now;
    const Change& shown = line.after ? *line.after : *line.before;
    out << "  " << look.ink(Ink::kClaim, safe_line(shown.proposition.value)) << " (" << to_string(shown.axis)
        << ")\n";
    if (line.before) out << "    " << look.ink(Ink::kBad, "- " + safe_line(line_words(*line.before))) << '\n';
    if (line.after) out << "    " << look.ink(Ink::kGood, "+ " + safe_line(line_words(*line.after))) << '\n';
  }
}

int count(const Impact& impact, Kind kind) {
  return static_cast<int>(std::count_if(impact.claims.begin(), impact.claims.end(),
                                        [&](const ClaimChange& c) { return c.kind == kind; }));
}

const char* word(Kind kind) {
  return kind == Kind::kComes ? "comes" : kind == Kind::kGoes ? "goes" : "changes";
}

Json line_json(const std::optional<Change>& change) {
  if (!change) return nullptr;
  const auto side = [](const std::optional<Position>& position) -> Json {
    if (!position) return nullptr;
    return {{"round", position->round.value},
            {"stance", position->stance.value},
            {"terms", terms_json(position->terms)}};
  };
  return {{"change", to_string(change->change)},
          {"before", side(change->before)},
          {"after", side(change->after)}};
}

}  // namespace

void write_impact(std::ostream& out, const Impact& impact, const Catalogue& catalogue, const Look& look) {
  write_claims(out, impact, look);
  if (!impact.lines.empty()) out << (impact.claims.empty() ? "" : "\n") << "lines of diffs:\n";
  write_lines(out, impact, catalogue, look);
  if (!impact.none()) out << '\n';
  out << counted(impact.articles, "article") << ": " << counted(impact.same, "claim") << " the same";
  if (impact.other_rule > 0) out << " (" << impact.other_rule << " by another rule)";
  out << ", " << count(impact, Kind::kComes) << " more, " << count(impact, Kind::kGoes) << " fewer, "
      << count(impact, Kind::kChanges) << " changed; "
      << counted(static_cast<int>(impact.lines.size()), "line") << " of diffs changed\n";
}

Json impact_json(const Impact& impact) {
  Json claims = Json::array(), lines = Json::array();
  for (const ClaimChange& change : impact.claims)
    claims.push_back({{"change", word(change.kind)},
                      {"rule", change.rule()},
                      {"before", change.before ? record_json(*change.before) : Json(nullptr)},
                      {"after", change.after ? record_json(*change.after) : Json(nullptr)}});
  for (const DiffLineChange& line : impact.lines) {
    const Change& shown = line.after ? *line.after : *line.before;
    lines.push_back({{"actor", line.actor.value},
                     {"from", line.from.value},
                     {"to", line.to.value},
                     {"issue", shown.issue.value},
                     {"proposition", shown.proposition.value},
                     {"axis", to_string(shown.axis)},
                     {"before", line_json(line.before)},
                     {"after", line_json(line.after)}});
  }
  return {{"articles", impact.articles},
          {"same", impact.same},
          {"by_another_rule", impact.other_rule},
          {"claims", claims},
          {"diff_lines", lines}};
}

}  // namespace parley::cli
