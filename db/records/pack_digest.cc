#include "db/records/pack_digest.h"

#include "core/base/digest.h"

namespace parley::db {

std::string pack_digest(const std::vector<StoredPackFile>& files) {
  std::vector<std::string_view> fields;
  for (const StoredPackFile& file : files) {
    fields.insert(fields.end(),
                  {std::string_view(file.pack), std::string_view(file.name), std::string_view(file.bytes)});
  }
  return digest_fields(fields);
}

}  // namespace parley::db
