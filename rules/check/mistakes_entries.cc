// What can be wrong with actors, rounds, words and rules.
#include "rules/check/mistakes.h"

namespace parley {

std::vector<MistakeKind> mistakes_of_entries() {
  using enum Severity;
  return {
      {"pack/duplicate-alias", kError, "One name for two actors, or twice for one",
       "A text that names it would mean either. Both places are named.",
       R"([persons.oren-vask]
name = "Oren Vask"
aliases = ["Ilse Marend"]
)",
       R"([persons.oren-vask]
name = "Oren Vask"
aliases = ["O. Vask"]
)"},
      {"pack/overlapping-memberships", kError, "Two parties at once",
       "Nobody speaks for two parties on one day.",
       R"([persons.oren-vask]
name = "Oren Vask"
memberships = [
  { party = "sarmond", role = "envoy", from = 2030-01-01 },
  { party = "veldany", role = "adviser", from = 2031-01-01 },
]
)",
       R"([persons.oren-vask]
name = "Oren Vask"
memberships = [
  { party = "sarmond", role = "envoy", from = 2030-01-01, to = 2030-12-31 },
  { party = "veldany", role = "adviser", from = 2031-01-01 },
]
)"},
      {"pack/overlapping-roles", kWarning, "One office twice at a time",
       "A date is wrong: the same office of the same party is held twice on one day.",
       R"([persons.oren-vask]
name = "Oren Vask"
memberships = [
  { party = "sarmond", role = "president", from = 2024-01-01, to = 2028-06-30 },
  { party = "sarmond", role = "president", from = 2028-06-01 },
]
)",
       R"([persons.oren-vask]
name = "Oren Vask"
memberships = [
  { party = "sarmond", role = "president", from = 2024-01-01, to = 2028-05-31 },
  { party = "sarmond", role = "president", from = 2028-06-01 },
]
)"},
      {"pack/role-gap", kWarning, "Days on which a person speaks for nobody",
       "Less than a year lies between two memberships: usually a slip in a date. Say `gap = true` in the "
       "later one where it is so.",
       R"([persons.oren-vask]
name = "Oren Vask"
memberships = [
  { party = "sarmond", role = "minister", from = 2024-01-01, to = 2028-05-13 },
  { party = "sarmond", role = "president", from = 2028-06-01 },
]
)",
       R"([persons.oren-vask]
name = "Oren Vask"
memberships = [
  { party = "sarmond", role = "minister", from = 2024-01-01, to = 2028-05-13 },
  { party = "sarmond", role = "president", from = 2028-06-01, gap = true },
]
)"},
      {"pack/dates-reversed", kError, "An end before its beginning", "",
       R"([rounds.kirta-2]
name = "Second round"
from = 2031-03-04
to = 2031-03-03
)",
       R"([rounds.kirta-2]
name = "Second round"
from = 2031-03-03
to = 2031-03-04
)"},
      {"pack/overlapping-rounds", kError, "Two rounds on one day",
       "A statement of that day would belong to either.",
       R"([rounds.kirta-2]
name = "Second round"
from = 2031-02-04
)",
       R"([rounds.kirta-2]
name = "Second round"
from = 2031-02-05
)"},
      {"pack/circle", kError, "A thing that holds itself",
       "Word groups that include one another, or places that lie in one another.",
       R"([places.delta]
name = "the delta"
in = ["basin"]

[places.basin]
name = "the basin"
in = ["delta"]
)",
       R"([places.delta]
name = "the delta"
in = ["basin"]

[places.basin]
name = "the basin"
)"},
      {"pack/duplicate-word", kWarning, "A word twice in one group",
       "Harmless, but one of them was perhaps to be another word.",
       R"([words.leave]
words = ["go away", "go away"]
)",
       R"([words.leave]
words = ["go away"]
)"},
      {"pack/bad-inflection", kError, "A ~ in the wrong place",
       "It stands right behind the one word that is inflected.",
       R"([words.leave]
words = ["pull ~out"]
)",
       R"([words.leave]
words = ["pull~ out"]
)"},
      {"pack/no-inflection", kError, "A part of speech that nothing inflects",
       "The part of speech has no [[suffixes]] and no [inflections].",
       R"([words.stay]
part_of_speech = "vreb"
words = ["stay~"]

[[stance_rules]]
id = "stays"
proposition = "sarmond-leaves-port"
inverse = true
pattern = '{sarmond} {stay}'
examples = ["Marend demanded that Sarmond stay. => veldany reject"]
)",
       R"([words.stay]
part_of_speech = "verb"
words = ["stay~"]

[[stance_rules]]
id = "stays"
proposition = "sarmond-leaves-port"
inverse = true
pattern = '{sarmond} {stay}'
examples = ["Marend demanded that Sarmond stay. => veldany reject"]
)"},
      {"pack/wrong-count", kError, "Too few or too many forms",
       "An irregular word has one form for each of the `classes` of its part of speech.",
       R"([inflections.verb.forms]
go = ["goes", "went"]
)",
       R"([inflections.verb.forms]
