// A pack as a page to read, in Markdown or HTML.
#pragma once

#include <iosfwd>

#include "rules/describe.h"

namespace parley::cli {

void write_pack_markdown(std::ostream& out, const PackInWords& pack);
void write_pack_html(std::ostream& out, const PackInWords& pack);

}  // namespace parley::cli
