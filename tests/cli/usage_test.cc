// What is mistyped is answered with what was meant; every command helps.
#include "cli/command.h"
#include "tests/cli/cli_fixture.h"
#include "tests/support/places.h"

namespace parley::cli {
namespace {

using namespace fixture;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(Usage, AMistypedCommandIsAnsweredWithTheNearest) {
  const Ran ran = parley("dif sarmond");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_THAT(ran.err, HasSubstr("there is no command \"dif\"; did you mean \"diff\"?"));
}

TEST(Usage, AMistypedSecondWordToo) {
  EXPECT_THAT(parley("rules chekc").err, HasSubstr("did you mean \"check\"?"));
  EXPECT_THAT(parley("rules").err, HasSubstr("needs one more word: check, "));
}

TEST(Usage, AMistypedOptionIsAnsweredWithTheNearest) {
  const Ran ran = parley("diff sarmond --form kirta-1");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("\"diff\" has no option --form; did you mean \"--from\"?"));
}

TEST(Usage, AMistypedFormatToo) {
  const Ran ran = parley("claims --format jsn");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("--format cannot be \"jsn\"; did you mean \"json\"?"));
}

TEST(Usage, WhatIsMissingIsNamed) {
  EXPECT_THAT(parley("diff").err, HasSubstr("\"diff\" needs ACTOR, and none is given"));
  EXPECT_THAT(parley("gap veldany").err, HasSubstr("\"gap\" needs B"));
  EXPECT_EQ(parley("diff").exit, 2);
}

TEST(Usage, WhatIsTooMuchIsNamed) {
  EXPECT_THAT(parley("diff veldany sarmond").err, HasSubstr("does not know what to do with \"sarmond\""));
}

TEST(Usage, AnOptionWithoutItsValue) {
  EXPECT_EQ(parley("diff veldany --from").exit, 2);
}

TEST(Usage, NoCommandShowsTheHelpAndIsAMistake) {
  const Ran ran = parley(std::vector<std::string>{});
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("parley COMMAND"));
}

TEST(Usage, CommonOptionsMayStandBeforeTheCommand) {
  EXPECT_THAT(parley("--db nowhere.db status").err, HasSubstr("nowhere.db"));
}

TEST(Usage, JobsAreANumber) {
  EXPECT_THAT(parley("markup --pack demo --jobs many x").err, HasSubstr("--jobs cannot be \"many\""));
  EXPECT_EQ(parley("markup --pack demo --jobs 0 x").exit, 2);
}

TEST(Usage, VersionAndHelpGoToStandardOutput) {
  EXPECT_THAT(parley("--version").out, StartsWith("parley "));
  EXPECT_THAT(parley("--help").out, HasSubstr("diff"));
  EXPECT_EQ(parley("--help").exit, 0);
}

TEST(Help, EveryCommandHasItsPageWithAnExample) {
  for (const Command& command : commands()) {
    const Ran ran = parley(std::string(command.name) + " --help");
    EXPECT_EQ(ran.exit, 0) << command.name;
    EXPECT_THAT(ran.out, StartsWith("parley " + std::string(command.name) + " - "));
    EXPECT_FALSE(command.examples.empty()) << command.name;
    for (const Example& example : command.examples)
      EXPECT_THAT(ran.out, HasSubstr(std::string(example.line)));
    EXPECT_EQ(parley("help " + std::string(command.name)).out, ran.out);
  }
}

TEST(Help, FitsAHundredColumns) {
  for (const Command& command : commands()) {
    std::istringstream lines(parley(std::string(command.name) + " --help").out);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 105u) << line;
  }
}

TEST(Help, TheManPageKnowsEveryCommandAndOption) {
  const std::string page = parley("help --man").out;
  EXPECT_THAT(page, StartsWith(".TH PARLEY 1"));
  for (const Command& command : commands())
    EXPECT_THAT(page, HasSubstr("parley " + std::string(command.name)));
  EXPECT_THAT(page, HasSubstr("\\-\\-exit\\-code"));
}

TEST(Help, CompletionsKnowEveryCommand) {
  for (const char* shell : {"bash", "zsh", "fish"}) {
    const std::string script = parley(std::string("help --completions ") + shell).out;
    for (const Command& command : commands()) {
      const std::string last(command.name.substr(command.name.rfind(' ') + 1));
      EXPECT_THAT(script, HasSubstr(last)) << shell;
    }
  }
}

TEST(Help, BashTakesItsCompletions) {
  const InTempFolder folder;
  write_file("parley.bash", parley("help --completions bash").out);
  write_file(
      "try.bash",
      "source ./parley.bash\nCOMP_WORDS=(parley diff --fo) COMP_CWORD=2\n_parley\necho \"${COMPREPLY[@]}\"\n"
      "COMP_WORDS=(parley ru) COMP_CWORD=1\n_parley\necho \"${COMPREPLY[@]}\"\n"
      "COMP_WORDS=(parley diff --format j) COMP_CWORD=3\n_parley\necho \"${COMPREPLY[@]}\"\n");
  ASSERT_EQ(std::system("bash try.bash > said.txt 2>&1"), 0) << read_file("said.txt");
  EXPECT_EQ(read_file("said.txt"), "--format\nrules\njson\n");
}

// The binary itself, for what run() cannot show.
std::string said_by(const std::string& line) {
  EXPECT_EQ(std::system((line + " > said.txt 2>&1; echo exit $? >> said.txt").c_str()), 0);
  return read_file("said.txt");
}

TEST(Binary, ReadsStandardInput) {
  const InTempFolder folder;
  EXPECT_THAT(said_by("printf 'All is quiet on the river.' | " + parley_binary() + " extract -"),
              HasSubstr("{\"path\":\"-\",\"text\":\"All is quiet on the river.\""));
}

TEST(Binary, SaysSoWhereItsOutputIsNotWritten) {
  const InTempFolder folder;
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "there is no /dev/full here";
  EXPECT_THAT(said_by("(" + parley_binary() + " help --man > /dev/full)"),
              HasSubstr("could not be written whole"));
  EXPECT_THAT(read_file("said.txt"), HasSubstr("exit 3"));
}

TEST(Binary, WritesNoColoursIntoAFile) {
  const InTempFolder folder;
  EXPECT_THAT(said_by(parley_binary() + " rules list"), Not(HasSubstr("\x1b")));
  EXPECT_THAT(said_by(parley_binary() + " --color always rules list"), HasSubstr("\x1b[1m"));
}

}  // namespace
}  // namespace parley::cli
