// docs/rules.md is what packs are written from: its listings must load, and no table or key may be missing in
// it.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "rules/load/load.h"
#include "tests/support/places.h"

namespace parley {
namespace {

const std::filesystem::path kPage = std::filesystem::path(source_folder()) / "docs/rules.md";

std::string page() {
  std::ifstream stream(kPage, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

// Every listing marked as toml, the first as pack.toml, the others as files named by their line in the page.
PackSource listings() {
  PackSource source{"port-talks", {}, {}};
  std::istringstream lines(page());
  std::string line;
  bool inside = false;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (inside && line == "```") {
      inside = false;
    } else if (inside) {
      source.files.back().bytes += line + "\n";
    } else if (line == "```toml") {
      inside = true;
      const std::string name =
          source.files.empty() ? "pack.toml" : "line-" + std::to_string(number) + ".toml";
      source.files.push_back({"port-talks", name, "", ""});
    }
  }
  return source;
}

// "keys that may stand here: a, b" and "tables that may stand here: [a], [b]".
std::vector<std::string> offered(const std::string& next) {
  std::vector<std::string> out;
  std::istringstream names(next.substr(next.find(": ") + 2));
  for (std::string name; names >> name;)
    out.push_back(name.back() == ',' ? name.substr(0, name.size() - 1) : name);
  return out;
}

// What the loader offers instead of a key that is nowhere legal.
std::vector<std::string> legal(const std::string& toml) {
  const auto spec = load_spec({"p", {}, {{"p", "pack.toml", "", "name = \"p\"\n" + toml}}});
  if (spec) return {};
  for (const Error& error : spec.error())
    if (error.what.find("\"qqqqqq\"") != std::string::npos) return offered(error.next);
  return {};
}

TEST(RulesPage, ItsListingsAreAPackWithoutMistakes) {
  const PackSource source = listings();
  EXPECT_GT(source.files.size(), 15u);
  const auto spec = load_spec(source);
  if (spec) return;
  for (const Error& error : spec.error()) ADD_FAILURE() << error.place.file << ": " << error.what;
}

TEST(RulesPage, NamesEveryTable) {
  const std::string text = page();
  const std::vector<std::string> tables = legal("[qqqqqq]\n");
  EXPECT_GT(tables.size(), 20u);
  for (const std::string& table : tables) EXPECT_NE(text.find("`" + table + "`"), std::string::npos) << table;
}

TEST(RulesPage, NamesEveryKey) {
  const std::string text = page();
  for (const std::string table : {"",
                                  "[text]",
                                  "[rules]",
                                  "[parties.x]",
                                  "[persons.x]",
                                  "[bodies.x]",
                                  "[outlets.x]",
                                  "[places.x]",
                                  "[rounds.x]",
                                  "[issues.x]",
                                  "[issues.x.propositions.y]",
                                  "[stances.x]",
                                  "[words.x]",
                                  "[inflections.x]",
                                  "[[suffixes]]",
                                  "[[suffixes]]\n[[suffixes.forms]]",
                                  "[[persons.x.memberships]]",
                                  "[quotes]",
                                  "[[quotes.marks]]",
                                  "[calendar]",
                                  "[units.x]",
                                  "[numbers]",
                                  "[[chunks]]",
                                  "[[attributions]]",
                                  "[[stops]]",
                                  "[[stance_rules]]",
                                  "[[frames]]",
                                  "[[scopes]]",
                                  "[[layout]]"}) {
    const std::vector<std::string> keys = legal(table + "\nqqqqqq = 1\n");
    EXPECT_FALSE(keys.empty()) << table;
    for (const std::string& key : keys)
      EXPECT_NE(text.find("`" + key + "`"), std::string::npos) << key << " of " << table;
  }
}

}  // namespace
}  // namespace parley
