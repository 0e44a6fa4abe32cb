// What may be asked for beside the query?
#include "searcher/answer/flags.h"

#include <gmock/gmock.h>

#include <set>

namespace searcher {
namespace {

TEST(Flags, AreThereOnceEach) {
  std::set<std::string_view> names;
  for (const Flag& flag : flags()) {
    EXPECT_TRUE(names.insert(flag.name).second) << flag.name;
    EXPECT_FALSE(flag.questions.empty()) << flag.name;
    EXPECT_NE(flag.description, "") << flag.name;
  }
}

TEST(Flags, SetTheirOption) {
  const auto set = [](std::string_view name, std::string_view value, Question question = Question::find) {
    AnswerOptions options;
    const Flag* flag = find_flag(name, question);
    EXPECT_NE(flag, nullptr) << name;
    const auto error = flag->set(value, question, options);
    EXPECT_FALSE(error) << name << " " << value;
    return options;
  };
  EXPECT_EQ(set("limit", "7").limit, 7u);
  EXPECT_EQ(set("offset", "4294967295").offset, UINT32_MAX);
  EXPECT_EQ(set("sort", "oldest").order, Order::oldest);
  EXPECT_TRUE(set("match", "any").match_any);
  EXPECT_TRUE(set("versions", "all").all_versions);
  EXPECT_EQ(set("language", "en-GB").language, "en");
  EXPECT_THAT(set("facets", "place,year,place").facets, testing::ElementsAre("place", "year"));
  EXPECT_THAT(set("facets", "kind", Question::quotes).facets, testing::ElementsAre("kind"));
  for (const char* on : {"", "true", "1"}) {
    EXPECT_TRUE(set("count", on).count);
    EXPECT_FALSE(set("no-variants", on).name_variants);
  }
  for (const char* off : {"false", "0"}) {
    EXPECT_FALSE(set("count", off).count);
    EXPECT_TRUE(set("no-variants", off).name_variants);
  }
}

TEST(Flags, RefuseWhatCannotBe) {
  const std::pair<const char*, const char*> rows[] = {
      {"limit", ""},    {"limit", "-1"},   {"limit", "1x"},    {"limit", " 1"},           {"limit", "4294967296"},
      {"sort", "best"}, {"match", "some"}, {"facets", "kind"}, {"facets", "place,,year"}, {"language", "xx"},
      {"count", "yes"}, {"versions", ""}};
  for (const auto& [name, value] : rows) {
    AnswerOptions options;
    EXPECT_TRUE(find_flag(name, Question::find)->set(value, Question::find, options)) << name << " " << value;
  }
}

TEST(Flags, BelongToTheirQuestion) {
  EXPECT_EQ(find_flag("facets", Question::captions), nullptr);
  EXPECT_EQ(find_flag("limit", Question::explain), nullptr);
  EXPECT_EQ(find_flag("misquote", Question::quotes), nullptr);
  EXPECT_EQ(find_flag("bogus", Question::find), nullptr);
  EXPECT_EQ(find_flag("", Question::find), nullptr);
}

}  // namespace
}  // namespace searcher
