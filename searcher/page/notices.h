// What is to be said beside the hits? How many there are, how the query was read, what was odd in it, what to try.
#pragma once

#include <string>
#include <string_view>

#include "searcher/answer/answer.h"
#include "searcher/page/asked.h"
#include "searcher/render/html_writer.h"

namespace searcher {

struct Counted {
  std::string_view one, several;  // "article", "articles"
};

// "About 1,200 articles"; "No articles".
std::string count_of(const AnswerHead& head, Counted what);

// "12 articles for “toll”"; of a private search the title does not tell the words, since a browser keeps it.
std::string page_title(const AnswerHead& head, Counted what, const Asked& asked);

// The page's heading with the count, how the query was read, and its diagnostics.
void write_opening(HtmlWriter& html, const AnswerHead& head, Counted what, const Asked& asked);

// Where nothing was found: what to do about it.
void write_nothing_found(HtmlWriter& html, const AnswerHead& head, const Asked& asked);

// "1,200".
std::string with_thousands(std::uint64_t n);

}  // namespace searcher
