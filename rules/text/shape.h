// The shape of a line: what can be told of it without knowing its language.
#pragma once

#include <cstdint>
#include <string_view>

namespace parley {

struct LineShape {
  uint32_t words = 0;     // separated by white space
  uint32_t capitals = 0;  // words that start with a capital letter
  uint32_t heading = 0;   // hashes of a Markdown heading
  uint32_t text_at = 0;   // bytes before the heading's text
  bool closed = false;    // ends in . ! ? : ; , or an ellipsis, closing quotation marks and brackets apart
  bool asks = false;      // ends in ? or !
  bool list_item = false;
  bool lettered = false;  // holds a letter or digit
  bool slug = false;      // one word of several, joined by underscores or hyphens

  // Every Word of Weight With a Capital.
  bool title_case() const { return capitals * 5 >= words * 3; }
};

// `line` is trimmed and not empty.
LineShape shape_of_line(std::string_view line);

}  // namespace parley
