// Reads one table key by key. Each getter makes its key legal and reports a value of the wrong type; done()
// reports the keys that nobody asked for, with the nearest legal one. So a converter is the list of a table's
// keys and no more.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "rules/load/draft.h"
#include "rules/shape.h"

namespace parley::load {

class TableReader {
 public:
  // `title` names the table in messages: "[persons.ilse-marend]". `table` and `draft` outlive the reader.
  TableReader(const Value& table, std::string title, Draft& draft);

  // Text. A required one that is missing or empty is reported, and comes back empty.
  spec::Text text(const std::string& key);
  spec::Text required(const std::string& key);
  std::string string(const std::string& key) { return text(key).value; }
  std::vector<spec::Text> texts(const std::string& key);
  std::vector<std::string> strings(const std::string& key);
  // At least one, or it is reported.
  std::vector<spec::Text> required_texts(const std::string& key, const std::string& why);

  // One of `legal`.
  std::string choice(const std::string& key, const std::vector<std::string>& legal,
                     const std::string& fallback);
  std::vector<std::string> choices(const std::string& key, const std::vector<std::string>& legal);

  // Ids defined elsewhere, looked for when everything has been read.
  std::string reference(const std::string& key, const Kind& kind);
  std::string required_reference(const std::string& key, const Kind& kind);
  std::vector<std::string> references(const std::string& key, const Kind& kind);
  std::vector<spec::Text> reference_texts(const std::string& key, const Kind& kind);

  bool flag(const std::string& key, bool fallback);
  int whole(const std::string& key, int fallback, int lowest, int highest);
  double decimal(const std::string& key, double fallback, double lowest, double highest);
  std::optional<Date> date(const std::string& key);

  // A value of that kind, or null.
  const Value* value(const std::string& key, ValueKind kind);
  // The tables of a list of tables.
  std::vector<const Value*> tables(const std::string& key);

  // Reports a key that must be there.
  void missing(const std::string& key, std::string next = {});
  void report(const char* code, Spot spot, std::string what, std::string next = {});

  // Also the keys in `more` are legal.
  void done(const std::vector<std::string>& more = {});

  bool has(const std::string& key) const { return table_.find(key) != nullptr; }
  Spot spot() const { return table_.spot; }
  Spot spot_of(const std::string& key) const;  // of the value; of the table where the key is missing
  const std::string& title() const { return title_; }
  Place place() const { return draft_.place(table_.spot); }
  Draft& draft() { return draft_; }

 private:
  // True where a recorder listens, which has then noted the key.
  bool listens(KeyShape shape);
  bool is_misspelt(const std::string& key) const;
  const Member* take(const std::string& key, ValueKind kind);
  void wrong_type(const std::string& key, const Value& value, const std::string& expected, std::string next);
  std::optional<spec::Text> item_text(const std::string& key, const Value& item);
  void check_choice(const spec::Text& text, const std::string& key, const std::vector<std::string>& legal);

  const Value& table_;  // owned by the Tree
  std::string title_;
  Draft& draft_;
  std::vector<std::string> legal_;
};

// `[persons.ID]`: calls `convert` with each id and its table.
void each_entry(const Value& table, const std::string& name, Draft& draft,
                const std::function<void(const spec::Text& id, TableReader& read)>& convert);

// `[[chunks]]`: calls `convert` with each table of the list.
void each_table(const Value& list, const std::string& name, Draft& draft,
                const std::function<void(TableReader& read)>& convert);

// False, and reported, unless the id is made of small letters, digits and hyphens.
bool check_id(const spec::Text& id, Draft& draft);

}  // namespace parley::load
