// A small invented world for the tests of positions and diffs: Veltria and Osmark talk, Lunia mediates.
// Claims are made by hand, in one line each.
#pragma once

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "core/diff.h"

namespace parley::fixture {

inline Date day(const std::string& iso) {
  return *parse_iso_date(iso);
}

inline Actor actor(const char* id, ActorKind kind, std::vector<Membership> memberships = {}) {
  Actor made;
  made.id = ActorId(id);
  made.kind = kind;
  made.name = id;
  made.memberships = std::move(memberships);
  return made;
}

inline Membership member(const char* party, const char* from = "", const char* to = "") {
  return {ActorId(party), "member", parse_iso_date(from), parse_iso_date(to)};
}

inline Stance stance(const char* id, Axis axis, int polarity, int strength) {
  Stance made;
  made.id = StanceId(id);
  made.axis = axis;
  made.polarity = polarity;
  made.strength = strength;
  return made;
}

inline std::vector<Stance> stances() {
  std::vector<Stance> all{stance("demand", Axis::kWants, 1, 3),  stance("propose", Axis::kWants, 1, 2),
                          stance("accept", Axis::kWants, 1, 3),  stance("reject", Axis::kWants, -1, 3),
                          stance("warn", Axis::kWants, -1, 2),   stance("drop", Axis::kWants, -1, 1),
                          stance("assert", Axis::kStates, 1, 1), stance("deny", Axis::kStates, -1, 1)};
  all[4].reverses = false;
  all[5].withdraws = true;
  return all;
}

inline std::vector<Actor> actors() {
  std::vector<Actor> all{actor("ana-rhee", ActorKind::kPerson,
                               {member("veltria", "", "2030-01-31"), member("osmark", "2030-02-01")}),
                         actor("bo-tarn", ActorKind::kPerson, {member("veltria")}),
                         actor("lunia", ActorKind::kParty),
                         actor("osmark", ActorKind::kParty),
                         actor("senator-vey", ActorKind::kPerson, {member("veltria")}),
                         actor("veltria", ActorKind::kParty),
                         actor("white-hall", ActorKind::kBody, {member("veltria")})};
  all[4].speaks_for = false;
  return all;
}

inline Proposition proposition(const char* issue, const char* id, std::vector<ActorId> favours = {}) {
  Proposition made;
  made.id = PropositionId(id);
  made.issue = IssueId(issue);
  made.favours = std::move(favours);
  return made;
}

// Ids and places are in no alphabetical order: the pack's order is what counts.
inline Catalogue world() {
  Catalogue world;
  world.actors = actors();
  world.rounds = {{RoundId("one"), "One", day("2030-01-10"), day("2030-01-11"), "Port Sel"},
                  {RoundId("two"), "Two", day("2030-02-10"), day("2030-02-11"), "Port Sel"},
                  {RoundId("three"), "Three", day("2030-03-10"), day("2030-03-11"), "Port Sel"}};
  world.holders = {{"mill-ford", {"valley"}}};
  world.issues = {{IssueId("water"), "Water"}, {IssueId("border"), "Border"}};
  world.propositions = {proposition("water", "dam-opened", {ActorId("osmark")}),
                        proposition("water", "canal-shared"),
                        proposition("border", "valley-left", {ActorId("veltria")}),
                        proposition("border", "truce", {ActorId("veltria"), ActorId("osmark")}),
                        proposition("border", "shelling")};
  world.propositions[4].names_doer = false;
  world.stances = stances();
  return world;
}

// A claim of Veltria's, in the reporter's words of 12 January 2030, on the opening of the dam, unless
// changed.
class ClaimMaker {
 public:
  ClaimMaker(const char* stance_id, const char* round, const char* proposition_id = "dam-opened") {
    static int count = 0;
    const std::string number = std::to_string(++count);
    const Catalogue catalogue = world();
    const Stance& found = *catalogue.stance(StanceId(stance_id));
    Claim& claim = record_.claim;
    claim.id = "claim-" + number;
    claim.proposition = PropositionId(proposition_id);
    claim.issue = catalogue.proposition(claim.proposition)->issue;
    claim.stance = found.id;
    claim.axis = found.axis;
    claim.polarity = found.polarity;
    claim.strength = found.strength;
    claim.confidence = 0.5;
    record_.statement.id = "statement-" + number;
    record_.statement.text = "words " + number;
    record_.statement.party = ActorId("veltria");
    record_.statement.round = RoundId(round);
    record_.statement.confidence = 1;
    record_.article.id = "article-" + number;
    record_.article.published = day("2030-01-12");
  }
  ClaimMaker& party(const char* id) { return record_.statement.party = ActorId(id), *this; }
  ClaimMaker& speaker(const char* id) { return record_.statement.speaker = ActorId(id), *this; }
  ClaimMaker& body(const char* id) { return record_.statement.body = ActorId(id), *this; }
  ClaimMaker& evidence(Evidence evidence) { return record_.statement.evidence = evidence, *this; }
  ClaimMaker& kind(Kind kind) { return record_.statement.kind = kind, *this; }
  ClaimMaker& section(Section section) { return record_.statement.section = section, *this; }
  ClaimMaker& statement(const char* id) { return record_.statement.id = id, *this; }
  ClaimMaker& text(const char* text) { return record_.statement.text = text, *this; }
  ClaimMaker& content(ByteSpan span) { return record_.statement.content = {span}, *this; }
  ClaimMaker& said(const char* iso) { return record_.statement.said_on = day(iso), *this; }
  ClaimMaker& published(const char* iso) { return record_.article.published = parse_iso_date(iso), *this; }
  ClaimMaker& article(const char* id) { return record_.article.id = id, *this; }
  ClaimMaker& outlet(const char* name) { return record_.article.outlet = name, *this; }
  ClaimMaker& confidence(double value) { return record_.claim.confidence = value, *this; }
  ClaimMaker& hedged() { return record_.claim.hedged = true, *this; }
  ClaimMaker& on_condition() { return record_.claim.condition = Condition{{}, "if it rains", {}}, *this; }
  ClaimMaker& term(const char* type, const char* value) {
    return record_.claim.terms.push_back({type, value, value, {}}), *this;
  }
  operator ClaimRecord() const { return record_; }  // so that a list of makers is a list of claims

 private:
  ClaimRecord record_;
};

using Claims = std::vector<ClaimRecord>;

inline std::vector<Position> fold_for(const char* actor_id, const Claims& claims) {
  return fold(ActorId(actor_id), claims, world());
}

inline Diff diff_for(const char* actor_id, const Claims& claims, const char* from = "one",
                     const char* to = "two") {
  return diff(ActorId(actor_id), RoundId(from), RoundId(to), claims,
              {{RoundId("one"), 2}, {RoundId("two"), 3}}, world());
}

inline Claims shuffled(Claims claims, unsigned seed) {
  std::shuffle(claims.begin(), claims.end(), std::mt19937(seed));
  return claims;
}

inline std::vector<std::string> ids(const Position& position) {
  std::vector<std::string> out;
  for (const ClaimRecord& record : position.claims) out.push_back(record.claim.id);
  return out;
}

}  // namespace parley::fixture
