#include "text/function_words.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/normal_form.h"

namespace text {
namespace {

TEST(FunctionWords, AreThoseOfTheirLanguage) {
  struct Row {
    std::string_view language;
    std::vector<std::string_view> function_words;
    std::vector<std::string_view> others;
  };
  const std::vector<Row> rows = {
      {"de", {"der", "für", "Wurde"}, {"the", "war", "man", "die", "Gipfel"}},
      {"en", {"The", "which", "don't", "DON’T"}, {"summit", "us", "may", "one", "für", ""}},
      {"es", {"él", "más", "donde"}, {"cumbre", "the"}},
      {"fr", {"à", "où", "leurs"}, {"car", "sommet", "the"}},
      {"it", {"perché", "della"}, {"vertice", "the"}},
      {"kk", {"және", "үшін", "емес"}, {"кездесу", "и"}},
      {"pt", {"não", "pelas"}, {"cimeira", "the"}},
      {"ru", {"Который", "её", "ее", "по"}, {"саммит", "год", "және"}},
      {"tr", {"için", "olduğunu"}, {"zirve", "the"}},
      {"zh", {}, {"的", "the"}},
      {"", {}, {"the"}},
  };
  for (const Row& row : rows) {
    for (const std::string_view word : row.function_words)
      EXPECT_TRUE(is_function_word(normal_form(word), row.language)) << row.language << " " << word;
    for (const std::string_view word : row.others)
      EXPECT_FALSE(is_function_word(normal_form(word), row.language)) << row.language << " " << word;
  }
}

}  // namespace
}  // namespace text
