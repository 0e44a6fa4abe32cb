#include "corpus/html/html_article.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/corpus/collected.h"

namespace corpus {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

Article read(const std::string& html) {
  Collected collected;
  read_html(html, "page.html", collected.sink());
  EXPECT_THAT(collected.articles, SizeIs(1)) << html;
  return collected.articles.empty() ? Article{} : collected.articles[0];
}

std::string linked(const std::string& json) { return "<script type=\"application/ld+json\">" + json + "</script>"; }

TEST(HtmlArticle, HasTheAddressOfThePageAsItsId) {
  const struct {
    const char* head;
    const char* id;  // "" for a made one
  } rows[] = {
      {"<link rel=canonical href=https://a.example/x>", "https://a.example/x"},
      {"<meta property=og:url content=https://a.example/x>", "https://a.example/x"},
      // A site that says this of each page would make one article of all of them.
      {"<link rel=canonical href=https://a.example/>", ""},
      {"<link rel=canonical href=https://a.example><meta property=og:url content=https://a.example/y>",
       "https://a.example/y"},
      {"<link rel=canonical href=/relative>", ""},
      {"", ""},
  };
  for (const auto& row : rows) {
    const Article article = read(std::string(row.head) + "<h1>Fiction</h1><p>Words.");
    EXPECT_EQ(article.id_is_given, *row.id != '\0') << row.head;
    if (article.id_is_given) {
      EXPECT_EQ(article.id, row.id);
    }
  }
}

TEST(HtmlArticle, FindsItsHeadline) {
  const struct {
    const char* html;
    const char* headline;
  } rows[] = {
      {"<title>A | The Courier</title><meta property=og:site_name content='The Courier'><p>w", "A"},
      {"<title>A - Xinhua</title><p>w", "A"},
      {"<title>A - B</title><p>w", "A - B"},
      {"<title>T</title><meta property=og:title content='O'><p>w", "O"},
      {"<title>T</title><h1>H</h1><p>w", "H"},
      {"<title>T</title><h1>Site</h1><article><h1>H</h1><p>w</article>", "H"},
      {"<title>T</title><h1>One</h1><h1>Two</h1><article><p>w</article>", "T"},
      {"<title>Exclusive: A</title><p>w", "A"},
  };
  for (const auto& row : rows) EXPECT_EQ(read(row.html).headline, row.headline) << row.html;
}

TEST(HtmlArticle, FindsItsDate) {
  const struct {
    const char* html;
    const char* date;
  } rows[] = {
      {"<meta property=article:published_time content=2024-09-10T18:30:00+02:00><p>w", "2024-09-10T18:30"},
      {"<meta name=date content=20240910><p>w", "2024-09-10"},
      {"<meta name=pubdate content='September 10, 2024'><p>w", "2024-09-10"},
      {"<time datetime=2020-01-01>x</time><article><time datetime=2024-09-10>y</time><p>w</article>", "2024-09-10"},
      {"<article><div class=date>10 сентября 2024 года</div><p>w</article>", "2024-09-10"},
      {"<time datetime=soon>x</time><p>w", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(print(read(row.html).published), row.date) << row.html;
}

TEST(HtmlArticle, IsReadFromLinkedDataInAnyShape) {
  for (
      const char* json : {
          R"({"@type":"NewsArticle","headline":"H","author":"A"})",
          R"([{"@type":"WebSite"},{"@type":["Thing","NewsArticle"],"headline":"H","author":["A"]}])",
          R"({"@graph":[{"@type":"schema:NewsArticle","headline":"H","author":{"@id":"#a"}},{"@id":"#a","name":"A"}]})",
          R"({"@type":"WebPage","mainEntity":{"@type":"http://schema.org/ReportageNewsArticle","headline":"H","author":{"name":["A"]}}})",
          "\n//<![CDATA[\n{\"@type\":\"Article\",\"headline\":{\"@value\":\"<b>H</"
          "b>\"},\"author\":[{\"name\":\"A\"}]}\n//]]>",
          "{\"@type\":\"Article\",\n\"headline\":\"H\n\",\"author\":\"A\"}",
      }) {
    const Article article = read(linked(json) + "<h1>X</h1><p>w");
    EXPECT_EQ(article.headline, "H") << json;
    EXPECT_EQ(article.byline, "A") << json;
  }
}

TEST(HtmlArticle, GoesOnWithoutLinkedDataThatIsBroken) {
  Collected collected;
  read_html(linked("{\"@type\":\"NewsArticle\",\"headline\":") + linked("{}x{") + "<h1>H</h1><p>w", "page.html",
            collected.sink());
  ASSERT_THAT(collected.articles, SizeIs(1));
  EXPECT_EQ(collected.articles[0].headline, "H");
  ASSERT_FALSE(collected.remarks.empty());
  EXPECT_THAT(printed(collected.remarks[0]), HasSubstr("noted page.html: its JSON-LD was left out"));
}

TEST(HtmlArticle, TakesTheBodyOfLinkedDataWhereThePageShowsLess) {
  const std::string json = linked(
      R"({"@type":"NewsArticle","headline":"H","articleBody":"First words of it.\n\nSecond words, further on."})");
  EXPECT_THAT(read(json + "<article><p>First words…</article>").paragraphs,
              ElementsAre("First words of it.", "Second words, further on."));
  EXPECT_THAT(read(json + "<article><p>First words of it, on the page.<p>Second words.</article>").paragraphs,
              SizeIs(2));
}

TEST(HtmlArticle, KnowsOneCaptionThatIsStatedTwice) {
  const Article article =
      read(linked(R"({"@type":"NewsArticle","headline":"H","image":{"caption":"A lock.","url":"https://a.example/1.jpg",
      "creditText":"Pell Andry/Orsel News"}})") +
           "<figure><img src=1s.jpg><figcaption>A lock.</figcaption></figure><p>w");
  ASSERT_THAT(article.captions, SizeIs(1));
  EXPECT_EQ(article.captions[0].photographer, "Pell Andry");
  EXPECT_EQ(article.captions[0].agency, "Orsel News");
}

TEST(HtmlArticle, ResolvesImagesAgainstItsAddress) {
  const std::string head = "<link rel=canonical href=https://a.example/d/x?q=1>";
  const std::vector<std::pair<const char*, const char*>> rows = {
      {"/i.jpg", "https://a.example/i.jpg"},
      {"i.jpg", "https://a.example/d/i.jpg"},
      {"//b.example/i.jpg", "https://b.example/i.jpg"},
      {"https://b.example/i.jpg", "https://b.example/i.jpg"}};
  for (const auto& [source, image] : rows)
    EXPECT_EQ(read(head + "<figure><img src=" + source + "><figcaption>A lock.</figcaption></figure><p>w")
                  .captions.at(0)
                  .image,
              image);
}

TEST(HtmlArticle, MayHoldNoWords) {
  Collected collected;
  read_html("<html><nav>Menu</nav></html>", "page.html", collected.sink());
  EXPECT_THAT(collected.articles, SizeIs(0));
  EXPECT_THAT(printed(collected.remarks.at(0)), HasSubstr("skipped page.html: no words"));
}

}  // namespace
}  // namespace corpus
