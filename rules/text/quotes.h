// Quotations: which marks belong together, paragraph by paragraph.
//
// Marks that look alike at both ends are told apart by the white space around them and by what is open; an
// apostrophe counts as a mark only where a quotation needs it. A quotation that is not closed ends with its
// paragraph, and goes on in the next if that begins with an opening mark again. One pass forwards and one
// backwards: linear.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "rules/spec/spec.h"
#include "rules/text/token.h"

namespace parley {

struct Quotation {
  uint32_t paragraph = 0;  // index into the paragraphs given
  uint32_t open = 0;       // token of the opening mark
  uint32_t close = 0;  // token of the closing mark; where it is unclosed, one past the quotation's last token
  Span inner;          // the text between the marks; may be empty
  uint32_t depth = 0;  // 0: outermost
  bool word_like = false;  // marks that are apostrophes too ('...')
  bool reopened = false;   // goes on with the quotation left open at the end of the paragraph before
  bool unclosed = false;
  bool operator==(const Quotation&) const = default;

  TokenRange inside() const { return {open + 1, close}; }
};

using Quotations = std::vector<Quotation>;  // Sorted by open; nested, never crossing.

class QuoteFinder {
 public:
  explicit QuoteFinder(std::vector<spec::QuoteMarks> marks);
  QuoteFinder(QuoteFinder&&) noexcept;
  QuoteFinder& operator=(QuoteFinder&&) noexcept;
  ~QuoteFinder();

  // `paragraphs` are in order and do not overlap.
  Quotations find(std::string_view text, const Tokens& tokens,
                  const std::vector<TokenRange>& paragraphs) const;

 private:
  struct Marks;
  std::unique_ptr<const Marks> marks_;
};

}  // namespace parley
