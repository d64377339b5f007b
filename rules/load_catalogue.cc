#include "rules/load/load.h"
#include "rules/pack.h"

namespace parley {

tl::expected<Catalogue, std::vector<Error>> load_catalogue(const PackSource& source) {
  auto spec = load_spec(source);
  if (!spec) return tl::unexpected(std::move(spec.error()));
  return std::move(spec->catalogue);
}

}  // namespace parley
