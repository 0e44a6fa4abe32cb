#include "schema/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace schema {
namespace {

TEST(Error, HasANameForEachCode) {
  using Code = IndexError::Code;
  EXPECT_EQ(name_of(Code::missing), "index_missing");
  EXPECT_EQ(name_of(Code::locked), "index_locked");
  EXPECT_EQ(name_of(Code::damaged), "index_damaged");
  EXPECT_EQ(name_of(Code::other_version), "index_of_other_version");
  EXPECT_EQ(name_of(Code::unreadable), "index_unreadable");
  EXPECT_EQ(name_of(Code::unwritable), "index_unwritable");
  EXPECT_EQ(name_of(Code::nothing_read), "nothing_read");
  EXPECT_EQ(name_of(Code::nothing_read), "nothing_read");
}

TEST(Error, IsOneLineOfJson) {
  EXPECT_EQ(error_json("index_damaged", "a \"file\"\nis odd", "/x/y", "build again"),
            R"({"version":1,"error":{"code":"index_damaged","message":"a \"file\"\nis odd",)"
            R"("where":"/x/y","next":"build again"}})");
  EXPECT_EQ(error_json("c", "m", "caf\xE9", ""),
            "{\"version\":1,\"error\":{\"code\":\"c\",\"message\":\"m\",\"where\":\"caf\uFFFD\",\"next\":\"\"}}")
      << "paths need not be UTF-8";
}

TEST(Error, OfDamageSaysWhatToRun) {
  const IndexError error = damaged("/x/tokens", "it is short");
  EXPECT_EQ(error.code(), IndexError::Code::damaged);
  EXPECT_EQ(error.where(), "/x/tokens");
  EXPECT_STREQ(error.what(), "the index is damaged: it is short");
  EXPECT_THAT(error.next(), testing::HasSubstr("pullquote-index check"));
}

}  // namespace
}  // namespace schema
