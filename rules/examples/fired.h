// Which rules took part in what was found.
#pragma once

#include <set>
#include <string>

#include "rules/read/observer.h"

namespace parley {

class Fired : public Observer {
 public:
  // Both outlive it.
  Fired(const spec::Pack& pack, std::set<std::string>& ids) : pack_(pack), ids_(ids) {}

  void chunk(int rule, TokenRange) override { note(pack_.chunks, rule); }
  void stop(const Units&, int rule, int) override { note(pack_.stops, rule); }
  void attribution(const AttributionSeen& seen) override {
    if (seen.fate == AttributionFate::kStands) note(pack_.attributions, seen.candidate.rule);
  }
  void context(const ContextSeen& seen) override {
    if (seen.winner >= 0) return;
    seen.frame ? note(pack_.frames, seen.hit.rule) : note(pack_.scopes, seen.hit.rule);
  }
  void stance(const StanceSeen& seen) override {
    if (seen.fate != StanceFate::kStands) return;
    note(pack_.stance_rules, seen.rule);
    if (seen.verdict->frame != nullptr) ids_.insert(seen.verdict->frame->id);
  }

 private:
  template <class Rule>
  void note(const std::vector<Rule>& rules, int index) {
    ids_.insert(rules[static_cast<size_t>(index)].id);
  }

  const spec::Pack& pack_;
  std::set<std::string>& ids_;
};

}  // namespace parley
