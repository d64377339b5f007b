// Writes down what an observer is told.
#pragma once

#include <set>

#include "rules/read/observer.h"
#include "rules/read/reader.h"
#include "rules/trace.h"

namespace parley {

class Recorder : public Observer {
 public:
  // `pack` outlives the recorder.
  explicit Recorder(const Pack& pack);

  void begin(const Document& document) override;
  void chunk(int rule, TokenRange tokens) override;
  void chunked(uint32_t sentence, const Units& chunks) override;
  void stop(const Units& chunks, int rule, int place) override;
  void attribution(const AttributionSeen& seen) override;
  void statement(const Attribution& attribution, const Speaker* speaker, const Statement* statement,
                 StatementFate fate) override;
  void stretch(const char* in, const Units& units) override;
  void context(const ContextSeen& seen) override;
  void stance(const StanceSeen& seen) override;
  void claims(const std::vector<Claim>& claims) override;

  Trace result;

 private:
  std::vector<TracedUnit> units(const Units& units) const;
  TracedRule rule(const std::string& id, const char* layer, Span span) const;
  std::string words(Span span) const;
  Span span_of(const Units& units, int begin, int end) const;
  void capture(TracedRule& rule, const char* role, const Units& units, int begin, int end) const;
  TracedStretch& stretch_of(const Units& units);

  const spec::Pack& spec_;
  const KindTable& kinds_;
  std::set<std::string> own_;               // see TracedUnit::own
  const Document* document_ = nullptr;      // the reader's, while it reads
  std::vector<TracedRule> pending_;         // of the sentence that is being chunked
  std::vector<TokenRange> stretch_tokens_;  // of the statement's stretches
};

}  // namespace parley
