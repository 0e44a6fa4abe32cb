#include "searcher/render/html.h"

#include <gmock/gmock.h>

#include "searcher/render/text.h"
#include "tests/searcher/render/hostile_answer.h"

namespace searcher {
namespace {

using testing::HasSubstr;
using testing::Not;

// The page's tags with their attributes, the values of these left out; each `<` must begin one.
std::vector<std::string> tags_of(std::string_view html) {
  std::vector<std::string> tags;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    std::string tag;
    bool is_quoted = false;
    for (; at < html.size(); ++at) {
      if (html[at] == '"') is_quoted = !is_quoted;
      if (!is_quoted || html[at] == '"') tag += html[at];
      if (!is_quoted && html[at] == '>') break;
    }
    tags.push_back(tag);
  }
  return tags;
}

// What a browser would show of the page.
std::string shown_text(std::string_view html) {
  std::string out;
  bool is_tag = false;
  for (std::size_t at = 0; at < html.size(); ++at) {
    if (html[at] == '<') is_tag = true;
    if (is_tag) {
      is_tag = html[at] != '>';
      continue;
    }
    constexpr std::array<std::pair<std::string_view, char>, 5> entities = {
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
    const auto* entity = std::find_if(entities.begin(), entities.end(),
                                      [&](const auto& row) { return html.substr(at).starts_with(row.first); });
    out += entity == entities.end() ? html[at] : entity->second;
    if (entity != entities.end()) at += entity->first.size() - 1;
  }
  return out;
}

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
