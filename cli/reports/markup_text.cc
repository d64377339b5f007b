// Mark-up on a terminal. With colours, they tell source, cue and content apart; without, brackets do:
// {source} <cue> [1:content of statement 1].
#include <algorithm>
#include <ostream>

#include "cli/reports/marks.h"
#include "cli/reports/markup.h"
#include "cli/reports/words.h"
#include "cli/text/escape.h"
#include "cli/text/width.h"

namespace parley::cli {
namespace {

constexpr size_t kParagraphLine = 100;  // a line this long is a paragraph of its own

struct Inked {
  Ink ink = Ink::kPlain;
  std::string text;
};
using Word = std::vector<Inked>;

int width_of(const Word& word) {
  int width = 0;
  for (const Inked& part : word) width += display_width(part.text);
  return width;
}

Ink ink_of(Role role) {
  switch (role) {
    case Role::kNone:
      return Ink::kPlain;
    case Role::kContent:
      return Ink::kContent;
    case Role::kCue:
      return Ink::kCue;
    case Role::kSource:
      return Ink::kSource;
  }
  return Ink::kPlain;
}

std::string opening(const Mark& mark, bool colour) {
  const std::string number = std::to_string(mark.statement) + ":";
  switch (mark.role) {
    case Role::kNone:
      return "";
    case Role::kContent:
      return colour ? number : "[" + number;
    case Role::kCue:
      return colour ? "" : "<";
    case Role::kSource:
      return colour ? "" : "{";
  }
  return "";
}

std::string closing(const Mark& mark, bool colour) {
  if (colour) return "";
  switch (mark.role) {
    case Role::kNone:
      return "";
    case Role::kContent:
      return "]";
    case Role::kCue:
      return ">";
    case Role::kSource:
      return "}";
  }
  return "";
}

// Collects words and writes them in lines of the terminal's width.
class Paragraph {
 public:
  Paragraph(std::ostream& out, const Look& look) : out_(out), look_(look) {}

  void add(Ink ink, const std::string& text) {
    if (text.empty()) return;
    if (word_.empty() || word_.back().ink != ink) word_.push_back({ink, ""});
    word_.back().text += text;
  }

  void end_word() {
    if (word_.empty()) return;
    const int width = width_of(word_);
    if (used_ > 0 && used_ + 1 + width > look_.width) end_line();
    if (used_ > 0) out_ << ' ';
    for (const Inked& part : word_) out_ << look_.ink(part.ink, part.text);
    used_ += width + (used_ > 0 ? 1 : 0);
    word_.clear();
  }

  void end_line() {
    if (used_ > 0) out_ << '\n';
    used_ = 0;
  }

 private:
  std::ostream& out_;
  const Look& look_;
  Word word_;
  int used_ = 0;
};

std::string who_words(const Statement& statement) {
  std::string out = speaker_words(statement);
  if (statement.party && out != statement.party.value) out += " (" + statement.party.value + ")";
  for (const Via& via : statement.via)
    out += ", by " + (via.speaker_name.empty() ? via.source_text : via.speaker_name);
  return out.empty() ? "nobody named" : out;
}

void write_note(std::ostream& out, const Statement& statement, int number, const Look& look) {
  std::string line = "  " + std::to_string(number) + ": ";
  const std::string facts =
      std::string(to_string(statement.kind)) + ", " + to_string(statement.evidence) +
      (statement.section == Section::kBody ? "" : std::string(", ") + to_string(statement.section)) +
      (statement.round ? ", " + statement.round.value : "");
  out << look.ink(Ink::kDim, line) << look.ink(Ink::kSource, safe_line(who_words(statement)))
      << look.ink(Ink::kDim, "; " + facts) << '\n';
  for (const Claim& claim : statement.claims) {
    out << std::string(line.size(), ' ') << look.ink(Ink::kBold, safe_line(stance_words(claim))) << "  "
        << look.ink(Ink::kClaim, safe_line(claim.proposition.value)) << "  "
        << look.ink(Ink::kDim, claim.id.substr(0, 8)) << '\n';
  }
}

class MarkupWriter {
 public:
  MarkupWriter(std::ostream& out, const Article& article, const Reading& reading, const Look& look)
      : out_(out),
        article_(article),
        statements_(reading.statements),
        look_(look),
        paragraph_(out, look),
        marks_(marks_of(article, reading.statements)) {
    for (size_t i = 0; i < statements_.size(); ++i) {
      ends_.push_back(statements_[i].content.empty()
                          ? 0
                          : text_span(article.canonical, statements_[i].content.back()).end);
    }
    noted_.resize(statements_.size());
    line_ = article.body.begin;
  }

