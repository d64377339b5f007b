// timeline: one actor over all rounds.
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/reports/listing.h"
#include "cli/reports/proofs.h"
#include "cli/reports/timeline.h"
#include "cli/session/names.h"
#include "cli/session/open.h"
#include "cli/text/page.h"

namespace parley::cli {
namespace {

void write_page(std::ostream& out, const Timeline& found, const Material& material) {
  begin_page(out, actor_name(found.actor, material.catalogue) + " over all rounds");
  write_timeline_svg(out, found, material.catalogue);
  write_html(out, timeline_table(found));
  write_proofs(out, cited_by(found), material.store);
  end_page(out);
}

void write(const Session& session, const Timeline& found, const Material& material) {
  switch (session.format) {
    case Format::kTable:
      return write_timeline_text(session.out(), found, material.catalogue, session.look);
    case Format::kJson:
    case Format::kNdjson:
      return write_json(session, timeline_json(found));
    case Format::kCsv:
      return write_csv(session.out(), timeline_table(found));
    case Format::kMd:
      return write_markdown(session.out(), timeline_table(found));
    case Format::kHtml:
      return write_page(session.out(), found, material);
  }
}

Exit run_timeline(Session& session) {
  const Material material = open_material(session);
  const ActorId actor = actor_named(session.options.words.front(), material.catalogue);
  write(session, timeline(actor, material.claims, material.articles, material.catalogue), material);
  return Exit::kComplete;
}

}  // namespace

Command timeline_command() {
  return {
      .name = "timeline",
      .group = "Ask",
      .summary = "an actor's positions in all rounds, side by side",
      .details =
          "A row is a proposition, a column a round that was read. An empty cell is a silence; the first row "
          "tells how many articles were read, so that silence is not mistaken for not having looked.",
      .arguments = {{"ACTOR"}},
      .options = {kDb, kPack, kAsOf},
      .formats = kListFormats,
      .examples = {{"parley timeline veldany", "all rounds side by side"},
                   {"parley timeline veldany --format html > veldany.html", "a page with a drawing"}},
      .run = run_timeline};
}

}  // namespace parley::cli
