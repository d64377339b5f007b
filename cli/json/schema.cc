#include "cli/json/schema.h"

#include <nlohmann/json.hpp>

#include "rules/shape.h"

namespace parley::cli {
namespace {

using Type = KeyShape::Type;

Json object_of(const std::vector<KeyShape>& keys);

// Tables of which one of several keys is enough; docs/rules.md says so of each.
struct OneOf {
  std::string_view path;
  std::vector<std::string> keys;
};
const std::vector<OneOf>& alternatives() {
  static const std::vector<OneOf> kAll = {{"stance_rules", {"pattern", "patterns"}},
                                          {"chunks", {"gives", "adds"}},
                                          {"frames", {"pattern", "modes", "cues"}}};
  return kAll;
}

// Keys that an extending pack may leave out, since what it extends has them.
bool inherited(const std::string& path) {
  return path == "issues.*.name" || path == "inflections.*.classes" || path == "words.*.words";
}

bool is_alternative(const KeyShape& key) {
  for (const OneOf& one : alternatives())
    for (const std::string& name : one.keys)
      if (key.path == std::string(one.path) + "." + name) return true;
  return false;
}

Json typed(const KeyShape& shape) {
  switch (shape.type) {
    case Type::kText: {
      Json out = {{"type", "string"}};
      if (!shape.choices.empty()) out["enum"] = shape.choices;
      return out;
    }
    case Type::kWhole:
      return {{"type", "integer"},
              {"minimum", static_cast<int64_t>(*shape.lowest)},
              {"maximum", static_cast<int64_t>(*shape.highest)}};
    case Type::kDecimal:
      return {{"type", "number"}, {"minimum", *shape.lowest}, {"maximum", *shape.highest}};
    case Type::kFlag:
      return {{"type", "boolean"}};
    case Type::kDate:
      return {{"type", "string"}, {"format", "date"}};
    case Type::kTable:
      return object_of(shape.inner);
  }
  return {};
}

Json described(const KeyShape& shape, Json schema) {
  if (!shape.means.empty()) schema["description"] = shape.means;
  return schema;
}

// A group may hold groups; a proposition may be its sentence alone.
Json special(const KeyShape& shape, Json schema) {
  if (shape.path == "words.*") schema["additionalProperties"] = {{"$ref", "#/definitions/words"}};
  if (shape.path == "issues.*.propositions.*")
    return {{"anyOf", Json::array({{{"type", "string"}}, schema})}};
  return schema;
}

Json schema_of(const KeyShape& shape) {
  Json schema = special(shape, typed(shape));
  if (shape.list) schema = {{"type", "array"}, {"items", schema}};
  return described(shape, schema);
}

void need_one_of(const std::vector<KeyShape>& keys, Json& out) {
  for (const OneOf& one : alternatives()) {
    if (keys.front().path != std::string(one.path) + "." + keys.front().key) continue;
    Json any = Json::array();
    for (const std::string& name : one.keys) any.push_back({{"required", {name}}});
    out["anyOf"] = any;
  }
}

Json object_of(const std::vector<KeyShape>& keys) {
  Json properties = Json::object(), required = Json::array(), rest = false;
  for (const KeyShape& key : keys) {
    if (key.key == "*") {
      rest = key.path == "words.*" ? Json{{"$ref", "#/definitions/words"}} : schema_of(key);
    } else {
      properties[key.key] = schema_of(key);
      if (key.required && !inherited(key.path) && !is_alternative(key)) required.push_back(key.key);
    }
  }
  Json out = {{"type", "object"}, {"properties", properties}, {"additionalProperties", rest}};
  if (!required.empty()) out["required"] = required;
  if (!keys.empty()) need_one_of(keys, out);
  return out;
}

Json words_group(const std::vector<KeyShape>& tables) {
  for (const KeyShape& table : tables)
    if (table.key == "words")
      for (const KeyShape& key : table.inner)
        if (key.key == "*") return schema_of(key);
  return Json::object();
}

}  // namespace

Json pack_schema(bool pack_toml) {
  const std::vector<KeyShape> tables = file_shape(pack_toml);
  Json out = {{"$schema", "http://json-schema.org/draft-07/schema#"},
              {"title", pack_toml ? "pack.toml of a parley pack" : "a file of a parley pack"}};
  out.update(object_of(tables));
  out["definitions"] = {{"words", words_group(tables)}};
  return out;
}

}  // namespace parley::cli
