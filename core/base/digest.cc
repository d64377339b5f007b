#include "core/base/digest.h"

#include <openssl/evp.h>

#include <memory>
#include <stdexcept>

namespace parley {
namespace {

class Sha256 {
 public:
  Sha256() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
    check(context_ ? EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) : 0);
  }

  void add(std::string_view bytes) { check(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size())); }

  std::string hex() {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    check(EVP_DigestFinal_ex(context_.get(), digest, &size));
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(size_t{size} * 2);
    for (unsigned i = 0; i < size; ++i) {
      text += kDigits[digest[i] >> 4U];
      text += kDigits[digest[i] & 0xFU];
    }
    return text;
  }

 private:
  // Fails only where memory or OpenSSL's own set-up does: nothing can be kept without digests.
  static void check(int ok) {
    if (ok != 1) throw std::runtime_error("OpenSSL cannot compute SHA-256");
  }

  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  Sha256 digest;
  digest.add(bytes);
  return digest.hex();
}

// "2:ab1:c": the length in decimal, a colon, the bytes.
std::string digest_fields(const std::vector<std::string_view>& fields) {
  Sha256 digest;
  for (const std::string_view field : fields) {
    digest.add(std::to_string(field.size()) + ":");
    digest.add(field);
  }
  return digest.hex();
}

}  // namespace parley
