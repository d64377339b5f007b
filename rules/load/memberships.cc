#include "rules/load/memberships.h"

#include <algorithm>

namespace parley::load {
namespace {

// One table of the list; all its memberships share party and dates.
struct Term {
  Membership membership;
  Spot spot;
};

std::string dates(const Membership& m) {
  return (m.from ? iso_date(*m.from) : "the beginning") + " to " + (m.to ? iso_date(*m.to) : "today");
}

bool overlap(const Membership& a, const Membership& b) {
  return !(a.to && b.from && *a.to < *b.from) && !(b.to && a.from && *b.to < *a.from);
}

std::vector<Membership> load_one(TableReader read) {
  Membership membership;
  membership.party = ActorId(read.required_reference("party", kParty));
  const std::string role = read.string("role");
  std::vector<std::string> roles = read.strings("roles");
  membership.from = read.date("from");
  membership.to = read.date("to");
  if (!role.empty() || roles.empty()) roles.insert(roles.begin(), role);
  read.done();
  if (membership.from && membership.to && *membership.to < *membership.from)
    read.report(
        "pack/dates-reversed", read.spot_of("to"),
        "\"to\" (" + iso_date(*membership.to) + ") is before \"from\" (" + iso_date(*membership.from) + ")",
        "swap them, or mend the year");
  std::vector<Membership> out;
  for (std::string& name : roles) {
    out.push_back(membership);
    out.back().role = std::move(name);
  }
  return out;
}

void check_overlaps(const std::vector<Term>& terms, TableReader& owner) {
  for (size_t i = 0; i < terms.size(); ++i)
    for (size_t j = 0; j < i; ++j) {
      const Membership &one = terms[j].membership, &two = terms[i].membership;
      if (one.party == two.party || !one.party || !two.party || !overlap(one, two)) continue;
      owner.report("pack/overlapping-memberships", terms[i].spot,
                   owner.title() + " speaks for \"" + two.party.value + "\" (" + dates(two) + ") and for \"" +
                       one.party.value + "\" (" + dates(one) + ") on the same days",
                   "end one membership before the other begins; the other one is at " +
                       shown(owner.draft().place(terms[j].spot)));
    }
}

}  // namespace

std::vector<Membership> load_memberships(TableReader& owner) {
  std::vector<Membership> out;
  std::vector<Term> terms;
  for (const Value* table : owner.tables("memberships")) {
    std::vector<Membership> loaded =
        load_one(TableReader(*table, "memberships of " + owner.title(), owner.draft()));
    terms.push_back({loaded.front(), table->spot});
    out.insert(out.end(), loaded.begin(), loaded.end());
  }
  check_overlaps(terms, owner);
  std::stable_sort(out.begin(), out.end(),
                   [](const Membership& a, const Membership& b) { return a.from < b.from; });
  return out;
}

}  // namespace parley::load
