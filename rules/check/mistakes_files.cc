// What can be wrong with files, tables, keys and ids.
#include "rules/check/mistakes.h"

namespace parley {

std::vector<MistakeKind> mistakes_of_files() {
  using enum Severity;
  return {
      {"pack/syntax", kError, "The file is no TOML here",
       "What stands here cannot be read: a quotation mark or a bracket is not closed, a comma or an = is "
       "missing, text stands without quotes. The caret shows where. The other mistakes of the file are shown "
       "as well.",
       R"([parties.ostry]
name = "Ostry
)",
       R"([parties.ostry]
name = "Ostry"
)"},
      {"pack/duplicate-key", kError, "A key twice in one table",
       "A table has each key once. Often the header between the two is missing.",
       R"([parties.ostry]
name = "Ostry"
name = "Union of Ostry"
)",
       R"([parties.ostry]
name = "Ostry"
aliases = ["Union of Ostry"]
)"},
      {"pack/unknown-table", kError, "A table that parley does not know",
       "Usually misspelt. Everything in it is passed over.",
       R"([partys.ostry]
name = "Ostry"
)",
       R"([parties.ostry]
name = "Ostry"
)"},
      {"pack/unknown-key", kError, "A key that the table does not have",
       "Usually misspelt, or in the wrong table. The keys that may stand there are listed.",
       R"([parties.ostry]
name = "Ostry"
alias = ["Union of Ostry"]
)",
       R"([parties.ostry]
name = "Ostry"
aliases = ["Union of Ostry"]
)"},
      {"pack/misplaced-key", kError, "A key of pack.toml in another file",
       "What holds for the whole pack stands in pack.toml, above every table.",
       R"(language = "en"
)",
       R"([text]
abbreviations = ["Adm."]
)"},
      {"pack/missing-key", kError, "A key that must be there",
       "docs/rules.md marks these with **must**. A rule without `examples` has this mistake too.",
       R"([persons.oren-vask]
gender = "he"
)",
       R"([persons.oren-vask]
name = "Oren Vask"
gender = "he"
)"},
      {"pack/both-keys", kError, "pattern and patterns", "A rule has one of the two.",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint rule'
patterns = ['joint authority']
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
patterns = ['joint rule', 'joint authority']
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pack/wrong-type", kError, "A value of the wrong type",
       "Text stands in quotes, lists in [ ], numbers, dates and true or false without quotes.",
       R"([parties.ostry]
name = "Ostry"
aliases = "Union of Ostry"
)",
       R"([parties.ostry]
name = "Ostry"
aliases = ["Union of Ostry"]
)"},
      {"pack/empty", kError, "An empty text or list", "It says nothing: fill it in or delete it.",
       R"([parties.ostry]
name = ""
)",
       R"([parties.ostry]
name = "Ostry"
)"},
      {"pack/unknown-value", kError, "A value that is none of the choices", "The choices are listed.",
       R"([[scopes]]
id = "never"
kind = "negation"
pattern = 'never'
examples = ["They never [leave the port]."]
)",
       R"([[scopes]]
id = "never"
kind = "negated"
pattern = 'never'
examples = ["They never [leave the port]."]
)"},
      {"pack/out-of-range", kError, "A number that is too small or too large", "The bounds are named.",
       R"([stances.insist]
axis = "wants"
polarity = 1
strength = 4
)",
       R"([stances.insist]
axis = "wants"
polarity = 1
strength = 3
)"},
      {"pack/bad-id", kError, "An id that cannot be one",
       "Ids are made of small letters, digits and hyphens.",
       R"([persons.Oren_Vask]
name = "Oren Vask"
)",
       R"([persons.oren-vask]
name = "Oren Vask"
)"},
      {"pack/duplicate-id", kError, "An id twice",
       "Within one pack an id stands once; both places are named. A pack that extends another may define an "
       "id anew.",
       R"([places.vantor]
name = "Vantor"

[places.vantor]
name = "Old Vantor"
)",
       R"([places.vantor]
name = "Vantor"
aliases = ["Old Vantor"]
)"},
      {"pack/no-language", kError, "Rules without a language",
       "Stances and cues come from a language pack. A pack that extends none has none.",
       R"(name = "example"

[parties.ostry]
name = "Ostry"

[issues.port]
name = "The port"
[issues.port.propositions]
shared = "The port is shared"

[[stance_rules]]
id = "shared"
proposition = "shared"
pattern = 'shared port'
examples = ["Ostry demanded a shared port. => ostry demand"]
)",
       R"(name = "example"
extends = ["base"]
)"},
      {"pack/unreadable",
       kError,
       "A file that cannot be read",
       "The file is there, but the system does not let parley read it, or it is a folder called "
       "something.toml.",
       {},
       {}},
      {"pack/no-folder", kError, "A folder that is not there",
       "A pack named with a slash is a folder; `extends` looks from the folder of the pack that says it.",
       R"(name = "example"
extends = ["./nowhere"]
)",
       R"(name = "example"
