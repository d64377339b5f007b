// rules check: every mistake of a pack, with its place.
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/json/sarif.h"
#include "cli/reports/listing.h"
#include "cli/reports/words.h"
#include "cli/session/errors.h"
#include "cli/session/open.h"
#include "cli/text/escape.h"
#include "cli/work/watch.h"
#include "core/base/suggest.h"
#include "rules/check/check.h"
#include "rules/check/mistakes.h"

namespace parley::cli {
namespace {

bool is_warning(const Error& error) {
  return severity_of(error.code) == Severity::kWarning;
}

Json number_or_null(int number) {
  return number > 0 ? Json(number) : Json(nullptr);
}

Json error_json(const Error& error) {
  return {{"code", error.code},
          {"severity", is_warning(error) ? "warning" : "error"},
          {"file", text_or_null(error.place.file)},
          {"line", number_or_null(error.place.line)},
          {"column", number_or_null(error.place.column)},
          {"length", error.place.line > 0 ? Json(std::max(1, error.place.length)) : Json(nullptr)},
          {"what", error.what},
          {"next", text_or_null(error.next)}};
}

Json check_json(const std::string& pack, const Checked& checked) {
  Json list = Json::array();
  for (const Error& error : checked.mistakes) list.push_back(error_json(error));
  return {{"pack", pack}, {"rules", checked.rules}, {"errors", list}};
}

std::string summary(const std::vector<Error>& mistakes) {
  const auto warnings = std::count_if(mistakes.begin(), mistakes.end(), is_warning);
  const auto errors = static_cast<std::ptrdiff_t>(mistakes.size()) - warnings;
  std::string out;
  if (errors > 0) out = counted(static_cast<int>(errors), "mistake");
  if (warnings > 0) out += (out.empty() ? "" : " and ") + counted(static_cast<int>(warnings), "warning");
  return out;
}

// What is found is the data of this command, so that it goes to standard output.
void print(const Session& session, const std::string& name, const Checked& checked, size_t files) {
  if (session.options.format == "sarif") return write_json(session, sarif(checked.mistakes));
  if (session.machine()) return write_json(session, check_json(name, checked));
  for (const Error& error : checked.mistakes)
    write_error(session.out(), error, session.look, is_warning(error) ? "warning" : "error");
  if (!checked.mistakes.empty())
    session.out() << summary(checked.mistakes) << " in " << safe_line(name) << '\n';
  else
    session.out() << safe_line(name) << ": no mistake in " << counted(static_cast<int>(checked.rules), "rule")
                  << ", " << counted(static_cast<int>(files), "file") << '\n';
}

// A pack that is not found where it was asked for is a slip of the caller; one that another pack extends is a
// mistake of that pack.
Exit check(Session& session, const std::string& name) {
  auto source = find_pack(name, pack_search_path());
  if (!source && source.error().place.file.empty() && source.error().place.line == 0) give_up(source.error());
  Checked checked;
  if (source)
    checked = check_pack(*source);
  else
    checked.mistakes.push_back(source.error());
  print(session, name, checked, source ? source->files.size() : 0);
  return checked.mistakes.empty() ? Exit::kComplete : Exit::kFindings;
}

Exit explain(Session& session) {
  const std::string& code = session.options.explained;
  if (const MistakeKind* kind = mistake_kind(code)) {
    session.out() << mistake_page(*kind);
    return Exit::kComplete;
  }
  std::vector<std::string> codes;
  for (const MistakeKind& kind : mistake_kinds()) codes.emplace_back(kind.code);
  give_up("usage/code", "there is no code \"" + code + "\"" + did_you_mean(code, codes),
          "the code stands in [ ] behind a mistake: `parley rules check --explain pack/unknown-key`");
}

// A word with a slash, or a folder that is there, is a folder.
Exit run_check(Session& session) {
  if (!session.options.explained.empty()) return explain(session);
  const std::string name = wanted_pack(session);
  if (!wants_watch(session)) return check(session, name);
  return run_watching(
      session, [&] { return watched_pack(name); }, [&] { return check(session, name); });
}

constexpr Option kExplain{"--explain", "CODE", "say what a mistake's code means, with an example",
                          &Options::explained};

}  // namespace

Command rules_check_command() {
  return {.name = "rules check",
          .group = "Rules",
          .summary = "every mistake of a pack, with file, line and column",
          .details =
              "PACK is a pack's name or its folder (else --pack, else parley.toml). All mistakes are shown, "
              "not the "
              "first alone, each with what to do; --explain CODE says more. Warnings are of what may be "
              "meant: they "
              "keep no other command from using the pack. Exit 1 if there is a mistake or a warning.",
          .arguments = {{"PACK", false, false, Completes::kFolder}},
          .options = {kPack, kWatch, kExplain},
          .formats = "table|json|ndjson|sarif",
          .examples = {{"parley rules check ./my-pack", "a folder"},
                       {"parley rules check demo", "a pack by name"},
                       {"parley rules check --watch ./my-pack", "again at every save"},
                       {"parley rules check --format sarif ./my-pack > pack.sarif", "for a code host"},
                       {"parley rules check --explain pack/role-gap", "what a code means"}},
          .run = run_check};
}

}  // namespace parley::cli
