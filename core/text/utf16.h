// UTF-16 payloads: told by their byte order mark or by where their zero bytes stand, read one character at a
// time.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace parley {

enum class ByteOrder : uint8_t { kLittleEndian, kBigEndian };

struct Utf16Encoding {
  ByteOrder order = ByteOrder::kLittleEndian;
  bool has_mark = false;
};

// nullopt for anything else. Without a mark: a quarter or more of the bytes are zero, all on the same side of
// a pair.
std::optional<Utf16Encoding> utf16_encoding(std::string_view bytes);

struct Utf16Character {
  char32_t code = 0xFFFD;
  uint32_t size = 2;  // bytes; 1 for an odd byte at the end
  bool valid = false;
};

// Needs: at < bytes.size().
Utf16Character utf16_at(std::string_view bytes, size_t at, ByteOrder order);

}  // namespace parley