go = ["goes", "went", "gone", "going"]
)"},
      {"pack/bad-rewrite", kError, "A rewrite that uses a group which is not there",
       "\\1 is the first group ( ) of `lemma`.",
       R"([[suffixes]]
part_of_speech = "noun"
lemma = 'y$'
forms = [{ rewrite = '\1ies', classes = ["plural"] }]
)",
       R"([[suffixes]]
part_of_speech = "noun"
lemma = '([^aeiou])y$'
forms = [{ rewrite = '\1ies', classes = ["plural"] }]
)"},
      {"pack/no-number", kError, "A unit that does not show its number",
       "The value of a term is written with {n} for the number.",
       R"([units.week]
type = "duration"
words = ["weeks"]
value = "PD"
)",
       R"([units.week]
type = "duration"
words = ["weeks"]
value = "P{n}D"
times = 7
)"},
      {"pack/unused-words", kWarning, "A word group that no pattern asks for",
       "Left over, or its name is misspelt where it is meant. Groups of a pack without rules are not looked "
       "at: others use them.",
       R"([words.stay]
words = ["stay", "stays"]

[[stance_rules]]
id = "stays"
proposition = "sarmond-leaves-port"
inverse = true
pattern = '{sarmond} stays'
examples = ["Marend demanded that Sarmond stay. => veldany reject"]
)",
       R"([words.stay]
words = ["stay", "stays"]

[[stance_rules]]
id = "stays"
proposition = "sarmond-leaves-port"
inverse = true
pattern = '{sarmond} {stay}'
examples = ["Marend demanded that Sarmond stay. => veldany reject"]
)"},
      {"pack/unused-piece", kWarning, "A piece that no pattern uses",
       "Left over, or its name is misspelt where it is meant.",
       R"([patterns]
few = '.{0,3}'

[[stops]]
id = "semicolon"
pattern = ';'
examples = ["Marend said that the port was shut; nobody believed her."]
)",
       R"([patterns]
mark = '(;|:)'

[[stops]]
id = "semicolon"
pattern = '{mark}'
examples = ["Marend said that the port was shut; nobody believed her."]
)"},
      {"pack/name-clash", kWarning, "One name for two things",
       "A group or piece that is called like an actor, a place or a class of parley: a pattern would mean "
       "both.",
       R"([words.kirta]
words = ["the old town"]
)",
       R"([words.old-town]
words = ["the old town"]
)"},
      {"pack/bad-example", kError, "An example that is not written right",
       "Sentences of [[stance_rules]] end in `=> party stance`, those of [[frames]] in `=> stance`, with the "
       "words of the proposition in [ ].",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint authority'
examples = ["Marend demanded a joint authority."]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"rule/shadowed", kWarning, "A rule that another always beats",
       "Wherever it matches, an earlier rule, or one of higher priority, matches the same words. It never "
       "fires.",
       R"([[stance_rules]]
id = "sarmond-leaves"
proposition = "sarmond-leaves-port"
pattern = '{sarmond} {leave}'
examples = ["Marend demanded that Sarmond leave. => veldany demand"]
)",
       R"([[stance_rules]]
id = "sarmond-leaves"
proposition = "sarmond-leaves-port"
pattern = '{sarmond} {leave}'
priority = 5
examples = ["Marend demanded that Sarmond leave. => veldany demand"]
)"},
      {"pack/bad-regex", kError, "An expression that RE2 refuses",
       "Of [[layout]] and [[suffixes]], and between slashes in a pattern. RE2 has no look-around and no "
       "back-references.",
       R"([[layout]]
id = "read-more"
section = "boilerplate"
pattern = 'Read (?=more)'
)",
       R"([[layout]]
id = "read-more"
section = "boilerplate"
pattern = 'Read more'
)"},
      {"pack/unknown-group", kError, "A named group that nothing looks for",
       "[[layout]] knows date, outlet and title.",
       R"([[layout]]
id = "by"
section = "metadata"
pattern = '^(?P<day>\d{4}-\d\d-\d\d)$'
)",
       R"([[layout]]
id = "by"
section = "metadata"
pattern = '^on (?P<date>\d{4}-\d\d-\d\d)$'
)"},
      {"pack/duplicate-group", kError, "A named group twice in one expression", "RE2 would keep one of them.",
       R"([[layout]]
id = "by"
section = "metadata"
pattern = '^(?P<title>.+) by (?P<title>.+)$'
)",
       R"([[layout]]
id = "by"
section = "metadata"
pattern = '^(?P<title>.+) by (?P<outlet>.+)$'
)"},
  };
}

}  // namespace parley
