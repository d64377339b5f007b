// exclude: an article is taken out of all positions, or back in.
#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/reports/listing.h"
#include "cli/reports/words.h"
#include "cli/session/open.h"
#include "cli/text/escape.h"
#include "cli/work/clock.h"

namespace parley::cli {
namespace {

constexpr Option kReason{"--reason", "TEXT", "why, as the store will remember it", &Options::reason};
constexpr Option kBy{"--by", "NAME", "who does it (default: who is logged in)", &Options::by};
constexpr Option kUndo{"--undo", "", "take the article back in", &Options::undo};

std::string who(const Options& options) {
  if (!options.by.empty()) return options.by;
  for (const char* name : {"USER", "LOGNAME"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
  }
  give_up("usage/by", "it cannot be told who does this", "say it with --by NAME");
}

bool is_blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

Exit run_exclude(Session& session) {
  const Options& options = session.options;
  if (is_blank(options.reason)) {
    give_up("usage/reason", "no reason is given",
            std::string("the store remembers why: say it with --reason \"") +
                (options.undo ? "the outlet confirmed it" : "the outlet took it back") + "\"");
  }
  Store store = open_store(session);
  const ArticleRef article = need(store.find_article(options.words.front()));
  const Exclusion event{options.reason, who(options), now_utc()};
  need(options.undo ? store.undo_exclusion(article.id, event) : store.exclude(article.id, event));
  if (session.machine()) {
    write_json(session, article_json(need(store.find_article(article.id))));
    return Exit::kComplete;
  }
  session.out() << safe_line(article_words(article))
                << (options.undo ? ": back in all positions" : ": taken out of all positions") << '\n';
  if (!options.undo)
    session.out() << "`parley exclude " << article.id.substr(0, 12)
                  << " --undo --reason TEXT` takes it back in.\n";
  return Exit::kComplete;
}

}  // namespace

Command exclude_command() {
  return {
      .name = "exclude",
      .group = "Prove",
      .summary = "take an article out of all positions, or back in",
      .details =
          "For an article that turns out to be forged, withdrawn or not about these talks. It stays in the "
          "store with all its claims, which `claims` and `audit` still show; positions, diffs and the other "
          "reports are made without it, and say so. Who did it, when and why is kept for good, and so is its "
          "undoing.",
      .arguments = {{"ARTICLE"}},
      .options = {kReason, kUndo, kBy, kDb},
      .formats = "table|json",
      .examples = {{"parley exclude 10-northlight-column.txt --reason \"the paper took it back\"",
                    "by the end of its path"},
                   {"parley exclude 91bc03 --undo --reason \"confirmed by the paper\" --by \"Ana Koval\"",
                    "the same, taken back"}},
      .run = run_exclude};
}

}  // namespace parley::cli
