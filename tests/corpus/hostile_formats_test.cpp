// Does any file end well, and soon? Each example damaged at many places, and markup that is meant ill.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "corpus/html/html_article.h"
#include "corpus/markup.h"
#include "corpus/markup_kind.h"
#include "corpus/ninjs/ninjs.h"
#include "corpus/source_text.h"
#include "tests/corpus/printed_article.h"

namespace corpus {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

std::string repeated(const std::string& part, std::size_t times) {
  std::string all;
  all.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += part;
  return all;
}

std::vector<std::string> examples() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(PULLQUOTE_FORMAT_EXAMPLES))
    if (entry.is_regular_file() && entry.path().extension() != ".read") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> all;
  for (const fs::path& file : files) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    all.push_back(bytes.str());
  }
  return all;
}

// Reads `bytes` as the reader would, whatever they are by now.
Collected read(const std::string& bytes) {
  Collected collected;
  const auto converted = converted_to_utf8(bytes);
  const std::string& text = converted ? converted->text : bytes;
  if (markup_kind(text) != MarkupKind::none)
    read_markup(text, "hostile", collected.sink());
  else
    read_ninjs(text, "hostile", collected.sink());
  for (const Article& article : collected.articles) expect_sound(article);
  return collected;
}

// Nothing is read and nothing is said of nothing only where there is nothing.
void expect_answer(const std::string& bytes) {
  const Collected collected = read(bytes);
  EXPECT_FALSE(collected.articles.empty() && collected.remarks.empty()) << bytes.substr(0, 200);
}

TEST(HostileFormats, MayEndAnywhere) {
  std::mt19937 random(11);
  for (const std::string& example : examples())
    for (int round = 0; round < 400; ++round) expect_answer(example.substr(0, random() % (example.size() + 1)));
}

TEST(HostileFormats, MayBeDamagedAnywhere) {
  const std::vector<std::string> parts = {
      "\0"s,      "<",    ">",          "\"",      "&",       "]]>",    "<![CDATA[", "<!--", "-->",   "\xFF", "\xC3",
      "{",        "}",    "[",          "]",       "\\",      ":",      ",",         "</",   "/>",    "<p>",  "</div>",
      "<figure>", "&#0;", "&#x110000;", "\\u0000", "\\ud800", "<nitf>", "<script>",  "null", "1e999", "\r",   "\x1E"};
  std::mt19937 random(12);
  for (const std::string& example : examples())
    for (int round = 0; round < 1000; ++round) {
      std::string damaged = example;
      for (std::size_t changes = 1 + random() % 4; changes > 0; --changes) {
        const std::size_t at = random() % damaged.size();
        switch (random() % 4) {
          case 0: damaged[at] = static_cast<char>(random()); break;
          case 1: damaged.insert(at, parts[random() % parts.size()]); break;
          case 2: damaged.erase(at, 1 + random() % 40); break;
          default: damaged.insert(at, damaged.substr(random() % damaged.size(), random() % 200));
        }
        if (damaged.empty()) damaged = "x";
      }
      expect_answer(damaged);
    }
}

