// rules docs: what a pack marks up, as a page to read.
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/reports/pack_page.h"
#include "cli/session/open.h"
#include "cli/session/session.h"
#include "rules/pack.h"

namespace parley::cli {
namespace {

Exit run_docs(Session& session) {
  auto pack = describe_pack(need(find_pack(wanted_pack(session), pack_search_path())));
  if (!pack) throw Failure{std::move(pack.error())};
  if (session.format == Format::kHtml)
    write_pack_html(session.out(), *pack);
  else
    write_pack_markdown(session.out(), *pack);
  return Exit::kComplete;
}

}  // namespace

Command rules_docs_command() {
  return {.name = "rules docs",
          .group = "Rules",
          .summary = "a readable page of what a pack marks up",
          .details =
              "Actors with their roles and dates, rounds, issues with their propositions, and the pack's "
              "rules in "
              "words, with their examples. As Markdown, or as an HTML page that needs nothing but itself.",
          .arguments = {{"PACK", false, false, Completes::kFolder}},
          .options = {kPack},
          .formats = "md|html",
          .examples = {{"parley rules docs demo > demo.md", "to read or to share"},
                       {"parley rules docs --format html ./my-pack > my-pack.html", "for a browser"}},
          .run = run_docs};
}

}  // namespace parley::cli
