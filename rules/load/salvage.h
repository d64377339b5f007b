// Reads a file on after a syntax error, so that one slip does not hide the other mistakes in it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "rules/load/tree.h"

namespace parley::load {

struct Salvaged {
  Tree tree;                   // without the statements that have a mistake
  std::vector<Error> errors;   // one for each; empty: the file is whole
  std::set<std::string> lost;  // keys and ids that stood in them: no use to miss these as well
};

Salvaged salvage(const PackFile& file);

}  // namespace parley::load
