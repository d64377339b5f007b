#include "db/query/candidates.h"

#include <algorithm>
#include <string_view>

namespace parley::db {
namespace {

constexpr size_t kIdLength = 64;
constexpr size_t kShown = 12;
constexpr size_t kNamed = 5;

char small(char c) {
  return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_hexadecimal(char c) {
  return std::string_view("0123456789abcdef").find(c) != std::string_view::npos;
}

}  // namespace

std::optional<std::string> id_prefix(const std::string& words) {
  std::string prefix = words;
  std::transform(prefix.begin(), prefix.end(), prefix.begin(), small);
  const bool possible = !prefix.empty() && prefix.size() <= kIdLength &&
                        std::all_of(prefix.begin(), prefix.end(), is_hexadecimal);
  return possible ? std::optional(prefix) : std::nullopt;
}

std::string short_id(const std::string& id) {
  return id.substr(0, kShown);
}

tl::unexpected<Error> ambiguous(const std::string& words, const char* things,
                                const std::vector<std::string>& candidates) {
  std::string next = "say more of one of: ";
  for (size_t i = 0; i < std::min(candidates.size(), kNamed); ++i) next += (i ? ", " : "") + candidates[i];
  if (candidates.size() > kNamed) next += ", ...";
  return fail(ErrorKind::kUsage, "store/ambiguous-id",
              "\"" + words + "\" fits " + std::to_string(candidates.size()) + " " + things, next);
}

}  // namespace parley::db
