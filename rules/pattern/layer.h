// A layer: a list of patterns compiled to RE2 over coded sentences.
//
// Kinds that no pattern of the layer tells apart share one code. If there are at most 254 codes a sentence
// becomes a Latin-1 string of one byte a unit; else a UTF-8 string from a range with a fixed width. A class
// becomes a character class, a pattern an ordinary RE2, and a capture's byte offset divided by the width is a
// unit's index. An RE2::Set over all patterns finds which of them hit a sentence; captures are taken only for
// those.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "rules/pattern/ast.h"
#include "rules/pattern/kinds.h"
#include "rules/pattern/unit.h"

namespace parley {

struct Captured {
  int role = 0;            // index into Layer::roles()
  int begin = 0, end = 0;  // units
};

struct PatternMatch {
  int pattern = 0;                 // index into the list that the layer was built from
  int begin = 0, end = 0;          // units; begin < end
  std::vector<Captured> captures;  // those that took part, in the pattern's order
};

class Layer {
 public:
  // Needs: every class named in the trees is in `kinds`, and `kinds` is complete.
  static std::unique_ptr<Layer> build(const std::vector<Node>& trees, const KindTable& kinds);
  ~Layer();

  // All matches of every pattern, none of one pattern overlapping another of the same; by pattern, then
  // place.
  std::vector<PatternMatch> find(const Units& units) const;
  // The same by running every pattern on its own: the oracle that find() is tested against.
  std::vector<PatternMatch> find_plainly(const Units& units) const;

  const std::vector<std::string>& roles() const { return roles_; }
  int role(const std::string& name) const;  // -1 where no pattern has it
  size_t size() const;
  size_t alphabet_size() const { return alphabet_; }

 private:
  Layer();
  struct Program;
  struct Prefilter;
  std::string encode(const Units& units) const;
  void search(const std::string& coded, int pattern, std::vector<PatternMatch>& out) const;

  std::vector<std::string> codes_;  // by kind * flag combinations
  int flag_mask_ = 0;               // which unit flags the layer's patterns ask for
  size_t alphabet_ = 0;
  size_t width_ = 1;
  std::vector<std::string> roles_;
  std::vector<std::unique_ptr<Program>> programs_;
  std::unique_ptr<Prefilter> prefilter_;
};

}  // namespace parley
