// A pack, compiled: immutable, no TOML left in it, safe to read with from many threads.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/base/result.h"
#include "core/catalogue.h"
#include "core/reading.h"
#include "rules/pattern/matching.h"

namespace parley {

class ArticleReader;
namespace spec {
struct Pack;
}

// The bytes of a pack and of every pack it extends, the extended ones first: what the store keeps.
struct PackFile {
  std::string pack;  // "en"
  std::string name;  // "cues.toml"; with pack it is unique
  std::string path;  // where it was read from, for messages; not part of the digest
  std::string bytes;
};

struct PackSource {
  std::string name;             // of the pack asked for
  std::string folder;           // where it was found; empty when it came from a store
  std::vector<PackFile> files;  // Sorted by (position in the chain of extends, name).
  std::string digest() const;   // over names and bytes
};

// Where a pack named without a slash is looked for, in this order (docs/rules.md says which folders).
std::vector<std::string> pack_search_path();

// A name ("en") or a folder ("./my-pack"). Follows `extends`.
Result<PackSource> find_pack(const std::string& name_or_folder, const std::vector<std::string>& search_path);

// What `rules list` shows.
struct FoundPack {
  std::string name;
  std::string folder;
  std::string title;
};
std::vector<FoundPack> list_packs(const std::vector<std::string>& search_path);

// What the pack says the world consists of, without compiling a pattern: all that reports need of a pack.
// Finds every mistake but those inside patterns.
tl::expected<Catalogue, std::vector<Error>> load_catalogue(const PackSource& source);

struct RuleInfo {
  std::string id;
  std::string layer;  // "chunk", "attribution", "stance"
  std::string pack;
  std::string file;  // PackFile::name
  int line = 0;
  int examples = 0;
  std::string pattern;
};

class Pack {
 public:
  // All errors of a pack are collected, never the first alone.
  static tl::expected<Pack, std::vector<Error>> compile(PackSource source,
                                                        Matching matching = Matching::kTogether);

  Pack(Pack&&) noexcept;
  Pack& operator=(Pack&&) noexcept;
  ~Pack();

  // A pure function of the article and the pack.
  Reading read(const Article& article) const;

  const PackSource& source() const;
  const std::string& name() const;
  const std::string& digest() const;
  const Catalogue& catalogue() const;
  const std::vector<RuleInfo>& rules() const;

  // The insides, for what is made beside reading: rules/trace.h, rules/examples.h.
  const spec::Pack& spec() const;
  const ArticleReader& reader() const;

 private:
  struct Parts;
  explicit Pack(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace parley
