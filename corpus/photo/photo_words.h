// What is said about a picture? The fields of IPTC's photo metadata, whichever way a file states them.
#pragma once

#include <string>
#include <vector>

namespace corpus {

// As UTF-8, not cleaned; "" where nothing is said. Named as IPTC Core names them.
struct PhotoWords {
  std::string description;  // the caption
  std::string headline;
  std::string title;  // IIM's object name: a short name of the picture, mostly a slug
  std::vector<std::string> creators;
  std::string credit;
  std::string source;
  std::string city;
  std::string state;
  std::string country;
  std::string created;   // an ISO date, perhaps with a time: when the picture was taken
  std::string job;       // transmission reference: of an assignment, or of one picture
  std::string document;  // xmpMM:DocumentID, the picture's own id
  std::string language;  // of the description, where it says so
  std::vector<std::string> keywords;
};

}  // namespace corpus
