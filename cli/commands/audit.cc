// audit: one claim, or the whole store, checked against the stored bytes.
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/reports/audit.h"
#include "cli/reports/listing.h"
#include "cli/reports/words.h"
#include "cli/session/open.h"

namespace parley::cli {
namespace {

Exit audit_one(const Session& session, const Store& store, const std::string& id) {
  const ClaimAudit audit = need(store.audit_claim(id));
  if (session.machine()) {
    write_json(session, audit_json(audit));
  } else {
    write_audit_text(session.out(), audit, session.look);
  }
  return audit.state == AuditState::kVerified || audit.state == AuditState::kRedacted ? Exit::kComplete
                                                                                      : Exit::kDamaged;
}

Json findings_json(const StoreAudit& audit) {
  Json findings = Json::array();
  for (const Finding& finding : audit.findings) {
    findings.push_back(
        {{"state", to_string(finding.state)}, {"object", finding.object}, {"what", finding.what}});
  }
  return {{"articles", audit.articles},     {"packs", audit.packs},   {"readings", audit.readings},
          {"statements", audit.statements}, {"claims", audit.claims}, {"findings", findings}};
}

void write_findings(const Session& session, const StoreAudit& audit) {
  session.out() << "checked: " << counted(audit.articles, "article") << ", " << counted(audit.packs, "pack")
                << ", " << counted(audit.readings, "reading") << ", "
                << counted(audit.statements, "statement") << ", " << counted(audit.claims, "claim") << '\n';
  if (audit.findings.empty()) {
    session.out() << session.look.ink(Ink::kGood, "everything is as it was stored") << '\n';
    return;
  }
  Table table{{{"state", false, Ink::kBad}, {"object"}, {"what", true}}, {}};
  for (const Finding& finding : audit.findings)
    table.rows.push_back({to_string(finding.state), finding.object, finding.what});
  write_text(session.out(), table, session.look);
}

Exit run_audit(Session& session) {
  const Store store = open_store(session);
  if (!session.options.words.empty()) return audit_one(session, store, session.options.words.front());
  const StoreAudit audit = need(store.audit());
  if (session.machine()) {
    write_json(session, findings_json(audit));
  } else {
    write_findings(session, audit);
  }
  return audit.findings.empty() ? Exit::kComplete : Exit::kDamaged;
}

}  // namespace

Command audit_command() {
  return {
      .name = "audit",
      .group = "Prove",
      .summary = "lead a claim back to its bytes, or check the whole store",
      .details =
          "With a claim (its id or the beginning of it): the words, cut at this moment from the stored "
          "bytes, in "
          "their paragraph; the article and its digest; when it was said, published and ingested; the rule "
          "with "
          "its file and line, the pack, the run. Without: every article, pack, reading and claim is checked. "
          "Exit 4 if anything is not as it was stored.",
      .arguments = {{"CLAIM", false}},
      .options = {kDb},
      .formats = "table|json|ndjson",
      .examples = {{"parley audit 3f2a91c0", "one claim, by the beginning of its id"},
                   {"parley audit", "the whole store"}},
      .run = run_audit};
}

}  // namespace parley::cli
