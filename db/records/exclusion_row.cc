#include "db/records/exclusion_row.h"

#include "db/records/value.h"

namespace parley::db {

std::string exclusion_digest(const std::string& article_id, const Exclusion& exclusion, bool excludes) {
  return row_digest("exclusion",
                    {article_id, std::int64_t{excludes}, exclusion.made, exclusion.by, exclusion.reason});
}

}  // namespace parley::db
