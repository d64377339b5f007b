// What a file is, told from its first hundred bytes without SQLite: a file that is not ours must not be
// touched, and SQLite may write to what it opens (a hot journal is rolled back).
#pragma once

#include <cstdint>
#include <string>

namespace parley::db {

// "pard": the application id at byte 68 of every store of parley.
inline constexpr std::int32_t kApplicationId = 0x70617264;

enum class FileIs { kMissing, kEmpty, kFolder, kSpecial, kUnreadable, kNoDatabase, kForeign, kStore };

struct FileHeader {
  FileIs is = FileIs::kMissing;
  std::int32_t version = 0;  // user_version, of a store
};

FileHeader inspect(const std::string& path);

}  // namespace parley::db
