// [places.ID]: a gazetteer.
#include "rules/load/reader.h"
#include "rules/load/sections.h"

namespace parley::load {

void load_places(const Value& table, Draft& draft) {
  each_entry(table, "places", draft, [&](const spec::Text& id, TableReader& read) {
    spec::PlaceEntry place;
    place.id = id.value;
    const spec::Text name = read.required("name");
    if (!name.value.empty()) place.names.push_back(name);
    for (spec::Text& alias : read.texts("aliases")) place.names.push_back(std::move(alias));
    for (spec::Text& holder : read.reference_texts("in", kPlace)) {
      place.in.push_back(holder.value);
      draft.held_in[id.value].push_back(std::move(holder));
    }
    read.done();
    check_id(id, draft);
    draft.put(kPlace, id, draft.pack.places, std::move(place), &spec::PlaceEntry::id);
  });
}

}  // namespace parley::load
