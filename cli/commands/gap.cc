// gap: what stands between two actors.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/reports/listing.h"
#include "cli/reports/proofs.h"
#include "cli/reports/words.h"
#include "cli/session/names.h"
#include "cli/session/open.h"
#include "cli/session/rounds.h"
#include "core/gap.h"

namespace parley::cli {
namespace {

constexpr size_t kClaimOfA = 4, kClaimOfB = 6;  // columns

Json side_json(const std::optional<Position>& side) {
  return side ? position_json(*side) : Json(nullptr);
}

std::string side_words(const std::optional<Position>& side) {
  return side ? stance_words(*side) + " in " + side->round.value : "";
}

std::string claim_words(const std::optional<Position>& side, const ShortIds& short_id) {
  return side ? short_id(side->claims.front().claim.id) : "";
}

// The round given, else the latest that was read; and the last one read before that, if any.
std::pair<RoundId, RoundId> rounds_of(const Session& session, const Material& material) {
  const std::vector<RoundId> read = rounds_read(material.articles, material.catalogue);
  RoundId until = round_named(session.options.round, material.catalogue);
  if (!until && !read.empty()) until = read.back();
  RoundId before;
  for (const Round& round : material.catalogue.rounds) {
    if (round.id == until) break;
    if (std::find(read.begin(), read.end(), round.id) != read.end()) before = round.id;
  }
  return {until, before};
}

Exit run_gap(Session& session) {
  const Material material = open_material(session);
  const Catalogue& catalogue = material.catalogue;
  const ActorId a = actor_named(session.options.words[0], catalogue),
                b = actor_named(session.options.words[1], catalogue);
  if (a == b) give_up("usage/actor", "both are \"" + a.value + "\"", "a gap needs two actors");
  const auto [until, before] = rounds_of(session, material);
  const std::vector<GapRow> rows = gap(a, b, until, before, material.claims, catalogue);
  const ShortIds short_id(material.claims);
  Listing listing;
  listing.title = actor_name(a, catalogue) + " and " + actor_name(b, catalogue);
  listing.columns = {{"gap", false, Ink::kBold},         {before ? "since " + before.value : "since"},
                     {"proposition", true, Ink::kClaim}, {a.value, true},
                     {"claim", false, Ink::kDim},        {b.value, true},
                     {"claim", false, Ink::kDim}};
  listing.count = rows.size();
  listing.row = [&](size_t i) -> std::vector<std::string> {
    const GapRow& row = rows[i];
    return {to_string(row.gap),          to_string(row.trend),         row.proposition.value,
            side_words(row.a),           claim_words(row.a, short_id), side_words(row.b),
            claim_words(row.b, short_id)};
  };
  listing.json = [&](size_t i) -> Json {
    const GapRow& row = rows[i];
    return {{"issue", row.issue.value},
            {"proposition", row.proposition.value},
            {"gap", to_string(row.gap)},
            {"was", row.was ? Json(to_string(*row.was)) : Json(nullptr)},
            {"trend", text_or_null(to_string(row.trend))},
            {"since", before ? Json(before.value) : Json(nullptr)},
            {"a", side_json(row.a)},
            {"b", side_json(row.b)}};
  };
  listing.link = [&](size_t i, size_t column) -> std::string {
    const ClaimRecord* best = column == kClaimOfA   ? best_claim(rows[i].a)
                              : column == kClaimOfB ? best_claim(rows[i].b)
                                                    : nullptr;
    return best ? proof_link(best->claim.id) : "";
  };
  for (const GapRow& row : rows)
    for (const auto* side : {&row.a, &row.b}) listing.cited.push_back(best_claim(*side));
  listing.store = &material.store;
  listing.nothing = "neither of them has a position";
  write_listing(session, listing);
  return Exit::kComplete;
}

}  // namespace

Command gap_command() {
  return {
      .name = "gap",
      .group = "Ask",
      .summary = "what stands between two actors, proposition by proposition",
      .details =
          "The last position of each on what it wants, up to the round given (else the latest): opposed, "
          "terms-differ, agreed, unclear (a warning or a doubt), or one-sided, where the other has said "
          "nothing. Beside it, what became of the gap since the round read before: closed, narrowed, same, "
          "widened or opened; nothing where one of them had no position then.",
      .arguments = {{"A"}, {"B"}},
      .options = {kRound, kDb, kPack, kAsOf},
      .formats = kListFormats,
      .examples = {{"parley gap veldany sarmond", "where they stand now"},
                   {"parley gap veldany sarmond --round kirta-2", "where they stood then"}},
      .run = run_gap};
}

}  // namespace parley::cli
