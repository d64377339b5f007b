#include "rules/lexicon/entries.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <unordered_map>

#include "rules/text/token.h"

namespace parley {
namespace {

using Words = std::vector<std::string>;

// A full stop right behind a word is the abbreviation's own ("Mr."): no phrase of a pack ends a sentence.
Words token_texts(const std::string& phrase) {
  Words out;
  for (const Token& token : tokenise(phrase, {0, static_cast<uint32_t>(phrase.size())})) {
    const std::string text = phrase.substr(token.begin, token.end - token.begin);
    if (text == "." && !token.space_before() && !out.empty())
      out.back() += text;
    else
      out.push_back(text);
  }
  return out;
}

Words normal_forms(const Words& words) {
  Words out;
  for (const std::string& word : words) out.push_back(normal_form(word));
  return out;
}

bool begins_lower(const std::string& word) {
  return !word.empty() && std::islower(static_cast<unsigned char>(word[0]));
}

class Collector {
 public:
  Collector(const spec::Pack& pack, KindTable& kinds) : pack_(pack), kinds_(kinds), inflector_(pack) {}

  void groups() {
    std::map<std::string, std::vector<std::string>> included_in;
    for (const spec::WordGroup& group : pack_.words)
      for (const std::string& inner : group.includes) included_in[inner].push_back(group.name);
    for (const spec::WordGroup& group : pack_.words) {
      std::set<std::string> names;
      with_including(group.name, included_in, names);
      const ClassNumbers classes = class_numbers({names.begin(), names.end()});
      for (const spec::Text& word : group.words) add_group_word(word.value, group, classes);
    }
  }

  void actors() {
    for (const spec::ActorEntry& entry : pack_.actors) {
      const Actor* actor = pack_.catalogue.actor(entry.id);
      std::vector<std::string> names{"actor", to_string(entry.kind), entry.id.value};
      if (actor != nullptr)
        for (const Membership& m : actor->memberships) names.push_back(m.party.value);
      const ClassNumbers classes = class_numbers(names);
      const int identity = add_identity({entry.id, {}, false, false});
      for (const spec::Text& name : entry.names) add_name(name.value, classes, identity);
      names.push_back("people");
      const int people = add_identity({entry.id, {}, false, true});
      for (const spec::Text& word : entry.people) add_name(word.value, class_numbers(names), people);
      if (entry.kind == ActorKind::kPerson) surnames(entry, classes);
    }
    for (const auto& [surname, found] : surnames_) {
      // Two people with one surname: a person, but the name alone does not say who.
      const int identity = found.ids.size() == 1 ? add_identity({*found.ids.begin(), {}, true, false}) : -1;
      add_cased({surname}, found.classes, identity);
    }
  }

  void places() {
    for (const spec::PlaceEntry& place : pack_.places) {
      std::set<std::string> names{"place"};
      with_holders(place.id, names);
      const int identity = add_identity({{}, place.id, false, false});
      for (const spec::Text& name : place.names)
        add_name(name.value, class_numbers({names.begin(), names.end()}), identity);
    }
  }

  void calendar() {
    const auto add_all = [&](const std::map<std::string, int>& words, const char* name) {
      for (const auto& [word, number] : words) {
        add_any_case({word}, class_numbers({name}));
        add_any_case({word + "."}, class_numbers({name}));
      }
    };
    add_all(pack_.calendar.months, "month");
    add_all(pack_.calendar.weekdays, "weekday");
    add_all(pack_.calendar.relative, "relative-day");
  }

  void given_names() {
    for (const auto& [name, pronoun] : pack_.gender.given_names)
      add_any_case({name}, class_numbers({"given-name"}));
  }

  void literals(const Node& node) {
    for (const ClassTerm& term : node.terms) literal(term.name);
    for (const Node& child : node.children) literals(child);
  }

  EntryList take() { return std::move(list_); }

 private:
  struct Surname {
    std::set<ActorId> ids;
    ClassNumbers classes;
  };

  ClassNumbers class_numbers(const std::vector<std::string>& names) {
    ClassNumbers out;
    for (const std::string& name : names) out = merged(out, kinds_.closure(kinds_.add_class(name)));
    return out;
  }

  int add_identity(Identity identity) {
    list_.identities.push_back(std::move(identity));
    return static_cast<int>(list_.identities.size()) - 1;
  }

