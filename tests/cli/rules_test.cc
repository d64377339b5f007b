// The commands on packs themselves: check, schema, new, docs, list, and --watch.
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/cli/cli_fixture.h"
#include "tests/support/places.h"

namespace parley::cli {
namespace {

using namespace fixture;

class Rules : public testing::Test {
 protected:
  static void write_pack(const std::string& more) {
    write_file("port/pack.toml", "name = \"port\"\n\n[parties.ostry]\nname = \"Ostry\"\n" + more);
  }
  InTempFolder folder_;
};

TEST_F(Rules, CheckGivesEachMistakeAsJson) {
  write_pack("alias = [\"Union of Ostry\"]\n");
  const Ran ran = parley("rules check ./port --format json");
  EXPECT_EQ(ran.exit, 1);
  const Json error = json_of(ran)["errors"][0];
  EXPECT_EQ(error["code"], "pack/unknown-key");
  EXPECT_EQ(error["severity"], "error");
  EXPECT_EQ(error["line"], 5);
  EXPECT_EQ(error["column"], 1);
  EXPECT_EQ(error["length"], 5);
  EXPECT_THAT(std::string(error["what"]), testing::HasSubstr("did you mean \"aliases\"?"));
}

TEST_F(Rules, CheckGivesSarif) {
  write_pack("alias = [\"Union of Ostry\"]\n");
  const Json log = json_of(parley("rules check ./port --format sarif"));
  EXPECT_EQ(log["version"], "2.1.0");
  const Json result = log["runs"][0]["results"][0];
  EXPECT_EQ(result["ruleId"], "pack/unknown-key");
  EXPECT_EQ(result["level"], "error");
  const Json place = result["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "port/pack.toml");
  EXPECT_EQ(place["region"]["startLine"], 5);
  EXPECT_EQ(place["region"]["endColumn"], 6);
  EXPECT_EQ(log["runs"][0]["tool"]["driver"]["rules"][0]["id"], "pack/unknown-key");
}

TEST_F(Rules, SarifOfACleanPackHasNoResults) {
  write_pack("");
  const Ran ran = parley("rules check ./port --format sarif");
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(json_of(ran)["runs"][0]["results"], Json::array());
}

TEST_F(Rules, AWarningIsAFindingAndSaysSo) {
  write_pack("[words.shared]\nwords = [\"joint\", \"joint\"]\n");
  const Ran ran = parley("rules check ./port");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.out, testing::HasSubstr("port/pack.toml:6:19: warning: "));
  EXPECT_THAT(ran.out, testing::HasSubstr("1 warning in ./port"));
}

TEST_F(Rules, ExplainSaysWhatACodeMeans) {
  const Ran ran = parley("rules check --explain pack/role-gap");
  EXPECT_EQ(ran.exit, 0);
  EXPECT_THAT(ran.out, testing::HasSubstr("gap = true"));
  EXPECT_THAT(parley("rules check --explain pack/rolegap").err,
              testing::HasSubstr("did you mean \"pack/role-gap\"?"));
}

TEST_F(Rules, ANewPackHasNoMistakeAndIsFoundByName) {
  EXPECT_EQ(parley("rules new port-talks").exit, 0);
  const Ran ran = parley("rules check port-talks");
  EXPECT_EQ(ran.exit, 0) << ran.out << ran.err;
  EXPECT_THAT(read_file("packs/port-talks/pack.toml"), testing::StartsWith("#:schema ./.schema/pack.json\n"));
  EXPECT_TRUE(Json::accept(read_file("packs/port-talks/.schema/file.json")));
  EXPECT_THAT(parley("rules list").out, testing::HasSubstr("packs/port-talks"));
}

TEST_F(Rules, ANewPackTakesNobodysPlace) {
  EXPECT_EQ(parley("rules new port-talks").exit, 0);
  EXPECT_EQ(parley("rules new port-talks").exit, 2);
  EXPECT_EQ(parley("rules new Port_Talks").exit, 2);
}

// Every key that a table shows for the first time in a file has a comment above it.
TEST_F(Rules, ANewPackExplainsItsKeys) {
  EXPECT_EQ(parley("rules new port-talks").exit, 0);
  const std::string actors = read_file("packs/port-talks/actors.toml");
  for (const char* key : {"name", "aliases", "people", "gender", "memberships"})
    EXPECT_THAT(actors, testing::ContainsRegex("\n# [^\n]*\\.\n" + std::string(key) + " = ")) << key;
  EXPECT_THAT(actors, testing::HasSubstr("# epithets: "));
}

TEST_F(Rules, SchemasKnowKeysTypesAndChoices) {
  const Json file = Json::parse(parley("rules schema").out);
  const Json person = file["properties"]["persons"]["additionalProperties"];
  EXPECT_EQ(person["properties"]["speaks_for"]["type"], "boolean");
  EXPECT_EQ(person["required"], Json::array({"name"}));
  EXPECT_EQ(person["additionalProperties"], false);
  const Json scope = file["properties"]["scopes"]["items"];
  EXPECT_THAT(scope["properties"]["kind"]["enum"].dump(), testing::HasSubstr("negated"));
  EXPECT_FALSE(file["properties"].contains("version"));
  EXPECT_TRUE(Json::parse(parley("rules schema pack").out)["properties"].contains("version"));
}

// Keys without a word on them would be silent in the editor.
void expect_described(const Json& schema, const std::string& path) {
  if (!schema.contains("properties")) return;
  for (const auto& [key, inner] : schema["properties"].items()) {
    EXPECT_TRUE(inner.contains("description")) << path << "." << key;
    const Json& shape = inner.contains("items") ? inner["items"] : inner;
    expect_described(shape, path + "." + key);
    if (shape.contains("additionalProperties") && shape["additionalProperties"].is_object())
      expect_described(shape["additionalProperties"], path + "." + key + ".*");
  }
}

TEST_F(Rules, SchemasExplainEveryKey) {
  expect_described(Json::parse(parley("rules schema pack").out), "");
}

// The schema cannot be stricter than the loader: packs that load also validate.
TEST_F(Rules, ShippedPacksValidateWithTaplo) {
  const char* said = std::getenv("PARLEY_TAPLO");
  const std::string taplo = said ? said : "npx --no-install @taplo/cli";
  write_file("ok.toml", "a = 1\n");
  if (std::system((taplo + " check ok.toml > /dev/null 2>&1").c_str()) != 0)
    GTEST_SKIP()
        << "no Taplo: `npm install @taplo/cli`, and PARLEY_TAPLO=node_modules/.bin/taplo in the environment";
  write_file("pack.json", parley("rules schema pack").out);
  write_file("file.json", parley("rules schema").out);
  std::vector<fs::path> packs;
  for (const auto& entry : fs::recursive_directory_iterator(packs_folder()))
    if (entry.path().extension() == ".toml" && entry.path().string().find("/tests/") == std::string::npos)
      packs.push_back(entry.path());
  std::map<std::string, std::string> files;
  for (const fs::path& path : packs)
    files[path.filename() == "pack.toml" ? "pack" : "file"] += " '" + path.string() + "'";
  for (const auto& [schema, names] : files) {
    const std::string line =
        taplo + " check --schema file://" + (folder_.path() / (schema + ".json")).string() + names;
    EXPECT_EQ(std::system((line + " > taplo.txt 2>&1").c_str()), 0) << read_file("taplo.txt").substr(0, 4000);
  }
}

TEST_F(Rules, DocsShowActorsAndRulesInWords) {
  EXPECT_EQ(parley("rules new port-talks").exit, 0);
  const Ran page = parley("rules docs port-talks");
  EXPECT_EQ(page.exit, 0) << page.err;
  for (const char* part : {"## Persons", "Ada Brink", "foreign minister", "2030-01-15 to today",
                           "## Issue: The bridge", "Rule joint-board looks for:", "“joint, shared, common”"})
    EXPECT_THAT(page.out, testing::HasSubstr(part));
  EXPECT_THAT(parley("rules docs --format html port-talks").out, testing::HasSubstr("<h2>Persons</h2>"));
}

TEST_F(Rules, ListSaysWhichPackIsHidden) {
  write_file("packs/demo/pack.toml", "name = \"demo\"\nversion = \"7\"\n");
  const Json packs = json_of(parley("rules list --format json"));
  for (const Json& pack : packs)
    if (pack["name"] == "demo") {
      EXPECT_EQ(pack["version"], "7");
      EXPECT_FALSE(pack["hides"].is_null());
      return;
    }
  ADD_FAILURE() << packs;
}

// The program in a child, its output in a pipe.
class Child {
 public:
  explicit Child(const std::vector<std::string>& words) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe");
    pid_ = fork();
    if (pid_ == 0) {
      dup2(ends[1], STDOUT_FILENO);
      dup2(ends[1], STDERR_FILENO);
      std::vector<char*> args;
      const std::string program = parley_binary();
      args.push_back(const_cast<char*>(program.c_str()));
      for (const std::string& word : words) args.push_back(const_cast<char*>(word.c_str()));
      args.push_back(nullptr);
      execv(program.c_str(), args.data());
      _exit(127);
    }
    close(ends[1]);
    out_ = ends[0];
  }
  ~Child() {
    if (pid_ > 0) kill(pid_, SIGKILL), waitpid(pid_, nullptr, 0);
    close(out_);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // Reads until the text has come; false where it ends, or nothing comes for a long time.
  bool reads(const std::string& text) {
    constexpr int kVeryLong = 60'000;
    while (seen_.find(text) == std::string::npos) {
      pollfd asked{out_, POLLIN, 0};
      char buffer[4096];
      if (poll(&asked, 1, kVeryLong) <= 0) return false;
      const ssize_t size = read(out_, buffer, sizeof buffer);
      if (size <= 0) return false;
      seen_.append(buffer, static_cast<size_t>(size));
    }
    seen_.erase(0, seen_.find(text) + text.size());
    return true;
  }

  int stop() {
    kill(pid_, SIGINT);
    int status = 0;
    waitpid(pid_, &status, 0);
    pid_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  pid_t pid_ = -1;
  int out_ = -1;
  std::string seen_;
};

TEST_F(Rules, WatchChecksAgainAtEverySaveUntilCtrlC) {
  write_pack("");
  Child child({"rules", "check", "--watch", "./port"});
  ASSERT_TRUE(child.reads("no mistake"));
  ASSERT_TRUE(child.reads("waiting for a save"));
  write_pack("alias = [\"Union of Ostry\"]\n");
  ASSERT_TRUE(child.reads("pack/unknown-key"));
  ASSERT_TRUE(child.reads("waiting for a save"));
  // As editors do: a new file in the place of the old one.
  write_file("port/.pack.toml.new", "name = \"port\"\n");
  fs::rename("port/.pack.toml.new", "port/pack.toml");
  ASSERT_TRUE(child.reads("no mistake"));
  ASSERT_TRUE(child.reads("waiting for a save"));
  EXPECT_EQ(child.stop(), 0);
}

}  // namespace
}  // namespace parley::cli
