// Sentences of a paragraph, in two views.
//
// Outer sentences take a quotation as a whole: a full stop inside it ends the outer sentence only if the
// quotation ends there too and a new sentence begins after it ("A," he said. | "B." | The next.). Inner
// sentences are those of one quotation. What begins a sentence after "U.S." or "..." is decided by a list of
// words (openers), which is the pack's.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/text/quotes.h"
#include "rules/text/token.h"

namespace parley {

class SentenceFinder {
 public:
  // `openers`: words that begin sentences far more often than names do ("the", "he", "but"), in lower case.
  explicit SentenceFinder(const std::vector<std::string>& openers);
  SentenceFinder(SentenceFinder&&) noexcept;
  SentenceFinder& operator=(SentenceFinder&&) noexcept;
  ~SentenceFinder();

  // `quotations` may be those of the whole article. Every token of the paragraph is in exactly one sentence.
  std::vector<TokenRange> outer(std::string_view text, const Tokens& tokens, TokenRange paragraph,
                                const Quotations& quotations) const;

  // Sentences between the marks of quotations[index]; quotations nested in it are taken as a whole.
  std::vector<TokenRange> inner(std::string_view text, const Tokens& tokens, const Quotations& quotations,
                                size_t index) const;

 private:
  struct Openers;
  std::unique_ptr<const Openers> openers_;
};

}  // namespace parley
