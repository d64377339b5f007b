#include "cli/reports/marks.h"

#include <algorithm>
#include <string_view>

namespace parley::cli {
namespace {

uint64_t size_of(const ByteSpans& spans) {
  uint64_t size = 0;
  for (const ByteSpan& span : spans) size += span.end - span.begin;
  return size;
}

// What is painted later covers what was painted before.
std::vector<Mark> in_painting_order(const Article& article, const std::vector<Statement>& statements) {
  std::vector<size_t> order(statements.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    return size_of(statements[a].content) > size_of(statements[b].content);
  });
  std::vector<Mark> layers;
  const auto add = [&](Role role, ByteSpans Statement::*spans) {
    for (const size_t i : order) {
      for (const ByteSpan& span : statements[i].*spans) {
        layers.push_back({text_span(article.canonical, span), role, static_cast<int>(i) + 1});
      }
    }
  };
  add(Role::kContent, &Statement::content);
  add(Role::kCue, &Statement::cue);
  add(Role::kSource, &Statement::source);
  return layers;
}

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Takes blanks at the ends of a run of equal numbers out of it, so that no mark begins or ends with one.
void trim_runs(std::vector<uint32_t>& top, std::string_view text) {
  for (size_t begin = 0, end = 0; begin < top.size(); begin = end) {
    while (end < top.size() && top[end] == top[begin]) ++end;
    size_t first = begin, last = end;
    while (first < last && is_blank(text[first])) top[first++] = 0;
    while (last > first && is_blank(text[last - 1])) top[--last] = 0;
  }
}

}  // namespace

Span text_span(const CanonicalText& canonical, const ByteSpan& bytes) {
  const auto& segments = canonical.segments;
  auto at = std::partition_point(segments.begin(), segments.end(),
                                 [&](const Segment& s) { return s.bytes.end <= bytes.begin; });
  Span span;
  for (bool first = true; at != segments.end() && at->bytes.begin < bytes.end; ++at) {
    Span part = at->text;
    if (at->kind == SegmentKind::kCopy) {
      const uint64_t begin = std::max(bytes.begin, at->bytes.begin), end = std::min(bytes.end, at->bytes.end);
      part.begin = at->text.begin + static_cast<uint32_t>(begin - at->bytes.begin);
      part.end = at->text.begin + static_cast<uint32_t>(end - at->bytes.begin);
    }
    span = first ? part : Span{span.begin, part.end};
    first = false;
  }
  return span;
}

std::vector<Mark> marks_of(const Article& article, const std::vector<Statement>& statements) {
  const Span body = article.body;
  const std::vector<Mark> layers = in_painting_order(article, statements);
  std::vector<uint32_t> top(body.size(), 0);  // of each byte: the layer on top, from 1
  for (size_t i = 0; i < layers.size(); ++i) {
    const uint32_t begin = std::max(layers[i].text.begin, body.begin),
                   end = std::min(layers[i].text.end, body.end);
    for (uint32_t at = begin; at < end; ++at) top[at - body.begin] = static_cast<uint32_t>(i) + 1;
  }
  trim_runs(top, std::string_view(article.canonical.text).substr(body.begin, body.size()));
  std::vector<Mark> marks;
  uint32_t last = 0;
  for (uint32_t at = 0; at < body.size(); ++at) {
    if (at == 0 || top[at] != last) {
      marks.push_back(top[at] ? layers[top[at] - 1] : Mark{});
      marks.back().text = {body.begin + at, body.begin + at};
    }
    last = top[at];
    ++marks.back().text.end;
  }
  return marks;
}

}  // namespace parley::cli
