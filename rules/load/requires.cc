#include "rules/load/requires.h"

#include <algorithm>
#include <charconv>

namespace parley::load {
namespace {

using Version = std::vector<int>;

std::optional<Version> parse_version(std::string_view text) {
  Version out;
  while (true) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || number < 0) return std::nullopt;
    out.push_back(number);
    text.remove_prefix(static_cast<size_t>(end - text.data()));
    if (text.empty()) return out;
    if (text.front() != '.') return std::nullopt;
    text.remove_prefix(1);
  }
}

// 0.1 and 0.1.0 are one version.
bool older(Version a, Version b) {
  const size_t size = std::max(a.size(), b.size());
  a.resize(size);
  b.resize(size);
  return a < b;
}

}  // namespace

std::optional<Error> check_requires(const Tree& pack_toml, std::string_view version) {
  const Member* member = pack_toml.root.find("requires");
  if (member == nullptr || member->value.kind != ValueKind::kString) return std::nullopt;
  const std::string& wanted = member->value.text;
  const Place place = pack_toml.place(member->value.spot);
  const std::optional<Version> needed =
      wanted.substr(0, 2) == ">=" ? parse_version(std::string_view(wanted).substr(2)) : std::nullopt;
  if (!needed)
    return Error{ErrorKind::kUsage, "pack/bad-requires", place,
                 "\"" + wanted + "\" is no version that can be required",
                 "write it like requires = \">=" + std::string(version) + "\""};
  if (!older(parse_version(version).value_or(Version{}), *needed)) return std::nullopt;
  return Error{
      ErrorKind::kUsage, "pack/requires", place,
      "the pack \"" + pack_toml.pack + "\" needs parley " + wanted + ", this is " + std::string(version),
      "install a newer parley, or use an older version of the pack"};
}

}  // namespace parley::load
