// How is a passage cited? In one line that a reader can follow back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/record.h"
#include "searcher/answer/answer.h"
#include "searcher/index/snapshot.h"
#include "text/range.h"

namespace searcher {

// What of an article is cited. Views into what it was made from.
struct CitedArticle {
  std::string_view agency;
  std::string_view headline;
  std::string_view place;
  std::string_view published;
  std::string_view id;
};
CitedArticle cited(const schema::Record& record);

// Speaker, agency, "Headline", PLACE, date, passage; what is "" is left out, and without a passage the article's id
// stands in its place.
std::string citation_of(const CitedArticle& article, std::string_view speaker, std::string_view passage_id);

// Who says all that is quoted in these bytes of the article's text; "" where that is nobody, nobody knows, or others
// speak too.
std::string only_speaker(const std::vector<schema::Quotation>& quotations, text::Range bytes);

// The same of a passage that was found. Throws schema::IndexError (damaged).
std::string speaker_of(const ArticleHit& hit, const Passage& passage, const Snapshot& snapshot);

}  // namespace searcher
