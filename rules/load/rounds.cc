// [rounds.ID]: rounds of talks, with their days and where they were held.
#include "rules/load/reader.h"
#include "rules/load/sections.h"

namespace parley::load {
namespace {

// The days of a round; a round without `to` lasts one day.
void load_days(TableReader& read, Round& round) {
  const std::optional<Date> from = read.date("from"), to = read.date("to");
  if (!read.has("from")) read.missing("from", "add the first day of the round: from = 2026-02-04");
  if (!from) return;
  round.from = *from;
  round.to = to.value_or(*from);
  if (round.to < round.from)
    read.report("pack/dates-reversed", read.spot_of("to"),
                "\"to\" (" + iso_date(round.to) + ") is before \"from\" (" + iso_date(round.from) + ")",
                "swap them, or mend the year");
}

void add(const spec::Text& id, Round round, spec::RoundEntry entry, Draft& draft) {
  if (!check_id(id, draft)) return;
  if (draft.put(kRound, id, draft.pack.rounds, std::move(entry), &spec::RoundEntry::id))
    replace_or_add(draft.pack.catalogue.rounds, std::move(round), &Round::id);
}

}  // namespace

void load_rounds(const Value& table, Draft& draft) {
  each_entry(table, "rounds", draft, [&](const spec::Text& id, TableReader& read) {
    Round round;
    spec::RoundEntry entry;
    round.id = entry.id = RoundId(id.value);
    round.name = read.required("name").value;
    load_days(read, round);
    round.place = entry.place = read.reference("place", kPlaceOrName);
    entry.aliases = read.texts("aliases");
    read.done();
    add(id, std::move(round), std::move(entry), draft);
  });
}

}  // namespace parley::load
