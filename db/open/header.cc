#include "db/open/header.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace parley::db {
namespace {

namespace fs = std::filesystem;
using Bytes = std::array<char, 100>;

// https://www.sqlite.org/fileformat.html, section 1.3
constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr size_t kUserVersionAt = 60;
constexpr size_t kApplicationIdAt = 68;

std::int32_t big_endian(const Bytes& bytes, size_t at) {
  std::uint32_t value = 0;
  for (size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return static_cast<std::int32_t>(value);
}

FileHeader read_header(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return {FileIs::kUnreadable};
  Bytes bytes{};
  file.read(bytes.data(), bytes.size());
  if (file.bad()) return {FileIs::kUnreadable};
  const auto count = file.gcount();
  // A creation that was cut short leaves nothing, or zeros beside a journal that says so.
  const bool zeros = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == 0; });
  if (count == 0 || (zeros && fs::exists(path + "-journal"))) return {FileIs::kEmpty};
  const bool whole = count == static_cast<std::streamsize>(bytes.size());
  if (!whole || std::string_view(bytes.data(), kMagic.size()) != kMagic) return {FileIs::kNoDatabase};
  if (big_endian(bytes, kApplicationIdAt) != kApplicationId) return {FileIs::kForeign};
  return {FileIs::kStore, big_endian(bytes, kUserVersionAt)};
}

}  // namespace

FileHeader inspect(const std::string& path) {
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  switch (status.type()) {
    case fs::file_type::not_found:
      return {FileIs::kMissing};
    case fs::file_type::directory:
      return {FileIs::kFolder};
    case fs::file_type::regular:
      return read_header(path);
    case fs::file_type::none:
    case fs::file_type::unknown:
      return {FileIs::kUnreadable};
    default:
      return {FileIs::kSpecial};
  }
}

}  // namespace parley::db
