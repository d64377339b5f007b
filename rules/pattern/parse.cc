// A recursive-descent parser; positions are kept in code points, so that a caret can stand under the mistake.
#include "rules/pattern/parse.h"

#include <cctype>
#include <vector>

namespace parley {
namespace {

// Keeps the tree, and the RE2 program made from it, small.
constexpr int kMaxRepeat = 60;
constexpr int kMaxDepth = 50;

bool continues_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_word_char(char c) {
  const auto u = static_cast<unsigned char>(c);
  return u >= 0x80 || (u >= '0' && u <= '9') || (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') ||
         c == '\'' || c == '-' || c == '_';
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string lower_ascii(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

class Parser {
 public:
  Parser(std::string_view text, const SubPatterns& known) : text_(text), known_(known) {}

  PatternResult<Node> run() {
    auto tree = choice(0);
    if (!tree) return tree;
    if (!at_end())
      return error(pos_, 1, "pattern/unbalanced", "there is a \")\" or \">\" too many", "remove it");
    return tree;
  }

 private:
  using Made = PatternResult<Node>;

  bool at_end() const { return pos_ >= text_.size(); }
  char peek(size_t ahead = 0) const { return pos_ + ahead < text_.size() ? text_[pos_ + ahead] : '\0'; }
  void skip_space() {
    while (!at_end() && is_space(peek())) ++pos_;
  }

  int column(size_t byte) const {
    int count = 0;
    for (size_t i = 0; i < byte && i < text_.size(); ++i) count += !continues_code_point(text_[i]);
    return count;
  }

  tl::unexpected<PatternError> error(size_t at, size_t bytes, const char* code, std::string what,
                                     std::string next) const {
    const int begin = column(at);
    return tl::unexpected<PatternError>(
        {code, begin, std::max(1, column(at + bytes) - begin), std::move(what), std::move(next)});
  }

  Made choice(int depth) {
    if (depth > kMaxDepth)
      return error(pos_, 1, "pattern/too-deep", "brackets are nested too deeply", "split the rule");
    std::vector<Node> branches;
    while (true) {
      const size_t begin = pos_;
      auto branch = sequence(depth);
      if (!branch) return branch;
      const bool alone = branches.empty() && peek() != '|';
      if (branch->children.empty() && !(alone && depth == 0))
        return error(
            begin == 0 ? 0 : begin - 1, 1, "pattern/empty-branch",
            alone ? "there is nothing between these brackets" : "there is nothing on one side of the |",
            "write the words, or (a|b)? for what may be missing");
      branches.push_back(std::move(*branch));
      if (peek() != '|') break;
      ++pos_;
    }
    if (branches.size() == 1) return std::move(branches.front());
    Node node;
    node.type = Node::Type::kChoice;
    node.children = std::move(branches);
    return node;
  }

  Made sequence(int depth) {
    Node node;
    while (true) {
      skip_space();
      if (at_end() || peek() == '|' || peek() == ')' || peek() == '>') return node;
      auto piece = atom(depth);
      if (!piece) return piece;
      auto repeated = quantified(std::move(*piece));
      if (!repeated) return repeated;
      node.children.push_back(std::move(*repeated));
    }
  }

  Made atom(int depth) {
    switch (peek()) {
      case '(':
        return group(depth);
      case '<':
        return capture(depth);
      case '{':
        return braces();
      case '/':
        return regex();
      case '.':
        ++pos_;
        return Node{Node::Type::kAny, {}, {}, 0, -1, true, {}};
      case '^':
        ++pos_;
        return Node{Node::Type::kBegin, {}, {}, 0, -1, true, {}};
      case '$':
        ++pos_;
        return Node{Node::Type::kEnd, {}, {}, 0, -1, true, {}};
      case '=':
        ++pos_;
        return word(true);
      case '?':
      case '*':
      case '+':
        return error(pos_, 1, "pattern/nothing-to-repeat", "there is nothing before this to repeat",
                     "write \\" + std::string(1, peek()) + " for the mark itself");
      case '}':
        return error(pos_, 1, "pattern/unbalanced", "there is a \"}\" too many", "remove it");
      case '[':
        if (const size_t close = text_.find(']', pos_);
            is_word_char(peek(1)) && close != std::string_view::npos)
          return error(pos_, close + 1 - pos_, "pattern/set",
                       "sets of letters do not exist: patterns match words",
                       "write (a|b) for one of several words, \\[ for the mark itself");
        return word(false);
      case '\\':
        if (is_digit(peek(1)))
          return error(pos_, 2, "pattern/back-reference", "back-references do not exist",
                       "write out what may stand there");
        if (is_ascii_letter(peek(1)))
          return error(
              pos_, 2, "pattern/escape",
              "\"" + std::string(text_.substr(pos_, 2)) + "\" means nothing: patterns match words",
              "write {word} for any word, {number} for a number, . for anything, \\ before a mark alone");
        return word(false);
      default:
        return word(false);
    }
  }

  Made group(int depth) {
    const size_t open = pos_++;
    if (peek() == '?') return odd_group(open);
    auto inner = choice(depth + 1);
    if (!inner) return inner;
    if (peek() != ')') return error(open, 1, "pattern/unclosed", "this \"(\" is never closed", "add \")\"");
    ++pos_;
    return inner;
  }

  // "(?": what other pattern languages begin with it, and what is written here instead.
  Made odd_group(size_t open) const {
    const std::string_view rest = text_.substr(open);
    const auto begins = [&](std::string_view with) { return rest.substr(0, with.size()) == with; };
    if (begins("(?=") || begins("(?<="))
      return error(open, begins("(?=") ? 3 : 4, "pattern/look-around",
                   "look-around does not exist in patterns",
                   "write the words into the pattern, and <role: ...> around those that count");
    if (begins("(?!") || begins("(?<!"))
      return error(
          open, begins("(?!") ? 3 : 4, "pattern/look-around", "look-around does not exist in patterns",
          "write {!group} or {a&!b} for one word that must not be, or use the rule's unless, in, parties");
    if (begins("(?P<") || begins("(?<"))
      return error(open, begins("(?P<") ? 4 : 3, "pattern/named-group", "groups are not named this way",
                   "write <role: ...>, or {role:class} for one word");
    if (begins("(?:"))
      return error(open, 3, "pattern/flags", "there are no flags in patterns",
                   "write ( ) alone: it captures nothing");
    return error(open, 2, "pattern/flags", "there are no flags in patterns",
                 "letter case makes no difference; =Word asks for just this writing");
  }

  // <role: pattern>
  Made capture(int depth) {
    const size_t open = pos_++;
    const size_t begin = pos_;
    while (is_word_char(peek())) ++pos_;
    if (peek() != ':' || pos_ == begin)
      return error(open, 1, "pattern/role", "a role is expected after \"<\"", "write <role: pattern>");
    const std::string role(text_.substr(begin, pos_ - begin));
    ++pos_;
    auto inner = choice(depth + 1);
    if (!inner) return inner;
    if (peek() != '>') return error(open, 1, "pattern/unclosed", "this \"<\" is never closed", "add \">\"");
    ++pos_;
    return captured(role, std::move(*inner));
  }

  static Node captured(const std::string& role, Node inner) {
    Node node;
    node.type = Node::Type::kCapture;
    node.role = role;
    node.children.push_back(std::move(inner));
    return node;
  }

  // {class}, {role:class}, {a&!b}, {a&!/re2/}, {sub-pattern}
  Made braces() {
    const size_t open = pos_;
    const size_t close = text_.find('}', open);
    if (close == std::string_view::npos)
      return error(open, 1, "pattern/unclosed", "this \"{\" is never closed", "add \"}\"");
    size_t begin = open + 1;
    std::string role;
    const size_t colon = text_.find(':', begin);
    if (colon != std::string_view::npos && colon < close) {
      role = text_.substr(begin, colon - begin);
      begin = colon + 1;
    }
    pos_ = close + 1;
    auto inner = class_terms(begin, close);
    if (!inner || role.empty()) return inner;
    return captured(role, std::move(*inner));
  }

  Made class_terms(size_t begin, size_t close) {
    Node node;
    node.type = Node::Type::kClass;
    for (size_t at = begin; at <= close;) {
      const size_t end = std::min(text_.find('&', at), close);
      ClassTerm term;
      size_t from = at;
      if (from < end && text_[from] == '!') term.negated = true, ++from;
      term.name = text_.substr(from, end - from);
      term.offset = column(from);
      term.length = std::max(1, column(end) - term.offset);
      if (term.name.size() > 2 && term.name.front() == '/' && term.name.back() == '/')
        term.name = regex_class(term.name.substr(1, term.name.size() - 2));
      if (term.name.empty())
        return error(at, 1, "pattern/empty-class", "a class name is expected here", "write {name}");
      node.terms.push_back(std::move(term));
      at = end + 1;
    }
    if (node.terms.size() == 1 && !node.terms[0].negated) {
      const auto sub = known_.find(node.terms[0].name);
      if (sub != known_.end()) return sub->second;
    }
    return node;
  }

  Made regex() {
    const size_t open = pos_++;
    const size_t close = text_.find('/', pos_);
    if (close == std::string_view::npos)
      return error(open, 1, "pattern/unclosed", "this \"/\" is never closed", "write /pattern/ for one word");
    const std::string inner(text_.substr(pos_, close - pos_));
    pos_ = close + 1;
    return single(regex_class(inner), open);
  }

  Made word(bool cased) {
    const size_t begin = pos_;
    std::string text = literal();
    if (text.empty()) return error(begin, 1, "pattern/empty", "a word is expected here", "");
    if (peek() == '~' && !cased) {
      ++pos_;
      return single(inflected_class(lower_ascii(text)), begin);
    }
    return single(cased ? cased_class(text) : word_class(lower_ascii(text)), begin);
  }

  // A word ("U.S." too), or one punctuation mark; a backslash takes the next character as it is.
  std::string literal() {
    std::string out;
    if (peek() == '\\') {
      ++pos_;
      return take_code_point();
    }
    if (!is_word_char(peek())) return take_code_point();
    while (is_word_char(peek()) || (peek() == '.' && !out.empty() && is_word_char(peek(1))))
      out += text_[pos_++];
    if (out.find('.') != std::string::npos && peek() == '.') out += text_[pos_++];
    return out;
  }

  std::string take_code_point() {
    std::string out;
    if (at_end()) return out;
    do out += text_[pos_++];
    while (!at_end() && continues_code_point(text_[pos_]));
    return out;
  }

  Made single(std::string name, size_t begin) const {
    Node node;
    node.type = Node::Type::kClass;
    const int offset = column(begin);
    node.terms.push_back({std::move(name), false, offset, std::max(1, column(pos_) - offset)});
    return node;
  }

  Made quantified(Node piece) {
    int min = 1;
    int max = 1;
    const size_t begin = pos_;
    switch (peek()) {
      case '?':
        min = 0, max = 1, ++pos_;
        break;
      case '*':
        min = 0, max = -1, ++pos_;
        break;
      case '+':
        min = 1, max = -1, ++pos_;
        break;
      case '{':
        if (!is_digit(peek(1)) && peek(1) != ',') return piece;
        if (!counts(min, max))
          return error(begin, pos_ - begin + 1, "pattern/repeat", "a repetition is written {2} or {0,8}",
                       "at most " + std::to_string(kMaxRepeat) + " may be asked for");
        break;
      default:
        return piece;
    }
    Node node;
    node.type = Node::Type::kRepeat;
    node.min = min;
    node.max = max;
    if (peek() == '?') node.greedy = false, ++pos_;
    node.children.push_back(std::move(piece));
    return node;
  }

  // "{2}", "{0,8}", "{2,}"
  bool counts(int& min, int& max) {
    ++pos_;
    min = number();
    max = min;
    if (peek() == ',') {
      ++pos_;
      max = is_digit(peek()) ? number() : -1;
    }
    if (peek() != '}') return false;
    ++pos_;
    return min <= kMaxRepeat && max <= kMaxRepeat && (max == -1 || min <= max);
  }

  int number() {
    int value = 0;
    while (is_digit(peek()) && value < 100000) value = value * 10 + (text_[pos_++] - '0');
    return value;
  }

  std::string_view text_;
  const SubPatterns& known_;
  size_t pos_ = 0;
};

}  // namespace

PatternResult<Node> parse_pattern(std::string_view text, const SubPatterns& known) {
  return Parser(text, known).run();
}

}  // namespace parley
