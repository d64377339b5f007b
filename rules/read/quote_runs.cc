#include "rules/read/quote_runs.h"

#include <algorithm>

namespace parley {
namespace {

bool quoted(const Document& document, uint32_t token) {
  return (document.units[document.unit_of[token]].flags & kQuoted) != 0;
}

// The insides of the sentence's quotations where it holds nothing else but marks.
std::vector<TokenRange> only_quotations(const Document& document, const Sentence& sentence) {
  for (uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t)
    if (!document.tokens[t].punctuation() && !quoted(document, t)) return {};
  std::vector<TokenRange> out;
  auto quotation =
      std::lower_bound(document.quotations.begin(), document.quotations.end(), sentence.tokens.first,
                       [](const Quotation& q, uint32_t token) { return q.open < token; });
  for (; quotation != document.quotations.end() && quotation->open < sentence.tokens.last; ++quotation)
    if (quotation->depth == 0 && !quotation->inside().empty())
      out.push_back({quotation->inside().first, std::min(quotation->inside().last, sentence.tokens.last)});
  return out;
}

// The closing mark, where it is part of the content, is no quoted word.
bool ends_quoted(const Document& document, TokenRange part) {
  while (!part.empty() && document.tokens[part.last - 1].punctuation() && !quoted(document, part.last - 1))
    --part.last;
  return !part.empty() && quoted(document, part.last - 1);
}

class Run {
 public:
  Run(const Document& document, std::vector<Attribution> attributions,
      const std::vector<spec::AttributionRule>& rules)
      : document_(document), all_(std::move(attributions)), rules_(rules) {
    last_of_.assign(document.sentences.size(), -1);
    for (size_t i = 0; i < all_.size(); ++i) {
      int& last = last_of_[all_[i].sentence];
      if (last < 0 || takes_more(i) || !takes_more(static_cast<size_t>(last))) last = static_cast<int>(i);
    }
  }

  std::vector<Attribution> result() {
    for (uint32_t s = 0; s < document_.sentences.size(); ++s) visit(s);
    all_.erase(
        std::remove_if(all_.begin(), all_.end(), [](const Attribution& a) { return a.content.empty(); }),
        all_.end());
    return std::move(all_);
  }

 private:
  // What a bare quotation in this sentence goes on: the statement that ended, or was announced, just before
  // it.
  void visit(uint32_t s) {
    const Sentence& sentence = document_.sentences[s];
    if (last_of_[s] >= 0) {
      take_previous(s);
      open_ = last_of_[s];
      open_ = takes_more(static_cast<size_t>(open_)) ? open_ : -1;
      return;
    }
    const auto parts = only_quotations(document_, sentence);
    if (parts.empty() || open_ < 0) {
      open_ = -1;
      return;
    }
    auto& content = all_[static_cast<size_t>(open_)].content;
    content.insert(content.end(), parts.begin(), parts.end());
  }

  // "Is it closed?" | Redl asked. The quotation stands in the sentence before, in the same paragraph.
  void take_previous(uint32_t s) {
    Attribution& a = all_[static_cast<size_t>(last_of_[s])];
    if (rules_[static_cast<size_t>(a.rule)].content != "previous" || s == 0 || last_of_[s - 1] >= 0) return;
    if (document_.sentences[s - 1].paragraph != document_.sentences[s].paragraph) return;
    a.content = only_quotations(document_, document_.sentences[s - 1]);
  }

  // Speech goes on after speech, and after "..., Redl said".
  bool takes_more(size_t index) const {
    const Attribution& a = all_[index];
    if (rules_[static_cast<size_t>(a.rule)].content == "next") return a.content.empty();
    return std::any_of(a.content.begin(), a.content.end(), [&](TokenRange part) {
      return ends_quoted(document_, part) || (part.last <= a.cue.first && a.mode == "say");
    });
  }

  const Document& document_;
  std::vector<Attribution> all_;
  const std::vector<spec::AttributionRule>& rules_;
  std::vector<int> last_of_;  // by sentence: its last attribution, one that can go on before others; or -1
  int open_ = -1;
};

}  // namespace

std::vector<Attribution> continue_quotations(const Document& document, std::vector<Attribution> attributions,
                                             const std::vector<spec::AttributionRule>& rules) {
  return Run(document, std::move(attributions), rules).result();
}

Kind kind_of(const Document& document, const std::vector<TokenRange>& content) {
  bool in = false;
  bool out = false;
  for (const TokenRange part : content)
    for (uint32_t token = part.first; token < part.last; ++token) {
      if (document.tokens[token].punctuation()) continue;
      (quoted(document, token) ? in : out) = true;
    }
  return !in ? Kind::kIndirect : out ? Kind::kMixed : Kind::kDirect;
}

}  // namespace parley
