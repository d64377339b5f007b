// diff: how one actor's positions changed between two rounds.
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/reports/diff.h"
#include "cli/reports/listing.h"
#include "cli/reports/proofs.h"
#include "cli/reports/timeline.h"
#include "cli/session/names.h"
#include "cli/session/open.h"
#include "cli/session/rounds.h"
#include "cli/text/page.h"

namespace parley::cli {
namespace {

void write_page(std::ostream& out, const DiffView& view, const Material& material) {
  begin_page(out, diff_title(view));
  write_diff_html(out, view);
  out << "<h2>All rounds</h2>\n";
  const Timeline all = timeline(view.diff.actor, material.claims, material.articles, view.catalogue);
  write_timeline_svg(out, all, view.catalogue);
  std::vector<const ClaimRecord*> cited = cited_by(view.diff);
  for (const ClaimRecord* claim : cited_by(all)) cited.push_back(claim);
  write_proofs(out, cited, material.store);
  end_page(out);
}

void write(const Session& session, const DiffView& view, const Material& material) {
  switch (session.format) {
    case Format::kTable:
      return write_diff_text(session.out(), view, session.look);
    case Format::kJson:
    case Format::kNdjson:
      return write_json(session, diff_json(view.diff));
    case Format::kCsv:
      return write_csv(session.out(), diff_table(view));
    case Format::kMd:
      return write_diff_markdown(session.out(), view);
    case Format::kHtml:
      return write_page(session.out(), view, material);
  }
}

bool differs(const Diff& diff) {
  for (const Change& change : diff.changes) {
    if (change.change != ChangeKind::kRestated && change.change != ChangeKind::kUnmentioned) return true;
  }
  return false;
}

Exit run_diff(Session& session) {
  const Material material = open_material(session);
  const Catalogue& catalogue = material.catalogue;
  const ActorId actor = actor_named(session.options.words.front(), catalogue);
  const auto [from, to] =
      rounds_between(session.options.from, session.options.to, material.articles, catalogue);
  const Diff found = diff(actor, from, to, material.claims, material.articles, catalogue);
  const ShortIds short_id(material.claims);
  write(session, {found, catalogue, short_id}, material);
  return session.options.exit_code && differs(found) ? Exit::kFindings : Exit::kComplete;
}

}  // namespace

Command diff_command() {
  return {
      .name = "diff",
      .group = "Ask",
      .summary = "how an actor's positions changed from one round to another",
      .details =
          "ACTOR is a party, a person or a body: its id, name or surname. A line is a proposition and what "
          "became "
          "of it: withdrawn, contradictory, reversed, hardened, softened, terms-changed, restated, new, or "
          "unmentioned, which is a silence and no withdrawal. Under it stand the sentences that prove it, "
          "with "
          "article and claim; `parley audit` takes the claim's id. Without rounds, the two latest ones that "
          "were "
          "read are compared. docs/positions.md has the rules.",
      .arguments = {{"ACTOR"}},
      .options = {kFrom, kTo, kDb, kPack, kAsOf, kExitCode},
      .formats = kListFormats,
      .examples = {{"parley diff sarmond --from kirta-2 --to vantor", "what moved between these rounds"},
                   {"parley diff sarmond --format html > sarmond.html",
                    "a page to pass on, with a drawing of all rounds"},
                   {"parley diff veldany --format md", "to paste into a brief"}},
      .run = run_diff};
}

}  // namespace parley::cli
