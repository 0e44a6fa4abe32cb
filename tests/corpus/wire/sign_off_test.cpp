#include "corpus/wire/sign_off.h"

#include <gtest/gtest.h>

#include <string>

namespace corpus {
namespace {

TEST(SignOff, NamesWhoMadeTheStory) {
  const struct {
    const char* line;
    const char* reporters;  // "none" where it is no sign-off
  } rows[] = {
      {"(Reporting by Ann Bo and Cy Do in Tull; Writing by Di Eo; Editing by Fa Gu)", "Ann Bo and Cy Do in Tull"},
      {"Reporting by Ann Bo; Editing by Cy Do", "Ann Bo"},
      {"(Reporting by Ann Bo, Editing by Cy Do)", "Ann Bo"},
      {"(Writing by Ann Bo; additional notes by nobody)", "none"},
      {"(Editing by Ann Bo)", ""},
      {"Our Standards: The Thomson Reuters Trust Principles.", ""},
      {"rl/jm/js", ""},
      {"bur-rl/jm", ""},
      // stories
      {"Reporting by Ann Bo showed that the lakes grew. Others agreed.", "none"},
      {"He works and/or plays", "none"},
      {"a/b", "none"},
      {"and", "none"},
      {"", "none"},
  };
  for (const auto& row : rows) {
    const auto found = sign_off(row.line);
    EXPECT_EQ(found ? std::string(found->reporters) : "none", row.reporters) << row.line;
  }
}

}  // namespace
}  // namespace corpus
