#include "db/open/lock_holder.h"

#include <sys/stat.h>

#include <fstream>
#include <sstream>

namespace parley::db {
namespace {

// "1: POSIX  ADVISORY  WRITE 4711 fe:01:131 1073741825 1073741825": the process, if the line is a write lock
// on the inode.
std::string writer_in(const std::string& line, const std::string& inode) {
  std::istringstream words(line);
  std::string number, type, mode, access, process, file;
  words >> number >> type >> mode >> access >> process >> file;
  const bool ours = access == "WRITE" && file.size() > inode.size() &&
                    file.compare(file.size() - inode.size(), inode.size(), inode) == 0;
  return ours && process != "0" && process != "-1" ? process : "";
}

}  // namespace

std::string lock_holder(const std::string& path) {
  struct stat facts {};
  if (stat(path.c_str(), &facts) != 0) return "";
  const std::string inode = ":" + std::to_string(facts.st_ino);
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);) {
    const std::string process = writer_in(line, inode);
    if (!process.empty()) return " (process " + process + ")";
  }
  return "";
}

}  // namespace parley::db
