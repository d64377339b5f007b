#include "core/text/utf16.h"

namespace parley {
namespace {

bool is_lead(char32_t unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_trail(char32_t unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

// Needs: at + 1 < bytes.size().
char32_t unit_at(std::string_view bytes, size_t at, ByteOrder order) {
  const char32_t first = static_cast<unsigned char>(bytes[at]);
  const char32_t second = static_cast<unsigned char>(bytes[at + 1]);
  return order == ByteOrder::kLittleEndian ? second << 8U | first : first << 8U | second;
}

std::optional<Utf16Encoding> without_mark(std::string_view bytes) {
  size_t zeros[2] = {0, 0};
  for (size_t i = 0; i < bytes.size(); ++i)
    if (bytes[i] == '\0') ++zeros[i % 2];
  if (bytes.size() % 2 == 1 || (zeros[0] + zeros[1]) * 4 < bytes.size()) return std::nullopt;
  if (zeros[0] == 0) return Utf16Encoding{ByteOrder::kLittleEndian, false};
  if (zeros[1] == 0) return Utf16Encoding{ByteOrder::kBigEndian, false};
  return std::nullopt;
}

}  // namespace

std::optional<Utf16Encoding> utf16_encoding(std::string_view bytes) {
  if (bytes.size() < 2) return std::nullopt;
  if (bytes.starts_with("\xFF\xFE")) return Utf16Encoding{ByteOrder::kLittleEndian, true};
  if (bytes.starts_with("\xFE\xFF")) return Utf16Encoding{ByteOrder::kBigEndian, true};
  // Text in UTF-8 holds no zero byte: found in one pass at the speed of memory.
  if (bytes.find('\0') == std::string_view::npos) return std::nullopt;
  return without_mark(bytes);
}

Utf16Character utf16_at(std::string_view bytes, size_t at, ByteOrder order) {
  if (at + 1 >= bytes.size()) return {0xFFFD, 1, false};
  const char32_t unit = unit_at(bytes, at, order);
  if (!is_lead(unit)) return is_trail(unit) ? Utf16Character{} : Utf16Character{unit, 2, true};
  if (at + 3 >= bytes.size()) return {};
  const char32_t trail = unit_at(bytes, at + 2, order);
  if (!is_trail(trail)) return {};
  return {0x10000 + ((unit - 0xD800) << 10U) + (trail - 0xDC00), 4, true};
}

}  // namespace parley
