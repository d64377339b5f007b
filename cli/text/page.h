// The frame of an HTML page that needs nothing but itself: no script, no font, no picture from elsewhere.
#pragma once

#include <iosfwd>
#include <string>

namespace parley::cli {

void begin_page(std::ostream& out, const std::string& title);
void end_page(std::ostream& out);

}  // namespace parley::cli
