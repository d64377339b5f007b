// Do frames and scopes do what their own examples say? Examples mark the words of a proposition ("We will not
// [leave the port]."); those of frames say which stance comes out ("=> reject"), or that none does ("=>").
#pragma once

#include "rules/examples.h"
#include "rules/read/reader.h"

namespace parley {

// One outcome an example of the frames, then of the scopes, that `pack_name` wrote (empty: all).
void run_context_examples(const Pack& pack, const std::string& pack_name, ExamplesRun& out);

}  // namespace parley