  void write() {
    for (const Mark& mark : marks_) {
      open_ = true;
      for (uint32_t at = mark.text.begin; at < mark.text.end;) at = step(mark, at);
      if (!open_) paragraph_.add(ink_of(mark.role), closing(mark, look_.colour));
    }
    paragraph_.end_word();
    end_paragraph(article_.body.end);
  }

 private:
  // Takes the character at `at`; gives the next one's place.
  uint32_t step(const Mark& mark, uint32_t at) {
    const std::string& text = article_.canonical.text;
    const CodePoint c = code_point(text, at);
    const auto next = at + static_cast<uint32_t>(c.size);
    if (c.value == '\n') {
      paragraph_.end_word();
      end_of_line(at);
    } else if (c.value == ' ' || c.value == '\t' || c.value == '\r' || c.value == 0xA0) {
      paragraph_.end_word();
    } else {
      if (open_)
        paragraph_.add(mark.role == Role::kContent && look_.colour ? Ink::kDim : ink_of(mark.role),
                       opening(mark, look_.colour));
      open_ = false;
      paragraph_.add(ink_of(mark.role), safe_line(text.substr(at, c.size)));
    }
    return next;
  }

  // A paragraph ends with an empty line, and with a line that is one by its length.
  void end_of_line(uint32_t at) {
    const std::string& text = article_.canonical.text;
    const uint32_t begin = line_;
    line_ = at + 1;
    const bool empty = text.find_first_not_of(" \t\r", begin) >= at;
    if (empty || at - begin >= kParagraphLine) {
      end_paragraph(at);
      if (empty && !blank_) out_ << '\n';
      blank_ = empty;
    } else {
      paragraph_.end_line();
      blank_ = false;
    }
  }

  void end_paragraph(uint32_t at) {
    paragraph_.end_line();
    for (size_t i = 0; i < statements_.size(); ++i) {
      if (noted_[i] || ends_[i] > at) continue;
      write_note(out_, statements_[i], static_cast<int>(i) + 1, look_);
      noted_[i] = true;
      blank_ = false;
    }
  }

  std::ostream& out_;
  const Article& article_;
  const std::vector<Statement>& statements_;
  const Look& look_;  // all of these are the caller's
  Paragraph paragraph_;
  std::vector<Mark> marks_;
  std::vector<uint32_t> ends_;  // of each statement's content, in the text
  std::vector<bool> noted_;
  uint32_t line_ = 0;  // where the line begins
  bool open_ = false;  // the mark is still to be opened
  bool blank_ = true;  // an empty line was written last
};

}  // namespace

void write_markup_text(std::ostream& out, const Article& article, const Reading& reading, const Look& look) {
  out << look.ink(Ink::kBold, safe_line(article.path)) << '\n';
  std::string facts = reading.outlet;
  for (const std::string& fact :
       {reading.published ? iso_date(*reading.published) + " (" + reading.published_from + ")" : "undated",
        reading.round.value, reading.title}) {
    if (!fact.empty()) facts += (facts.empty() ? "" : ", ") + fact;
  }
  for (const auto& line : wrapped(safe_line(facts), look.width)) out << look.ink(Ink::kDim, line) << '\n';
  out << '\n';
  MarkupWriter(out, article, reading, look).write();
}

}  // namespace parley::cli