  static void with_including(const std::string& name,
                             const std::map<std::string, std::vector<std::string>>& up,
                             std::set<std::string>& out) {
    if (!out.insert(name).second) return;
    const auto found = up.find(name);
    if (found != up.end())
      for (const std::string& outer : found->second) with_including(outer, up, out);
  }

  void with_holders(const std::string& id, std::set<std::string>& out) const {
    if (!out.insert(id).second) return;
    for (const spec::PlaceEntry& place : pack_.places)
      if (place.id == id)
        for (const std::string& holder : place.in) with_holders(holder, out);
  }

  // "withdraw~", "pull~ out", "peace deal~": the marked word stands for its inflected forms.
  void add_group_word(const std::string& text, const spec::WordGroup& group, const ClassNumbers& classes) {
    const size_t tilde = text.find('~');
    if (tilde == std::string::npos) return add_phrase(text, group.cased, classes);
    size_t begin = text.rfind(' ', tilde);
    begin = begin == std::string::npos ? 0 : begin + 1;
    const std::string before = text.substr(0, begin);
    const std::string after = text.substr(tilde + 1);
    for (const Form& form : inflector_.forms(text.substr(begin, tilde - begin), group.part_of_speech))
      add_phrase(before + form.text + after, group.cased, merged(classes, class_numbers(form.classes)));
  }

  void add_phrase(const std::string& text, bool cased, const ClassNumbers& classes) {
    if (cased)
      add_cased(token_texts(text), classes, -1);
    else
      add_any_case(token_texts(text), classes);
  }

  Entry& entry_of(const Words& words) {
    Words path = normal_forms(words);
    std::string key;
    for (const std::string& word : path) key += word + '\n';
    const auto [place, is_new] = numbers_.try_emplace(std::move(key), list_.entries.size());
    if (is_new) list_.entries.push_back({std::move(path), {}});
    return list_.entries[place->second].entry;
  }

  void add_any_case(const Words& words, const ClassNumbers& classes) {
    Entry& entry = entry_of(words);
    entry.classes = merged(entry.classes, classes);
  }

  void add_cased(const Words& words, const ClassNumbers& classes, int identity) {
    Entry& entry = entry_of(words);
    for (CasedEntry& known : entry.cased)
      if (known.exact == words) {
        known.classes = merged(known.classes, classes);
        if (known.identity < 0) known.identity = identity;
        return;
      }
    entry.cased.push_back({words, classes, identity});
  }

  // A leading article, written small, is no part of a name: "the Admiralty" is found in "The Admiralty" too.
  void add_name(const std::string& name, const ClassNumbers& classes, int identity) {
    Words words = token_texts(name);
    while (words.size() > 1 && begins_lower(words.front())) words.erase(words.begin());
    add_cased(words, classes, identity);
  }

  void surnames(const spec::ActorEntry& entry, const ClassNumbers& classes) {
    for (const spec::Text& name : entry.names) {
      const Words words = token_texts(name.value);
      if (words.size() < 2 || begins_lower(words.back())) continue;
      Surname& surname = surnames_[words.back()];
      surname.ids.insert(entry.id);
      surname.classes = merged(surname.classes, classes);
    }
  }

  void literal(const std::string& name) {
    const char kind = word_class_kind(name);
    if (kind == 0) return;
    const ClassNumbers classes{kinds_.add_class(name)};
    const std::string text = word_class_text(name);
    if (kind == 'w') add_any_case(token_texts(text), classes);
    if (kind == 'c') add_cased(token_texts(text), classes, -1);
    if (kind == 'i')
      for (const Form& form : inflector_.forms(text, {}))
        add_any_case(token_texts(form.text), merged(classes, class_numbers(form.classes)));
  }

  const spec::Pack& pack_;
  KindTable& kinds_;
  Inflector inflector_;
  EntryList list_;
  std::unordered_map<std::string, size_t> numbers_;  // of entries, by their path
  std::map<std::string, Surname> surnames_;
};

}  // namespace

EntryList collect_entries(const spec::Pack& pack, const std::vector<Node>& trees, KindTable& kinds) {
  Collector collector(pack, kinds);
  collector.groups();
  collector.actors();
  collector.places();
  collector.calendar();
  collector.given_names();
  for (const Node& tree : trees) collector.literals(tree);
  return collector.take();
}

}  // namespace parley
