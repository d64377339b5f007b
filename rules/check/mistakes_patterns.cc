// What can be wrong inside a pattern.
#include "rules/check/mistakes.h"

namespace parley {

std::vector<MistakeKind> mistakes_of_patterns() {
  using enum Severity;
  return {
      {"pattern/unclosed", kError, "A bracket that is never closed",
       "The caret stands under the one that is open.",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint (authority|rule'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint (authority|rule)'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pattern/unbalanced", kError, "A bracket too many", "",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint authority)'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pattern/too-deep", kError, "Brackets in brackets in brackets", "More than fifty deep.",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = '(((((((((((((((((((((((((((((((((((((((((((((((((((((((joint)))))))))))))))))))))))))))))))))))))))))))))))))))))))'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pattern/role", kError, "A < without a role",
       "A role is written <role: words>. The mark itself is \\\\<.",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = '<joint authority>'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pattern/nothing-to-repeat", kError, "Nothing to repeat",
       "? * + and {n,m} stand behind what they repeat.",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = '*joint authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint .* authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pattern/repeat", kError, "A repetition that is not written right", "{2}, {0,8}; at most 60.",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint .{8,0} authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint .{0,8} authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pattern/empty", kError, "An empty pattern", "",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint authority\'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pattern/empty-class", kError, "Braces without a name",
       "{name} asks for a word group, an actor, a place or a class.",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint {} authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint {word} authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pattern/empty-branch", kError, "Nothing between two marks", "What may be missing gets a ? behind it.",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint (new|) authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint (new)? authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pattern/look-around", kError, "Look-around",
       "Patterns match words, and cannot look past them. Write the words into the pattern and a role around "
       "those that count, {!group} for a word that must not be, or the conditions of the rule.",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint (?!rule) authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint {!leave} authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pattern/back-reference", kError, "A back-reference", "Write out what may stand there.",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = '(joint) \1 authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint joint authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pattern/named-group", kError, "A group named as elsewhere", "Roles are written <role: words>.",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = '(?P<who>joint) authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pattern/flags", kError, "Flags",
       "Letter case makes no difference in patterns; =Word asks for just this writing.",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = '(?i)joint authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pattern/set", kError, "A set of letters", "Patterns match words, not letters: write (a|b).",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = '[jJ]oint authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = '(joint|shared) authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pattern/escape", kError, "A backslash before a letter",
       "Write {word} for any word, {number} for a number, . for anything.",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint \w+ authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint {word}+ authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pattern/matches-empty", kError, "A pattern that matches nothing at all",
       "It would match everywhere: make one part necessary.",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = '(joint)? (authority)?'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = '(joint)? authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pattern/unknown-class", kError, "A name that nothing has",
       "No word group, actor, place, piece or class is called so.",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = '{leav} authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = '{leave} authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pattern/circle", kError, "Pieces that use one another", "Write out the words in one of them.",
       R"([patterns]
one = 'a {two}'
two = 'the {one}'

[[stops]]
id = "one"
pattern = '{one}'
examples = ["Marend said that the port was shut; nobody believed her."]
)",
       R"([patterns]
one = 'a {two}'
two = 'the end'

[[stops]]
id = "one"
pattern = '{one}'
examples = ["Marend said that the port was shut; nobody believed her."]
)"},
      {"pattern/unknown-role", kError, "A role that nothing looks for",
       "Each table of rules has its own roles.",
       R"([[attributions]]
id = "adds-that"
pattern = '{sorce:np} {cue:cue} , that <content: .*>'
examples = ["[Marend] {said}, that <the talks go on>."]
)",
       R"([[attributions]]
id = "adds-that"
pattern = '{source:np} {cue:cue} , that <content: .*>'
examples = ["[Marend] {said}, that <the talks go on>."]
)"},
      {"pattern/duplicate-role", kError, "A role twice in one match",
       "Only `content` may have several parts.",
       R"([[stops]]
id = "and"
pattern = '<stop: and> then <stop: but>'
examples = ["Marend said that the port was shut and then but nobody believed her."]
)",
       R"([[stops]]
id = "and"
pattern = '<stop: and> then but'
examples = ["Marend said that the port was shut and then but nobody believed her."]
)"},
      {"pattern/missing-role", kError, "A rule that gives nothing",
       "An attribution without `content`, a chunk without its `head`, a condition without `condition`.",
       R"([[scopes]]
id = "unless"
kind = "conditional"
pattern = 'unless .{1,8}'
examples = ["Talks go on unless [Sarmond leaves the port]."]
)",
       R"([[scopes]]
id = "unless"
kind = "conditional"
pattern = '<condition: unless .{1,8}>'
examples = ["Talks go on unless [Sarmond leaves the port]."]
)"},
      {"pattern/never-matches", kWarning, "Classes that no word has",
       "The group is empty, two classes exclude one another, or chunks are asked for where only words are "
       "seen. The rule never fires.",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = '{veldany&sarmond} authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = '({veldany}|{sarmond}) authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"pattern/too-large", kError, "A pattern that is too large", "Repetitions inside repetitions multiply.",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint (.{0,60} (.{0,60} x){0,60}){0,60}'
examples = ["Marend demanded a joint authority. => veldany demand"]
)",
       R"([[stance_rules]]
id = "joint"
proposition = "joint-authority"
pattern = 'joint .{0,8} authority'
examples = ["Marend demanded a joint authority. => veldany demand"]
)"},
      {"rule/example-fails",
       kError,
       "An example that does not give what it says",
       "`rules test` reads every example.",
       {},
       {}},
  };
}

}  // namespace parley
