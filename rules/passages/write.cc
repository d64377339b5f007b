// A passage as TOML: what `rules test --draft` prints.
#include "rules/passages.h"
#include "rules/passages/same_words.h"

namespace parley {
namespace {

std::string string_of(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t')
      out += c;
  }
  return out + "\"";
}

// Over several lines, as it stands, where TOML lets it.
std::string text_of(const std::string& text) {
  const bool plain = text.find("'''") == std::string::npos && text.find('\r') == std::string::npos &&
                     (text.empty() || text.back() != '\'');
  return plain ? "'''\n" + text + "'''" : string_of(text);
}

void write(std::string& out, const char* key, const std::string& value) {
  if (!value.empty()) out += std::string(key) + " = " + string_of(value) + "\n";
}

std::string claims_of(const Statement& statement) {
  std::string out;
  for (const Claim& claim : statement.claims) {
    std::string words = claim.proposition.value + " " + claim.stance.value;
    for (const Term& term : claim.terms) words += " " + term.value;
    out += (out.empty() ? "" : ", ") + string_of(words);
  }
  return "[" + out + "]";
}

}  // namespace

std::string passage_of(const Article& article, const Reading& reading, const std::string& name) {
  const std::string& all = article.canonical.text;
  std::string text = all.substr(article.body.begin, article.body.size());
  if (!text.empty() && text.back() != '\n') text += '\n';
  std::string out = "[[passages]]\n";
  write(out, "name", name);
  if (reading.published) out += "published = " + iso_date(*reading.published) + "\n";
  write(out, "outlet", reading.outlet);
  out += "text = " + text_of(text) + "\n";
  for (const Statement& statement : reading.statements) {
    out += "\n[[passages.statements]]\n";
    out += "says = " + string_of(folded_words(statement.text)) + "\n";
    write(out, "speaker", statement.speaker ? statement.speaker.value : statement.speaker_name);
    write(out, "body", statement.body.value);
    out += "party = " + string_of(statement.party.value) + "\n";
    out += "claims = " + claims_of(statement) + "\n";
  }
  return out;
}

}  // namespace parley
