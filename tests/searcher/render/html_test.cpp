#include "searcher/render/html.h"

#include <gmock/gmock.h>

#include "searcher/render/pen.h"
#include "tests/searcher/render/hostile_answer.h"
#include "tests/searcher/render/html_page.h"

namespace searcher {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(HtmlWriter, EscapesAllButItsOwnMarkup) {
  EXPECT_EQ(HtmlWriter().markup("<p>").text("<b>&\"'").markup("</p>").take(), "<p>&lt;b&gt;&amp;&quot;&#39;</p>");
  EXPECT_EQ(HtmlWriter().text("a\u202Eb\x1b").take(), "a\uFFFDb\uFFFD");
  EXPECT_EQ(HtmlWriter().number(42).take(), "42");
}

TEST(HtmlWriter, LinksOnlyToTheWeb) {
  struct Row {
    std::string_view url, html;
  };
  for (const Row& row :
       {Row{"https://example.org/?a&b", " href=\"https://example.org/?a&amp;b\""},
        Row{"http://example.org/\"x", " href=\"http://example.org/&quot;x\""}, Row{"javascript:x()", ""},
        Row{"JAVASCRIPT:x()", ""}, Row{" javascript:x()", ""}, Row{"data:text/html,x", ""}, Row{"//example.org", ""},
        Row{"file:///etc", ""}, Row{"", ""}, Row{"java\nscript:x()", ""}})
    EXPECT_EQ(HtmlWriter().href(row.url).take(), row.html) << row.url;
}

// Whatever the texts hold, the page's markup is that of plain words.
TEST(AnyHtml, TakesNoMarkupFromAStory) {
  std::mt19937 random(74);
  for (int round = 0; round < 500; ++round) {
    std::vector<std::string> texts;
    const FindAnswer hostile = AnswerOf([&] { return texts.emplace_back(hostile_text(random)); }).find();
    // The same answer in harmless words, of the same lengths and with the same links.
    std::size_t next = 0;
    const FindAnswer plain = AnswerOf([&] {
                               const std::string& text = texts[next++];
                               const bool is_link = text.starts_with("http://") || text.starts_with("https://");
                               return is_link ? "http://x" : std::string(text.size(), 'x');
                             }).find();
    const std::string html = to_html(hostile);
    EXPECT_EQ(tags_of(html), tags_of(to_html(plain))) << html;
    for (const ArticleHit& hit : hostile.hits)
      for (const Passage& passage : hit.passages) EXPECT_THAT(shown_text(html), HasSubstr(printable(passage.text)));
    EXPECT_EQ(html.find("\u202E"), std::string::npos);
    EXPECT_EQ(html.find('\x1b'), std::string::npos);
  }
}

TEST(Html, IsAPageOfItsOwn) {
  std::mt19937 random(75);
  const std::string html = to_html(AnswerOf([&] { return std::string("word"); }).find());
  EXPECT_TRUE(html.starts_with("<!DOCTYPE html>\n"));
  EXPECT_THAT(html, HasSubstr("<meta charset=\"utf-8\">"));
  EXPECT_THAT(html, HasSubstr("<mark>wo</mark>rd"));
  for (const std::string_view loads : {"<script", "src=", "<link", "@import", "url("})
    EXPECT_THAT(html, Not(HasSubstr(std::string(loads))));
}

}  // namespace
}  // namespace searcher
