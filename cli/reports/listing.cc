#include "cli/reports/listing.h"

#include <nlohmann/json.hpp>

#include "cli/reports/proofs.h"
#include "cli/text/page.h"

namespace parley::cli {
namespace {

Table table_of(const Listing& listing) {
  Table table{listing.columns, {}, listing.link};
  for (size_t i = 0; i < listing.count; ++i) table.rows.push_back(listing.row(i));
  return table;
}

void write_array(std::ostream& out, const Listing& listing) {
  out << '[';
  for (size_t i = 0; i < listing.count; ++i) out << (i ? ",\n " : "\n ") << one_line(listing.json(i));
  out << (listing.count ? "\n]\n" : "]\n");
}

void write_page(std::ostream& out, const Listing& listing) {
  begin_page(out, listing.title);
  write_html(out, table_of(listing));
  if (listing.store != nullptr) write_proofs(out, listing.cited, *listing.store);
  end_page(out);
}

}  // namespace

void write_listing(const Session& session, const Listing& listing) {
  std::ostream& out = session.out();
  if (listing.count == 0 && !listing.nothing.empty()) session.note(listing.nothing);
  switch (session.format) {
    case Format::kTable:
      if (listing.count > 0) write_text(out, table_of(listing), session.look);
      return;
    case Format::kJson:
      return write_array(out, listing);
    case Format::kNdjson:
      for (size_t i = 0; i < listing.count; ++i) out << one_line(listing.json(i)) << '\n';
      return;
    case Format::kCsv:
      return write_csv(out, table_of(listing));
    case Format::kMd:
      return write_markdown(out, table_of(listing));
    case Format::kHtml:
      return write_page(out, listing);
  }
}

void write_json(const Session& session, const Json& json) {
  session.out() << (session.format == Format::kNdjson ? one_line(json) : indented(json)) << '\n';
}

}  // namespace parley::cli
