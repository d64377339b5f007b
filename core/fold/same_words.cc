#include "core/fold/same_words.h"

#include <algorithm>

namespace parley {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_beyond_ascii(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

bool overlap(const ByteSpans& a, const ByteSpans& b) {
  return std::any_of(a.begin(), a.end(), [&](const ByteSpan& x) {
    return std::any_of(b.begin(), b.end(),
                       [&](const ByteSpan& y) { return x.begin < y.end && y.begin < x.end; });
  });
}

bool same_wording(const std::string& a, const std::string& b) {
  return !a.empty() && wording(a) == wording(b);
}

}  // namespace

std::string wording(std::string_view text) {
  std::string out;
  bool gap = false;
  for (const char c : text) {
    const bool kept = is_digit(c) || is_small(c) || is_capital(c) || is_beyond_ascii(c);
    if (kept && gap && !out.empty()) out += ' ';
    if (kept) out += is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
    gap = !kept;
  }
  return out;
}

bool same_words(const ClaimRecord& a, const ClaimRecord& b) {
  const Statement &x = a.statement, &y = b.statement;
  if (!x.id.empty() && x.id == y.id) return true;
  if (a.article.id == b.article.id && overlap(x.content, y.content)) return true;
  return same_wording(x.text, y.text);
}

}  // namespace parley
