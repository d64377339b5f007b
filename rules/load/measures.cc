// [units.ID] and [numbers]: how typed values are written in words.
#include "rules/load/reader.h"
#include "rules/load/sections.h"

namespace parley::load {
namespace {

constexpr int kLargest = 1'000'000'000;

std::map<std::string, int> load_number_words(TableReader& numbers, const std::string& key) {
  std::map<std::string, int> out;
  const Value* table = numbers.value(key, ValueKind::kTable);
  if (table == nullptr) return out;
  TableReader read(*table, "[numbers." + key + "]", numbers.draft());
  for (const Member& member : table->members) out[member.key] = read.whole(member.key, 0, 0, kLargest);
  return out;
}

}  // namespace

void load_units(const Value& table, Draft& draft) {
  constexpr int kMostBetween = 5;
  each_entry(table, "units", draft, [&](const spec::Text& id, TableReader& read) {
    spec::MeasureUnit unit;
    unit.id = id.value;
    unit.type = read.required("type").value;
    unit.words = read.required_texts("words", "add the words that name it: words = [\"day\", \"days\"]");
    unit.value = read.required("value").value;
    if (!unit.value.empty() && unit.value.find("{n}") == std::string::npos)
      read.report("pack/no-number", read.spot_of("value"), "\"value\" in " + read.title() + " has no {n}",
                  "write {n} where the number stands: value = \"P{n}D\"");
    unit.times = read.whole("times", 1, 1, kLargest);
    unit.between = read.whole("between", 0, 0, kMostBetween);
    unit.least = read.whole("least", 0, 0, kLargest);
    read.done();
    check_id(id, draft);
    draft.put(kUnit, id, draft.pack.units, std::move(unit), &spec::MeasureUnit::id);
  });
}

void load_number_words(const Value& table, Draft& draft) {
  TableReader read(table, "[numbers]", draft);
  for (auto& [word, value] : load_number_words(read, "values")) draft.pack.numbers.values[word] = value;
  for (auto& [word, value] : load_number_words(read, "scales")) draft.pack.numbers.scales[word] = value;
  read.done();
}

}  // namespace parley::load
