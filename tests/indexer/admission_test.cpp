#include "indexer/admission.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace indexer {
namespace {

corpus::Article article(const std::string& id, const std::string& text, const std::string& source,
                        bool id_is_given = false) {
  corpus::Article article;
  article.id = id;
  article.id_is_given = id_is_given;
  article.paragraphs = {text};
  article.source = source;
  return article;
}

corpus::Article given(const std::string& id, const std::string& text, const std::string& source) {
  return article(id, text, source, true);
}

corpus::Article numbered(const std::string& id, const std::string& text, std::uint32_t version) {
  corpus::Article article = given(id, text, "a");
  article.version = version;
  return article;
}

// "3 lake~2 of lake from a.txt b.txt", or "stands as 3"
std::string printed(const Admitted& admitted) {
  if (!admitted.is_new) return fmt::format("stands as {}", admitted.number);
  const std::string of = admitted.version_of.empty() ? "" : " of " + admitted.version_of;
  return fmt::format("{} {}{} from {}", admitted.number, admitted.article.id, of, fmt::join(admitted.sources, " "));
}

struct Row {
  std::string what;
  std::vector<corpus::Article> articles;
  std::vector<std::string> admitted;
  std::vector<std::uint32_t> replaced;
  std::string last_remark;
};

const std::vector<Row> rows = {
    {"another id is another article",
     {article("lake", "One.", "a"), article("dam", "One.", "b")},
     {"1 lake from a", "2 dam from b"},
     {},
     ""},
    {"the same id and text is one article with two sources",
     {article("lake", "One.", "b"), article("lake", "One.", "a")},
     {"1 lake from b", "2 lake from a b"},
     {1},
     "'lake' came before with the same text: kept once, with both sources"},
    {"a source that comes again is named once",
     {article("lake", "One.", "a"), article("lake", "One.", "a"), article("lake", "One.", "b")},
     {"1 lake from a", "stands as 1", "2 lake from a b"},
     {1},
     "'lake' came before with the same text: kept once, with both sources"},
    {"an id that was made, with other words, is a version",
     {article("lake", "One.", "a"), article("lake", "Two.", "b"), article("lake", "Three.", "c")},
     {"1 lake from a", "2 lake~2 of lake from b", "3 lake~3 of lake from c"},
     {},
     "'lake' came before with other words: kept as its version 'lake~3'"},
    {"each version is known again by its text",
     {article("lake", "One.", "a"), article("lake", "Two.", "b"), article("lake", "One.", "c"),
      article("lake", "Two.", "d")},
     {"1 lake from a", "2 lake~2 of lake from b", "3 lake from a c", "4 lake~2 of lake from b d"},
     {1, 2},
     "'lake~2' came before with the same text: kept once, with both sources"},
    {"an id that the source gives, with other words, replaces",
     {given("lake", "One.", "a"), given("lake", "Two.", "b"), given("lake", "Three.", "c")},
     {"1 lake from a", "2 lake from b", "3 lake from c"},
     {1, 2},
     "'lake' came before with other words (from b): this one replaces it"},
    {"an id that the source gives, with the same text, is one article, too",
     {given("lake", "One.", "a"), given("lake", "One.", "b")},
     {"1 lake from a", "2 lake from a b"},
     {1},
     "'lake' came before with the same text: kept once, with both sources"},
    {"the last of many wins, though its words came before",
     {given("lake", "One.", "a"), given("lake", "Two.", "b"), given("lake", "One.", "c")},
     {"1 lake from a", "2 lake from b", "3 lake from c"},
     {1, 2},
     "'lake' came before with other words (from b): this one replaces it"},
    {"another version that its source numbers is a version",
     {numbered("lake", "One.", 1), numbered("lake", "Two.", 2), numbered("lake", "Two, mended.", 2)},
     {"1 lake from a", "2 lake~2 of lake from a", "3 lake~2 of lake from a"},
     {2},
     "'lake~2' came before with other words (from a): this one replaces it"},
};

TEST(Admission, DecidesWhatBecomesOfAnIdThatCameBefore) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.what);
    Admission admission(1, nullptr);
    std::vector<std::string> admitted;
    std::string remark;
    for (const corpus::Article& a : row.articles) {
      const Admitted result = admission.admit(a);
      admitted.push_back(printed(result));
      remark = result.remark;
    }
    EXPECT_EQ(admitted, row.admitted);
    EXPECT_EQ(admission.replaced(), row.replaced);
    EXPECT_EQ(remark, row.last_remark);
  }
}

TEST(Admission, CountsOnFromItsFirstNumber) {
  Admission admission(41, nullptr);
  EXPECT_EQ(admission.admit(article("a", "x", "s")).number, 41u);
  EXPECT_EQ(admission.admit(article("b", "x", "s")).number, 42u);
}

// Whatever a reader sees makes an article another one; where it was read from does not.
TEST(Admission, ComparesAllThatAReaderSees) {
  using Change = void (*)(corpus::Article&);
  const std::vector<Change> changes = {
      [](auto& a) { a.kicker = "Waters"; },
      [](auto& a) { a.headline = "Lakes"; },
      [](auto& a) { a.paragraphs.push_back("More."); },
      [](auto& a) { a.paragraphs[0] += " "; },
      [](auto& a) {
        a.captions.push_back({.text = "A dam", .photographer = {}, .agency = {}, .place = {}, .date = {}, .image = {}});
      },
      [](auto& a) { a.captions[0].photographer = "Ann Bo"; },
      [](auto& a) { a.captions[0].image = "x.jpg"; },
      [](auto& a) { a.captions[0].date = {.year = 2024}; },
      [](auto& a) { a.dateline.place = "TULL"; },
      [](auto& a) { a.dateline.agency = "Lake Wire"; },
      [](auto& a) { a.published = {.year = 2024, .month = 5}; },
      [](auto& a) { a.language = "kk"; },
      [](auto& a) { a.byline = "Cy Dee"; },
      [](auto& a) { a.url = "https://lake.example"; },
      [](auto& a) { a.speaker = "Ann Bo"; },
      [](auto& a) { a.topics = {"lakes"}; },
      [](auto& a) { a.version = 2; },
  };
  corpus::Article first = article("lake", "One.", "a");
  first.captions.resize(1);
  first.captions[0].text = "A lake";
  for (std::size_t i = 0; i < changes.size(); ++i) {
    Admission admission(1, nullptr);
    admission.admit(first);
    corpus::Article changed = first;
    changes[i](changed);
    EXPECT_EQ(admission.admit(changed).article.id, "lake~2") << "change " << i;
  }
  Admission admission(1, nullptr);
  admission.admit(first);
  first.source = "elsewhere";
  EXPECT_EQ(admission.admit(first).article.id, "lake");
}

}  // namespace
}  // namespace indexer
