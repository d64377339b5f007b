// From a claim back to the bytes, and what is said when something on the way was changed.
#include <gtest/gtest.h>

#include "tests/db/store_fixture.h"

namespace parley {
namespace {

using namespace fixture;

class ClaimAuditTest : public testing::Test {
 protected:
  ClaimAuditTest() { ingest(store, {article, wire(1)}, pack); }

  std::string demand() const { return demand_in(article).claims[0].id; }

  ClaimAudit audited() { return must(store.audit_claim(demand())); }

  // Some problem holds these words.
  static bool says(const ClaimAudit& audit, const std::string& words) {
    return std::any_of(audit.problems.begin(), audit.problems.end(),
                       [&](const std::string& problem) { return problem.find(words) != std::string::npos; });
  }

  TempFolder folder;
  std::string path = folder.file("parley.db");
  Store store = open_store(path);
  StoredPack pack = pack_of("rules = 1\n");
  Article article = wire();
};

TEST_F(ClaimAuditTest, LeadsFromTheClaimToTheBytes) {
  const ClaimAudit audit = audited();
  EXPECT_EQ(audit.state, AuditState::kVerified);
  EXPECT_TRUE(audit.problems.empty());
  Statement statement = demand_in(article);
  EXPECT_EQ(audit.record.claim, statement.claims[0]);
  statement.claims.clear();
  EXPECT_EQ(audit.record.statement, statement);
  EXPECT_EQ(audit.record.article.id, article.sha256);
  EXPECT_EQ(audit.payload_sha256, article.payload_sha256);
  EXPECT_EQ(audit.text, "Veltria demands that Osmark open the dam within 30 days");
  EXPECT_EQ(audit.rule_file, "pack.toml");
  EXPECT_EQ(audit.rule_line, 7);
  EXPECT_EQ(audit.pack_name, "river-talks");
  EXPECT_EQ(audit.pack_digest, pack.digest);
  EXPECT_EQ(audit.engine, "0.1.0");
  EXPECT_EQ(audit.run.size(), 64u);
}

TEST_F(ClaimAuditTest, ShowsTheParagraphWithItsLineBreaks) {
  const ClaimAudit audit = audited();
  const std::string paragraph =
      "Veltria demands that Osmark open\nthe dam within 30 days, Ana Rhee said on Tuesday.";
  EXPECT_EQ(audit.paragraph, paragraph);
  EXPECT_EQ(audit.paragraph_begin, article.payload.find(paragraph));
}

TEST_F(ClaimAuditTest, WithoutBlankLinesTheLineIsTheParagraph) {
  std::string text = kWire;
  std::string lines;
  for (int i = 0; i < 40; ++i)
    lines += "The delegations met again in the harbour of Kirta and spoke for hours.\n";
  text.erase(text.find("\n\nOsmark rejects"), 1);
  const Article long_one = article_of("lines.txt", lines + text.substr(text.find("Veltria demands")));
  ingest(store, {long_one}, pack, "2030-02-06T08:00:00Z");
  const ClaimAudit audit = must(store.audit_claim(demand_in(long_one).claims[0].id));
  EXPECT_EQ(audit.state, AuditState::kVerified);
  EXPECT_EQ(audit.paragraph.find("Veltria demands"), 0u);
  EXPECT_EQ(audit.paragraph_begin, lines.size());
}

TEST_F(ClaimAuditTest, APrefixIsEnoughIfOnlyOneClaimHasIt) {
  EXPECT_EQ(must(store.audit_claim(demand().substr(0, 16))).record.claim.id, demand());
  for (const std::string words : {"", "not an id", "0123456789abcdef0123456789abcdef", "%"}) {
    const auto none = store.audit_claim(words);
    ASSERT_FALSE(none) << words;
    EXPECT_EQ(none.error().code, "store/unknown-claim");
    EXPECT_EQ(none.error().kind, ErrorKind::kUsage);
  }
}

TEST_F(ClaimAuditTest, AnAmbiguousPrefixNamesTheCandidates) {
  std::vector<Article> many;
  for (int i = 2; i < 12; ++i) many.push_back(wire(i));
  ingest(store, many, pack, "2030-02-06T08:00:00Z");  // 36 claims: some begin alike
  int ambiguous = 0;
  for (const char first : std::string("0123456789abcdef")) {
    const auto result = store.audit_claim(std::string(1, first));
    if (result || result.error().code == "store/unknown-claim") continue;
    ++ambiguous;
    EXPECT_EQ(result.error().code, "store/ambiguous-id");
    EXPECT_NE(result.error().next.find(std::string(" ") + first), std::string::npos);
  }
  EXPECT_GT(ambiguous, 0);
}

TEST_F(ClaimAuditTest, ReadsTheWordsFromTheBytesAndSeesThatTheyChanged) {
  tamper(path,
         "UPDATE blob SET bytes = CAST(replace(CAST(bytes AS TEXT), '30 days', '90 days') AS BLOB)"
         " WHERE sha256 = '" +
             article.sha256 + "'");
  const ClaimAudit audit = audited();
  EXPECT_EQ(audit.state, AuditState::kAltered);
  EXPECT_EQ(audit.text, "Veltria demands that Osmark open the dam within 90 days");
  EXPECT_TRUE(says(audit, "its bytes have the digest"));
  EXPECT_TRUE(says(audit, "the article says \"Veltria demands that Osmark open the dam within 90 days\""));
  EXPECT_FALSE(store.article(article.sha256));
  EXPECT_EQ(store.article(article.sha256).error().kind, ErrorKind::kIntegrity);
}

TEST_F(ClaimAuditTest, SaysThatTheBytesAreGone) {
  tamper(path, "DELETE FROM blob WHERE sha256 = '" + article.sha256 + "'");
  const ClaimAudit audit = audited();
  EXPECT_EQ(audit.state, AuditState::kMissing);
  EXPECT_TRUE(says(audit, "its bytes are gone"));
  EXPECT_EQ(store.article(article.sha256).error().code, "store/missing-bytes");
}

TEST_F(ClaimAuditTest, SeesAChangedStance) {
  tamper(path, "UPDATE claim SET stance = 'reject' WHERE id = '" + demand() + "'");
  const ClaimAudit audit = audited();
  EXPECT_EQ(audit.state, AuditState::kAltered);
  EXPECT_TRUE(says(audit, "its id is not that of what it claims"));
}

TEST_F(ClaimAuditTest, SeesAChangedRoundThatNoIdCovers) {
  tamper(path, "UPDATE statement SET round = 'kirta-2' WHERE party = 'veltria'");
  const ClaimAudit audit = audited();
  EXPECT_EQ(audit.state, AuditState::kAltered);
  EXPECT_TRUE(says(audit, "it is not what was put"));
}

TEST_F(ClaimAuditTest, SeesAChangedPack) {
  tamper(path, "UPDATE blob SET bytes = x'00' WHERE CAST(bytes AS TEXT) = 'rules = 1' || char(10)");
  const ClaimAudit audit = audited();
  EXPECT_EQ(audit.state, AuditState::kAltered);
  EXPECT_TRUE(says(audit, "the bytes of river-talks/pack.toml were changed"));
}

TEST_F(ClaimAuditTest, SeesAChangedLineOfTheRule) {
  tamper(path, "UPDATE rule SET line = 70 WHERE id = 'water.demand'");
  EXPECT_EQ(audited().state, AuditState::kAltered);
}

TEST_F(ClaimAuditTest, ADamageElsewhereIsNotThisClaims) {
  tamper(path, "UPDATE claim SET stance = 'accept' WHERE stance = 'assert'");
  tamper(path, "UPDATE blob SET bytes = x'00' WHERE sha256 = '" + wire(1).sha256 + "'");
  EXPECT_EQ(audited().state, AuditState::kVerified);
}

TEST_F(ClaimAuditTest, RowsThatNoLongerDecodeAreNamed) {
  tamper(path, "UPDATE claim SET spans = '[[1' WHERE id = '" + demand() + "'");
  const ClaimAudit audit = audited();
  EXPECT_EQ(audit.state, AuditState::kAltered);
  EXPECT_TRUE(says(audit, "cannot be read"));
  tamper(path, "UPDATE statement SET kind = 'shouted', content = '[[5,999999]]' WHERE party = 'veltria'");
  EXPECT_EQ(audited().state, AuditState::kAltered);
  const auto claims = store.claims({});
  ASSERT_FALSE(claims);
  EXPECT_EQ(claims.error().kind, ErrorKind::kIntegrity);
}

TEST_F(ClaimAuditTest, TheSameClaimOfTwoReadingsIsThatOfTheActiveOne) {
  const StoredPack edited = pack_of("rules = 2\n");
  ingest(store, {article}, edited, "2030-02-06T08:00:00Z");
  EXPECT_EQ(audited().pack_digest, edited.digest);
  ingest(store, {article}, pack, "2030-02-07T08:00:00Z");
  EXPECT_EQ(audited().pack_digest, pack.digest);
}

}  // namespace
}  // namespace parley
