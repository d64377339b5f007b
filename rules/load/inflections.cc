// [inflections.PART] with its irregular forms, and [[suffixes]] with the regular ones.
#include "rules/load/reader.h"
#include "rules/load/regex.h"
#include "rules/load/sections.h"

namespace parley::load {
namespace {

// An extending pack may leave `classes` out: they are those of the pack that it extends.
std::vector<std::string> load_classes(const std::string& part, TableReader& read, const Draft& draft) {
  std::vector<std::string> classes = read.strings("classes");
  if (read.has("classes")) return classes;
  for (const spec::Inflection& known : draft.pack.inflections)
    if (known.part_of_speech == part) return known.classes;
  read.missing("classes", "say what each form is, in order: classes = [\"plural\"]");
  return {};
}

void load_lemma(const std::string& part, const std::vector<std::string>& classes, const Member& member,
                TableReader& read, Draft& draft) {
  spec::Inflection out{member.key, part, read.strings(member.key), classes, draft.place(member.spot)};
  if (!classes.empty() && member.value.kind == ValueKind::kList &&
      member.value.items.size() != classes.size())
    read.report("pack/wrong-count", member.value.spot,
                "\"" + member.key + "\" has " + std::to_string(member.value.items.size()) + " forms, but " +
                    std::to_string(classes.size()) + " are expected",
                "write one form for each of " + listed(classes));
  const spec::Text id{part + " " + member.key, out.place};
  if (!draft.define({"inflection", "inflection", "inflections"}, id)) return;
  auto& list = draft.pack.inflections;
  const auto old = std::find_if(list.begin(), list.end(), [&](const spec::Inflection& entry) {
    return entry.lemma == out.lemma && entry.part_of_speech == part;
  });
  if (old == list.end())
    list.push_back(std::move(out));
  else
    *old = std::move(out);
}

spec::SuffixRule::Form load_form(const spec::Text& lemma, TableReader read) {
  const spec::Text rewrite = read.required("rewrite");
  spec::SuffixRule::Form form{rewrite.value, {}};
  for (const spec::Text& name :
       read.required_texts("classes", "say what the form is: classes = [\"plural\"]"))
    form.classes.push_back(name.value);
  read.done();
  check_rewrite(lemma, rewrite, read.draft().errors);
  return form;
}

}  // namespace

void load_inflections(const Value& table, Draft& draft) {
  each_entry(table, "inflections", draft, [&](const spec::Text& part, TableReader& read) {
    const std::vector<std::string> classes = load_classes(part.value, read, draft);
    const Value* forms = read.value("forms", ValueKind::kTable);
    if (!read.has("forms")) read.missing("forms", "add [inflections." + part.value + ".forms]");
    read.done();
    if (forms == nullptr) return;
    TableReader lemmas(*forms, "[inflections." + part.value + ".forms]", draft);
    for (const Member& member : forms->members) load_lemma(part.value, classes, member, lemmas, draft);
  });
}

void load_suffixes(const Value& list, Draft& draft) {
  each_table(list, "suffixes", draft, [&](TableReader& read) {
    spec::SuffixRule rule;
    rule.part_of_speech = read.required("part_of_speech").value;
    rule.lemma = read.required("lemma");
    check_regex(rule.lemma, {}, draft.errors);
    rule.base = read.strings("base");
    for (const Value* form : read.tables("forms"))
      rule.forms.push_back(load_form(rule.lemma, TableReader(*form, "forms of [[suffixes]]", draft)));
    if (!read.has("forms")) read.missing("forms", "add forms = [{ rewrite = 's', classes = [\"plural\"] }]");
    rule.place = read.place();
    read.done();
    draft.pack.suffixes.push_back(std::move(rule));
  });
}

}  // namespace parley::load
