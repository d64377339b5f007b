// Numbers as texts write them: "1,000", "3.5", "20%", "sixty", "twenty-five", "two hundred", "30-day".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "rules/read/document.h"
#include "rules/spec/spec.h"

namespace parley {

struct NumberFound {
  double value = 0;
  uint32_t last = 0;     // one past its last token
  std::string hyphened;  // what hangs on it behind a hyphen or as a sign: "day" of "30-day", "%"; normal form
  bool in_words = false;  // no digits
};

class NumberReader {
 public:
  explicit NumberReader(const spec::NumberWords& words) : words_(words) {}

  // The number that begins at the token, if one does.
  std::optional<NumberFound> read(const Document& document, uint32_t token, uint32_t last) const;

 private:
  std::optional<NumberFound> one(std::string_view text) const;
  const int* scale(const std::string& word) const;

  spec::NumberWords words_;
};

// "5", "3.5": without needless noughts.
std::string plain_number(double value);

}  // namespace parley
