// Digests: known answers, and what makes two lists of fields differ.
#include "core/base/digest.h"

#include <gtest/gtest.h>

namespace parley {
namespace {

// FIPS 180-4, examples.
TEST(Digest, IsSha256) {
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Digest, SeesZeroBytes) {
  EXPECT_NE(sha256_hex(std::string_view("a\0", 2)), sha256_hex("a"));
}

// sha256sum of "2:ab1:c": the form is a promise, ids are made of it.
TEST(Digest, OfFieldsPutsTheLengthBeforeEach) {
  EXPECT_EQ(digest_fields({"ab", "c"}), sha256_hex("2:ab1:c"));
}

TEST(Digest, OfFieldsTellsWhereOneEnds) {
  EXPECT_NE(digest_fields({"ab", "c"}), digest_fields({"a", "bc"}));
  EXPECT_NE(digest_fields({"a", ""}), digest_fields({"a"}));
  EXPECT_NE(digest_fields({"", "a"}), digest_fields({"a", ""}));
  EXPECT_NE(digest_fields({"1:a"}), digest_fields({"1", "a"}));
  EXPECT_NE(digest_fields({}), digest_fields({""}));
}

}  // namespace
}  // namespace parley
