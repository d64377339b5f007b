// docs/schema.md lists every table and view with its columns, and its queries run.
#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>

#include "tests/db/store_fixture.h"
#include "tests/support/places.h"

namespace parley {
namespace {

using namespace fixture;

const std::filesystem::path kPage = std::filesystem::path(source_folder()) / "docs/schema.md";

using Listing = std::map<std::string, std::set<std::string>>;

// "### name", then lines "| `column`, `column` | meaning |".
Listing documented() {
  std::istringstream lines(bytes_of(kPage.string()));
  const std::regex name("`([a-z0-9_]+)`");
  Listing listing;
  std::string table;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("## ")) table.clear();
    if (line.starts_with("### ")) listing[table = line.substr(4)];
    if (table.empty() || !line.starts_with("| `")) continue;
    const std::string cell = line.substr(0, line.find('|', 1));
    for (std::sregex_iterator at(cell.begin(), cell.end(), name), end; at != end; ++at) {
      EXPECT_TRUE(listing[table].insert((*at)[1]).second) << table << "." << (*at)[1] << " is listed twice";
    }
  }
  return listing;
}

Listing real(const std::string& path) {
  Listing listing;
  const auto columns = Sqlite(path).exec(
      "SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_table_xinfo(t.name) c"
      " WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite_%'");
  for (const auto& row : columns) listing[row[0]].insert(row[1]);
  return listing;
}

std::vector<std::string> queries() {
  std::istringstream lines(bytes_of(kPage.string()));
  std::vector<std::string> found;
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line == "```sql") found.emplace_back();
    if (inside && line != "```") found.back() += line + "\n";
    if (line.starts_with("```")) inside = line == "```sql";
  }
  return found;
}

TEST(SchemaPage, ListsTheRealSchema) {
  const TempFolder folder;
  open_store(folder.file("parley.db"));
  EXPECT_EQ(documented(), real(folder.file("parley.db")));
}

// Every query gives rows on a store where there is something for it to find.
TEST(SchemaPage, QueriesRunOnARealStore) {
  const TempFolder folder;
  const std::string path = folder.file("parley.db");
  Store store = open_store(path);
  const StoredPack old_pack = pack_of("rules = 1\n"), pack = pack_of("rules = 2\n");
  ingest(store, {wire(1)}, old_pack);
  const std::string run = begin(store, pack, "2030-02-06T08:00:00Z");  // never finished
  Article again = wire(1);
  again.path = "copy.txt";
  Reading reading = reading_of(again, pack);
  Statement& rejection = reading.statements[1];
  rejection.round = RoundId("kirta-1");
  rejection.claims.pop_back();  // the old reading alone has it
  must(store.put(run, {{&again, &reading}}));
  const auto all = queries();
  EXPECT_GE(all.size(), 12u);
  for (const std::string& query : all) EXPECT_FALSE(Sqlite(path).exec(query).empty()) << query;
}

}  // namespace
}  // namespace parley
