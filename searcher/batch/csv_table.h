// Which rows and cells does this sheet hold? CSV as RFC 4180 has it and as spreadsheets write it.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace searcher {

struct CsvRow {
  std::size_t number = 0;  // from 1, empty rows counted, a cell of several lines not: as a spreadsheet shows it
  std::vector<std::string> cells;
};

// What is no sheet that can be read, in words for its writer.
class CsvError : public std::runtime_error {
 public:
  CsvError(const std::string& message, std::string next) : std::runtime_error(message), next_(std::move(next)) {}
  const std::string& next() const { return next_; }  // what to do about it

 private:
  std::string next_;
};

// The bytes of a sheet as UTF-8, without its byte order mark. UTF-16 is told by its mark; bytes that are no character
// are replaced, and `notes` says so. Throws CsvError where it is no text.
std::string decode_csv(std::string_view bytes, std::vector<std::string>& notes);

// The rows of `text`, whose cells `separator` parts; '\0' for one cell a row. A cell within quotation marks may hold
// separators, line ends and doubled quotation marks; one that begins with a mark and goes on behind the closing one
// ("a phrase" -word) is taken as it stands. Lines end with CR LF, LF or CR. Linear. Throws CsvError where a quotation
// mark is never closed.
std::vector<CsvRow> parse_csv(std::string_view text, char separator);

}  // namespace searcher
