// matrix: all parties on one issue, over all rounds.
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/reports/listing.h"
#include "cli/reports/proofs.h"
#include "cli/reports/timeline.h"
#include "cli/session/names.h"
#include "cli/session/open.h"
#include "cli/session/rounds.h"
#include "cli/text/escape.h"
#include "cli/text/page.h"

namespace parley::cli {
namespace {

struct Row {
  PropositionId proposition;
  ActorId party;
  Axis axis = Axis::kWants;
  std::vector<std::optional<Position>> cells;  // as many as Matrix::rounds
};

struct Matrix {
  IssueId issue;
  std::vector<RoundId> rounds;
  std::vector<int> read;
  std::vector<Row> rows;  // by proposition in the pack's order, then axis, then party
};

// The row of a timeline in the columns of the matrix.
std::vector<std::optional<Position>> in_columns(const TimelineRow& row, const Timeline& from,
                                                const Matrix& to) {
  std::vector<std::optional<Position>> cells(to.rounds.size());
  for (size_t i = 0; i < from.rounds.size(); ++i) {
    for (size_t k = 0; k < to.rounds.size(); ++k) {
      if (to.rounds[k] == from.rounds[i]) cells[k] = row.cells[i];
    }
  }
  return cells;
}

std::vector<Timeline> timelines(const Material& material) {
  std::vector<Timeline> out;
  for (const Actor& actor : material.catalogue.actors) {
    if (actor.kind != ActorKind::kParty) continue;
    out.push_back(timeline(actor.id, material.claims, material.articles, material.catalogue));
  }
  return out;
}

Matrix matrix_of(const IssueId& issue, const Material& material) {
  const Catalogue& catalogue = material.catalogue;
  Matrix matrix{issue, rounds_read(material.articles, catalogue), {}, {}};
  for (const RoundId& round : matrix.rounds) matrix.read.push_back(material.articles.at(round));
  const std::vector<Timeline> all = timelines(material);
  for (const Proposition& proposition : catalogue.propositions) {
    if (proposition.issue != issue) continue;
    for (const Axis axis : {Axis::kWants, Axis::kStates}) {
      for (const Timeline& one : all) {
        for (const TimelineRow& row : one.rows) {
          if (row.proposition != proposition.id || row.axis != axis) continue;
          matrix.rows.push_back({proposition.id, one.actor, axis, in_columns(row, one, matrix)});
        }
      }
    }
  }
  return matrix;
}

Json matrix_json(const Matrix& matrix) {
  Json rounds = Json::array(), rows = Json::array();
  for (const RoundId& round : matrix.rounds) rounds.push_back(round.value);
  for (const Row& row : matrix.rows) {
    Json cells = Json::array();
    for (const auto& cell : row.cells) cells.push_back(cell ? position_json(*cell) : Json(nullptr));
    rows.push_back({{"proposition", row.proposition.value},
                    {"party", row.party.value},
                    {"axis", to_string(row.axis)},
                    {"cells", cells}});
  }
  return {{"issue", matrix.issue.value}, {"rounds", rounds}, {"read", matrix.read}, {"rows", rows}};
}

Table table_of(const Matrix& matrix) {
  Table table{{{"proposition", true, Ink::kClaim}, {"party"}}, {}};
  // The first row counts articles, the first two columns are no rounds.
  table.link = [&matrix](size_t row, size_t column) {
    const ClaimRecord* best =
        row > 0 && column > 1 ? best_claim(matrix.rows[row - 1].cells[column - 2]) : nullptr;
    return best ? proof_link(best->claim.id) : "";
  };
  for (const RoundId& round : matrix.rounds) table.columns.push_back({round.value, true});
  std::vector<std::string> read = {"articles read", ""};
  for (const int count : matrix.read) read.push_back(std::to_string(count));
  table.rows.push_back(std::move(read));
  for (const Row& row : matrix.rows) {
    std::vector<std::string> cells = {row.proposition.value + (row.axis == Axis::kStates ? " (states)" : ""),
                                      row.party.value};
    for (const auto& cell : row.cells) cells.push_back(cell_words(cell));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

std::vector<const ClaimRecord*> cited_by(const Matrix& matrix) {
  std::vector<const ClaimRecord*> claims;
  for (const Row& row : matrix.rows)
    for (const auto& cell : row.cells) claims.push_back(best_claim(cell));
  return claims;
}

void write(const Session& session, const Matrix& matrix, const std::string& title, const Store& store) {
  std::ostream& out = session.out();
  switch (session.format) {
    case Format::kTable:
      out << session.look.ink(Ink::kBold, safe_line(title)) << "\n\n";
      write_text(out, table_of(matrix), session.look);
      return;
    case Format::kJson:
    case Format::kNdjson:
      return write_json(session, matrix_json(matrix));
    case Format::kCsv:
      return write_csv(out, table_of(matrix));
    case Format::kMd:
      return write_markdown(out, table_of(matrix));
    case Format::kHtml:
      begin_page(out, title);
      write_html(out, table_of(matrix));
      write_proofs(out, cited_by(matrix), store);
      return end_page(out);
  }
}

Exit run_matrix(Session& session) {
  const Material material = open_material(session);
  const IssueId issue = issue_named(session.options.issue, material.catalogue);
  if (!issue) {
    std::string names;
    for (const Issue& one : material.catalogue.issues) names += (names.empty() ? "" : ", ") + one.id.value;
    give_up("usage/issue", "no issue is given", "say which with --issue: " + names);
  }
  write(session, matrix_of(issue, material), issue_name(issue, material.catalogue), material.store);
  return Exit::kComplete;
}

}  // namespace

Command matrix_command() {
  return {.name = "matrix",
          .group = "Ask",
          .summary = "all parties on one issue, over all rounds",
          .details =
              "A row is a proposition and a party, a column a round that was read; an empty cell is a "
              "silence, and * "
              "stands where others report it.",
          .arguments = {},
          .options = {kIssue, kDb, kPack, kAsOf},
          .formats = kListFormats,
          .examples = {{"parley matrix --issue ceasefire", "who stood where on the ceasefire, and when"},
                       {"parley matrix --issue port --format html > port.html", "as a page"}},
          .run = run_matrix};
}

}  // namespace parley::cli
