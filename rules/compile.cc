// Pack: from the files of a pack to something that reads.
#include <algorithm>

#include "rules/load/load.h"
#include "rules/pack.h"
#include "rules/read/reader.h"

namespace parley {

struct Pack::Parts {
  PackSource source;
  std::string digest;
  spec::Pack spec;
  std::vector<RuleInfo> rules;
  std::unique_ptr<ArticleReader> reader;
};

namespace {

template <class Rule>
void add_rules(const std::vector<Rule>& rules, const char* layer, std::vector<RuleInfo>& out) {
  for (const Rule& rule : rules)
    out.push_back({rule.id, layer, rule.pack, rule.file, rule.place.line,
                   static_cast<int>(rule.examples.size()), rule.pattern.value});
}

std::vector<RuleInfo> rules_of(const spec::Pack& pack) {
  std::vector<RuleInfo> out;
  add_rules(pack.chunks, "chunk", out);
  add_rules(pack.attributions, "attribution", out);
  add_rules(pack.stops, "stop", out);
  add_rules(pack.frames, "frame", out);
  add_rules(pack.scopes, "scope", out);
  for (const spec::StanceRule& rule : pack.stance_rules)
    out.push_back({rule.id, "stance", rule.pack, rule.file, rule.place.line,
                   static_cast<int>(rule.examples.size()), rule.patterns.front().value});
  return out;
}

}  // namespace

tl::expected<Pack, std::vector<Error>> Pack::compile(PackSource source, Matching matching) {
  auto spec = load_spec(source);
  if (!spec) return tl::unexpected(std::move(spec.error()));
  auto parts = std::make_unique<Parts>();
  parts->source = std::move(source);
  parts->digest = parts->source.digest();
  parts->spec = std::move(*spec);
  parts->rules = rules_of(parts->spec);
  std::vector<Error> errors;
  const Patterns patterns = parse_patterns(parts->spec, errors);
  if (errors.empty())
    parts->reader = std::make_unique<ArticleReader>(parts->spec, patterns, matching, errors);
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  return Pack(std::move(parts));
}

Pack::Pack(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Pack::Pack(Pack&&) noexcept = default;
Pack& Pack::operator=(Pack&&) noexcept = default;
Pack::~Pack() = default;

Reading Pack::read(const Article& article) const {
  return parts_->reader->read(article, parts_->digest);
}
const PackSource& Pack::source() const {
  return parts_->source;
}
const std::string& Pack::name() const {
  return parts_->source.name;
}
const std::string& Pack::digest() const {
  return parts_->digest;
}
const Catalogue& Pack::catalogue() const {
  return parts_->spec.catalogue;
}
const std::vector<RuleInfo>& Pack::rules() const {
  return parts_->rules;
}
const spec::Pack& Pack::spec() const {
  return parts_->spec;
}
const ArticleReader& Pack::reader() const {
  return *parts_->reader;
}

}  // namespace parley