TEST(HostileFormats, MayBeNestedWithoutEnd) {
  const std::size_t deep = 100'000;
  for (const char* tag :
       {"div", "p", "b", "span", "ul><li", "table><tr><td", "figure", "figcaption", "article", "a href=x", "blockquote",
        "time datetime=2024", "h1", "header", "i class=credit", "em rel=author"}) {
    const std::string opened = repeated("<"s + tag + ">a", deep);
    const std::string name(tag, std::string(tag).find_first_of(" >") == std::string::npos
                                    ? std::string(tag).size()
                                    : std::string(tag).find_first_of(" >"));
    read("<html><body>" + opened + repeated("</" + name + ">", deep));
    read("<html><body>" + opened);
    read("<html><body>" + opened + repeated("</b>", deep));
    read("<html><body>" + repeated("</" + name + ">", deep) + "x");
  }
  const std::string nested = repeated("<x>", deep) + "a" + repeated("</x>", deep);
  for (const auto& [before, behind] : std::vector<std::pair<std::string, std::string>>{
           {"<rss><channel><item><title>t</title><description>", "</description></item></channel></rss>"},
           {"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>t</title><content type='xhtml'>",
            "</content></entry></feed>"},
           {"<nitf><body><body.content>", "</body.content></body></nitf>"},
           {"<newsItem guid='g'><contentMeta><headline>", "</headline></contentMeta></newsItem>"},
           {"<newsItem guid='g'><contentSet><inlineXML>", "</inlineXML></contentSet></newsItem>"}}) {
    read(before + nested + behind);
    read(before + repeated("<p>a", deep) + repeated("</p>", deep) + behind);
  }
  read(repeated("[", deep));
  read(repeated("{\"uri\":", deep));
  read("{\"uri\":\"u\",\"associations\":" + repeated("{\"a\":", deep) + "1" + repeated("}", deep) + "}");
  read("<html><script type='application/ld+json'>" + repeated("[{\"@graph\":", deep) + "</script><p>a</p>");
}

TEST(HostileFormats, MayBeWideWithoutEnd) {
  const std::size_t many = 100'000;
  read("<html><body><p " + repeated("a=b ", many) + ">x</p>");
  read("<html><body><p class=\"" + repeated("ad ", many) + "\">x</p>");
  read("<html><body><p title=\"" + std::string(4'000'000, 'x') + "\">x</p>");
  read("<html><body>" + repeated("<meta name=x content=y>", many));
  read("<html><body>" + repeated("<br>", many) + "x" + repeated("<p>", many));
  read("<html><body>" + repeated("&amp", many));
  read("<html><body>" + repeated("<", many));
  read("<html><body>" + repeated("<![CDATA[", many));
  read("<html><body>" + repeated("<figure><figcaption>a</figcaption></figure>", many));
  read("<html><body>" + repeated("<script type=application/ld+json>{}</script>", many));
  read("<rss><channel>" + repeated("<item><title>a</title><guid>g</guid></item>", 20'000) + "</channel></rss>");
  read("<nitf>" + repeated("<head>", 1000) + repeated("</head>", 1000) + "</nitf>");
  read("<nitf " + repeated("a", many) + "='1'/>");
  read("<?xml version='1.0'?><!DOCTYPE nitf [" + repeated("<!ENTITY a '&b;'>", many) + "]><nitf/>");
  read("[" + repeated("{\"uri\":\"u\",\"headline\":\"h\"},", 20'000) + "]");
  read("{\"uri\":\"u\",\"headline\":\"" + repeated("\\ud83d\\ude00", many) + "\"}");
}

// What grows a billionfold when it is replaced is not replaced.
TEST(HostileFormats, MayLaughABillionTimes) {
  std::string doctype = "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY l0 \"lol\">";
  for (int i = 1; i < 10; ++i)
    doctype += "<!ENTITY l" + std::to_string(i) + " \"" + repeated("&l" + std::to_string(i - 1) + ";", 10) + "\">";
  const Collected collected =
      read(doctype +
           "<!ENTITY file SYSTEM \"file:///etc/passwd\">]><nitf><body><body.content><p>&l9; &file;</p>"
           "</body.content></body></nitf>");
  ASSERT_EQ(collected.articles.size(), 1u);
  EXPECT_EQ(collected.articles[0].paragraphs, std::vector<std::string>{"&l9; &file;"});
}

// Ids that lead in circles are followed once.
TEST(HostileFormats, MayReferInCircles) {
  const Collected collected = read(R"(<html><script type="application/ld+json">{"@graph":[
      {"@type":"NewsArticle","@id":"#a","headline":"h","author":{"@id":"#a"},"publisher":{"@id":"#b"},"image":{"@id":"#a"}},
      {"@id":"#b","@type":"Thing","mainEntity":{"@id":"#a"},"name":{"@id":"#b"}}]}</script><p>Words.</p>)");
  ASSERT_EQ(collected.articles.size(), 1u);
  EXPECT_EQ(collected.articles[0].headline, "h");
}

}  // namespace
}  // namespace corpus
