#include "rules/new/new_pack.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "rules/load/statements.h"
#include "rules/new/template.h"
#include "rules/shape.h"

namespace parley {
namespace {

std::string replaced(std::string text, const std::string& mark, const std::string& with) {
  for (size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + with.size()))
    text.replace(at, mark.size(), with);
  return text;
}

// "persons.ada-brink" -> "persons.*", "stance_rules" as it is: the table as a KeyShape names it.
std::string path_of(const std::string& header) {
  const size_t dot = header.find('.');
  if (dot == std::string::npos) return header;
  const size_t next = header.find('.', dot + 1);
  return header.substr(0, dot) + ".*" + (next == std::string::npos ? "" : header.substr(next));
}

const std::vector<KeyShape>& keys_at(const std::vector<KeyShape>& tables, const std::string& path) {
  static const std::vector<KeyShape> kNone;
  for (const KeyShape& table : tables) {
    if (table.path == path) return table.inner;
    const auto& inner = keys_at(table.inner, path);
    if (!inner.empty()) return inner;
  }
  return kNone;
}

// Writes the template with a comment above each key the first time it stands in a table of that kind, and,
// below the first table of a kind, the keys that it leaves out.
class Commented {
 public:
  explicit Commented(bool pack_toml) : shapes_(file_shape(pack_toml)) {
    if (pack_toml) keys_ = shapes_;
  }

  std::string write(const std::string& text) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      const std::string header = load::header_of(line), key = load::key_of(line);
      if (line.empty()) finish();
      if (!header.empty() && line.front() == '[') begin(path_of(header));
      if (!key.empty() && line.front() != ' ') explain(key);
      out_ += line + "\n";
    }
    finish();
    return std::move(out_);
  }

 private:
  void begin(const std::string& path) {
    finish();
    path_ = path;
    keys_ = keys_at(shapes_, path);
    used_.clear();
    is_first_ = seen_.insert(path).second;
  }

  void explain(const std::string& key) {
    used_.insert(key);
    if (!is_first_) return;
    for (const KeyShape& shape : keys_)
      if (shape.key == key && !shape.means.empty()) out_ += "# " + shape.means + ".\n";
  }

  // What else may stand in such a table.
  void finish() {
    if (is_first_)
      for (const KeyShape& shape : keys_)
        if (shape.key != "*" && used_.count(shape.key) == 0 && shape.path.find('.') != std::string::npos &&
            !shape.means.empty())
          out_ += "# " + shape.key + ": " + shape.means + ".\n";
    is_first_ = false;
  }

  std::vector<KeyShape> shapes_, keys_;
  std::string path_, out_;
  std::set<std::string> seen_, used_;
  bool is_first_ = true;
};

}  // namespace

std::vector<PackFile> new_pack(const std::string& name, const std::string& version) {
  std::vector<PackFile> out;
  for (const auto& [file, bytes] : kTemplate) {
    const bool pack_toml = std::string_view(file) == "pack.toml";
    const std::string schema =
        pack_toml ? "#:schema ./.schema/pack.json\n\n" : "#:schema ./.schema/file.json\n\n";
    std::string text = replaced(replaced(bytes, "%NAME%", name), "%VERSION%", version);
    out.push_back({name, file, {}, schema + Commented(pack_toml).write(text)});
  }
  return out;
}

}  // namespace parley
