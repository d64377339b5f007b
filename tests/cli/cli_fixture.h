// Whole commands, run in memory on the demo corpus: the same run() that main() calls, the real store, real
// packs.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "cli/run.h"
#include "tests/support/places.h"

namespace parley::cli::fixture {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// A folder of its own, which is the current one as long as it lives.
class InTempFolder {
 public:
  InTempFolder() : before_(fs::current_path()) {
    std::string name = (fs::temp_directory_path() / "parley-cli-XXXXXX").string();
    path_ = mkdtemp(name.data());
    fs::current_path(path_);
  }
  ~InTempFolder() {
    fs::current_path(before_);
    fs::remove_all(path_);
  }
  InTempFolder(const InTempFolder&) = delete;
  InTempFolder& operator=(const InTempFolder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path before_, path_;
};

struct Ran {
  int exit = 0;
  std::string out, err;
};

inline Ran parley(const std::vector<std::string>& words) {
  std::ostringstream out, err;
  const int exit = run(words, {out, err});
  return {exit, out.str(), err.str()};
}

// Words of a line as a shell would see them; double and single quotes hold words together.
inline std::vector<std::string> shell_words(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  char quote = 0;
  bool any = false;
  for (const char c : line) {
    if (quote != 0) {
      if (c == quote) {
        quote = 0;
      } else {
        word += c;
      }
    } else if (c == '"' || c == '\'') {
      quote = c;
      any = true;
    } else if (c == ' ') {
      if (any || !word.empty()) words.push_back(word);
      word.clear();
      any = false;
    } else {
      word += c;
    }
  }
  if (any || !word.empty()) words.push_back(word);
  return words;
}

// "parley diff sarmond", or the same without "parley".
inline Ran parley(const std::string& line) {
  std::vector<std::string> words = shell_words(line);
  if (!words.empty() && words.front() == "parley") words.erase(words.begin());
  return parley(words);
}

inline void write_file(const fs::path& path, const std::string& bytes) {
  fs::create_directories(fs::absolute(path).parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

inline std::string read_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

inline Json json_of(const Ran& ran) {
  EXPECT_TRUE(Json::accept(ran.out)) << ran.out << ran.err;
  return Json::parse(ran.out, nullptr, false);
}

inline std::vector<Json> ndjson_of(const Ran& ran) {
  std::vector<Json> lines;
  std::istringstream stream(ran.out);
  for (std::string line; std::getline(stream, line);) lines.push_back(Json::parse(line));
  return lines;
}

// A store with the demo corpus, laid out as docs/tour.md has it: the current folder is "tour", and the
// articles are in
// ../tests/demo.
class DemoTest : public testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories("tests");
    fs::copy(demo_folder(), "tests/demo");
    ASSERT_EQ(parley("init tour").exit, 0);
    fs::current_path("tour");
    // Packs take long to compile: the store is made once a process.
    static Ran ingested = parley("ingest --pack demo ../tests/demo");
    static const std::string store = read_file("parley.db");
    ASSERT_EQ(ingested.exit, 0) << ingested.err;
    write_file("parley.db", store);
    ingested_ = ingested;
  }
  void TearDown() override { fs::current_path(folder_.path()); }

  // Words of the first claim that the filters leave.
  static Json first_claim(const std::string& filters) {
    const auto all = ndjson_of(parley("claims --format ndjson " + filters));
    EXPECT_FALSE(all.empty()) << filters;
    return all.empty() ? Json() : all.front();
  }

  InTempFolder folder_;
  Ran ingested_;
};

}  // namespace parley::cli::fixture
