#include "rules/load/memberships.h"

#include <algorithm>

namespace parley::load {
namespace {

// One table of the list; all its memberships share party and dates.
struct Term {
  Membership membership;
  Spot spot;
  bool gap = false;  // the time before it in which nobody was spoken for is meant
};

std::string dates(const Membership& m) {
  return (m.from ? iso_date(*m.from) : "the beginning") + " to " + (m.to ? iso_date(*m.to) : "today");
}

bool overlap(const Membership& a, const Membership& b) {
  return !(a.to && b.from && *a.to < *b.from) && !(b.to && a.from && *b.to < *a.from);
}

std::vector<Membership> load_one(TableReader read, bool& gap) {
  Membership membership;
  membership.party = ActorId(read.required_reference("party", kParty));
  const std::string role = read.string("role");
  std::vector<std::string> roles = read.strings("roles");
  membership.from = read.date("from");
  membership.to = read.date("to");
  gap = read.flag("gap", false);
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

// One office held twice at a time is a slip of a date; so is a short time in which nobody is spoken for.
void check_roles(const std::vector<Membership>& roles, const std::vector<Spot>& spots, TableReader& owner) {
  for (size_t i = 0; i < roles.size(); ++i)
    for (size_t j = 0; j < i; ++j) {
      const Membership &one = roles[j], &two = roles[i];
      if (one.party != two.party || one.role != two.role || !overlap(one, two)) continue;
      owner.draft().warn(
          "pack/overlapping-roles", owner.draft().place(spots[i]),
          owner.title() + " is \"" + two.role + "\" twice on the same days: " + dates(two) + " and " +
              dates(one),
          "end one before the other begins; the other one is at " + shown(owner.draft().place(spots[j])));
    }
}

int days_between(Date a, Date b) {
  return static_cast<int>((std::chrono::sys_days(b) - std::chrono::sys_days(a)).count());
}

// Longer is a time out of office.
constexpr int kLongestSlip = 370;

void check_gaps(std::vector<Term> terms, TableReader& owner) {
  std::stable_sort(terms.begin(), terms.end(),
                   [](const Term& a, const Term& b) { return a.membership.from < b.membership.from; });
  std::optional<Date> last;
  for (size_t i = 0; i < terms.size(); ++i) {
    const Membership& now = terms[i].membership;
    if (i > 0 && last && now.from && !terms[i].gap && days_between(*last, *now.from) > 1 &&
        days_between(*last, *now.from) <= kLongestSlip)
      owner.draft().warn(
          "pack/role-gap", owner.draft().place(terms[i].spot),
          owner.title() + " speaks for nobody from the day after " + iso_date(*last) + " to the day before " +
              iso_date(*now.from),
          "mend the dates, write the office held in between, or say gap = true in this membership");
    if (!now.to) return;
    last = last ? std::max(*last, *now.to) : *now.to;
  }
}

}  // namespace

std::vector<Membership> load_memberships(TableReader& owner) {
  std::vector<Membership> out;
  std::vector<Term> terms;
  std::vector<Spot> spots;  // by `out`
  for (const Value* table : owner.tables("memberships")) {
    bool gap = false;
    std::vector<Membership> loaded =
        load_one(TableReader(*table, "memberships of " + owner.title(), owner.draft()), gap);
    terms.push_back({loaded.front(), table->spot, gap});
    out.insert(out.end(), loaded.begin(), loaded.end());
    spots.resize(out.size(), table->spot);
  }
  check_overlaps(terms, owner);
  check_roles(out, spots, owner);
  check_gaps(terms, owner);
  std::stable_sort(out.begin(), out.end(),
                   [](const Membership& a, const Membership& b) { return a.from < b.from; });
  return out;
}

}  // namespace parley::load
