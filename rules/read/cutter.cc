#include "rules/read/cutter.h"

#include <algorithm>

namespace parley {
namespace {

std::vector<std::string> words_of(const spec::Pack& pack, const std::string& group_name) {
  std::vector<std::string> out;
  for (const spec::WordGroup& group : pack.words)
    if (group.name == group_name)
      for (const spec::Text& word : group.words) out.push_back(word.value);
  return out;
}

// Marks every unit that lies inside a quotation.
void flag_quoted(Document& document) {
  for (const Quotation& quotation : document.quotations) {
    if (quotation.depth > 0) continue;
    for (uint32_t token = quotation.open; token < quotation.close && token < document.unit_of.size(); ++token)
      document.units[document.unit_of[token]].flags |= kQuoted;
  }
}

}  // namespace

uint32_t Document::sentence_of(uint32_t token) const {
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), token,
                                      [](uint32_t t, const Sentence& s) { return t < s.tokens.first; });
  return after == sentences.begin() ? 0 : static_cast<uint32_t>(after - sentences.begin()) - 1;
}

Cutter::Cutter(const spec::Pack& pack, const Lexicon& lexicon)
    : abbreviations_(pack.abbreviations),
      layout_(pack.layout),
      calendar_(pack),
      quotes_(pack.quotes),
      sentences_(words_of(pack, "sentence.opener")),
      lexicon_(&lexicon) {}

Document Cutter::cut(const Article& article) const {
  Document document;
  document.article = &article;
  document.layout = layout(article, layout_);
  document.published = published_date(article, document.layout, calendar_, abbreviations_);
  cut_paragraphs(document);
  cut_sentences(document);
  cut_units(document);
  flag_quoted(document);
  return document;
}

void Cutter::cut_paragraphs(Document& document) const {
  std::vector<TokenRange> ranges;
  document.tokens.reserve(document.text().size() / 5);
  for (uint32_t i = 0; i < document.layout.blocks.size(); ++i) {
    const Block& block = document.layout.blocks[i];
    const auto section = printed_section(block.kind);
    if (!section) continue;
    Paragraph paragraph;
    paragraph.block = i;
    paragraph.section = *section;
    paragraph.tokens = append_tokens(document.text(), block.span, abbreviations_, document.tokens);
    if (paragraph.tokens.empty()) continue;
    ranges.push_back(paragraph.tokens);
    document.paragraphs.push_back(paragraph);
  }
  document.quotations = quotes_.find(document.text(), document.tokens, ranges);
}

void Cutter::cut_sentences(Document& document) const {
  for (uint32_t i = 0; i < document.paragraphs.size(); ++i) {
    Paragraph& paragraph = document.paragraphs[i];
    paragraph.first_sentence = static_cast<uint32_t>(document.sentences.size());
    for (const TokenRange range :
         sentences_.outer(document.text(), document.tokens, paragraph.tokens, document.quotations))
      document.sentences.push_back({i, range, {}});
    paragraph.last_sentence = static_cast<uint32_t>(document.sentences.size());
  }
}

void Cutter::cut_units(Document& document) const {
  document.units.reserve(document.tokens.size());
  document.unit_of.resize(document.tokens.size());
  for (Sentence& sentence : document.sentences) {
    sentence.units.first = static_cast<uint32_t>(document.units.size());
    for (const Unit& unit :
         lexicon_->units(document.text(), document.tokens, sentence.tokens.first, sentence.tokens.last)) {
      for (uint32_t token = unit.first; token < unit.last; ++token)
        document.unit_of[token] = static_cast<uint32_t>(document.units.size());
      document.units.push_back(unit);
    }
    sentence.units.last = static_cast<uint32_t>(document.units.size());
  }
}

}  // namespace parley
