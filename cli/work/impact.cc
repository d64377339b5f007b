#include "cli/work/impact.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "cli/failure.h"
#include "cli/session/rounds.h"
#include "cli/work/in_order.h"

namespace parley::cli {
namespace {

constexpr size_t kBatch = 100;  // articles in memory at a time

bool overlap(const ByteSpans& a, const ByteSpans& b) {
  return std::any_of(a.begin(), a.end(), [&](const ByteSpan& x) {
    return std::any_of(b.begin(), b.end(),
                       [&](const ByteSpan& y) { return x.begin < y.end && y.begin < x.end; });
  });
}

// One claim read differently, rather than one gone and another come.
bool is_same_matter(const ClaimRecord& a, const ClaimRecord& b) {
  return a.article.id == b.article.id && a.claim.proposition == b.claim.proposition &&
         a.claim.axis == b.claim.axis && overlap(a.statement.content, b.statement.content);
}

// Two of one article may have one id: then as many are the same as both sides have.
void match_by_id(const Claimed& before, const Claimed& now, std::vector<const ClaimRecord*>& gone,
                 std::vector<const ClaimRecord*>& come, Impact& out) {
  std::map<std::string, std::vector<const ClaimRecord*>> held;
  for (const ClaimRecord& record : before.claims) held[record.claim.id].push_back(&record);
  for (const ClaimRecord& record : now.claims) {
    const auto found = held.find(record.claim.id);
    if (found == held.end() || found->second.empty()) {
      come.push_back(&record);
      continue;
    }
    ++out.same;
    out.other_rule += found->second.front()->claim.rule != record.claim.rule;
    found->second.erase(found->second.begin());
  }
  std::set<const ClaimRecord*> left;
  for (const auto& [id, records] : held) left.insert(records.begin(), records.end());
  for (const ClaimRecord& record : before.claims)
    if (left.count(&record) > 0) gone.push_back(&record);
}

std::vector<ClaimChange> claim_changes(std::vector<const ClaimRecord*> gone,
                                       const std::vector<const ClaimRecord*>& come) {
  using Kind = ClaimChange::Kind;
  std::vector<ClaimChange> out;
  for (const ClaimRecord* fresh : come) {
    const auto old = std::find_if(gone.begin(), gone.end(),
                                  [&](const ClaimRecord* record) { return is_same_matter(*record, *fresh); });
    if (old == gone.end()) {
      out.push_back({Kind::kComes, std::nullopt, *fresh});
      continue;
    }
    out.push_back({Kind::kChanges, **old, *fresh});
    gone.erase(old);
  }
  for (const ClaimRecord* record : gone) out.push_back({Kind::kGoes, *record, std::nullopt});
  std::stable_sort(out.begin(), out.end(), [](const ClaimChange& a, const ClaimChange& b) {
    return std::tie(a.rule(), a.kind) < std::tie(b.rule(), b.kind);
  });
  return out;
}

using LineKey = std::tuple<std::string, std::string, int>;  // issue, proposition, axis

LineKey key_of(const Change& change) {
  return {change.issue.value, change.proposition.value, static_cast<int>(change.axis)};
}

bool same_side(const std::optional<Position>& a, const std::optional<Position>& b) {
  if (!a || !b) return !a && !b;
  const auto values = [](const Position& p) {
    std::vector<std::pair<std::string, std::string>> out;
    for (const Term& term : p.terms) out.emplace_back(term.type, term.value);
    return out;
  };
  return a->round == b->round && a->stance == b->stance && a->contradictory == b->contradictory &&
         values(*a) == values(*b);
}

// What a reader of the diff would see as the same line.
bool same_line(const Change& a, const Change& b) {
  return a.change == b.change && a.also == b.also && a.movement == b.movement &&
         same_side(a.before, b.before) && same_side(a.after, b.after);
}

std::vector<ActorId> parties_of(const Catalogue& catalogue) {
  std::vector<ActorId> out;
  for (const Actor& actor : catalogue.actors)
    if (actor.kind == ActorKind::kParty) out.push_back(actor.id);
  return out;
}

std::vector<Change> lines_of(const ActorId& actor, const RoundId& from, const RoundId& to,
                             const Claimed& claimed, const Catalogue& catalogue) {
  if (catalogue.round(from) == nullptr || catalogue.round(to) == nullptr) return {};
  return diff(actor, from, to, claimed.claims, claimed.articles, catalogue).changes;
}

void compare_lines(const ActorId& actor, const RoundId& from, const RoundId& to,
                   const std::vector<Change>& before, const std::vector<Change>& now,
                   std::vector<DiffLineChange>& out) {
  std::map<LineKey, const Change*> held;
  for (const Change& change : before) held[key_of(change)] = &change;
  for (const Change& change : now) {
    const auto old = held.find(key_of(change));
    if (old == held.end()) {
      out.push_back({actor, from, to, std::nullopt, change});
      continue;
    }
    if (!same_line(*old->second, change)) out.push_back({actor, from, to, *old->second, change});
    held.erase(old);
  }
  for (const Change& change : before)
    if (held.count(key_of(change)) > 0) out.push_back({actor, from, to, change, std::nullopt});
}

std::vector<DiffLineChange> line_changes(const Claimed& before, const Catalogue& old_catalogue,
                                         const Claimed& now, const Catalogue& new_catalogue) {
  std::map<RoundId, int> read = before.articles;
  for (const auto& [round, count] : now.articles) read[round] += count;
  const std::vector<RoundId> rounds = rounds_read(read, new_catalogue);
  std::vector<DiffLineChange> out;
  for (const ActorId& actor : parties_of(new_catalogue))
    for (size_t i = 1; i < rounds.size(); ++i)
      compare_lines(actor, rounds[i - 1], rounds[i],
                    lines_of(actor, rounds[i - 1], rounds[i], before, old_catalogue),
                    lines_of(actor, rounds[i - 1], rounds[i], now, new_catalogue), out);
  return out;
}

ArticleRef with_facts(ArticleRef article, const Reading& reading) {
  article.published = reading.published;
  article.published_from = reading.published_from;
  article.outlet = reading.outlet;
  article.title = reading.title;
  article.language = reading.language;
  article.round = reading.round;
  return article;
}

}  // namespace

void reread(
    const Store& store, const Pack& pack, int jobs,
    const std::function<void(const std::vector<Store::Item>&, const std::vector<ArticleRef>&)>& take) {
  const std::vector<ArticleRef> all = need(store.articles());
  for (size_t begin = 0; begin < all.size(); begin += kBatch) {
    const std::vector<ArticleRef> refs(
        all.begin() + static_cast<std::ptrdiff_t>(begin),
        all.begin() + static_cast<std::ptrdiff_t>(std::min(begin + kBatch, all.size())));
    std::vector<Article> articles;
    for (const ArticleRef& ref : refs) articles.push_back(need(store.article(ref.id)));
    std::vector<Reading> readings;
    size_t next = 0;
    InOrder<const Article*, Reading>(
        jobs,
        [&]() -> std::optional<const Article*> {
          return next < articles.size() ? std::optional(&articles[next++]) : std::nullopt;
        },
        [&](const Article* article) { return pack.read(*article); },
        [&](Reading reading) { readings.push_back(std::move(reading)); })
        .run();
    std::vector<Store::Item> items;
    for (size_t i = 0; i < articles.size(); ++i) items.push_back({&articles[i], &readings[i]});
    take(items, refs);
  }
}

void add_claims(Claimed& out, const ArticleRef& article, const Reading& reading) {
  const ArticleRef ref = with_facts(article, reading);
  if (reading.round) ++out.articles[reading.round];
  for (const Statement& statement : reading.statements) {
    Statement alone = statement;
    alone.claims.clear();
    for (const Claim& claim : statement.claims) out.claims.push_back({claim, alone, ref});
  }
}

Impact impact(const Claimed& before, const Catalogue& old_catalogue, const Claimed& now,
              const Catalogue& new_catalogue) {
  Impact out;
  std::vector<const ClaimRecord*> gone, come;
  match_by_id(before, now, gone, come, out);
  out.claims = claim_changes(std::move(gone), come);
  out.lines = line_changes(before, old_catalogue, now, new_catalogue);
  return out;
}

}  // namespace parley::cli
