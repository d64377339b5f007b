#include "core/text/utf8.h"

#include <cstring>

namespace parley {
namespace {

unsigned byte_at(std::string_view bytes, size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

// What may follow the lead byte: the second byte's range shuts out overlong forms and surrogates.
struct Lead {
  uint32_t size = 1;
  unsigned lowest = 0x80, highest = 0xBF;
};

Lead lead_of(unsigned byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {2};
  if (byte == 0xE0) return {3, 0xA0};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3};
  if (byte == 0xF0) return {4, 0x90};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  if (byte >= 0xF1 && byte <= 0xF3) return {4};
  return {};
}

}  // namespace

Utf8Character utf8_at(std::string_view bytes, size_t at) {
  const unsigned first = byte_at(bytes, at);
  if (first < 0x80) return {first, 1, true};
  const Lead lead = lead_of(first);
  if (lead.size == 1) return {};
  char32_t code = first & (0x7FU >> lead.size);
  for (uint32_t i = 1; i < lead.size; ++i) {
    const bool there = at + i < bytes.size();
    const unsigned next = there ? byte_at(bytes, at + i) : 0;
    if (next < (i == 1 ? lead.lowest : 0x80U) || next > (i == 1 ? lead.highest : 0xBFU))
      return {0xFFFD, i, false};
    code = code << 6U | (next & 0x3FU);
  }
  return {code, lead.size, true};
}

void append_utf8(std::string& text, char32_t code) {
  const auto add = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  const auto tail = [&](unsigned shift) { add(0x80U | ((code >> shift) & 0x3FU)); };
  if (code < 0x80) return add(code);
  if (code < 0x800) {
    add(0xC0U | code >> 6U);
  } else if (code < 0x10000) {
    add(0xE0U | code >> 12U);
    tail(6);
  } else {
    add(0xF0U | code >> 18U);
    tail(12);
    tail(6);
  }
  tail(0);
}

size_t skip_ascii(std::string_view bytes, size_t at) {
  constexpr uint64_t kHighBits = 0x8080808080808080ULL;
  for (uint64_t eight = 0; at + sizeof eight <= bytes.size(); at += sizeof eight) {
    std::memcpy(&eight, bytes.data() + at, sizeof eight);
    if ((eight & kHighBits) != 0) break;
  }
  while (at < bytes.size() && byte_at(bytes, at) < 0x80) ++at;
  return at;
}

}  // namespace parley
