#include "cli/work/snapshot.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>

#include "cli/text/escape.h"

namespace parley::cli {
namespace {

constexpr const char* kArticle = "== ";
constexpr const char* kIndent = "    ";

bool is_claim(const std::string& line) {
  return line.starts_with(kIndent);
}

std::string says(const Statement& statement) {
  std::string who = statement.speaker ? statement.speaker.value : statement.speaker_name;
  if (who.empty()) who = statement.body ? statement.body.value : statement.source_text;
  if (who.empty()) who = "nobody named";
  std::string out = who + " (" + (statement.party ? statement.party.value : "no party") + "), " +
                    to_string(statement.kind) + ", " + to_string(statement.evidence) + ", " + statement.mode;
  if (statement.section != Section::kBody) out += std::string(", ") + to_string(statement.section);
  if (statement.round) out += ", " + statement.round.value;
  return safe_line(out + ": \"" + statement.text + "\"");
}

std::string claimed(const Claim& claim) {
  std::string out = kIndent + claim.proposition.value + " " + claim.stance.value;
  for (const Term& term : claim.terms) out += " " + term.value;
  if (claim.condition) out += " [" + claim.condition->text + "]";
  return safe_line(out);
}

// Lines that both have, longest common subsequence; for each of `a`, which of `b`, or -1.
std::vector<int> alignment(const std::vector<SnapshotLine>& a, const std::vector<SnapshotLine>& b) {
  const size_t n = a.size(), m = b.size();
  std::vector<std::vector<int>> best(n + 1, std::vector<int>(m + 1, 0));
  for (size_t i = n; i-- > 0;)
    for (size_t j = m; j-- > 0;)
      best[i][j] = a[i].text == b[j].text ? best[i + 1][j + 1] + 1 : std::max(best[i + 1][j], best[i][j + 1]);
  std::vector<int> out(n, -1);
  for (size_t i = 0, j = 0; i < n && j < m;) {
    if (a[i].text == b[j].text)
      out[i++] = static_cast<int>(j++);
    else if (best[i + 1][j] >= best[i][j + 1])
      ++i;
    else
      ++j;
  }
  return out;
}

// The changed lines, each claim's under the statement that it belongs to.
class Changes {
 public:
  void same(const SnapshotLine& line) {
    if (!is_claim(line.text)) head_ = &line;
  }
  void changed(char sign, const SnapshotLine& line) {
    if (is_claim(line.text) && head_ != nullptr) out.push_back({' ', {head_->text, ""}});
    if (is_claim(line.text) || sign == '+') head_ = nullptr;
    out.push_back({sign, line});
  }
  std::vector<SnapshotChange> out;

 private:
  const SnapshotLine* head_ = nullptr;  // an unchanged statement that is not shown yet
};

std::vector<SnapshotChange> changes(const std::vector<SnapshotLine>& before,
                                    const std::vector<SnapshotLine>& now) {
  const std::vector<int> partner = alignment(before, now);
  Changes found;
  size_t j = 0;
  for (size_t i = 0; i < before.size(); ++i) {
    if (partner[i] < 0) {
      found.changed('-', before[i]);
      continue;
    }
    for (; j < static_cast<size_t>(partner[i]); ++j) found.changed('+', now[j]);
    found.same(now[j++]);
  }
  for (; j < now.size(); ++j) found.changed('+', now[j]);
  return std::move(found.out);
}

std::string relative_to(const std::string& corpus, const std::string& path) {
  const std::string folder = corpus.ends_with('/') ? corpus : corpus + "/";
  return path.starts_with(folder) ? path.substr(folder.size()) : path;
}

}  // namespace

SnapshotArticle snapshot_of(const Article& article, const Reading& reading, const std::string& corpus) {
  SnapshotArticle out{safe_line(relative_to(corpus, article.path)), {}};
  for (const Statement& statement : reading.statements) {
    out.lines.push_back({says(statement), statement.rule});
    for (const Claim& claim : statement.claims) out.lines.push_back({claimed(claim), claim.rule});
  }
  return out;
}

std::string written(const Snapshot& snapshot, const std::string& pack, const std::string& corpus) {
  std::string out =
      "# What the pack " + safe_line(pack) + " reads in " + safe_line(corpus) +
      ". `parley rules test` with --snapshot compares, with --update as well it writes this anew.\n";
  for (const SnapshotArticle& article : snapshot.articles) {
    out += "\n" + (kArticle + article.path) + "\n";
    for (const SnapshotLine& line : article.lines) out += line.text + "\n";
  }
  return out;
}

Snapshot parse_snapshot(const std::string& text) {
  Snapshot out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(kArticle))
      out.articles.push_back({line.substr(3), {}});
    else if (!out.articles.empty() && !line.empty())
      out.articles.back().lines.push_back({line, ""});
  }
  return out;
}

std::string snapshot_path(const std::string& pack_folder, const std::string& corpus) {
  std::string name;
  for (const auto& part : std::filesystem::path(corpus).lexically_normal()) {
    const std::string words = part.string();
    if (words.empty() || words == "." || words == ".." || words == "/") continue;
    name += (name.empty() ? "" : "-") + words;
  }
  return (std::filesystem::path(pack_folder) / "tests" / "snapshots" /
          ((name.empty() ? "articles" : name) + ".snapshot"))
      .lexically_normal()
      .string();
}

SnapshotComparison compared(const Snapshot& before, const Snapshot& now) {
  std::map<std::string, std::pair<const SnapshotArticle*, const SnapshotArticle*>> all;
  for (const SnapshotArticle& article : before.articles) all[article.path].first = &article;
  for (const SnapshotArticle& article : now.articles) all[article.path].second = &article;
  static const std::vector<SnapshotLine> kNothing;
  SnapshotComparison out;
  for (const auto& [path, pair] : all) {
    const auto& [old, fresh] = pair;
    SnapshotDifference found{path, SnapshotDifference::Kind::kChanged, {}};
    if (old == nullptr) found.kind = SnapshotDifference::Kind::kNew;
    if (fresh == nullptr) found.kind = SnapshotDifference::Kind::kGone;
    found.changes = changes(old ? old->lines : kNothing, fresh ? fresh->lines : kNothing);
    if (old != nullptr && fresh != nullptr && found.changes.empty()) {
      ++out.same;
      continue;
    }
    for (const SnapshotChange& change : found.changes) {
      if (!is_claim(change.line.text)) continue;
      out.come += change.sign == '+';
      out.go += change.sign == '-';
    }
    out.differences.push_back(std::move(found));
  }
  return out;
}

}  // namespace parley::cli
