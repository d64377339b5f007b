#include "cli/text/page.h"

#include <ostream>

#include "cli/text/escape.h"
#include "cli/version.h"

namespace parley::cli {
namespace {

constexpr const char* kStyle = R"(
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin-top: 2rem; border-bottom: 1px solid #8888 }
table { border-collapse: collapse } th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0 }
th { border-bottom: 1px solid #8888 }
.change { display: inline-block; min-width: 8.5em; font-weight: 600 }
.withdrawn, .contradictory, .reversed { color: #b3261e } .softened, .terms-changed { color: #9a6700 }
.hardened { color: #8a2be2 } .new { color: #1a7f37 } .restated, .unmentioned, .silent, .meta { color: #777 }
.side { margin: .3rem 0 .3rem 1.5rem } blockquote { margin: .1rem 0; padding-left: .8rem; border-left: 3px solid #8888 }
.proof { margin: 1rem 0; font-size: .9rem } .proof h3 { font-size: 1rem; margin: 0 } .proof:target { outline: 2px solid #8888 }
dl { display: grid; grid-template-columns: 5rem 1fr; margin: .3rem 0 } dt { color: #777 } dd { margin: 0; overflow-wrap: anywhere }
.proof blockquote { white-space: pre-line } svg a { text-decoration: none }
.meta { font-size: .85rem } code { font-size: .9em } svg text { fill: currentColor; font: 12px system-ui, sans-serif }
@media (prefers-color-scheme: dark) { .withdrawn, .contradictory, .reversed { color: #ff8a80 } .new { color: #7ee787 }
.softened, .terms-changed { color: #e3b341 } .hardened { color: #d2a8ff } }
)";

}  // namespace

void begin_page(std::ostream& out, const std::string& title) {
  out << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      << "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
         "'unsafe-inline'\">\n"
      << "<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"referrer\" "
         "content=\"no-referrer\">\n"
      << "<title>" << html_escaped(title) << "</title>\n<style>" << kStyle << "</style>\n</head>\n<body>\n"
      << "<h1>" << html_escaped(title) << "</h1>\n";
}

void end_page(std::ostream& out) {
  out << "<p class=\"meta\">Made by parley " << html_escaped(version()) << ".</p>\n</body>\n</html>\n";
}

}  // namespace parley::cli
