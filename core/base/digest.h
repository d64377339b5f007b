// SHA-256, the only digest parley uses (FIPS 180-4, by OpenSSL's EVP interface).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parley {

// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

// Digest of a list of fields, each length-prefixed, so that ("ab","c") and ("a","bc") differ.
std::string digest_fields(const std::vector<std::string_view>& fields);

}  // namespace parley
