// What does coverage say? An article as a reader took it from its source, before anything is indexed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/date.h"

namespace corpus {

// A caption without its credit; the credit is the fields. All text is valid UTF-8.
struct Caption {
  std::string text;
  std::string photographer;
  std::string agency;
  std::string place;
  Date date;
  std::string image;  // path or URL of the picture
};

// Where and by whom a story was filed, as its dateline says.
struct Dateline {
  std::string place;
  Date date;
  std::string agency;
};

struct Article {
  std::string id;             // unique in the index; never empty once a reader returned it
  bool id_is_given = false;   // stated by the source, rather than made from agency, place, date and headline
  std::uint32_t version = 0;  // of what has this id, as the source numbers it; 0 where it does not
  std::string kicker;
  std::string headline;
  std::vector<std::string> paragraphs;
  std::vector<Caption> captions;  // in source order: a lead caption is the first
  Dateline dateline;
  Date published;        // as the source states it; unknown when it does not
  std::string language;  // ISO 639-1 code that the source states, "" when it does not
  std::string byline;
  std::string url;
  std::string speaker;  // who speaks the whole text, "" unless it is one person's speech
  std::vector<std::string> topics;
  std::string source;  // the path or name that it was read from

  // `published`, else the dateline's date.
  const Date& date() const { return published.known() ? published : dateline.date; }
};

}  // namespace corpus
