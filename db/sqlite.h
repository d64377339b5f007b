// The names of SQLiteCpp that this folder's own headers mention; its headers stay in .cc files.
#pragma once

namespace SQLite {  // NOLINT(readability-identifier-naming): the library's own name
class Database;
class Exception;
class Statement;
}  // namespace SQLite
