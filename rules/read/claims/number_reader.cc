#include "rules/read/claims/number_reader.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

#include "rules/lexicon/lexicon.h"

namespace parley {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Digits with commas between thousands and a decimal point; sets `end` behind them.
std::optional<double> digits(std::string_view text, size_t& end) {
  constexpr size_t kMostDigits = 15;
  std::string plain;
  size_t at = 0;
  for (; at < text.size() && plain.size() < kMostDigits; ++at) {
    const bool inner = at + 1 < text.size() && is_digit(text[at + 1]);
    if (is_digit(text[at]) || (text[at] == '.' && inner))
      plain += text[at];
    else if (text[at] != ',' || !inner)
      break;
  }
  double value = 0;
  const auto [stop, problem] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (problem != std::errc() || stop != plain.data() + plain.size()) return std::nullopt;
  end = at;
  return value;
}

}  // namespace

std::string plain_number(double value) {
  char out[32];
  const auto end = std::to_chars(out, out + sizeof out, value, std::chars_format::fixed).ptr;
  return {out, end};
}

const int* NumberReader::scale(const std::string& word) const {
  const auto found = words_.scales.find(word);
  return found == words_.scales.end() ? nullptr : &found->second;
}

// One token: a number, a number word, or either with something behind a hyphen.
std::optional<NumberFound> NumberReader::one(std::string_view text) const {
  if (text.empty()) return std::nullopt;
  NumberFound out;
  if (is_digit(text[0])) {
    size_t end = 0;
    const auto value = digits(text, end);
    if (!value) return std::nullopt;
    out.value = *value;
    if (end < text.size() && text[end] == '-') ++end;
    out.hyphened = normal_form(text.substr(end));
    // "2026-02-04", "4-5": no number.
    if (!out.hyphened.empty() && is_digit(out.hyphened[0])) return std::nullopt;
    return out;
  }
  const std::string word = normal_form(text);
  const size_t hyphen = word.find('-');
  const auto head = words_.values.find(word.substr(0, hyphen));
  if (head == words_.values.end()) return std::nullopt;
  out.in_words = true;
  out.value = head->second;
  if (hyphen == std::string::npos) return out;
  const std::string tail = word.substr(hyphen + 1);
  const auto more = words_.values.find(tail);
  if (more != words_.values.end())
    out.value += more->second;
  else
    out.hyphened = tail;
  return out;
}

std::optional<NumberFound> NumberReader::read(const Document& document, uint32_t token, uint32_t last) const {
  if (document.tokens[token].punctuation()) return std::nullopt;
  std::optional<NumberFound> out = one(document.text_of(token));
  if (!out) {
    // "hundred" alone is no number, "a hundred" is one.
    return std::nullopt;
  }
  out->last = token + 1;
  while (out->hyphened.empty() && out->last < last) {
    const int* times = scale(normal_form(document.text_of(out->last)));
    if (times == nullptr) break;
    out->value *= *times;
    ++out->last;
  }
  return out;
}

}  // namespace parley
