// Frames and scopes of the shipped language pack do what their own examples say.
#include "rules/read/claims/context_examples.h"

#include "tests/rules/claims_fixture.h"

namespace parley {
namespace {

TEST(ClaimsExamples, FramesAndScopesOfEnglishDoWhatTheirExamplesSay) {
  const StanceEngine& engine = shipped_engine("demo");
  for (const Error& error :
       check_context_examples(engine.pack, engine.patterns.stance, engine.kinds, *engine.lexicon))
    ADD_FAILURE() << error.place.file << ":" << error.place.line << ": " << error.what;
}

}  // namespace
}  // namespace parley
