// pack.toml's own keys: what the pack is called and what it builds on.
#include "rules/load/reader.h"
#include "rules/load/sections.h"

namespace parley::load {

const std::vector<std::string>& pack_keys() {
  static const std::vector<std::string> kKeys{"name",     "title", "version",  "language",     "extends",
                                              "requires", "modes", "narrated", "abbreviations"};
  return kKeys;
}

void load_pack_keys(const Value& root, Draft& draft) {
  TableReader read(root, "pack.toml", draft);
  spec::Pack& pack = draft.pack;
  pack.name = read.required("name").value;
  pack.title = read.string("title");
  pack.version = read.string("version");
  if (read.has("language")) pack.language = read.string("language");  // else that of the pack it extends
  if (read.has("modes")) pack.modes = read.strings("modes");
  if (read.has("narrated")) pack.narrated = read.strings("narrated");
  pack.extends = read.strings("extends");
  for (std::string& word : read.strings("abbreviations")) pack.abbreviations.push_back(std::move(word));
  read.string("requires");  // looked at before anything else: requires.cc
}

void load_text(const Value& table, Draft& draft) {
  TableReader read(table, "[text]", draft);
  for (std::string& word : read.strings("abbreviations")) draft.pack.abbreviations.push_back(std::move(word));
  read.done();
}

}  // namespace parley::load
