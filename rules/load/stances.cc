// [stances.ID]: how a speaker can stand to a proposition.
#include "rules/load/reader.h"
#include "rules/load/sections.h"

namespace parley::load {
namespace {

Axis load_axis(TableReader& read) {
  const std::vector<std::string> axes{to_string(Axis::kWants), to_string(Axis::kStates)};
  if (!read.has("axis")) read.missing("axis", "add axis = one of " + listed(axes));
  return read.choice("axis", axes, axes.front()) == axes.back() ? Axis::kStates : Axis::kWants;
}

int load_polarity(TableReader& read) {
  if (!read.has("polarity")) read.missing("polarity", "add polarity = 1 (for) or -1 (against)");
  const int found = read.whole("polarity", 1, -1, 1);
  if (found == 0)
    read.report("pack/out-of-range", read.spot_of("polarity"),
                "\"polarity\" in " + read.title() + " must be 1 (for) or -1 (against), found 0");
  return found;
}

}  // namespace

void load_stances(const Value& table, Draft& draft) {
  each_entry(table, "stances", draft, [&](const spec::Text& id, TableReader& read) {
    Stance stance;
    stance.id = StanceId(id.value);
    stance.axis = load_axis(read);
    stance.polarity = load_polarity(read);
    stance.strength = read.whole("strength", 1, 1, 3);
    stance.negated = StanceId(read.reference("negated", kStance));
    stance.hedged = StanceId(read.reference("hedged", kStance));
    stance.means = read.string("means");
    stance.reverses = read.flag("reverses", true);
    stance.withdraws = read.flag("withdraws", false);
    read.done();
    check_id(id, draft);
    draft.put(kStance, id, draft.pack.catalogue.stances, stance, &Stance::id);
  });
}

}  // namespace parley::load
