#include "searcher/render/verification_html.h"

#include <gmock/gmock.h>

#include <set>

#include "searcher/render/pen.h"
#include "tests/searcher/render/checked_quotes.h"
#include "tests/searcher/render/hostile_answer.h"
#include "tests/searcher/render/html_page.h"

namespace searcher {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(VerificationPage, ShowsTheWholeDraftWithItsMarks) {
  VerifyAnswer answer = drafted({checked_quote("The lake is open"), altered_quote()});
  answer.draft += "And that was all.\n";
  const std::string html = to_html(answer);
  EXPECT_THAT(html,
              HasSubstr("<p dir=\"auto\">He said: &quot;<mark id=\"mark-1\" class=\"good\"><a href=\"#finding-1\">"
                        "The lake is open <small>[1: exact]</small></a></mark>&quot;.</p>\n"));
  EXPECT_THAT(html, HasSubstr("<small>[2: altered, look at this]</small>"));
  EXPECT_THAT(html, HasSubstr("<p dir=\"auto\">And that was all.\n</p>"));
  EXPECT_THAT(html, HasSubstr("We will <ins>{+not+}</ins> charge a toll"));
  EXPECT_THAT(html, HasSubstr("<a href=\"https://example.org/lake-1\">Lake towns agree</a>"));
  EXPECT_THAT(html, HasSubstr("2 quotations: 1 fit to print, 1 to look at"));
}

TEST(VerificationPage, IsAPageOfItsOwn) {
  const std::string html = to_html(drafted({checked_quote("a"), altered_quote(), unfound_quote("b")}));
  EXPECT_TRUE(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">\n"));
  for (const std::string_view loads : {"<script", "src=", "<link", "@import", "url("})
    EXPECT_THAT(html, Not(HasSubstr(std::string(loads))));
  for (const std::string_view has : {"<main>", "<header>", "<h1>", "prefers-color-scheme", "@media print"})
    EXPECT_THAT(html, HasSubstr(std::string(has)));
}

TEST(VerificationPage, LinksBothWaysAndOnlyToWhatIsThere) {
  VerifyAnswer answer = drafted({checked_quote("a"), unfound_quote("b"), unfound_quote("c")});
  answer.quotes[1].quote.bytes = {0, 9999};  // of another draft
  const std::string html = to_html(answer);
  std::set<std::string> ids;
  for (const std::string& id : values_of(html, " id=\"")) EXPECT_TRUE(ids.insert(id).second) << id;
  std::size_t links = 0;
  for (const std::string& target : values_of(html, "href=\"#")) {
    EXPECT_TRUE(ids.contains(target)) << target;
    ++links;
  }
  for (const std::string& label : values_of(html, "aria-labelledby=\"")) EXPECT_TRUE(ids.contains(label)) << label;
  EXPECT_EQ(links, 4U);
  EXPECT_FALSE(ids.contains("mark-2"));
  EXPECT_TRUE(ids.contains("finding-2"));
}

TEST(VerificationPage, PartsTheDraftAtItsBlankLines) {
  VerifyAnswer answer;
  const struct {
    const char* draft;
    const char* paragraphs;
  } rows[] = {
      {"", ""},
      {"\n\n", ""},
      {"a", "<p dir=\"auto\">a</p>\n"},
      {"\n\na\nb\n\n\n\nc\n", "<p dir=\"auto\">a\nb</p>\n<p dir=\"auto\">c\n</p>\n"},
  };
  for (const auto& row : rows) {
    answer.draft = row.draft;
    EXPECT_THAT(to_html(answer), HasSubstr("<div>\n" + std::string(row.paragraphs) + "</div>")) << row.draft;
  }
}

TEST(AnyVerificationPage, IsWellFormedAndTakesNoMarkupFromAStory) {
  std::mt19937 random(77);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> texts;
    const VerifyAnswer hostile = verification_of([&] { return texts.emplace_back(hostile_text(random)); });
    const std::string html = to_html(hostile);
    EXPECT_EQ(unbalanced_tag(html), "") << html;
    EXPECT_EQ(html.find("\u202E"), std::string::npos);
    EXPECT_EQ(html.find('\x1b'), std::string::npos);
    for (const std::string& tag : tags_of(html))
      EXPECT_TRUE(tag.find("script") == tag.npos && tag.find(" on") == tag.npos) << tag;
    for (const VerifiedQuote& quote : hostile.quotes)
      EXPECT_THAT(shown_text(html), HasSubstr(printable(quote.quote.text)));
  }
}

}  // namespace
}  // namespace searcher
