#include "rules/load/reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/suggest.h"
#include "rules/load/recorder.h"

namespace parley::load {
namespace {

// How a value of that kind is written: the advice beside a wrong type.
std::string how_to_write(ValueKind kind, const Value& found) {
  switch (kind) {
    case ValueKind::kString:
      return found.kind == ValueKind::kList ? "write one value, without [ ]" : "put it in quotes";
    case ValueKind::kInteger:
      return "write a number such as 2, without quotes";
    case ValueKind::kDecimal:
      return "write a number such as 0.8, without quotes";
    case ValueKind::kBoolean:
      return "write true or false, without quotes";
    case ValueKind::kDate:
      return "write it as 2026-02-04, without quotes";
    case ValueKind::kTime:
      return {};
    case ValueKind::kList:
      return "put it in [ ]";
    case ValueKind::kTable:
      return "write { key = value }, or a table with its own header";
  }
  return {};
}

bool is_id_character(char c) {
  return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || c == '-';
}

}  // namespace

bool TableReader::listens(KeyShape shape) {
  if (draft_.recorder != nullptr) draft_.recorder->note(&table_, std::move(shape));
  return draft_.recorder != nullptr;
}

TableReader::TableReader(const Value& table, std::string title, Draft& draft)
    : table_(table), title_(std::move(title)), draft_(draft) {}

const Member* TableReader::take(const std::string& key, ValueKind kind) {
  legal_.push_back(key);
  const Member* member = table_.find(key);
  if (member == nullptr || member->value.kind == kind) return member;
  if (kind == ValueKind::kDecimal && member->value.kind == ValueKind::kInteger) return member;
  wrong_type(key, member->value, describe(kind), how_to_write(kind, member->value));
  return nullptr;
}

void TableReader::wrong_type(const std::string& key, const Value& value, const std::string& expected,
                             std::string next) {
  report("pack/wrong-type", value.spot,
         fmt::format("\"{}\" in {} must be {}, found {}", key, title_, expected, describe(value.kind)),
         std::move(next));
}

void TableReader::report(const char* code, Spot spot, std::string what, std::string next) {
  if (draft_.recorder != nullptr) return;
  draft_.report(code, spot, std::move(what), std::move(next));
}

// A key that was meant to be this one, but misspelt: reported as unknown, so it need not be missed as well.
bool TableReader::is_misspelt(const std::string& key) const {
  return std::any_of(table_.members.begin(), table_.members.end(), [&](const Member& member) {
    return std::find(legal_.begin(), legal_.end(), member.key) == legal_.end() &&
           !nearest(member.key, {key}).empty();
  });
}

void TableReader::missing(const std::string& key, std::string next) {
  if (draft_.recorder != nullptr) return draft_.recorder->require(&table_, key);
  if (is_misspelt(key) || draft_.lost.count(key) > 0) return;
  if (next.empty()) next = fmt::format("add {} = ...", key);
  report("pack/missing-key", table_.spot, fmt::format("{} has no \"{}\"", title_, key), std::move(next));
}

Spot TableReader::spot_of(const std::string& key) const {
  const Member* member = table_.find(key);
  return member == nullptr ? table_.spot : member->value.spot;
}

std::optional<spec::Text> TableReader::item_text(const std::string& key, const Value& item) {
  if (item.kind != ValueKind::kString) {
    report("pack/wrong-type", item.spot,
           fmt::format("\"{}\" in {} must hold strings only, found {}", key, title_, describe(item.kind)),
           how_to_write(ValueKind::kString, item));
    return std::nullopt;
  }
  if (item.text.find_first_not_of(" \t\n") == std::string::npos) {
    report("pack/empty", item.spot, fmt::format("\"{}\" in {} holds an empty string", key, title_),
           "delete it");
    return std::nullopt;
  }
  return spec::Text{item.text, draft_.place(item.spot)};
}

spec::Text TableReader::text(const std::string& key) {
  if (listens({.key = key})) return {};
  const Member* member = take(key, ValueKind::kString);
  if (member == nullptr) return {};
  const std::string& found = member->value.text;
  if (found.find_first_not_of(" \t\n") == std::string::npos)
    report("pack/empty", member->value.spot, fmt::format("\"{}\" in {} is empty", key, title_),
           "fill it in, or delete the line where it may be missing");
  return {found, draft_.place(member->value.spot)};
}

spec::Text TableReader::required(const std::string& key) {
  spec::Text found = text(key);
  if (!has(key) || draft_.recorder != nullptr) missing(key);
  return found;
}

std::vector<spec::Text> TableReader::texts(const std::string& key) {
  if (listens({.key = key, .list = true})) return {};
  std::vector<spec::Text> out;
  const Value* list = value(key, ValueKind::kList);
  if (list == nullptr) return out;
  for (const Value& item : list->items)
    if (auto text = item_text(key, item)) out.push_back(std::move(*text));
  return out;
}

std::vector<std::string> TableReader::strings(const std::string& key) {
  std::vector<std::string> out;
  for (spec::Text& text : texts(key)) out.push_back(std::move(text.value));
  return out;
}

std::vector<spec::Text> TableReader::required_texts(const std::string& key, const std::string& why) {
  std::vector<spec::Text> out = texts(key);
  const Member* member = table_.find(key);
  if (member == nullptr || draft_.recorder != nullptr) {
    missing(key, why);
  } else if (member->value.kind == ValueKind::kList && member->value.items.empty()) {
    report("pack/empty", member->value.spot, fmt::format("\"{}\" in {} is an empty list", key, title_), why);
  }
  return out;
}

void TableReader::check_choice(const spec::Text& text, const std::string& key,
                               const std::vector<std::string>& legal) {
  if (std::find(legal.begin(), legal.end(), text.value) != legal.end()) return;
  draft_.errors.push_back({ErrorKind::kUsage, "pack/unknown-value", text.place,
                           fmt::format("unknown value \"{}\" of \"{}\" in {}{}", text.value, key, title_,
                                       did_you_mean(text.value, legal)),
                           "use one of " + listed(legal)});
}

std::string TableReader::choice(const std::string& key, const std::vector<std::string>& legal,
                                const std::string& fallback) {
  if (listens({.key = key, .choices = legal})) return fallback;
  const spec::Text found = text(key);
  if (found.place.line == 0) return fallback;
  check_choice(found, key, legal);
  return found.value;
}

std::vector<std::string> TableReader::choices(const std::string& key, const std::vector<std::string>& legal) {
  if (listens({.key = key, .list = true, .choices = legal})) return {};
  std::vector<std::string> out;
  for (const spec::Text& found : texts(key)) {
    check_choice(found, key, legal);
    out.push_back(found.value);
  }
  return out;
}

std::string TableReader::reference(const std::string& key, const Kind& kind) {
  spec::Text found = text(key);
  if (!found.value.empty()) draft_.refer(kind, found);
  return found.value;
}

std::string TableReader::required_reference(const std::string& key, const Kind& kind) {
  spec::Text found = required(key);
  if (!found.value.empty()) draft_.refer(kind, found);
  return found.value;
}

std::vector<std::string> TableReader::references(const std::string& key, const Kind& kind) {
  std::vector<std::string> out;
  for (spec::Text& found : reference_texts(key, kind)) out.push_back(std::move(found.value));
  return out;
}

std::vector<spec::Text> TableReader::reference_texts(const std::string& key, const Kind& kind) {
  std::vector<spec::Text> out = texts(key);
  for (const spec::Text& found : out) draft_.refer(kind, found);
  return out;
}

bool TableReader::flag(const std::string& key, bool fallback) {
  if (listens({.key = key, .type = KeyShape::Type::kFlag})) return fallback;
  const Member* member = take(key, ValueKind::kBoolean);
  return member == nullptr ? fallback : member->value.boolean;
}

int TableReader::whole(const std::string& key, int fallback, int lowest, int highest) {
  if (listens({.key = key, .type = KeyShape::Type::kWhole, .lowest = lowest, .highest = highest}))
    return fallback;
  const Member* member = take(key, ValueKind::kInteger);
  if (member == nullptr) return fallback;
  const int64_t found = member->value.integer;
  if (lowest <= found && found <= highest) return static_cast<int>(found);
  report("pack/out-of-range", member->value.spot,
         fmt::format("\"{}\" in {} must be from {} to {}, found {}", key, title_, lowest, highest, found));
  return fallback;
}

double TableReader::decimal(const std::string& key, double fallback, double lowest, double highest) {
  if (listens({.key = key, .type = KeyShape::Type::kDecimal, .lowest = lowest, .highest = highest}))
    return fallback;
  const Member* member = take(key, ValueKind::kDecimal);
  if (member == nullptr) return fallback;
  const double found = member->value.number;
  if (lowest <= found && found <= highest) return found;
  report("pack/out-of-range", member->value.spot,
         fmt::format("\"{}\" in {} must be from {} to {}, found {}", key, title_, lowest, highest, found));
  return fallback;
}

std::optional<Date> TableReader::date(const std::string& key) {
  if (listens({.key = key, .type = KeyShape::Type::kDate})) return std::nullopt;
  const Member* member = take(key, ValueKind::kDate);
  if (member == nullptr) return std::nullopt;
  return member->value.date;
}

const Value* TableReader::value(const std::string& key, ValueKind kind) {
  if (draft_.recorder != nullptr) {
    const Value& inner = draft_.recorder->table_of_any();
    draft_.recorder->note_table(&table_, {.key = key, .type = KeyShape::Type::kTable}, &inner);
    return &inner;
  }
  const Member* member = take(key, kind);
  return member == nullptr ? nullptr : &member->value;
}

std::vector<const Value*> TableReader::tables(const std::string& key) {
  if (draft_.recorder != nullptr) {
    const Value& inner = draft_.recorder->table();
    draft_.recorder->note_table(&table_, {.key = key, .type = KeyShape::Type::kTable, .list = true}, &inner);
    return {&inner};
  }
  std::vector<const Value*> out;
  const Value* list = value(key, ValueKind::kList);
  if (list == nullptr) return out;
  for (const Value& item : list->items) {
    if (item.kind == ValueKind::kTable)
      out.push_back(&item);
    else
      wrong_type(key, item, "a list of tables", how_to_write(ValueKind::kTable, item));
  }
  return out;
}

void TableReader::done(const std::vector<std::string>& more) {
  if (draft_.recorder != nullptr) return;
  legal_.insert(legal_.end(), more.begin(), more.end());
  std::vector<std::string> each;
  for (const std::string& key : legal_)
    if (std::find(each.begin(), each.end(), key) == each.end()) each.push_back(key);
  legal_ = std::move(each);
  for (const Member& member : table_.members) {
    if (std::find(legal_.begin(), legal_.end(), member.key) != legal_.end()) continue;
    report("pack/unknown-key", member.spot,
           fmt::format("unknown key \"{}\" in {}{}", member.key, title_, did_you_mean(member.key, legal_)),
           "keys that may stand here: " + fmt::format("{}", fmt::join(legal_, ", ")));
    draft_.lose(member.value);
  }
}

namespace {

// [persons] and below it the keys of one person: an id is missing, once.
bool lacks_id(const Value& table, const std::string& name, Draft& draft) {
  const auto stray = [](const Member& member) {
    return member.value.kind != ValueKind::kTable && member.value.kind != ValueKind::kList;
  };
  const auto first = std::find_if(table.members.begin(), table.members.end(), stray);
  if (first == table.members.end() || first->key != "name") return false;
  draft.report("pack/bad-id", first->spot, fmt::format("this stands in [{}], which names no one", name),
               fmt::format("give the header an id: [{}.ID], in small letters, digits and hyphens", name));
  draft.lose(table);
  return true;
}

// [persons.ana.koval]: the table inside the table, where the outer one has nothing else.
const Member* dotted(const Member& member) {
  if (member.value.members.size() != 1) return nullptr;
  const Member& inner = member.value.members.front();
  const bool known = inner.key == "propositions" || inner.key == "forms" || inner.value.members.empty();
  return inner.value.kind != ValueKind::kTable || known ? nullptr : &inner;
}

void report_dotted(const Member& member, const Member& inner, const std::string& name, Draft& draft) {
  draft.report("pack/bad-id", inner.spot,
               fmt::format("\"{}.{}\" is no id: it has a dot", member.key, inner.key),
               fmt::format("use small letters, digits and hyphens: [{}.{}-{}]", name, member.key, inner.key));
}

}  // namespace

void each_entry(const Value& table, const std::string& name, Draft& draft,
                const std::function<void(const spec::Text&, TableReader&)>& convert) {
  if (lacks_id(table, name, draft)) return;
  for (const Member& member : table.members) {
    const std::string title = "[" + name + "." + member.key + "]";
    if (const Member* inner = member.value.kind == ValueKind::kTable ? dotted(member) : nullptr) {
      report_dotted(member, *inner, name, draft);
      draft.lose(table);
      TableReader read(inner->value, title, draft);
      convert({member.key, draft.place(member.spot)}, read);
      continue;
    }
    if (member.value.kind != ValueKind::kTable) {
      draft.report("pack/wrong-type", member.spot,
                   fmt::format("\"{}\" in [{}] must be a table, found {}", member.key, name,
                               describe(member.value.kind)),
                   "write " + title + " and its keys below");
      draft.lost.insert(member.key);
      draft.lose(member.value);
      continue;
    }
    const spec::Text id{member.key, draft.place(member.spot)};
    TableReader read(member.value, title, draft);
    convert(id, read);
  }
}

void each_table(const Value& list, const std::string& name, Draft& draft,
                const std::function<void(TableReader&)>& convert) {
  for (const Value& item : list.items) {
    if (item.kind != ValueKind::kTable) {
      draft.report("pack/wrong-type", item.spot,
                   fmt::format("\"{}\" must be a list of tables, found {}", name, describe(item.kind)),
                   "write [[" + name + "]] and its keys below");
      draft.lose(item);
      continue;
    }
    const Member* id = item.find("id");
    const std::string of = id != nullptr && id->value.kind == ValueKind::kString ? " " + id->value.text : "";
    TableReader read(item, "[[" + name + "]]" + of, draft);
    convert(read);
  }
}

bool check_id(const spec::Text& id, Draft& draft) {
  if (!id.value.empty() && std::all_of(id.value.begin(), id.value.end(), is_id_character)) return true;
  draft.errors.push_back({ErrorKind::kUsage, "pack/bad-id", id.place,
                          fmt::format("\"{}\" is no id", id.value),
                          "use small letters, digits and hyphens: \"first-round\""});
  return false;
}

}  // namespace parley::load
