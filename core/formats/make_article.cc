#include "core/formats/make_article.h"

#include <algorithm>
#include <iterator>

#include "core/base/digest.h"
#include "core/formats/input_error.h"

namespace parley {
namespace {

struct KnownKind {
  std::string_view start;  // of the file
  const char* name;
};

constexpr KnownKind kKnownKinds[] = {
    {"%PDF-", "a PDF"},
    {"{\\rtf", "an RTF document"},
    {"\x1F\x8B", "compressed by gzip"},
    {"\x28\xB5\x2F\xFD", "compressed by zstd"},
    {"PK\x03\x04", "a zip archive (docx, odt and epub are such)"},
    {"\xD0\xCF\x11\xE0", "an old Office document"},
    {"\x89PNG", "a picture"},
    {"\xFF\xD8\xFF", "a picture"},
    {"GIF8", "a picture"},
};

// Control characters that no text has in such numbers; white space, escape and DOS's end of file aside.
bool is_control(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value < 0x20 && !(value >= 0x09 && value <= 0x0D) && value != 0x1A && value != 0x1B;
}

// Where more than this share of a text had to be repaired, it is in another character set.
constexpr size_t kMostInvalidPercent = 10;
constexpr size_t kFewInvalid = 20;  // stray bytes of a short text
constexpr size_t kMostControlPercent = 5;

Error no_text(const Article& article, std::string what, std::string next) {
  return input_error("input/binary", article.path, std::move(what), std::move(next));
}

size_t invalid_pieces(const CanonicalText& canonical) {
  return static_cast<size_t>(
      std::count_if(canonical.segments.begin(), canonical.segments.end(),
                    [](const Segment& segment) { return segment.kind == SegmentKind::kInvalid; }));
}

}  // namespace

Article whole_file(const Source& source) {
  Article article;
  article.path = source.path;
  article.raw = source.bytes;
  article.sha256 = sha256_hex(article.raw);
  set_payload(article, article.raw);
  return article;
}

void set_payload(Article& article, std::string payload) {
  article.payload = std::move(payload);
  article.payload_sha256 = article.payload == article.raw && !article.sha256.empty()
                               ? article.sha256
                               : sha256_hex(article.payload);
  article.canonical = canonical_text(article.payload);
  article.body = {0, static_cast<uint32_t>(article.canonical.text.size())};
}

std::optional<Error> why_no_text(const Article& article) {
  const char* next = "convert it to plain text first";
  for (const KnownKind& kind : kKnownKinds)
    if (article.payload.starts_with(kind.start))
      return no_text(article, std::string("this is ") + kind.name + ", not text", next);
  const std::string& text = article.canonical.text;
  if (const size_t zero = text.find('\0'); zero != std::string::npos) {
    const auto at =
        article.canonical.to_bytes(Span{static_cast<uint32_t>(zero), static_cast<uint32_t>(zero)});
    return no_text(article, "binary, not text: a zero byte at byte " + std::to_string(at.begin), next);
  }
  const auto controls = static_cast<size_t>(std::count_if(text.begin(), text.end(), is_control));
  if (controls * 100 > text.size() * kMostControlPercent)
    return no_text(article, "binary, not text: full of control characters", next);
  const size_t invalid = invalid_pieces(article.canonical);
  if (invalid > kFewInvalid && invalid * 100 > article.payload.size() * kMostInvalidPercent) {
    return no_text(article, "binary, or text in another character set than UTF-8",
                   "if it is text, convert it to UTF-8, for example with `iconv -t UTF-8 -f WINDOWS-1251`");
  }
  return std::nullopt;
}

std::vector<std::string> text_warnings(const Article& article) {
  std::vector<std::string> warnings = article.canonical.warnings;
  const std::string& text = article.canonical.text;
  if (article.payload.empty()) {
    warnings.emplace_back("empty");
  } else if (folded(std::string_view(text).substr(article.body.begin, article.body.size())).empty()) {
    warnings.emplace_back("nothing but white space to read");
  }
  return warnings;
}

}  // namespace parley
