#include "rules/load/syntax.h"

namespace parley::load {
namespace {

struct Known {
  std::string_view says;  // a part of toml++'s words
  const char* what;
  const char* next;
};

constexpr Known kKnown[] = {
    {"unescaped control characters", "the quotation mark of this string is never closed on its line",
     "close it, or use \"\"\" around a text of several lines"},
    {"could not determine value type", "this is no value",
     "put text in quotes; dates are written 2026-02-04"},
    {"expected value, saw", "there is no value after the =", "write one, or delete the key"},
    {"encountered end-of-file", "the file ends before this is complete",
     "close what is open: a quote, a [ or a {"},
    {"unknown escape sequence", "\"\\\" with this letter means nothing in a string with double quotes",
     "write patterns in single quotes: '\\d+'"},
    {"invalid utf-8", "this is not UTF-8", "save the file as UTF-8"},
};

constexpr const char* kNext = "mend it first: the rest of this file was not read";

// Without the preamble, whose middle says what was being read.
std::string plain(std::string_view description) {
  constexpr std::string_view kPreamble = "Error while parsing ";
  if (description.substr(0, kPreamble.size()) != kPreamble) return std::string(description);
  return "in this " + std::string(description.substr(kPreamble.size()));
}

// "cannot redefine existing string 'name'": the name.
std::string redefined(std::string_view description) {
  if (description.find("cannot redefine") == std::string_view::npos) return {};
  const size_t begin = description.find('\''), end = description.rfind('\'');
  return begin < end ? std::string(description.substr(begin + 1, end - begin - 1)) : std::string();
}

}  // namespace

Explained explain_syntax(std::string_view description) {
  if (const std::string name = redefined(description); !name.empty())
    return {"\"" + name + "\" is there already", "delete one of the two, or give it another name"};
  for (const Known& known : kKnown)
    if (description.find(known.says) != std::string_view::npos) return {known.what, known.next};
  return {plain(description), kNext};
}

}  // namespace parley::load
