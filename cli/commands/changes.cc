// changes: everybody that moved since a round, a day, or the last ingest.
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/reports/diff.h"
#include "cli/reports/listing.h"
#include "cli/reports/proofs.h"
#include "cli/session/names.h"
#include "cli/session/open.h"
#include "cli/session/rounds.h"
#include "cli/text/escape.h"
#include "cli/text/page.h"

namespace parley::cli {
namespace {

constexpr Option kSinceWhat{"--since", "WHEN", "a round, a day (2031-03-01), or last-ingest",
                            &Options::since};

bool moved(const Change& change) {
  return change.change != ChangeKind::kRestated && change.change != ChangeKind::kUnmentioned;
}

// A row of a diff, whatever it says.
using Key = std::tuple<ActorId, RoundId, RoundId, PropositionId, Axis>;

Key key_of(const Diff& diff, const Change& change) {
  return {diff.actor, diff.from, diff.to, change.proposition, change.axis};
}

// Diffs of all parties between the rounds, with at least one move each.
void add_diffs(const RoundId& from, const RoundId& to, const std::vector<ClaimRecord>& claims,
               const Material& material, std::vector<Diff>& found) {
  for (const Actor& actor : material.catalogue.actors) {
    if (actor.kind != ActorKind::kParty) continue;
    Diff one = diff(actor.id, from, to, claims, material.articles, material.catalogue);
    std::erase_if(one.changes, [](const Change& change) { return !moved(change); });
    if (!one.changes.empty()) found.push_back(std::move(one));
  }
}

// Of every round that was read, against the one read before it.
std::vector<Diff> all_diffs(const std::vector<ClaimRecord>& claims, const Material& material) {
  std::vector<Diff> found;
  const std::vector<RoundId> read = rounds_read(material.articles, material.catalogue);
  for (size_t i = 1; i < read.size(); ++i) add_diffs(read[i - 1], read[i], claims, material, found);
  return found;
}

bool same_move(const Change& a, const Change& b) {
  return a.change == b.change && a.also == b.also && a.after->stance == b.after->stance &&
         a.after->polarity == b.after->polarity;
}

// The moves that were not there without those articles.
template <class IsFresh>
std::vector<Diff> moves_by(const Material& material, IsFresh is_fresh) {
  std::vector<ClaimRecord> older = material.claims;
  std::erase_if(older, [&](const ClaimRecord& record) { return is_fresh(record.article); });
  std::map<Key, Change> known;
  for (Diff& one : all_diffs(older, material)) {
    for (Change& change : one.changes) known.emplace(key_of(one, change), std::move(change));
  }
  std::vector<Diff> found = all_diffs(material.claims, material);
  for (Diff& one : found) {
    std::erase_if(one.changes, [&](const Change& change) {
      const auto before = known.find(key_of(one, change));
      return before != known.end() && same_move(before->second, change);
    });
  }
  std::erase_if(found, [](const Diff& one) { return one.changes.empty(); });
  return found;
}

std::vector<Diff> since_last_ingest(const Material& material) {
  const std::vector<std::string> newest = need(material.store.newest_articles());
  const std::set<std::string> fresh(newest.begin(), newest.end());
  return moves_by(material, [&](const ArticleRef& article) { return fresh.contains(article.id); });
}

std::vector<Diff> since_day(Date day, const Material& material) {
  return moves_by(material,
                  [&](const ArticleRef& article) { return article.published && *article.published >= day; });
}

std::vector<Diff> since_round(const std::string& words, const Material& material) {
  const auto [from, to] = rounds_between(words, "", material.articles, material.catalogue);
  std::vector<Diff> found;
  add_diffs(from, to, material.claims, material, found);
  return found;
}

std::vector<Diff> find_changes(const Session& session, const Material& material) {
  const std::string& since = session.options.since;
  if (since == "last-ingest") return since_last_ingest(material);
  if (since.empty())
    give_up("usage/since", "since when?", "say it with --since: a round, a day (2031-03-01), or last-ingest");
  if (const auto day = parse_iso_date(since)) return since_day(*day, material);
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
  if (session.format == Format::kHtml) {
    std::vector<const ClaimRecord*> cited;
    for (const Diff& one : found)
      for (const ClaimRecord* claim : cited_by(one)) cited.push_back(claim);
    write_proofs(out, cited, material.store);
    end_page(out);
  }
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
              "For every party. With a round: from it to the latest that was read. With a day, or "
              "last-ingest: the "
              "moves, of each round against the one read before it, that were not there without the articles "
              "published on that day or later, or new in the last ingest. What was only restated or not "
              "mentioned is left out.",
          .arguments = {},
          .options = {kSinceWhat, kDb, kPack, kAsOf, kExitCode},
          .formats = kListFormats,
          .examples = {{"parley changes --since kirta-2", "who moved since that round"},
                       {"parley changes --since 2031-03-01", "what the articles since that day brought"},
                       {"parley changes --since last-ingest --exit-code",
                        "for a morning job: exit 1 if there is news"}},
          .run = run_changes};
}

}  // namespace parley::cli
