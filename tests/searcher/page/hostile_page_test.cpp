// Stories that mean harm: whatever they hold, a page's markup is its own.
#include <gmock/gmock.h>

#include <random>
#include <set>

#include "tests/searcher/page/requested.h"
#include "tests/searcher/render/hostile_answer.h"
#include "tests/searcher/render/html_page.h"
#include "text/utf8.h"

namespace searcher {
namespace {

class Stories {
 public:
  explicit Stories(unsigned seed) : random_(seed) {}

  std::vector<SmallArticle> some(int count) {
    std::vector<SmallArticle> articles;
    for (int i = 0; i < count; ++i)
      articles.push_back(
          {.id = "id" + std::to_string(i) + text(),
           .headline = text() + " toll " + text(),
           .paragraphs = {"The toll " + text() + " said: \"" + text() + " toll " + text() + "\".", text()},
           .captions = {{text() + " toll", text(), text(), text(), "2031-05", text()}},
           .published = i % 2 == 0 ? "2031-05-06" : "2030-01",
           .place = text(),
           .agency = text(),
           .language = i % 3 == 0 ? "en" : text(),
           .topics = {text()},
           .url = text(),
           .kicker = text()});
    return articles;
  }

  // What JSON can hold: valid UTF-8.
  std::string text() { return ::text::replace_bad_bytes(hostile_text(random_)).text; }

 private:
  std::mt19937 random_;
};

void expect_harmless(const std::string& html, const std::string& what) {
  EXPECT_EQ(unbalanced_tag(html), "") << what;
  EXPECT_EQ(html.find("\u202e"), html.npos) << what;
  for (const std::string& tag : tags_of(html)) {
    static const std::set<std::string> known = {
        "a",      "article", "bdi",   "blockquote", "body",    "button", "code",    "dd",    "desc",   "details",
        "div",    "dl",      "dt",    "fieldset",   "footer",  "form",   "g",       "h1",    "h2",     "h3",
        "head",   "header",  "html",  "input",      "ins",     "del",    "kbd",     "label", "legend", "li",
        "link",   "main",    "mark",  "meta",       "nav",     "ol",     "output",  "p",     "path",   "q",
        "script", "section", "small", "span",       "summary", "svg",    "table",   "tbody", "td",     "textarea",
        "th",     "thead",   "time",  "title",      "tr",      "ul",     "!DOCTYPE"};
    const std::size_t begin = tag.starts_with("</") ? 2 : 1;
    EXPECT_TRUE(known.contains(tag.substr(begin, tag.find_first_of(" />", begin) - begin))) << what << ": " << tag;
    for (const char* attribute : {" on", " style=", " srcdoc"}) EXPECT_EQ(tag.find(attribute), tag.npos) << tag;
    EXPECT_TRUE(!tag.starts_with("<script") || tag == "<script type=\"\" src=\"\">") << tag;
  }
  for (const char* attribute : {" href=\"", " action=\"", " src=\""})
    for (const std::string& to : values_of(html, attribute)) {
      const bool is_ours = to.starts_with("#") || (to.starts_with("/") && !to.starts_with("//"));
      EXPECT_TRUE(is_ours || to.starts_with("http://") || to.starts_with("https://")) << what << ": " << to;
    }
}

TEST(AnyPage, TakesNoMarkupFromAStoryOrARequest) {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    Stories stories(seed);
    const std::vector<SmallArticle> articles = stories.some(12);
    const SmallIndex index(articles);
    for (const char* path : {"/", "/quotes", "/captions", "/concordance"})
      for (const bool is_private : {false, true}) {
        Parameters parameters = {{"q", "toll"}};
        if (is_private) parameters.emplace_back("private", "1");
        expect_harmless(requested(index, path, parameters).body, path);
        for (const char* name : {"q", "speaker", "place", "from", "sort", "page", "kind"})
          parameters.emplace_back(name, stories.text());
        expect_harmless(requested(index, path, parameters).body, path);
      }
    for (const SmallArticle& article : articles) {
      const PageResponse response =
          requested(index, "/a/" + article.id, {{"q", "toll"}, {"passage", "s1"}, {"x", stories.text()}});
      expect_harmless(response.body, article.id);
    }
    expect_harmless(requested(index, "/a/" + stories.text() + "x", {{"q", stories.text()}}).body, "no such article");
    expect_harmless(
        requested(index, "/check", {{"draft", "\"" + stories.text() + " toll " + stories.text() + "\""}}).body,
        "check");
    expect_harmless(error_page(500, stories.text(), stories.text()).body, "error");
  }
}

}  // namespace
}  // namespace searcher
