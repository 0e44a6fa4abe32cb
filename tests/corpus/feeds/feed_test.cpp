#include "corpus/feeds/feed.h"

#include <gmock/gmock.h>

#include <string>

#include "corpus/markup.h"
#include "tests/corpus/collected.h"

namespace corpus {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

Collected read(const std::string& xml) {
  Collected collected;
  read_markup(xml, "feed.xml", collected.sink());
  return collected;
}

const std::string item = "<item><title>Fiction</title><guid>g</guid><description>Words.</description></item>\n";

TEST(Feed, IsReadAsFarAsItIsWhole) {
  const Collected collected = read("<rss><channel>\n" + item + item + "<item><title>Cut</title><description>Wor");
  EXPECT_THAT(collected.articles, SizeIs(2));
  ASSERT_THAT(collected.remarks, SizeIs(2));
  EXPECT_THAT(printed(collected.remarks[0]), HasSubstr("skipped feed.xml: its XML is damaged at line 4"));
}

TEST(Feed, SaysOnceThatItHasDescriptionsOnly) {
  const Collected collected = read("<rss><channel>" + item + item + item + "</channel></rss>");
  EXPECT_THAT(collected.articles, SizeIs(3));
  ASSERT_THAT(collected.remarks, SizeIs(1));
  EXPECT_EQ(printed(collected.remarks[0]),
            "noted feed.xml: 3 of 3 entries have no text but a description: that is what was read");
}

TEST(Feed, MayHaveNoEntries) {
  EXPECT_EQ(printed(read("<rss><channel/></rss>").remarks.at(0)), "skipped feed.xml: the feed holds no entries");
}

// Prefixes are the document's own; what they stand for counts.
TEST(Feed, KnowsNamespacesByTheirAddress) {
  const Collected collected = read(
      "<a:feed xmlns:a='http://www.w3.org/2005/Atom' xmlns:x='http://search.yahoo.com/mrss/'><a:entry><a:id>i</a:id>"
      "<a:title>Fiction</a:title><x:title>Not this</x:title><a:content type='html'>&lt;p>Words.</a:content>"
      "<x:group><x:content url='u.jpg' medium='image'/><x:description>A "
      "lock.</x:description></x:group></a:entry></a:feed>");
  ASSERT_THAT(collected.articles, SizeIs(1));
  EXPECT_EQ(collected.articles[0].headline, "Fiction");
  EXPECT_EQ(collected.articles[0].paragraphs, std::vector<std::string>{"Words."});
  ASSERT_THAT(collected.articles[0].captions, SizeIs(1));
  EXPECT_EQ(collected.articles[0].captions[0].text, "A lock.");
  EXPECT_EQ(collected.articles[0].captions[0].image, "u.jpg");
}

TEST(Feed, NamesTheEntryThatHasNoWords) {
  const Collected collected = read("<rss><channel>\n" + item + "<item><guid>empty</guid></item></channel></rss>");
  EXPECT_THAT(collected.articles, SizeIs(1));
  EXPECT_THAT(printed(collected.remarks.at(0)), HasSubstr("skipped feed.xml:3: no words"));
}

}  // namespace
}  // namespace corpus
