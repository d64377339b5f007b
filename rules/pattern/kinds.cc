#include "rules/pattern/kinds.h"

#include <algorithm>
#include <iterator>

namespace parley {

ClassNumbers merged(const ClassNumbers& a, const ClassNumbers& b) {
  ClassNumbers out;
  out.reserve(a.size() + b.size());
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

ClassNumber KindTable::add_class(const std::string& name) {
  const auto [place, is_new] = numbers_.try_emplace(name, static_cast<ClassNumber>(names_.size()));
  const ClassNumber number = place->second;
  if (is_new) names_.push_back(name);
  const size_t dot = name.rfind('.');
  if (is_new && dot != std::string::npos && dot > 0 && name[0] != '\'') add_class(name.substr(0, dot));
  return number;
}

int KindTable::find_class(const std::string& name) const {
  const auto place = numbers_.find(name);
  return place == numbers_.end() ? -1 : place->second;
}

ClassNumbers KindTable::closure(ClassNumber number) const {
  ClassNumbers out{number};
  const std::string& name = names_[number];
  if (name.empty() || name[0] == '\'') return out;
  for (size_t dot = name.rfind('.'); dot != std::string::npos && dot > 0; dot = name.rfind('.', dot - 1)) {
    const int prefix = find_class(name.substr(0, dot));
    if (prefix >= 0) out.push_back(static_cast<ClassNumber>(prefix));
  }
  std::sort(out.begin(), out.end());
  return out;
}

KindNumber KindTable::intern(ClassNumbers classes) {
  const auto [place, is_new] = known_.try_emplace(std::move(classes), static_cast<KindNumber>(kinds_.size()));
  if (is_new) kinds_.push_back(place->first);
  return place->second;
}

KindNumber KindTable::with(KindNumber kind, const ClassNumbers& added) {
  return intern(merged(kinds_[kind], added));
}

KindNumber KindTable::find_with(KindNumber kind, const ClassNumbers& added) const {
  const auto place = known_.find(merged(kinds_[kind], added));
  return place == known_.end() ? 0 : place->second;
}

bool KindTable::has(KindNumber kind, ClassNumber number) const {
  const ClassNumbers& classes = kinds_[kind];
  return std::binary_search(classes.begin(), classes.end(), number);
}

}  // namespace parley
