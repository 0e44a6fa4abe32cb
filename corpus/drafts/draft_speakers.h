// Who speaks the words of a draft? What coverage's reader of quotations tells, by the bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/drafts/draft_text.h"
#include "corpus/quotations/marks.h"
#include "text/range.h"

namespace corpus {

// Words and whose they are: full names, else as written.
struct Spoken {
  text::Range bytes;  // in DraftText::text
  std::vector<std::string> speakers;
  bool is_turn = false;  // the words of a transcript's turn, or of a speech, marked or not
};

// Of all that has a speaker and stands between marks, or is a turn; ascending by the first byte.
std::vector<Spoken> spoken_words(const DraftText& draft, std::string_view language);

// Who speaks `marked`; nobody where no words of `spoken` are these.
std::vector<std::string> speakers_of(const Marked& marked, const std::vector<Spoken>& spoken);

// Whom an attribution names: its beginning, up to an office or a place.
std::string named_in(std::string_view attribution);

}  // namespace corpus
