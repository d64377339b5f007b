// [quotes], [calendar] and [names]: the small tables of a language pack.
#include "rules/load/reader.h"
#include "rules/load/sections.h"

namespace parley::load {
namespace {

void load_numbers(TableReader& calendar, const std::string& key, int lowest, int highest,
                  std::map<std::string, int>& out) {
  const Value* table = calendar.value(key, ValueKind::kTable);
  if (table == nullptr) return;
  TableReader read(*table, "[calendar." + key + "]", calendar.draft());
  for (const Member& member : table->members) {
    const int number = read.whole(member.key, lowest, lowest, highest);
    out[member.key] = number;
  }
}

void load_pronoun(const Member& member, TableReader& read, Draft& draft) {
  draft.define(kGender, {member.key, draft.place(member.spot)});
  for (const std::string& name : read.strings(member.key)) draft.pack.gender.given_names[name] = member.key;
}

}  // namespace

void load_quotes(const Value& table, Draft& draft) {
  TableReader read(table, "[quotes]", draft);
  for (const Value* item : read.tables("marks")) {
    TableReader mark(*item, "marks of [quotes]", draft);
    spec::QuoteMarks marks;
    marks.open = mark.required("open").value;
    marks.close = mark.required("close").value;
    marks.word_like = mark.flag("word_like", false);
    mark.done();
    draft.pack.quotes.push_back(std::move(marks));
  }
  if (!read.has("marks")) read.missing("marks", "add marks = [{ open = '\"', close = '\"' }]");
  read.done();
}

void load_calendar(const Value& table, Draft& draft) {
  constexpr int kMostDays = 366;  // a relative day further off needs a date
  TableReader read(table, "[calendar]", draft);
  load_numbers(read, "months", 1, 12, draft.pack.calendar.months);
  load_numbers(read, "weekdays", 1, 7, draft.pack.calendar.weekdays);
  load_numbers(read, "relative", -kMostDays, kMostDays, draft.pack.calendar.relative);
  read.done();
}

void load_names(const Value& table, Draft& draft) {
  TableReader read(table, "[names]", draft);
  for (const Member& member : table.members) load_pronoun(member, read, draft);
}

}  // namespace parley::load
