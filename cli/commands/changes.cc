// changes: everybody that moved since a round, a day, or the last ingest.
#include <nlohmann/json.hpp>
#include <set>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/reports/diff.h"
#include "cli/reports/listing.h"
#include "cli/session/names.h"
#include "cli/session/open.h"
#include "cli/session/rounds.h"
#include "cli/text/escape.h"
#include "cli/text/page.h"
#include "core/base/suggest.h"

namespace parley::cli {
namespace {

constexpr Option kSinceWhat{"--since", "WHEN", "a round, a day (2031-03-01), or last-ingest",
                            &Options::since};

bool moved(const Change& change) {
  return change.change != ChangeKind::kRestated && change.change != ChangeKind::kUnmentioned;
}

// Diffs of all parties between the rounds, with the changes that pass, and at least one of them.
template <class Passes>
void add_diffs(const RoundId& from, const RoundId& to, const Material& material, Passes passes,
               std::vector<Diff>& found) {
  for (const Actor& actor : material.catalogue.actors) {
    if (actor.kind != ActorKind::kParty) continue;
    Diff one = diff(actor.id, from, to, material.claims, material.articles, material.catalogue);
    std::erase_if(one.changes, [&](const Change& change) { return !moved(change) || !passes(change); });
    if (!one.changes.empty()) found.push_back(std::move(one));
  }
}

// The last round that had begun on that day, else the first of all.
std::string round_at(Date day, const Catalogue& catalogue) {
  std::string last;
  for (const Round& round : catalogue.rounds) {
    if (round.from <= day || last.empty()) last = round.id.value;
  }
  return last;
}

std::vector<Diff> since_round(const std::string& words, const Material& material) {
  const Catalogue& catalogue = material.catalogue;
  const auto day = parse_iso_date(words);
  const auto [from, to] =
      rounds_between(day ? round_at(*day, catalogue) : words, "", material.articles, catalogue);
  std::vector<Diff> found;
  add_diffs(
      from, to, material, [](const Change&) { return true; }, found);
  return found;
}

// Of every round that was read, against the one before: the changes that rest on an article of the last
// ingest.
std::vector<Diff> since_last_ingest(const Store& store, const Material& material) {
  const std::vector<std::string> newest = need(store.newest_articles());
  const std::set<std::string> fresh(newest.begin(), newest.end());
  const auto rests_on_fresh = [&](const Change& change) {
    if (!change.after) return false;
    for (const ClaimRecord& record : change.after->claims) {
      if (fresh.contains(record.article.id)) return true;
    }
    return false;
  };
  std::vector<Diff> found;
  const std::vector<RoundId> read = rounds_read(material.articles, material.catalogue);
  for (size_t i = 1; i < read.size(); ++i) add_diffs(read[i - 1], read[i], material, rests_on_fresh, found);
  return found;
}

std::vector<Diff> find_changes(const Session& session, const Material& material) {
  const std::string& since = session.options.since;
  if (since == "last-ingest") return since_last_ingest(open_store(session), material);
  if (since.empty())
    give_up("usage/since", "since when?", "say it with --since: a round, a day (2031-03-01), or last-ingest");
  return since_round(since, material);
}

void write_all(const Session& session, const std::vector<Diff>& found, const Material& material) {
  const ShortIds short_id(material.claims);
  std::ostream& out = session.out();
  Table table = diff_table({Diff{}, material.catalogue, short_id});
  if (session.format == Format::kHtml) begin_page(out, "Changes since " + session.options.since);
  for (size_t i = 0; i < found.size(); ++i) {
    const DiffView view{found[i], material.catalogue, short_id};
    if (session.format == Format::kTable) {
      if (i > 0) out << '\n';
      write_diff_text(out, view, session.look);
    } else if (session.format == Format::kMd) {
      write_diff_markdown(out, view);
    } else if (session.format == Format::kHtml) {
      out << "<h2>" << html_escaped(diff_title(view)) << "</h2>\n";
      write_diff_html(out, view);
    } else {
      for (auto& row : diff_table(view).rows) table.rows.push_back(std::move(row));
    }
  }
  if (session.format == Format::kHtml) end_page(out);
  if (session.format == Format::kCsv) write_csv(out, table);
}

Exit run_changes(Session& session) {
  const Material material = open_material(session);
  const std::vector<Diff> found = find_changes(session, material);
  if (found.empty()) session.note("no party moved since " + session.options.since);
  if (session.format == Format::kJson) {
    Json all = Json::array();
    for (const Diff& one : found) all.push_back(diff_json(one));
    write_json(session, all);
  } else if (session.format == Format::kNdjson) {
    for (const Diff& one : found) write_json(session, diff_json(one));
  } else {
    write_all(session, found, material);
  }
  return session.options.exit_code && !found.empty() ? Exit::kFindings : Exit::kComplete;
}

}  // namespace

Command changes_command() {
  return {.name = "changes",
          .group = "Ask",
          .summary = "all parties that moved since a round, a day or the last ingest",
          .details =
              "Compares the round (on a day: the last one begun by then) with the latest that was read, for "
              "every "
              "party, and leaves out what was only restated or not mentioned. With last-ingest: what the "
              "articles of "
              "the last ingest changed, each round against the one before it.",
          .arguments = {},
          .options = {kSinceWhat, kDb, kPack, kExitCode},
          .formats = kListFormats,
          .examples = {{"parley changes --since kirta-2", "who moved since that round"},
                       {"parley changes --since last-ingest --exit-code",
                        "for a morning job: exit 1 if there is news"}},
          .run = run_changes};
}

}  // namespace parley::cli
