// A recorder that keeps the units themselves, so that patterns can be tried on what the layers looked at.
#pragma once

#include <map>
#include <vector>

#include "rules/trace/recorder.h"

namespace parley {

class Keeper : public Recorder {
 public:
  using Recorder::Recorder;

  struct Stretch {
    size_t statement = 0;  // index into Trace::statements
    size_t index = 0;      // of the statement's stretches
    Units units;
  };
  struct Stage {
    size_t sentence = 0;
    int stage = 0;
    Units units;
  };

  void begin(const Document& read) override {
    Recorder::begin(read);
    document = read;
  }
  void stage(int stage, const Units& units) override {
    if (units.empty()) return;
    stages.push_back({document.sentence_of(units.front().first), stage, units});
  }
  void chunked(uint32_t sentence, const Units& units) override {
    Recorder::chunked(sentence, units);
    chunks[sentence] = units;
  }
  void stretch(const char* in, const Units& units) override {
    Recorder::stretch(in, units);
    const size_t statement = result.statements.size() - 1;
    stretches.push_back({statement, result.statements.back().stretches.size() - 1, units});
  }

  Document document;  // refers to the article
  std::vector<Stage> stages;
  std::map<size_t, Units> chunks;  // by sentence: what attributions and stops look at
  std::vector<Stretch> stretches;
};

}  // namespace parley
