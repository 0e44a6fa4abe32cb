#include "corpus/ninjs/ninjs.h"

#include <gmock/gmock.h>

#include <sstream>
#include <string>

#include "tests/corpus/collected.h"

namespace corpus {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

Collected read(const std::string& json) {
  Collected collected;
  read_ninjs(json, "n.json", collected.sink());
  return collected;
}

Article only(const std::string& members) {
  const Collected collected = read("{\"uri\":\"u\"," + members + "}");
  EXPECT_THAT(collected.articles, SizeIs(1)) << members;
  return collected.articles.empty() ? Article{} : collected.articles[0];
}

TEST(Ninjs, IsReadObjectByObject) {
  const Collected collected = read(
      "[{\"uri\":\"a\",\"headline\":\"A\"},\n{\"uri\":\"b\",},\n7,{\"uri\":\"c\",\"headline\":\"C\"},\n{\"uri\":\"d");
  EXPECT_THAT(collected.articles, SizeIs(2));
  ASSERT_THAT(collected.remarks, SizeIs(3));
  EXPECT_THAT(printed(collected.remarks[0]), HasSubstr("skipped n.json:2: not JSON"));
  EXPECT_THAT(printed(collected.remarks[1]), HasSubstr("skipped n.json:3: a row must be an object"));
  EXPECT_THAT(printed(collected.remarks[2]), HasSubstr("skipped n.json:4: the file ends within this object"));
}

// One remark, not one for each of a thousand rows.
TEST(Ninjs, IsNotWhatHasNoUri) {
  const Collected collected = read(R"([{"id":"a","text":"x"},{"id":"b","text":"y"}])");
  EXPECT_THAT(collected.articles, SizeIs(0));
  ASSERT_THAT(collected.remarks, SizeIs(1));
  EXPECT_THAT(printed(collected.remarks[0]), HasSubstr("jq -c"));
}

TEST(Ninjs, TakesTheBodyThatSaysWhereParagraphsEnd) {
  EXPECT_THAT(only(R"("body_text":"one","body_html":"<p>two</p><p>three</p>")").paragraphs,
              ElementsAre("two", "three"));
  EXPECT_THAT(only(R"("body_text":"one\n\ntwo")").paragraphs, ElementsAre("one", "two"));
  EXPECT_THAT(only(R"("bodies":[{"role":"intro","value":"x"},{"role":"main","value":"longer words"}])").paragraphs,
              ElementsAre("longer words"));
  EXPECT_THAT(
      only(
          R"("bodies":[{"contentType":"text/plain","value":"a longer plain text"},{"contentType":"text/html","value":"<p>h"}])")
          .paragraphs,
      ElementsAre("h"));
  EXPECT_THAT(only(R"("headline":"H","body_text":"H\nwords\nmore")").paragraphs, ElementsAre("words", "more"));
}

TEST(Ninjs, TakesTheHeadlineWithTheRoleMain) {
  EXPECT_EQ(only(R"("headlines":[{"role":"short","value":"s"},{"role":"main","value":"m"},{"value":"n"}])").headline,
            "m");
  EXPECT_EQ(only(R"("headlines":[{"role":"short","value":"s"},{"value":"n"}])").headline, "n");
  EXPECT_EQ(only(R"("headlines":[{"role":"short","value":"s"}])").headline, "s");
  EXPECT_EQ(only(R"("headline":"h &amp; <b>b</b>")").headline, "h & b");
}

TEST(Ninjs, HasCaptionsOfWhateverIsAssociated) {
  for (
      const char* associations : {
          R"({"a":{"type":"picture","description_text":"A lock.","byline":"P","renditions":{"x":{"href":"s","width":1},"y":{"href":"l","width":9}}}})",
          R"([{"type":"picture","descriptions":[{"value":"A lock."}],"by":"P","renditions":[{"href":"s","width":1},{"href":"l","width":9}]}])",
          R"([{"type":"composite","associations":[{"type":"graphic","caption":"A lock.","by":"P","renditions":[{"href":"l"}]}]}])",
          R"({"a":{"headline":"A lock.","byline":"P","renditions":{"x":{"href":"l"}}},"b":{"type":"text","headline":"x"},"c":1,"d":null})",
      }) {
    const Article article = only("\"headline\":\"h\",\"associations\":" + std::string(associations));
    ASSERT_THAT(article.captions, SizeIs(1)) << associations;
    EXPECT_EQ(article.captions[0].text, "A lock.");
    EXPECT_EQ(article.captions[0].photographer, "P");
    EXPECT_EQ(article.captions[0].image, "l");
  }
}

TEST(Ninjs, IsSkippedWhereTheAgencyTookItBack) {
  for (const char* status : {"\"pubstatus\":\"canceled\"", "\"pubStatus\":\"withheld\"", "\"usable\":false"}) {
    const Collected collected = read("{\"uri\":\"u\",\"headline\":\"h\"," + std::string(status) + "}");
    EXPECT_THAT(collected.articles, SizeIs(0)) << status;
    EXPECT_THAT(printed(collected.remarks.at(0)), HasSubstr("pullquote-index remove 'u'"));
  }
}

TEST(Ninjs, MayHaveAnyTypeAnywhere) {
  for (const char* key :
       {"version", "headline", "headlines", "bodies", "body_text", "associations", "renditions", "subject",
        "infosource", "language", "by", "located", "descriptions", "versioncreated", "pubstatus", "type"})
    for (const char* value : {"1", "null", "[]", "{}", "[1]", "{\"a\":1}", "[[{}]]", "\"\"", "true", "[null]", "1.5"}) {
      const Collected collected = read("{\"uri\":\"u\",\"title\":\"t\",\"" + std::string(key) + "\":" + value + "}");
      EXPECT_THAT(collected.articles, SizeIs(1)) << key << value;
    }
}

}  // namespace
}  // namespace corpus
