// Whatever is pasted is a query: it has a meaning, and what was odd is told.
#include <gmock/gmock.h>

#include "tests/searcher/query/parsed.h"

namespace searcher {
namespace {

using namespace std::string_view_literals;

TEST(PastedText, IsReadAsWords) {
  expect_rows({
      {"ASTANA, June 17 (Xinhua) -- Leaders said", "ASTANA AND June AND 17 AND Xinhua AND Leaders AND said"},
      {"\"Yes,\" he said; \"we're ready.\"", "\"Yes\" AND he AND said AND \"we're ready\""},
      {"习近平说：“推动发展”。", "习 AND 近平 AND 说 AND \"推动发展\""},
      {"Note: this, and note:that", "Note AND this AND and AND note-that"},
      {"headline: date: x", "headline AND date AND x"},
      {"(see caption:)", "see AND caption"},
      {"http://www.news.cn/20250618/x.html", "http-www-news-cn-20250618-x-html"},
      {"a/b 50% $3 000 C&A *bold*", "a-b AND 50 AND 3 000 AND C-A AND *bold*"},
      {"yes 🙂 ok -- … ! — ·", "yes AND ok"},
      {"12\" record, 5'10\" tall", "12 AND record AND 5'10 AND tall"},
      {"צה\"ל ארה\"ב", "צה\"ל AND ארה\"ב"},
      {"مرحبا بالعالم", "مرحبا AND بالعالم"},
      {"a\0b\x01 c"sv, "a AND b AND c"},
      // A mark of direction is no part of a word that is printed elsewhere.
      {"\u202E\u200Fabc", "abc"},
  });
}

TEST(PastedText, IsToldWhatDoesNotFit) {
  expect_rows({
      {"1) first", "1 AND first", {"`)`: this parenthesis is left out: it was not opened"}},
      {"a :)", "a", {"`)`: this parenthesis is left out: it was not opened"}},
      {"a :-(", "a", {"`(`: these parentheses are left out: there is nothing between them"}},
      {"((a) OR b", "a OR b", {"`(`: this parenthesis is not closed: it reaches to the end of the query"}},
      {"a () b", "a AND b", {"`()`: these parentheses are left out: there is nothing between them"}},
      // NOT must not slip from an empty group to what follows it.
      {"NOT () a", "a", {"`()`: these parentheses are left out: there is nothing between them"}},
      {"headline:() a", "a", {"`()`: these parentheses are left out: there is nothing between them"}},
      {"\"a b", "\"a b\"", {"`\"`: this quotation mark is not closed: the phrase runs to the end of the query"}},
      {"a b” c", "a AND b AND c", {"`”`: this quotation mark is left out: it opens and closes nothing"}},
      {"\"\" a", "a", {"`\"\"`: this phrase is left out: there is no word between its quotation marks"}},
      {"\"a\"~", "\"a\"", {"`~`: ~ is left out: the number of further words must follow it"}},
      {"\"a\"~5000", "\"a\"~1000", {"`~5000`: read as ~1000: there can be no more than 1000 words between"}},
      {"AND a", "a", {"`AND`: AND is left out: there is nothing to its left"}},
      {"a OR", "a", {"`OR`: OR is left out: there is nothing to its right"}},
      {"a OR AND b", "a OR b", {"`AND`: AND is left out: it follows OR at once"}},
      {"a NOT OR b", "a OR b", {"`NOT`: NOT is left out: there is nothing to its right"}},
      {"a (OR) b",
       "a AND b",
       {"`(OR)`: these parentheses are left out: there is nothing between them",
        "`OR`: OR is left out: there is nothing to its left"}},
      // The group at the end vanishes, and leaves an operator behind.
      {"a /s (",
       "a",
       {"`/s`: /s is left out: there is nothing to its right",
        "`(`: these parentheses are left out: there is nothing between them"}},
      {"NEAR/5", "", {"`NEAR/5`: NEAR/5 is left out: there is nothing to its left"}},
      {"", "", {"``: there is no word to look for"}},
      {" -- 🙂 ", "", {"` -- 🙂 `: there is no word to look for"}},
      {"a \xFF\xFE b", "a AND b", {"`a \uFFFD b`: 2 bytes that are not UTF-8 were replaced"}},
  });
}

}  // namespace
}  // namespace searcher
