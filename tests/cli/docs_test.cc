// The listings of README.md and docs/tour.md are what the commands print: each is marked by a line
// <!-- run: parley ... --> and follows in a block of ```text. PARLEY_UPDATE=1 writes them anew; read the diff
// then.
#include "tests/cli/cli_fixture.h"
#include "tests/support/places.h"

namespace parley::cli {
namespace {

using namespace fixture;

constexpr const char* kMark = "<!-- run: ";

struct Page {
  std::vector<std::string> commands;  // in order
  std::vector<std::string> printed;   // what the page says they print
  std::vector<std::string> now;       // what they print
  std::string rewritten;              // the page with what they print now
};

// What the command prints, without blanks at line ends and empty lines at the end.
std::string listing_of(const std::string& command) {
  const Ran ran = parley(command);
  EXPECT_EQ(ran.exit, 0) << command << '\n' << ran.err;
  std::string out = ran.out;
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

Page rerun(const std::string& text) {
  Page page;
  std::istringstream lines(text);
  bool marked = false, inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (inside && line != "```") {
      page.printed.back() += line + "\n";
      continue;
    }
    inside = false;
    page.rewritten += line + "\n";
    if (marked && line == "```text") {
      inside = true;
      page.printed.emplace_back();
      page.now.push_back(listing_of(page.commands.back()));
      page.rewritten += page.now.back();
    }
    marked = line.starts_with(kMark);
    if (marked)
      page.commands.push_back(
          line.substr(std::string(kMark).size(), line.find(" -->") - std::string(kMark).size()));
  }
  return page;
}

class DocsListings : public DemoTest, public testing::WithParamInterface<const char*> {};

TEST_P(DocsListings, AreWhatTheCommandsPrint) {
  const fs::path path = fs::path(source_folder()) / GetParam();
  const std::string text = read_file(path);
  const Page page = rerun(text);
  EXPECT_FALSE(page.commands.empty());
  ASSERT_EQ(page.commands.size(), page.printed.size()) << "a mark without its block of ```text";
  if (std::getenv("PARLEY_UPDATE")) return write_file(path, page.rewritten);
  for (size_t i = 0; i < page.commands.size(); ++i) {
    EXPECT_EQ(page.printed[i], page.now[i])
        << page.commands[i] << "\nPARLEY_UPDATE=1 writes the listings anew";
  }
}

INSTANTIATE_TEST_SUITE_P(Pages, DocsListings, testing::Values("README.md", "docs/tour.md"),
                         [](const auto& page) {
                           return std::string(page.param).starts_with("README") ? "Readme" : "Tour";
                         });

}  // namespace
}  // namespace parley::cli
