// Which quotations does a draft hold? A journalist's text before it is printed, read in any of its formats.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace corpus {

enum class DraftFormat { plain, markdown, html, docx };

struct DraftQuotation {
  std::string text;                   // without its outer marks, in one paragraph; valid UTF-8
  text::Range bytes;                  // of Draft::source, on character boundaries
  std::vector<std::string> speakers;  // full names where the draft gives them, else as it writes them; none if unknown
};

struct Draft {
  DraftFormat format = DraftFormat::plain;
  // What ranges point into: the bytes given, made valid UTF-8; of a draft in another charset the converted text; of
  // DOCX its paragraphs' text.
  std::string source;
  std::string language;  // ISO 639-1, "" when it cannot be told
  std::vector<DraftQuotation> quotations;  // ascending, disjoint
  std::vector<std::string> notes;          // what was repaired or left out
};

// What is no draft in a format that can be read, in words for its writer.
class DraftError : public std::runtime_error {
 public:
  DraftError(const std::string& message, std::string next) : std::runtime_error(message), next_(std::move(next)) {}
  const std::string& next() const { return next_; }  // what to do about it

 private:
  std::string next_;
};

// Every stretch between quotation marks is a quotation, and so is each paragraph of a block quote (of Markdown: lines
// that begin with >; of HTML: <blockquote> and <q>; of DOCX: paragraphs in a style named Quote). One that its cue
// splits is one for each part. Speakers are found as in coverage (quotations.h). The format is told by the bytes, then
// by `name` ("" for none). Linear in the bytes; safe from several threads. Throws DraftError.
Draft read_draft(std::string_view bytes, std::string_view name);

}  // namespace corpus
