// From TOML to passages; ids in them are checked against the pack.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/base/suggest.h"
#include "rules/load/reader.h"
#include "rules/passages.h"

namespace parley {
namespace {

namespace fs = std::filesystem;
using load::Draft;
using load::TableReader;

std::optional<std::string> given(TableReader& read, const std::string& key) {
  if (!read.has(key)) return std::nullopt;
  return read.string(key);
}

// Names of one kind that the pack knows.
using Names = std::vector<std::string>;

Names actor_names(const Catalogue& catalogue) {
  Names out;
  for (const Actor& actor : catalogue.actors) out.push_back(actor.id.value);
  return out;
}

Names round_names(const Catalogue& catalogue) {
  Names out;
  for (const Round& round : catalogue.rounds) out.push_back(round.id.value);
  return out;
}

Names proposition_names(const Catalogue& catalogue) {
  Names out;
  for (const Proposition& proposition : catalogue.propositions) out.push_back(proposition.id.value);
  return out;
}

Names stance_names(const Catalogue& catalogue) {
  Names out;
  for (const Stance& stance : catalogue.stances) out.push_back(stance.id.value);
  return out;
}

class PassageReader {
 public:
  PassageReader(const Catalogue& catalogue, Draft& draft)
      : draft_(draft),
        actors_(actor_names(catalogue)),
        rounds_(round_names(catalogue)),
        propositions_(proposition_names(catalogue)),
        stances_(stance_names(catalogue)) {}

  Passage passage(const load::Value& table, size_t number) {
    TableReader read(table, "[[passages]]", draft_);
    Passage out;
    out.place = read.place();
    out.name = read.string("name");
    if (out.name.empty()) out.name = "passage " + std::to_string(number);
    out.text = read.required("text").value;
    if (const auto day = read.date("published")) out.published = iso_date(*day);
    out.outlet = read.string("outlet");
    out.title = read.string("title");
    out.only_listed = read.flag("only_listed", false);
    for (const load::Value* statement : read.tables("statements"))
      out.statements.push_back(expected(*statement));
    read.done();
    return out;
  }

 private:
  ExpectedStatement expected(const load::Value& table) {
    TableReader read(table, "[[passages.statements]]", draft_);
    ExpectedStatement out;
    out.place = read.place();
    out.says = read.required("says").value;
    out.speaker = given(read, "speaker");
    out.party = actor(read, "party");
    out.body = actor(read, "body");
    out.kind = choice(read, "kind", {"direct", "mixed", "indirect"});
    out.evidence = choice(read, "evidence", {"self", "narrated", "relayed", "characterised"});
    out.mode = given(read, "mode");
    out.section = choice(read, "section", {"body", "headline", "standfirst", "caption"});
    out.round = known(read, "round", "round", rounds_);
    if (const auto day = read.date("said_on")) out.said_on = iso_date(*day);
    if (read.has("claims")) out.claims = claims(read);
    read.done();
    return out;
  }

  static std::optional<std::string> choice(TableReader& read, const std::string& key, const Names& legal) {
    if (!read.has(key)) return std::nullopt;
    return read.choice(key, legal, {});
  }

  // The empty text says that there is none.
  std::optional<std::string> known(TableReader& read, const std::string& key, const char* noun,
                                   const Names& names) {
    const auto value = given(read, key);
    if (value && !value->empty()) check(noun, *value, names, read, read.spot_of(key));
    return value;
  }
  std::optional<std::string> actor(TableReader& read, const std::string& key) {
    return known(read, key, "actor", actors_);
  }

  void check(const char* noun, const std::string& id, const Names& names, TableReader& read,
             load::Spot spot) {
    if (std::find(names.begin(), names.end(), id) != names.end()) return;
    read.report("passage/unknown-id", spot,
                "unknown " + std::string(noun) + " \"" + id + "\"" + did_you_mean(id, names),
                "use an id of the pack");
  }

  std::vector<std::string> claims(TableReader& read) {
    std::vector<std::string> out;
    for (const spec::Text& text : read.texts("claims")) {
      std::istringstream words(text.value);
      std::string proposition, stance;
      words >> proposition >> stance;
      const load::Spot spot{text.place.line, text.place.column, text.place.length};
      if (stance.empty())
        read.report(
            "passage/claim", spot, "a claim is written \"PROPOSITION STANCE\", found \"" + text.value + "\"",
            "for example \"ceasefire propose\", or \"ceasefire propose P30D\" with the value of its term");
      else
        check("proposition", proposition, propositions_, read, spot),
            check("stance", stance, stances_, read, spot);
      out.push_back(text.value);
    }
    return out;
  }

  Draft& draft_;
  Names actors_, rounds_, propositions_, stances_;
};

std::vector<fs::path> toml_files(const fs::path& folder) {
  std::vector<fs::path> out;
  std::error_code error;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error))
    if (entry->is_regular_file(error) && entry->path().extension() == ".toml" &&
        entry->path().filename().string().front() != '.')
      out.push_back(entry->path());
  std::sort(out.begin(), out.end());
  return out;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

void load_file(const Pack& pack, const fs::path& path, Passages& out) {
  const PackFile file{pack.name(), path.filename().string(), path.string(), bytes_of(path)};
  const Result<load::Tree> tree = load::parse_tree(file);
  if (!tree) {
    out.errors.push_back(tree.error());
    return;
  }
  Draft draft;
  draft.file = &*tree;
  TableReader read(tree->root, "the file", draft);
  PassageReader passages(pack.catalogue(), draft);
  size_t number = 0;
  for (const load::Value* table : read.tables("passages"))
    out.list.push_back(passages.passage(*table, ++number));
  read.done();
  out.errors.insert(out.errors.end(), draft.errors.begin(), draft.errors.end());
}

}  // namespace

Passages load_passages(const Pack& pack, const std::string& folder) {
  Passages out;
  for (const fs::path& path : toml_files((fs::path(folder) / "tests").lexically_normal()))
    load_file(pack, path, out);
  return out;
}

}  // namespace parley