extends = ["base"]
)"},
      {"pack/no-pack-toml",
       kError,
       "A folder that is no pack",
       "A pack is a folder with a pack.toml in it.",
       {},
       {}},
      {"pack/unknown-pack", kError, "A pack that is nowhere",
       "`parley rules list` shows which packs are found, and where.",
       R"(name = "example"
extends = ["bse"]
)",
       R"(name = "example"
extends = ["base"]
)"},
      {"pack/cycle", kError, "Packs that extend one another",
       "The circle is written out; one of its steps has to go.",
       R"(name = "example"
extends = ["base", "example"]
)",
       R"(name = "example"
extends = ["base"]
)"},
      {"pack/same-name",
       kError,
       "Two packs of one name",
       "Packs that stand together need names that differ: errors and proofs name them.",
       {},
       {}},
      {"pack/name-differs", kWarning, "A pack that is not called like its folder",
       "It is looked for under the name of its folder.",
       R"(name = "exampel"
extends = ["base"]
)",
       R"(name = "example"
extends = ["base"]
)"},
      {"pack/requires", kError, "A pack for a newer parley",
       "Nothing else is said of it: what this parley does not know would look like mistakes.",
       R"(name = "example"
extends = ["base"]
requires = ">=99"
)",
       R"(name = "example"
extends = ["base"]
requires = ">=0.1"
)"},
      {"pack/bad-requires", kError, "A version that cannot be required",
       "It is written with >= and numbers between dots.",
       R"(name = "example"
extends = ["base"]
requires = "0.1"
)",
       R"(name = "example"
extends = ["base"]
requires = ">=0.1"
)"},
      {"pack/unknown-party", kError, "A party that is not defined",
       "Misspelt, or not defined under [parties.ID]. It is said once, however often it is named.",
       R"([persons.oren-vask]
name = "Oren Vask"
memberships = [{ party = "sarmnod" }]
)",
       R"([persons.oren-vask]
name = "Oren Vask"
memberships = [{ party = "sarmond" }]
)"},
      {"pack/unknown-place", kError, "A place that is not defined", "Neither an id nor a name of a place.",
       R"([rounds.kirta-2]
name = "Second round"
from = 2031-03-03
place = "kitra"
)",
       R"([rounds.kirta-2]
name = "Second round"
from = 2031-03-03
place = "kirta"
)"},
      {"pack/unknown-proposition", kError, "A proposition that is not defined",
       "Propositions stand under [issues.ISSUE.propositions].",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-athority"
pattern = 'joint authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pack/unknown-stance", kError, "A stance that is not defined",
       "Stances come from the language pack; a pack may define more under [stances.ID].",
       R"([[frames]]
id = "refuse"
pattern = 'refuses to'
stance = "rejekt"
examples = ["Sarmond refuses to [leave the port]. => reject"]
)",
       R"([[frames]]
id = "refuse"
pattern = 'refuses to'
stance = "reject"
examples = ["Sarmond refuses to [leave the port]. => reject"]
)"},
      {"pack/unknown-word-group", kError, "A word group that is not defined",
       "In `includes` or `cues`; a group in a pattern has the code pattern/unknown-class.",
       R"([[frames]]
id = "says"
cues = ["cue.says"]
stance = "demand"
examples = ["said | Sarmond should [leave the port] => demand"]
)",
       R"([[frames]]
id = "says"
cues = ["cue.say"]
stance = "demand"
examples = ["said | Sarmond should [leave the port] => demand"]
)"},
      {"pack/unknown-rule", kError, "A rule that is not there",
       "`disable` names rules of this pack and of those it extends.",
       R"([rules]
disable = ["says-thta"]
)",
       R"([rules]
disable = ["says-that"]
)"},
      {"pack/unknown-gender", kError, "A pronoun that [names] does not have", "`gender` is a key of [names].",
       R"([persons.oren-vask]
name = "Oren Vask"
gender = "him"
)",
       R"([persons.oren-vask]
name = "Oren Vask"
gender = "he"
)"},
      {"pack/unknown-mode", kWarning, "A mode that no statement has",
       "Modes are what cues speak in: [words.cue.say] makes the mode \"say\".",
       R"([[frames]]
id = "saying"
modes = ["sya"]
stance = "demand"
examples = ["They [leave the port]. => demand"]
)",
       R"([[frames]]
id = "saying"
modes = ["say"]
stance = "demand"
examples = ["They [leave the port]. => demand"]
)"},
      {"pack/wrong-kind", kError, "An id of another kind",
       "The id is there, but it is a person where a party is needed, say.",
       R"([persons.oren-vask]
name = "Oren Vask"
memberships = [{ party = "ilse-marend" }]
)",
       R"([persons.oren-vask]
name = "Oren Vask"
memberships = [{ party = "veldany" }]
)"},
  };
}

}  // namespace parley
