// pack.toml's own keys: what the pack is called and what it builds on.
#include "rules/load/reader.h"
#include "rules/load/sections.h"

namespace parley::load {

const std::vector<std::string>& pack_keys() {
  static const std::vector<std::string> kKeys{"name",     "title", "version",  "language",      "extends",
                                              "requires", "modes", "narrated", "abbreviations", "shared"};
  return kKeys;
}

void load_pack_keys(const Value& root, Draft& draft) {
  TableReader read(root, "pack.toml", draft);
  spec::Pack& pack = draft.pack;
  const spec::Text name = read.required("name");
  pack.name = name.value;
  draft.head = name.place.line > 0 ? name.place : draft.place({1, 1, 1});
  pack.title = read.string("title");
  pack.version = read.string("version");
  if (const std::string language = read.string("language"); !language.empty()) pack.language = language;
  std::vector<std::string> modes = read.references("modes", kMode),
                           narrated = read.references("narrated", kMode);
  if (read.has("modes")) pack.modes = std::move(modes);
  if (read.has("narrated")) pack.narrated = std::move(narrated);
  pack.extends = read.strings("extends");  // followed by find/
  for (std::string& word : read.strings("abbreviations")) pack.abbreviations.push_back(std::move(word));
  read.flag("shared", false);  // what is not used in it is for others: rules/check
  read.string("requires");     // looked at before anything else: requires.cc
}

void load_text(const Value& table, Draft& draft) {
  TableReader read(table, "[text]", draft);
  for (std::string& word : read.strings("abbreviations")) draft.pack.abbreviations.push_back(std::move(word));
  read.done();
}

}  // namespace parley::load
