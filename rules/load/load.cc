#include "rules/load/load.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "rules/load/checks.h"
#include "rules/load/requires.h"
#include "rules/load/salvage.h"
#include "rules/load/sections.h"
#include "rules/load/settle.h"

namespace parley {
namespace load {
namespace {

struct Parsed {
  std::vector<Tree> trees;
  std::vector<Error> errors;
  std::set<std::string> lost;
};

Parsed parse_all(const PackSource& source) {
  Parsed out;
  for (const PackFile& file : source.files) {
    Salvaged salvaged = salvage(file);
    out.trees.push_back(std::move(salvaged.tree));
    out.errors.insert(out.errors.end(), salvaged.errors.begin(), salvaged.errors.end());
    out.lost.merge(salvaged.lost);
  }
  return out;
}

// A pack for a newer parley would only look wrong in many ways.
std::vector<Error> check_versions(const std::vector<Tree>& trees, std::string_view version) {
  std::vector<Error> out;
  for (const Tree& tree : trees)
    if (tree.name == kPackToml)
      if (auto error = check_requires(tree, version)) out.push_back(std::move(*error));
  return out;
}

void check_whole(Draft& draft) {
  define_modes(draft);
  check_references(draft);
  check_circles(draft);
  check_names(draft, draft.errors);
  check_rounds(draft, draft.errors);
  check_inflected_words(draft, draft.errors);
}

std::vector<Error> in_file_order(std::vector<Error> errors, const PackSource& source) {
  std::map<std::string, size_t> order;
  for (const PackFile& file : source.files)
    order.emplace(file.path.empty() ? file.pack + "/" + file.name : file.path, order.size());
  std::stable_sort(errors.begin(), errors.end(), [&](const Error& a, const Error& b) {
    return std::tuple(order[a.place.file], a.place.line, a.place.column) <
           std::tuple(order[b.place.file], b.place.line, b.place.column);
  });
  return errors;
}

}  // namespace
}  // namespace load

Loaded load_all(const PackSource& source, std::string_view version) {
  using namespace load;
  Parsed parsed = parse_all(source);
  if (auto errors = check_versions(parsed.trees, version); !errors.empty())
    return {{}, std::move(errors), {}, {}, false};
  Draft draft;
  draft.lost = std::move(parsed.lost);
  for (const PackFile& file : source.files)
    if (draft.pack_order.empty() || draft.pack_order.back() != file.pack)
      draft.pack_order.push_back(file.pack);
  for (const Tree& tree : parsed.trees) convert_file(tree, draft);
  const bool whole = draft.lost.count("extends") == 0 && check_language(draft);
  if (whole) check_whole(draft);
  draft.errors.insert(draft.errors.end(), parsed.errors.begin(), parsed.errors.end());
  settle(draft);
  return {std::move(draft.pack), in_file_order(std::move(draft.errors), source),
          in_file_order(std::move(draft.warnings), source), std::move(draft.lost), whole};
}

Loaded load_all(const PackSource& source) {
  return load_all(source, PARLEY_VERSION);
}

tl::expected<spec::Pack, std::vector<Error>> load_spec(const PackSource& source, std::string_view version) {
  Loaded loaded = load_all(source, version);
  if (!loaded.errors.empty()) return tl::unexpected(std::move(loaded.errors));
  return std::move(loaded.pack);
}

tl::expected<spec::Pack, std::vector<Error>> load_spec(const PackSource& source) {
  return load_spec(source, PARLEY_VERSION);
}

}  // namespace parley
