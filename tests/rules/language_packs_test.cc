// Russian and Ukrainian are packs of TOML alone: a pack of invented talks on top of them yields statements
// and claims.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules/pack.h"
#include "tests/rules/text_fixture.h"

namespace parley {
namespace {

using testing::UnorderedElementsAre;  // an article made by hand has no map to the bytes that they are sorted
                                      // by

Pack compiled(const std::string& name) {
  const auto source = find_pack(source_folder() + "/tests/rules/packs/" + name, {packs_folder()});
  EXPECT_TRUE(source) << name;
  auto pack = Pack::compile(source ? *source : PackSource{});
  EXPECT_TRUE(pack) << name;
  return std::move(*pack);
}

// "kind | cue | content | speaker, else body | claims", one line a statement.
std::vector<std::string> read(const std::string& name, const std::string& text) {
  const Pack pack = compiled(name);
  std::vector<std::string> out;
  for (const Statement& statement : pack.read(text_tests::article_of(text)).statements) {
    const char* kind = statement.kind == Kind::kDirect  ? "direct"
                       : statement.kind == Kind::kMixed ? "mixed"
                                                        : "indirect";
    std::string line = std::string(kind) + " | " + statement.cue_text + " | " + statement.text + " | " +
                       (statement.speaker ? statement.speaker : statement.body).value;
    for (const Claim& claim : statement.claims)
      line += " | " + claim.proposition.value + " " + claim.stance.value;
    out.push_back(line);
  }
  return out;
}

TEST(LanguagePacks, RussianSpeechOfEveryKindIsFound) {
  EXPECT_THAT(
      read(
          "port-talks-ru",
          "Орен Тамс заявил журналистам, что Сармонд должен покинуть порт. «Мы готовы обсуждать перемирие "
          "до весны», — сказал он. По словам Тамса, порт «закрыт на зиму». Маренд отказалась покинуть порт."),
      UnorderedElementsAre(
          "indirect | заявил | Сармонд должен покинуть порт | oren-tams | sarmond-leaves-port demand",
          "direct | сказал | Мы готовы обсуждать перемирие до весны | oren-tams | ceasefire propose",
          "mixed | По словам | порт «закрыт на зиму» | oren-tams",
          "indirect | отказалась | покинуть порт | ilza-marend | sarmond-leaves-port reject"));
}

TEST(LanguagePacks, UkrainianSpeechOfEveryKindIsFound) {
  EXPECT_THAT(
      read(
          "port-talks-uk",
          "Орен Тамс заявив журналістам, що Сармонд повинен залишити порт. «Ми готові обговорювати перемир’я "
          "до весни», — сказав він. За словами Тамса, порт «закритий на зиму». Маренд відмовилася покинути "
          "порт."),
      UnorderedElementsAre(
          "indirect | заявив | Сармонд повинен залишити порт | oren-tams | sarmond-leaves-port demand",
          "direct | сказав | Ми готові обговорювати перемир’я до весни | oren-tams | ceasefire propose",
          "mixed | За словами | порт «закритий на зиму» | oren-tams",
          "indirect | відмовилася | покинути порт | ilza-marend | sarmond-leaves-port reject"));
}

}  // namespace
}  // namespace parley
