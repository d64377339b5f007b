#include "rules/read/reader.h"

#include <algorithm>
#include <tuple>

#include "rules/read/observer.h"
#include "rules/read/said_days.h"
#include "rules/read/statements.h"

namespace parley {
namespace {

// All that it claims is what others hold, or some of it is the speaker's own: that decides where the claims
// tell.
void settle_evidence(Statement& statement) {
  if (statement.claims.empty() || statement.evidence == Evidence::kRelayed) return;
  const bool all = std::all_of(statement.claims.begin(), statement.claims.end(),
                               [](const Claim& claim) { return claim.characterises.has_value(); });
  if (all)
    statement.evidence = Evidence::kCharacterised;
  else if (statement.evidence == Evidence::kCharacterised)
    statement.evidence = Evidence::kSelf;
}

// Attributions that one_source_each() left out.
void tell_left_out(Observer& observer, const std::vector<Attribution>& all,
                   const std::vector<Sourced>& kept) {
  for (const Attribution& a : all) {
    const bool stands = std::any_of(kept.begin(), kept.end(), [&](const Sourced& s) {
      return s.attribution.sentence == a.sentence && s.attribution.rule == a.rule &&
             s.attribution.cue == a.cue && s.attribution.content == a.content;
    });
    if (!stands) observer.statement(a, nullptr, nullptr, StatementFate::kRelay);
  }
}

}  // namespace

ArticleReader::ArticleReader(const spec::Pack& pack, const Patterns& patterns, Matching matching,
                             std::vector<Error>& errors)
    : pack_(&pack) {
  lexicon_ = std::make_unique<Lexicon>(Lexicon::build(pack, patterns.all(), kinds_));
  const QuoteKinds quote = QuoteKinds::make(kinds_);
  std::vector<Node> later = patterns.attributions;
  later.insert(later.end(), patterns.stops.begin(), patterns.stops.end());
  chunker_ = std::make_unique<Chunker>(pack.chunks, patterns.chunks, later, mode_classes(kinds_), kinds_);
  check_classes(pack, kinds_, errors);
  if (!errors.empty()) return;
  chunker_->build_layers(kinds_, matching);
  cutter_ = std::make_unique<Cutter>(pack, *lexicon_);
  attributor_ = std::make_unique<Attributor>(pack, patterns.attributions, patterns.stops, kinds_, quote,
                                             *chunker_, matching);
  speakers_ = std::make_unique<SpeakerFinder>(pack, kinds_, *lexicon_);
  when_ = std::make_unique<WhenFinder>(pack, kinds_, *lexicon_, cutter_->calendar());
  claims_ = std::make_unique<ClaimFinder>(pack, patterns.stance, kinds_, *lexicon_, matching);
}

ArticleReader::~ArticleReader() = default;

Reading ArticleReader::read(const Article& article, const std::string& digest, Observer* observer) const {
  const Document document = cutter_->cut(article);
  if (observer) observer->begin(document);
  Reading reading;
  reading.article = article.sha256;
  reading.payload_sha256 = article.payload_sha256;
  reading.pack_digest = digest;
  reading.published = document.published.date;
  reading.published_from = document.published.from;
  reading.outlet = document.layout.outlet;
  reading.title = document.layout.title;
  reading.language = article.declared.language.empty() ? pack_->language : article.declared.language;
  reading.warnings = article.canonical.warnings;
  const When when = when_->article(document);
  reading.round = when.round;
  read_statements(document, when, reading, observer);
  return reading;
}

void ArticleReader::read_statements(const Document& document, const When& when, Reading& reading,
                                    Observer* observer) const {
  const std::vector<Attribution> attributions = attributor_->find(document, observer);
  const std::vector<ResolvedSources> sources = speakers_->resolve(document, attributions);
  SaidDays days(document, when_->first_day(document));
  Antecedents antecedents;
  const StatementMaker maker(*pack_, document, reading.article);
  const std::vector<Sourced> all = one_source_each(attributions, sources);
  if (observer) tell_left_out(*observer, attributions, all);
  for (const Sourced& sourced : all) {
    if (!maker.printed(sourced.attribution)) {
      if (observer) observer->statement(sourced.attribution, nullptr, nullptr, StatementFate::kMode);
      continue;
    }
    const When said = when_->statement(document, sourced.attribution, when, days.carried());
    days.note(said.said_on);
    const uint32_t sentence = sourced.attribution.sentence;
    const auto before = antecedents.before(sentence);
    for (const Speaker& speaker : sourced.speakers) {
      Statement statement = maker.statement(sourced, speaker, said);
      if (observer) observer->statement(sourced.attribution, &speaker, &statement, StatementFate::kPrinted);
      statement.claims = claims_->find(document, sourced.attribution, speaker, before, observer);
      settle_evidence(statement);
      for (Claim& claim : statement.claims) claim.id = claim_id(reading.article, statement, claim);
      if (statement.section != Section::kHeadline) antecedents.note(statement.claims, sentence);
      reading.statements.push_back(std::move(statement));
    }
  }
  std::sort(reading.statements.begin(), reading.statements.end(), [](const Statement& a, const Statement& b) {
    return std::tie(a.content, a.source, a.party, a.id) < std::tie(b.content, b.source, b.party, b.id);
  });
}

}  // namespace parley
