// Everything that can be said on the command line, and how it is said. A command lists the options it takes;
// the parser, the help, the man page and the completions are made from those lists.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace parley::cli {

// What was said; empty where nothing was.
struct Options {
  std::vector<std::string> words;  // what is no option: files, an actor, a claim
  std::string db, pack, format, color, jobs;
  std::string published, outlet;
  std::string party, speaker, issue, proposition, stance, round, since, until, article;
  std::string from, to, as_of;
  std::string reason, by;
  std::string completions, explained;
  std::string snapshot, draft, rule, expect;
  bool exit_code = false, man = false, undo = false, watch = false;
  bool all = false, coverage = false, update = false, verbose = false, accept = false;
};

enum class Completes { kNothing, kFile, kFolder };

struct Option {
  std::string_view name;
  std::string_view value;  // what stands for the value in help; empty for a switch
  std::string_view help;
  std::variant<std::string Options::*, bool Options::*> field;
  std::string_view choices = {};  // "auto|always|never"; empty: anything
  Completes completes = Completes::kNothing;
};

inline constexpr Option kDb{"--db",       "FILE", "the store (default: parley.db)",
                            &Options::db, "",     Completes::kFile};
inline constexpr Option kPack{"--pack",       "PACK", "a pack by name, or a pack's folder",
                              &Options::pack, "",     Completes::kFolder};
inline constexpr Option kColor{"--color", "WHEN", "colours: auto, always or never", &Options::color,
                               "auto|always|never"};
inline constexpr Option kJobs{"--jobs", "N", "threads to read with (default: one per core)", &Options::jobs};
inline constexpr Option kPublished{
    "--published", "DATE", "the day of articles that do not say theirs (2031-02-04)", &Options::published};
inline constexpr Option kOutlet{"--outlet", "NAME", "the outlet of articles that do not say theirs",
                                &Options::outlet};
inline constexpr Option kParty{"--party", "PARTY", "only what is said for this party", &Options::party};
inline constexpr Option kSpeaker{"--speaker", "PERSON", "only what this person says", &Options::speaker};
inline constexpr Option kIssue{"--issue", "ISSUE", "only this issue", &Options::issue};
inline constexpr Option kProposition{"--proposition", "PROPOSITION", "only this proposition",
                                     &Options::proposition};
inline constexpr Option kStance{"--stance", "STANCE", "only this stance", &Options::stance};
inline constexpr Option kRound{"--round", "ROUND", "only this round of talks", &Options::round};
inline constexpr Option kSince{"--since", "DATE", "said (else published) on this day or later",
                               &Options::since};
inline constexpr Option kUntil{"--until", "DATE", "said (else published) on this day or earlier",
                               &Options::until};
inline constexpr Option kArticle{
    "--article",       "ARTICLE", "only this article: an id's beginning or a path's end",
    &Options::article, "",        Completes::kFile};
inline constexpr Option kFrom{
    "--from", "ROUND", "the earlier round (default: the last one read before the later)", &Options::from};
inline constexpr Option kTo{"--to", "ROUND", "the later round (default: the latest one that was read)",
                            &Options::to};
inline constexpr Option kAsOf{"--as-of", "DATE", "only by what had been published by then", &Options::as_of};
inline constexpr Option kExtended{"--all", "", "the rules of the packs that it extends as well",
                                  &Options::all};
inline constexpr Option kExitCode{"--exit-code", "", "exit 1 if anything changed", &Options::exit_code};

std::vector<std::string> split_choices(std::string_view choices);

}  // namespace parley::cli
