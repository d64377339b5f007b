// rules profile: hits, time and share of every rule over a corpus or the store.
#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/json/values.h"
#include "cli/reports/listing.h"
#include "cli/reports/words.h"
#include "cli/session/errors.h"
#include "cli/session/open.h"
#include "cli/text/escape.h"
#include "cli/text/width.h"
#include "cli/work/read_articles.h"
#include "rules/profile.h"

namespace parley::cli {
namespace {

// Over the files; true if all could be read.
bool add_files(const Session& session, Profiler& profiler) {
  bool complete = true;
  ArticleSource source(session.options.words);
  while (auto piece = source.next()) {
    for (const Error& error : piece->errors)
      write_error(session.err(), error, {session.streams.err_is_terminal, session.look.width});
    complete = complete && piece->errors.empty();
    if (piece->article) profiler.add(*piece->article);
  }
  return complete;
}

void add_stored(const Store& store, Profiler& profiler) {
  need_articles(store);
  for (const ArticleRef& article : need(store.articles())) profiler.add(need(store.article(article.id)));
}

std::vector<std::string> notes_of(const RuleProfile& rule) {
  std::vector<std::string> out;
  if (rule.silent()) out.emplace_back("silent");
  if (rule.noisy()) out.emplace_back("noisy");
  if (rule.slow) out.emplace_back("slow");
  return out;
}

std::string figure(double value, const char* format) {
  char out[32];
  std::snprintf(out, sizeof out, format, value);
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

Json rule_json(const RuleProfile& rule) {
  return {{"rule", rule.rule.id},
          {"layer", rule.rule.layer},
          {"pack", rule.rule.pack},
          {"file", rule.rule.file},
          {"line", rule.rule.line},
          {"hits", rule.hits},
          {"kept", rule.kept},
          {"ms", rounded(rule.seconds * 1000)},
          {"share", rounded(rule.share)},
          {"notes", notes_of(rule)}};
}

// The rules that are shown: the pack's own or all, the dearest first.
std::vector<RuleProfile> shown(const PackProfile& profile, const std::string& owner) {
  std::vector<RuleProfile> out;
  for (const RuleProfile& rule : profile.rules)
    if (owner.empty() || rule.rule.pack == owner) out.push_back(rule);
  std::stable_sort(out.begin(), out.end(),
                   [](const RuleProfile& a, const RuleProfile& b) { return a.seconds > b.seconds; });
  return out;
}

void write_names(const Session& session, const std::vector<RuleProfile>& rules, const char* label,
                 const char* meaning, bool (*is)(const RuleProfile&)) {
  std::vector<std::string> names;
  for (const RuleProfile& rule : rules)
    if (is(rule)) names.push_back(rule.rule.id);
  if (names.empty()) return;
  session.out() << label << " (" << meaning << "): " << names.size() << '\n';
  for (const std::string& line : wrapped(safe_line(joined(names)), session.look.width - 2))
    session.out() << "  " << line << '\n';
}

void write_summary(const Session& session, const PackProfile& profile,
                   const std::vector<RuleProfile>& rules) {
  session.out() << '\n'
                << counted(profile.articles, "article") << ", " << counted(profile.statements, "statement")
                << ", " << counted(profile.claims, "claim") << ", read in "
                << figure(profile.seconds * 1000, "%.0f") << " ms\n";
  write_names(session, rules, "silent", "matched nothing", [](const RuleProfile& r) { return r.silent(); });
  write_names(session, rules, "noisy", "matched ten times or more, and fewer than one of five was kept",
              [](const RuleProfile& r) { return r.noisy(); });
  write_names(session, rules, "slow", "more than five times the average time",
              [](const RuleProfile& r) { return r.slow; });
}

Exit run_profile(Session& session) {
  const bool files = !session.options.words.empty();
  std::optional<Store> store;
  if (!files) store = open_store(session);
  auto named = named_pack(session);
  if (!named && files) {
    if (auto opened = Store::open(session.db, false)) store = std::move(*opened);
  }
  const Pack pack = named ? std::move(*named) : open_pack(session, store ? &*store : nullptr);
  Profiler profiler(pack);
  bool complete = true;
  if (files)
    complete = add_files(session, profiler);
  else
    add_stored(*store, profiler);
  const PackProfile profile = profiler.result();
  const std::vector<RuleProfile> rules = shown(profile, session.options.all ? "" : pack.name());
  Listing listing;
  listing.title = "Rules of " + pack.name();
  listing.columns = {{"rule", true, Ink::kClaim},        {"layer"},
                     {"hits", false, Ink::kPlain, true}, {"kept", false, Ink::kPlain, true},
                     {"ms", false, Ink::kPlain, true},   {"share", false, Ink::kPlain, true},
                     {"note", false, Ink::kBold}};
  listing.count = rules.size();
  listing.row = [&](size_t i) -> std::vector<std::string> {
    const RuleProfile& rule = rules[i];
    return {rule.rule.id,
            rule.rule.layer,
            std::to_string(rule.hits),
            std::to_string(rule.kept),
            figure(rule.seconds * 1000, "%.2f"),
            figure(rule.share * 100, "%.1f%%"),
            joined(notes_of(rule))};
  };
  listing.json = [&](size_t i) { return rule_json(rules[i]); };
  listing.nothing =
      "the pack " + pack.name() + " has no rule of its own; --all shows those of the packs it extends";
  write_listing(session, listing);
  if (session.format == Format::kTable) write_summary(session, profile, rules);
  return complete ? Exit::kComplete : Exit::kIncomplete;
}

}  // namespace

Command rules_profile_command() {
  return {.name = "rules profile",
          .group = "Rules",
          .summary = "how often each rule matches, what is kept of it, what it costs",
          .details =
              "Reads the files, or the articles of the store, with the pack, and counts for each rule its "
              "matches "
              "(hits) and what came of them (kept: claims of stance rules, printed statements of "
              "attributions, matches "
              "that stand of the others). The time is that of the rule's patterns run alone; share is its "
              "part of all "
              "rules' time. Rules that matched nothing are silent; noisy ones match ten times or more and "
              "less than "
              "one match of five is kept; slow ones take more than five times the average.",
          .arguments = {{"FILE", false, true, Completes::kFile}},
          .options = {kPack, kDb, kExtended},
          .formats = kListFormats,
          .examples = {{"parley rules profile", "over the store"},
                       {"parley rules profile --pack ./my-pack articles/ --all",
                        "over a folder, with the rules of the language pack"}},
          .run = run_profile};
}

}  // namespace parley::cli
