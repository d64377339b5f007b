#include "core/timeline.h"

#include <algorithm>
#include <set>

#include "core/fold/pack_order.h"
#include "core/fold/read_counts.h"

namespace parley {
namespace {

void add_rounds(Timeline& out, const std::vector<Position>& positions, const std::map<RoundId, int>& articles,
                const Catalogue& catalogue) {
  std::set<RoundId> held;
  for (const Position& position : positions) held.insert(position.round);
  for (const Round& round : catalogue.rounds) {
    const int read = articles_read(articles, round.id);
    if (read == 0 && !held.contains(round.id)) continue;
    out.rounds.push_back(round.id);
    out.read.push_back(read);
  }
}

size_t column(const Timeline& timeline, const RoundId& round) {
  const auto found = std::find(timeline.rounds.begin(), timeline.rounds.end(), round);
  return static_cast<size_t>(found - timeline.rounds.begin());
}

TimelineRow empty_row(const Subject& subject, size_t cells) {
  return {subject.issue, subject.proposition, subject.axis, std::vector<std::optional<Position>>(cells)};
}

}  // namespace

Timeline timeline(const ActorId& actor, const std::vector<ClaimRecord>& claims,
                  const std::map<RoundId, int>& articles, const Catalogue& catalogue) {
  std::vector<Position> positions = fold(actor, claims, catalogue);
  Timeline out;
  out.actor = actor;
  add_rounds(out, positions, articles, catalogue);

  const PackOrder order(catalogue);
  std::map<Subject, TimelineRow> rows;
  for (Position& position : positions) {
    const Subject subject = order.subject(position.issue, position.proposition, position.axis);
    TimelineRow& row = rows.try_emplace(subject, empty_row(subject, out.rounds.size())).first->second;
    row.cells[column(out, position.round)] = std::move(position);
  }
  for (auto& [subject, row] : rows) out.rows.push_back(std::move(row));
  return out;
}

}  // namespace parley
