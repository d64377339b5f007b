// Reads articles into a store: batch by batch, in order, whatever cannot be read named and counted.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/work/read_articles.h"
#include "db/store.h"

namespace parley::cli {

struct Ingested {
  std::string run;
  PutCounts put;                   // what was new
  int read = 0;                    // articles, known ones too
  int statements = 0, claims = 0;  // found in them
  std::vector<Error> skipped;
};

// The beginning and the end of a run with this pack. Both throw Failure.
std::string begin_run(Store& store, const Pack& pack, const std::string& command_line);
void end_run(Store& store, const std::string& run, const std::vector<Error>& skipped);

// Told of every piece as it is taken, on the caller's thread.
using Watch = std::function<void(const Piece&)>;

// Throws Failure where the store refuses; what was put before stays.
Ingested ingest(Store& store, const Pack& pack, ArticleSource& source, const Given& given, int jobs,
                const std::string& command_line, const Watch& watch);

}  // namespace parley::cli
