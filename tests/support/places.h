// Where the tests find what they read: set once by CMake, so that no other file depends on the folder it is
// built in.
#pragma once

#include <string>

namespace parley {

std::string source_folder();  // the top of the sources
std::string packs_folder();   // rules/packs
std::string demo_folder();    // tests/demo
std::string shared_folder();  // ../shared, which may be missing: then a test skips, and says so
std::string parley_binary();  // the program as built here

}  // namespace parley
