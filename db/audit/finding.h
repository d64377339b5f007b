// How audits name what they find.
#pragma once

#include <iterator>
#include <string>
#include <vector>

#include "db/query/candidates.h"
#include "db/store.h"

namespace parley::db {

using Findings = std::vector<Finding>;

// "claim 91bc12345678"
inline std::string named(const char* kind, const std::string& id) {
  return std::string(kind) + " " + short_id(id);
}

inline void add(Findings& findings, AuditState state, std::string object, std::string what) {
  findings.push_back({state, std::move(object), std::move(what)});
}

inline void add_all(Findings& findings, Findings more) {
  findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace parley::db
