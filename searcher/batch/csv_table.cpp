#include "searcher/batch/csv_table.h"

#include <fmt/format.h>

#include "text/utf8.h"

namespace searcher {
namespace {

constexpr std::string_view how_to_save = "save the sheet as CSV UTF-8 and try again";

class CsvParser {
 public:
  CsvParser(std::string_view text, char separator) : text_(text), separator_(separator) {}

  std::vector<CsvRow> rows() {
    std::vector<CsvRow> rows;
    while (at_ < text_.size()) {
      CsvRow row{.number = rows.size() + 1, .cells = {}};
      do row.cells.push_back(cell(row.number));
      while (skip_separator());
      skip_line_end();
      rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  bool ends_cell(std::size_t at) const {
    if (at == text_.size() || text_[at] == '\n' || text_[at] == '\r') return true;
    return separator_ != '\0' && text_[at] == separator_;
  }

  std::string cell(std::size_t row) {
    const std::size_t begin = at_;
    if (at_ < text_.size() && text_[at_] == '"') {
      std::string value = quoted(row);
      if (ends_cell(at_)) return value;
      at_ = begin;
    }
    while (!ends_cell(at_)) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  std::string quoted(std::size_t row) {
    std::string value;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"' && (at_ + 1 == text_.size() || text_[at_ + 1] != '"')) {
        ++at_;
        return value;
      }
      if (text_[at_] == '"') ++at_;
      value += text_[at_];
    }
    throw CsvError(fmt::format("row {}: a cell begins with a quotation mark that is never closed", row),
                   "close it, or double each quotation mark of the cell and put one at either end");
  }

  bool skip_separator() {
    if (separator_ == '\0' || at_ == text_.size() || text_[at_] != separator_) return false;
    ++at_;
    return true;
  }

  void skip_line_end() {
    if (text_.substr(at_).starts_with("\r\n"))
      at_ += 2;
    else if (at_ < text_.size())
      ++at_;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
};

}  // namespace

std::string decode_csv(std::string_view bytes, std::vector<std::string>& notes) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  auto utf16 = text::decode_utf16(bytes);
  text::Repaired decoded = utf16 ? std::move(*utf16) : text::replace_bad_bytes(bytes);
  if (decoded.text.find('\0') != std::string::npos)
    throw CsvError("this is no CSV: there are zero bytes in it", std::string(how_to_save));
  if (decoded.bad_bytes > 0)
    notes.push_back(
        fmt::format("{} bytes that are no letters in UTF-8 were replaced: {}", decoded.bad_bytes, how_to_save));
  return std::move(decoded.text);
}

std::vector<CsvRow> parse_csv(std::string_view text, char separator) { return CsvParser(text, separator).rows(); }

}  // namespace searcher
