#include "cli/text/escape.h"

#include <fmt/format.h>

#include "cli/text/width.h"
#include "core/text/canonical.h"

namespace parley::cli {
namespace {

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool turns_direction(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

const char* html_entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return nullptr;
  }
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
}

// What may not stand in a URL, and would end a link early, is escaped; the rest stays.
std::string sound_url(std::string_view url) {
  std::string out;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    const bool bad =
        byte <= 0x20 || byte >= 0x7F || std::string_view("<>\"'`\\()").find(c) != std::string_view::npos;
    out += bad ? fmt::format("%{:02X}", static_cast<unsigned>(byte)) : std::string(1, c);
  }
  return out;
}

// The first or the last words of a text, whole.
std::string some_words(std::string_view text, bool first) {
  constexpr size_t kEnough = 40;
  if (text.size() <= 3 * kEnough) return std::string(text);  // else the two would overlap
  if (first) return std::string(text.substr(0, text.find_last_of(' ', kEnough)));
  const size_t blank = text.find(' ', text.size() - kEnough);
  return std::string(blank == std::string_view::npos ? text : text.substr(blank + 1));
}

std::string escaped_controls(std::string_view text, bool keep_breaks) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = code_point(text, at);
    if (c.value == '\n' || c.value == '\t' || c.value == '\r') {
      out += keep_breaks ? static_cast<char>(c.value) : ' ';
    } else if (is_control(c.value) || turns_direction(c.value) || (c.size == 1 && c.value >= 0x80)) {
      out += fmt::format("\\u{{{:x}}}", static_cast<unsigned>(c.value));
    } else {
      out += text.substr(at, c.size);
    }
    at += c.size;
  }
  return out;
}

}  // namespace

std::string safe_line(std::string_view text) {
  return escaped_controls(text, false);
}

std::string html_escaped(std::string_view text) {
  std::string out;
  for (const char c : safe_line(text)) {
    const char* entity = html_entity(c);
    if (entity) {
      out += entity;
    } else {
      out += c;
    }
  }
  return out;
}

std::string markdown_escaped(std::string_view text) {
  std::string out;
  for (const char c : safe_line(text)) {
    if (c == '<') {
      out += "&lt;";
      continue;
    }
    if (std::string_view("\\`*_{}[]()#|~!>").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  if (!out.empty() && std::string_view("+-=").find(out.front()) != std::string_view::npos)
    out.insert(0, "\\");
  return out;
}

std::string csv_field(std::string_view text) {
  std::string out = escaped_controls(text, true);
  if (!out.empty() && std::string_view("=+-@\t\r\n").find(out.front()) != std::string_view::npos) {
    out.insert(0, "'");
  }
  if (out.find_first_of("\",\r\n") == std::string::npos) return out;
  std::string quoted = "\"";
  for (const char c : out) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

std::string url_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_plain(c)) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

std::string link_to(std::string_view url, std::string_view words) {
  if (!url.starts_with("http://") && !url.starts_with("https://")) return "";
  const std::string text = folded(words.substr(0, words.find(" ... ")));
  std::string link = sound_url(url.substr(0, url.find('#')));
  if (text.empty()) return link;
  const std::string first = some_words(text, true), last = some_words(text, false);
  link += "#:~:text=" + url_escaped(first);
  if (first != text) link += "," + url_escaped(last);
  return link;
}

}  // namespace parley::cli
