// What holds itself: groups of words that include one another, places that lie in one another.
#include <functional>

#include "rules/load/checks.h"

namespace parley::load {
namespace {

using Inner = std::map<std::string, std::vector<spec::Text>>;  // by id: what it names, and where

class Circles {
 public:
  Circles(const Inner& inner, const char* code, const char* verb, std::vector<Error>& errors)
      : inner_(inner), code_(code), verb_(verb), errors_(errors) {}

  void run() {
    for (const auto& [id, named] : inner_) visit(id);
  }

 private:
  void visit(const std::string& id) {
    if (done_.count(id) > 0) return;
    const auto found = inner_.find(id);
    if (found == inner_.end()) return;
    way_.push_back(id);
    for (const spec::Text& next : found->second) {
      const auto first = std::find(way_.begin(), way_.end(), next.value);
      if (first == way_.end())
        visit(next.value);
      else
        report(first, next);
    }
    way_.pop_back();
    done_.insert(id);
  }

  void report(std::vector<std::string>::const_iterator first, const spec::Text& next) {
    std::string way;
    for (auto step = first; step != way_.end(); ++step) way += *step + " -> ";
    errors_.push_back({ErrorKind::kUsage, code_, next.place,
                       std::string(verb_) + " one another in a circle: " + way + next.value,
                       "take \"" + next.value + "\" out here"});
  }

  const Inner& inner_;
  const char* code_;
  const char* verb_;
  std::vector<Error>& errors_;
  std::vector<std::string> way_;
  std::set<std::string> done_;
};

}  // namespace

void check_circles(Draft& draft) {
  Circles(draft.includes, "pack/circle", "word groups include", draft.errors).run();
  Circles(draft.held_in, "pack/circle", "places lie in", draft.errors).run();
}

}  // namespace parley::load
