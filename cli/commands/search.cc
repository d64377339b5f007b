// search: a plain look for words in all articles of the store.
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/reports/listing.h"
#include "cli/reports/words.h"
#include "cli/session/open.h"

namespace parley::cli {
namespace {

constexpr size_t kAround = 60;  // bytes of text on either side

struct Hit {
  ArticleRef article;
  ByteSpan bytes;  // in the payload
  std::string around;
};

// ASCII letters alone: bytes stay in their places.
std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

bool inside_character(const std::string& text, size_t at) {
  return at < text.size() && (text[at] & 0xC0) == 0x80;
}

std::string text_around(const std::string& text, size_t begin, size_t end) {
  size_t from = begin > kAround ? begin - kAround : 0, to = std::min(text.size(), end + kAround);
  while (inside_character(text, from)) ++from;
  while (inside_character(text, to)) ++to;
  return (from > 0 ? "..." : "") + folded(std::string_view(text).substr(from, to - from)) +
         (to < text.size() ? "..." : "");
}

void add_hits(const ArticleRef& ref, const Article& article, const std::string& wanted,
              std::vector<Hit>& hits) {
  const std::string& text = article.canonical.text;
  const std::string low = lower(text);
  for (size_t at = low.find(wanted); at != std::string::npos; at = low.find(wanted, at + wanted.size())) {
    const Span span{static_cast<uint32_t>(at), static_cast<uint32_t>(at + wanted.size())};
    hits.push_back({ref, article.canonical.to_bytes(span), text_around(text, span.begin, span.end)});
  }
}

std::string joined_words(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

Exit run_search(Session& session) {
  const std::string wanted = lower(joined_words(session.options.words));
  if (wanted.empty()) give_up("usage/search", "no text is given to look for");
  const Store store = open_store(session);
  std::vector<Hit> hits;
  for (const ArticleRef& ref : need(store.articles()))
    add_hits(ref, need(store.article(ref.id)), wanted, hits);
  Listing listing;
  listing.title = "Articles with " + joined_words(session.options.words);
  listing.columns = {{"published"}, {"outlet", true}, {"article", true, Ink::kClaim}, {"text", true}};
  listing.count = hits.size();
  listing.row = [&](size_t i) -> std::vector<std::string> {
    const ArticleRef& ref = hits[i].article;
    return {day_words(ref.published), ref.outlet, file_name(ref.path), hits[i].around};
  };
  listing.json = [&](size_t i) -> Json {
    return {{"article", article_json(hits[i].article)},
            {"span", {hits[i].bytes.begin, hits[i].bytes.end}},
            {"text", hits[i].around}};
  };
  listing.nothing = "no article has these words";
  write_listing(session, listing);
  return Exit::kComplete;
}

}  // namespace

Command search_command() {
  return {.name = "search",
          .group = "Prove",
          .summary = "look for words in all articles of the store",
          .details =
              "The words as they stand, in capital or small letters; several are looked for as one phrase.",
          .arguments = {{"TEXT", true, true}},
          .options = {kDb},
          .formats = kListFormats,
          .examples = {{"parley search herring run", "every place of the phrase"},
                       {"parley search ceasefire --format csv > places.csv", "for a spreadsheet"}},
          .run = run_search};
}

}  // namespace parley::cli
