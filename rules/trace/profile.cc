#include "rules/profile.h"

#include <time.h>

#include <algorithm>
#include <map>

#include "rules/read/patterns.h"
#include "rules/trace/keeper.h"

namespace parley {
namespace {

// Of this thread, in seconds: what other programs do at the same time does not count.
double cpu_time() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// A rule by itself, and what it looks at.
struct Alone {
  std::unique_ptr<Layer> layer;  // null: it has no pattern
  std::string layer_name, in;
  int stage = 0;
};

}  // namespace

bool RuleProfile::noisy() const {
  constexpr int kOften = 10, kSeldom = 5;  // one kept of five
  return (rule.layer == "stance" || rule.layer == "attribution") && hits >= kOften && kept * kSeldom < hits;
}

struct Profiler::Parts {
  explicit Parts(const Pack& p) : pack(p) {
    for (const RuleInfo& rule : pack.rules()) {
      at[rule.id] = found.rules.size();
      found.rules.emplace_back();
      found.rules.back().rule = rule;
    }
    alone.resize(found.rules.size());
    std::vector<Error> none;  // the pack was compiled
    const Patterns patterns = parse_patterns(pack.spec(), none);
    const spec::Pack& spec = pack.spec();
    for (size_t i = 0; i < spec.chunks.size(); ++i)
      put(spec.chunks[i].id, "chunk", {patterns.chunks[i]}).stage = spec.chunks[i].stage;
    for (size_t i = 0; i < spec.attributions.size(); ++i)
      put(spec.attributions[i].id, "attribution", {patterns.attributions[i]});
    for (size_t i = 0; i < spec.stops.size(); ++i) put(spec.stops[i].id, "stop", {patterns.stops[i]});
    for (size_t i = 0; i < spec.stance_rules.size(); ++i)
      put(spec.stance_rules[i].id, "stance", patterns.stance.rules[i]).in = spec.stance_rules[i].in;
    for (size_t i = 0; i < spec.frames.size(); ++i)
      if (!spec.frames[i].pattern.value.empty()) put(spec.frames[i].id, "frame", {patterns.stance.frames[i]});
    for (size_t i = 0; i < spec.scopes.size(); ++i)
      put(spec.scopes[i].id, "scope", {patterns.stance.scopes[i]});
  }

  Alone& put(const std::string& id, const char* layer, const std::vector<Node>& trees) {
    Alone& rule = alone[at.at(id)];
    rule.layer = Layer::build(trees, pack.reader().kinds());
    rule.layer_name = layer;
    return rule;
  }

  void count(const TracedRule& rule, bool kept) {
    RuleProfile& profile = found.rules[at.at(rule.rule)];
    ++profile.hits;
    profile.kept += kept;
    if (rule.stands && !rule.frame.empty()) note_frame(rule.frame);
  }

  void note_frame(const std::string& frame) {
    const size_t index = at.at(frame);
    if (alone[index].layer != nullptr) return;
    ++found.rules[index].hits;
    ++found.rules[index].kept;
  }

  void count(const Trace& trace) {
    for (const TracedSentence& sentence : trace.sentences)
      for (const TracedRule& rule : sentence.rules) count(rule, rule.layer != "attribution" && rule.stands);
    for (const TracedStatement& statement : trace.statements) {
      if (statement.printed) ++found.rules[at.at(statement.statement.rule)].kept;
      for (const TracedStretch& stretch : statement.stretches) {
        for (const TracedRule& rule : stretch.context) count(rule, rule.stands);
        for (const TracedRule& rule : stretch.stances) count(rule, rule.stands);
      }
    }
  }

  void time(const Keeper& keeper) {
    for (size_t i = 0; i < alone.size(); ++i) {
      const Alone& rule = alone[i];
      if (rule.layer == nullptr) continue;
      const double begin = cpu_time();
      if (rule.layer_name == "chunk") {
        for (const Keeper::Stage& stage : keeper.stages)
          if (stage.stage == rule.stage) rule.layer->find(stage.units);
      } else if (rule.layer_name == "attribution" || rule.layer_name == "stop") {
        for (const auto& [sentence, units] : keeper.chunks) rule.layer->find(units);
      } else {
        for (const Keeper::Stretch& stretch : keeper.stretches)
          if (rule.in.empty() ||
              rule.in == keeper.result.statements[stretch.statement].stretches[stretch.index].in)
            rule.layer->find(stretch.units);
      }
      found.rules[i].seconds += cpu_time() - begin;
    }
  }

  const Pack& pack;
  std::map<std::string, size_t> at;  // by rule: its place in the lists below
  std::vector<Alone> alone;
  PackProfile found;
};

Profiler::Profiler(const Pack& pack) : parts_(std::make_unique<Parts>(pack)) {}
Profiler::~Profiler() = default;

void Profiler::add(const Article& article) {
  Parts& parts = *parts_;
  const double begin = cpu_time();
  const Reading reading = parts.pack.read(article);
  parts.found.seconds += cpu_time() - begin;
  ++parts.found.articles;
  parts.found.statements += static_cast<int>(reading.statements.size());
  for (const Statement& statement : reading.statements)
    parts.found.claims += static_cast<int>(statement.claims.size());
  Keeper keeper(parts.pack);
  parts.pack.reader().read(article, parts.pack.digest(), &keeper);
  parts.count(keeper.result);
  parts.time(keeper);
}

PackProfile Profiler::result() const {
  constexpr double kSlow = 5;  // times the average
  PackProfile out = parts_->found;
  double all = 0;
  for (const RuleProfile& rule : out.rules) all += rule.seconds;
  for (RuleProfile& rule : out.rules) {
    rule.share = all > 0 ? rule.seconds / all : 0;
    rule.slow = rule.share * static_cast<double>(out.rules.size()) > kSlow;
  }
  return out;
}

}  // namespace parley
