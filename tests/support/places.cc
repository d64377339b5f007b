#include "tests/support/places.h"

namespace parley {

std::string source_folder() {
  return PARLEY_SOURCE_DIR;
}
std::string packs_folder() {
  return source_folder() + "/rules/packs";
}
std::string demo_folder() {
  return source_folder() + "/tests/demo";
}
std::string shared_folder() {
  return PARLEY_SHARED_DIR;
}
std::string parley_binary() {
  return PARLEY_BINARY;
}

}  // namespace parley
