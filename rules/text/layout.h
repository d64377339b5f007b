// Layout: what the lines of an article are. Every visible line gets a label; none is deleted.
//
// Lines are first asked what the pack's patterns say of them (LayoutRules), then what their shape says: a
// short line without closing punctuation is a headline before the body and a subheading inside it. Lines that
// were cut at a fixed width are joined to paragraphs again; a text with one paragraph a line is left as it
// is.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/base/span.h"
#include "core/reading.h"
#include "rules/spec/spec.h"

namespace parley {

enum class BlockKind : uint8_t {
  kBody,  // a paragraph, without its dateline
  kHeadline,
  kStandfirst,  // a summary between headline and body
  kCaption,     // of a picture, with its credit
  kSubheading,
  kDateline,  // "KIRTA, Feb 4 (Coast Wire) --"; the body block that follows has the same paragraph number
  kMetadata,  // dates, bylines
  kBoilerplate,
};

struct Block {
  BlockKind kind = BlockKind::kBody;
  Span span;               // without white space at its ends; may hold line breaks
  uint32_t paragraph = 0;  // counts from 1 over all blocks; parts of one line share a number
  uint32_t line = 0;       // of the payload, counts from 1
  int rule = -1;           // index into the rules that said so; -1: its shape did
  bool operator==(const Block&) const = default;
};

// What a rule's (?P<date>...), (?P<outlet>...) or (?P<title>...) caught.
struct LayoutFact {
  enum class Kind : uint8_t { kDate, kOutlet, kTitle };
  Kind kind = Kind::kDate;
  BlockKind block = BlockKind::kMetadata;  // where it stands
  Span span;
  uint32_t line = 0;
  int rule = -1;
  bool operator==(const LayoutFact&) const = default;
};

struct Layout {
  std::vector<Block> blocks;      // Sorted; never overlapping.
  std::vector<LayoutFact> facts;  // Sorted.
  std::string outlet;             // declared, else the first that a rule found
  std::string title;              // declared, else the headline; white space folded
};

// The pack's [[layout]] rules, compiled. Safe to use from many threads.
class LayoutRules {
 public:
  explicit LayoutRules(const std::vector<spec::LayoutRule>& rules);
  LayoutRules(LayoutRules&&) noexcept;
  LayoutRules& operator=(LayoutRules&&) noexcept;
  ~LayoutRules();

  // The first rule, in the pack's order, whose pattern is found in the line.
  struct Match {
    int rule = -1;
    BlockKind kind = BlockKind::kBody;
    bool rest_of_article = false;
    Span span;  // of the whole match, in the line
    std::optional<Span> date, outlet, title;
  };
  std::optional<Match> match(std::string_view line) const;

 private:
  struct Programs;
  std::unique_ptr<const Programs> programs_;
};

Layout layout(const Article& article, const LayoutRules& rules);

// The section under which statements of such a block are printed; nullopt: they are not printed.
std::optional<Section> printed_section(BlockKind kind);

}  // namespace parley
