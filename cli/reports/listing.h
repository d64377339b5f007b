// A list of things alike: computed once, printed in any format.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/json/json.h"
#include "cli/session/session.h"
#include "cli/table/table.h"

namespace parley::cli {

struct Listing {
  std::string title;  // of an HTML page
  std::vector<Column> columns;
  size_t count = 0;
  std::function<std::vector<std::string>(size_t)> row;  // as long as `columns`
  std::function<Json(size_t)> json;
  std::string nothing;  // what to say where the list is empty

  // On a page: where cells lead to, and the claims whose proofs stand below. `store` is the caller's.
  std::function<std::string(size_t row, size_t column)> link = {};
  std::vector<const ClaimRecord*> cited = {};
  const Store* store = nullptr;
};

void write_listing(const Session& session, const Listing& listing);

// One value as pretty JSON, or on a line of its own for ndjson.
void write_json(const Session& session, const Json& json);

inline constexpr std::string_view kListFormats = "table|json|ndjson|csv|md|html";

}  // namespace parley::cli
