#include <ostream>

#include "cli/reports/test.h"
#include "cli/reports/words.h"
#include "cli/session/errors.h"
#include "cli/text/escape.h"

namespace parley::cli {
namespace {

std::string shown(const Place& place, const Look& look) {
  return look.ink(Ink::kBold, safe_line(place.file) + ":" + std::to_string(place.line) + ": ");
}

void write_line(std::ostream& out, char sign, const std::string& text, const Look& look) {
  const Ink ink = sign == '-' ? Ink::kBad : sign == '+' ? Ink::kGood : Ink::kPlain;
  out << "  " << look.ink(ink, std::string(1, sign) + " " + safe_line(text)) << '\n';
}

void write_example(std::ostream& out, const ExampleOutcome& example, const Look& look) {
  out << shown(example.place, look) << (example.counter ? "counterexample of " : "example of ")
      << look.ink(Ink::kClaim, safe_line(example.rule)) << ": " << safe_line(example.why) << '\n'
      << "    " << safe_line(example.text) << '\n';
  for (const std::string& line : example.expected) write_line(out, '-', line, look);
  for (const std::string& line : example.found) write_line(out, '+', line, look);
}

void write_passage(std::ostream& out, const PassageOutcome& passage, const Look& look) {
  out << shown(passage.place, look) << "passage " << look.ink(Ink::kClaim, safe_line(passage.name))
      << " is not read as expected (- expected, + read)\n";
  for (const DiffLine& line : passage.lines)
    write_line(out, line.sign,
               line.text + (line.line > 0 ? "  (line " + std::to_string(line.line) + ")" : ""), look);
}

std::string as_expected(int failed, size_t all, const char* one) {
  const auto count = static_cast<int>(all);
  return failed == 0 ? counted(count, one) + " as expected"
                     : std::to_string(failed) + " of " + counted(count, one) + " not as expected";
}

void write_silent(std::ostream& out, const Tested& tested, const Look& look) {
  for (const RuleInfo& rule : tested.silent)
    out << "  " << look.ink(Ink::kClaim, safe_line(rule.id)) << " (" << rule.layer << ", "
        << safe_line(rule.file) << ":" << rule.line << ")\n";
}

}  // namespace

void write_tested(std::ostream& out, const Tested& tested, const std::string& pack, bool coverage,
                  const Look& look) {
  for (const Error& error : tested.errors) write_error(out, error, look);
  for (const ExampleOutcome& example : tested.examples)
    if (!example.passed) write_example(out, example, look);
  for (const PassageOutcome& passage : tested.passages)
    if (!passage.passed()) write_passage(out, passage, look);
  out << safe_line(pack) << ": " << as_expected(tested.examples_failed(), tested.examples.size(), "example")
      << ", " << as_expected(tested.passages_failed(), tested.passages.size(), "passage") << '\n';
  if (!coverage) return;
  out << tested.rules - tested.silent.size() << " of " << counted(static_cast<int>(tested.rules), "rule")
      << " fired" << (tested.silent.empty() ? "" : "; no example and no passage fires") << '\n';
  write_silent(out, tested, look);
}

void write_snapshot(std::ostream& out, const SnapshotRun& run, const Look& look) {
  if (run.comparison) {
    for (const SnapshotDifference& difference : run.comparison->differences) {
      using Kind = SnapshotDifference::Kind;
      out << look.ink(Ink::kBold, difference.path)
          << (difference.kind == Kind::kNew    ? "  (not in the snapshot)"
              : difference.kind == Kind::kGone ? "  (no longer there)"
                                               : "")
          << '\n';
      for (const SnapshotChange& change : difference.changes)
        write_line(out, change.sign,
                   change.line.text +
                       (change.line.note.empty() || change.sign != '+' ? "" : "  by " + change.line.note),
                   look);
    }
    out << counted(run.articles, "article") << " of " << safe_line(run.corpus) << ": " << run.comparison->same
        << " read as in the snapshot, " << run.comparison->differences.size() << " not; "
        << counted(run.comparison->come, "claim") << " more, " << run.comparison->go << " fewer\n";
  }
  if (run.written)
    out << counted(run.articles, "article") << " written to " << safe_line(run.path) << '\n';
  else if (!run.passed())
    out << "if this is as it should be, --update writes it to " << safe_line(run.path) << '\n';
}

}  // namespace parley::cli
