// Plain text, and whatever else is text: nothing in it is declared, so that its first lines are left to the
// layout rules of a pack.
#include "core/formats/make_article.h"

namespace parley {
namespace {

bool recognises(const Source&) {
  return true;
}

Extracted extract_text(const Source& source) {
  Article article = whole_file(source);
  if (auto error = why_no_text(article)) return {{}, {std::move(*error)}, {}};
  Extracted out;
  out.warnings = text_warnings(article);
  out.articles.push_back(std::move(article));
  return out;
}

}  // namespace

Format plain_text_format() {
  return {"text", recognises, extract_text};
}

}  // namespace parley
