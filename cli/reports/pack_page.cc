// The page is put together once, block by block, and written in two ways.
#include "cli/reports/pack_page.h"

#include <ostream>
#include <variant>

#include "cli/table/table.h"
#include "cli/text/escape.h"
#include "cli/text/page.h"

namespace parley::cli {
namespace {

struct Heading {
  int level;
  std::string text;
};
struct Paragraph {
  std::string text;
};
struct List {
  std::string title;
  std::vector<std::string> items;
};
using Block = std::variant<Heading, Paragraph, List, Table>;

std::string listed(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "" : ", ") + item;
  return out;
}

std::string days(const Membership& membership) {
  if (!membership.from && !membership.to) return {};
  return (membership.from ? iso_date(*membership.from) : "...") + " to " +
         (membership.to ? iso_date(*membership.to) : "today");
}

std::string role_of(const Membership& membership, const Catalogue& catalogue) {
  const Actor* party = catalogue.actor(membership.party);
  const std::string name = party == nullptr ? membership.party.value : party->name;
  return membership.role.empty() ? name : membership.role + " (" + name + ")";
}

class Page {
 public:
  explicit Page(const PackInWords& pack) : pack_(pack) {}

  std::vector<Block> blocks() {
    about();
    actors("Parties", ActorKind::kParty);
    actors("Persons", ActorKind::kPerson);
    actors("Bodies", ActorKind::kBody);
    actors("Outlets", ActorKind::kOutlet);
    rounds();
    issues();
    stances();
    return std::move(out_);
  }

 private:
  void about() {
    std::string text = "The pack " + pack_.name;
    if (!pack_.version.empty()) text += ", version " + pack_.version;
    if (!pack_.extends.empty()) text += ", builds on " + listed(pack_.extends);
    out_.push_back(Paragraph{text + ". It has " + std::to_string(pack_.rules.size()) +
                             " rules for propositions of its own, and uses " +
                             std::to_string(pack_.inherited) + " more rules of language."});
  }

  void actors(const char* title, ActorKind kind) {
    Table table{{{"name"}, {"also called"}, {"role"}, {"when"}}, {}};
    for (const Actor& actor : pack_.catalogue.actors)
      if (actor.kind == kind) add(actor, table);
    if (table.rows.empty()) return;
    out_.push_back(Heading{2, title});
    out_.push_back(std::move(table));
  }

  void add(const Actor& actor, Table& table) {
    const std::string note = actor.speaks_for ? "" : " (does not speak for it)";
    if (actor.memberships.empty()) table.rows.push_back({actor.name, listed(actor.aliases), "", ""});
    bool first = true;
    for (const Membership& membership : actor.memberships) {
      table.rows.push_back({first ? actor.name : "", first ? listed(actor.aliases) : "",
                            role_of(membership, pack_.catalogue) + note, days(membership)});
      first = false;
    }
  }

  void rounds() {
    if (pack_.catalogue.rounds.empty()) return;
    Table table{{{"round"}, {"days"}, {"place"}}, {}};
    for (const Round& round : pack_.catalogue.rounds)
      table.rows.push_back({round.name, iso_date(round.from) + " to " + iso_date(round.to), round.place});
    out_.push_back(Heading{2, "Rounds of talks"});
    out_.push_back(std::move(table));
  }

  void issues() {
    for (const Issue& issue : pack_.catalogue.issues) {
      out_.push_back(Heading{2, "Issue: " + issue.name});
      for (const Proposition& proposition : pack_.catalogue.propositions)
        if (proposition.issue == issue.id) of(proposition);
    }
  }

  void of(const Proposition& proposition) {
    out_.push_back(Heading{3, proposition.means});
    std::vector<std::string> for_whom;
    for (const ActorId& id : proposition.favours) {
      const Actor* actor = pack_.catalogue.actor(id);
      for_whom.push_back(actor == nullptr ? id.value : actor->name);
    }
    out_.push_back(Paragraph{"Its id is " + proposition.id.value + "." +
                             (for_whom.empty() ? "" : " It would be a gain for " + listed(for_whom) + ".")});
    bool any = false;
    for (const RuleInWords& rule : pack_.rules)
      if (rule.proposition == proposition.id.value) of(rule), any = true;
    if (!any) out_.push_back(Paragraph{"No rule of this pack finds it."});
  }

  void of(const RuleInWords& rule) {
    out_.push_back(List{"Rule " + rule.id + " looks for:", rule.words});
    if (!rule.conditions.empty()) out_.push_back(List{"Under these conditions:", rule.conditions});
    out_.push_back(List{"For example:", rule.examples});
    if (!rule.counterexamples.empty()) out_.push_back(List{"But not:", rule.counterexamples});
  }

  void stances() {
    Table table{
        {{"stance"}, {"what it means"}, {"axis"}, {"for or against"}, {"strength", false, Ink::kPlain, true}},
        {}};
    for (const Stance& stance : pack_.catalogue.stances)
      table.rows.push_back({stance.id.value, stance.means, to_string(stance.axis),
                            stance.polarity > 0 ? "for" : "against", std::to_string(stance.strength)});
    if (table.rows.empty()) return;
    out_.push_back(Heading{2, "Stances"});
    out_.push_back(std::move(table));
  }

  const PackInWords& pack_;
  std::vector<Block> out_;
};

std::string title_of(const PackInWords& pack) {
  return pack.title.empty() ? pack.name : pack.title;
}

struct Markdown {
  std::ostream& out;
  void operator()(const Heading& block) const {
    out << '\n'
        << std::string(static_cast<size_t>(block.level), '#') << ' ' << markdown_escaped(block.text) << '\n';
  }
  void operator()(const Paragraph& block) const { out << '\n' << markdown_escaped(block.text) << '\n'; }
  void operator()(const List& block) const {
    out << '\n' << markdown_escaped(block.title) << "\n\n";
    for (const std::string& item : block.items) out << "- " << markdown_escaped(item) << '\n';
  }
  void operator()(const Table& block) const {
    out << '\n';
    write_markdown(out, block);
  }
};

struct Html {
  std::ostream& out;
  void operator()(const Heading& block) const {
    out << "<h" << block.level << '>' << html_escaped(block.text) << "</h" << block.level << ">\n";
  }
  void operator()(const Paragraph& block) const { out << "<p>" << html_escaped(block.text) << "</p>\n"; }
  void operator()(const List& block) const {
    out << "<p>" << html_escaped(block.title) << "</p>\n<ul>\n";
    for (const std::string& item : block.items) out << "<li>" << html_escaped(item) << "</li>\n";
    out << "</ul>\n";
  }
  void operator()(const Table& block) const { write_html(out, block); }
};

}  // namespace

void write_pack_markdown(std::ostream& out, const PackInWords& pack) {
  out << "# " << markdown_escaped(title_of(pack)) << '\n';
  for (const Block& block : Page(pack).blocks()) std::visit(Markdown{out}, block);
}

void write_pack_html(std::ostream& out, const PackInWords& pack) {
  begin_page(out, title_of(pack));
  for (const Block& block : Page(pack).blocks()) std::visit(Html{out}, block);
  end_page(out);
}

}  // namespace parley::cli
