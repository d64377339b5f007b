// Text of articles comes from strangers. Each output format has its way to keep it from being more than text.
#pragma once

#include <string>
#include <string_view>

namespace parley::cli {

// Control characters (terminal escapes among them) and marks that turn the writing direction are shown as
// \u{1b}; line breaks and tabs become blanks.
std::string safe_line(std::string_view text);

std::string html_escaped(std::string_view text);      // in text and in quoted attributes
std::string markdown_escaped(std::string_view text);  // one line; in table cells too
std::string csv_field(std::string_view text);         // RFC 4180; what a spreadsheet would compute gets a '
std::string url_escaped(std::string_view text);       // for a part of a URL: letters, digits, . and _ stay

// The address to link to: an http or https URL, with the words to find on the page. Empty for any other URL.
std::string link_to(std::string_view url, std::string_view words);

}  // namespace parley::cli
