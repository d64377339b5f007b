// [issues.ID] and [issues.ID.propositions]: what the talks are about. A pack that extends another may add
// propositions to its issues; so may a second file of one pack, if only one of them names the issue.
#include "rules/load/reader.h"
#include "rules/load/sections.h"

namespace parley::load {
namespace {

void add_issue(const spec::Text& id, TableReader& read, Draft& draft) {
  const spec::Text name = read.text("name");
  const bool known = draft.definition(kIssue, id.value) != nullptr;
  if (known && !read.has("name")) return;
  if (!known && name.value.empty()) read.required("name");
  draft.put(kIssue, id, draft.pack.catalogue.issues, Issue{IssueId(id.value), name.value}, &Issue::id);
}

Proposition load_long(const Member& member, const std::string& title, Draft& draft) {
  Proposition out;
  TableReader read(member.value, title, draft);
  out.means = read.required("means").value;
  for (const std::string& party : read.references("favours", kParty)) out.favours.push_back(ActorId(party));
  out.names_doer = read.flag("names_doer", true);
  read.done();
  return out;
}

Proposition load_proposition(const Member& member, const std::string& title, Draft& draft) {
  if (member.value.kind == ValueKind::kTable) return load_long(member, title, draft);
  Proposition out;
  if (member.value.kind != ValueKind::kString)
    draft.report("pack/wrong-type", member.value.spot,
                 title + " must be a string or a table, found " + describe(member.value.kind),
                 "write " + member.key + " = \"what it means\"");
  else if (member.value.text.empty())
    draft.report("pack/empty", member.value.spot, title + " does not say what it means",
                 "write it as a sentence that a party may want or deny");
  out.means = member.value.text;
  return out;
}

void load_propositions(const IssueId& issue, const Value& table, Draft& draft) {
  for (const Member& member : table.members) {
    const spec::Text id{member.key, draft.place(member.spot)};
    Proposition proposition = load_proposition(member, "proposition \"" + member.key + "\"", draft);
    proposition.id = PropositionId(member.key);
    proposition.issue = issue;
    check_id(id, draft);
    draft.put(kProposition, id, draft.pack.catalogue.propositions, std::move(proposition), &Proposition::id);
  }
}

}  // namespace

void load_issues(const Value& table, Draft& draft) {
  each_entry(table, "issues", draft, [&](const spec::Text& id, TableReader& read) {
    const Value* propositions = read.value("propositions", ValueKind::kTable);
    add_issue(id, read, draft);
    read.done();
    check_id(id, draft);
    if (propositions != nullptr) load_propositions(IssueId(id.value), *propositions, draft);
  });
}

}  // namespace parley::load
