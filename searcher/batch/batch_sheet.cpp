#include "searcher/batch/batch_sheet.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/code_points.h"

namespace searcher {
namespace {

constexpr std::array separators = {',', ';', '\t'};

std::string lower_case(std::string_view name) {
  std::string lower(text::trim(name));
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  return lower;
}

struct Columns {
  std::optional<std::size_t> query, quote, speaker;
};

Columns columns_of(const CsvRow& header) {
  Columns columns;
  for (std::size_t i = 0; i < header.cells.size(); ++i) {
    const std::string name = lower_case(header.cells[i]);
    if (name == "query" && !columns.query) columns.query = i;
    if ((name == "quote" || name == "quotation") && !columns.quote) columns.quote = i;
    if (name == "speaker" && !columns.speaker) columns.speaker = i;
  }
  return columns;
}

bool is_header(const Columns& columns) { return columns.query || columns.quote; }

// The first row alone. That it ends within a cell is found when all is read.
CsvRow first_row(std::string_view text, char separator) {
  bool is_quoted = false;
  std::size_t end = 0;
  for (; end < text.size(); ++end) {
    if (text[end] == '"') is_quoted = !is_quoted;
    if (!is_quoted && (text[end] == '\n' || text[end] == '\r')) break;
  }
  if (is_quoted) return {};
  const std::vector<CsvRow> rows = parse_csv(text.substr(0, end), separator);
  return rows.empty() ? CsvRow{} : rows.front();
}

char separator_by_header(std::string_view text) {
  char best = '\0';
  std::size_t most_cells = 1;
  for (const char separator : separators) {
    const CsvRow row = first_row(text, separator);
    if (row.cells.size() <= most_cells || !is_header(columns_of(row))) continue;
    most_cells = row.cells.size();
    best = separator;
  }
  return best;
}

// Whether all rows have one number of cells, two or more. A single row tells nothing: its commas may be a query's.
bool parts_evenly(std::string_view text, char separator) try {
  const std::vector<CsvRow> rows = parse_csv(text, separator);
  return rows.size() > 1 && rows.front().cells.size() > 1 &&
         std::all_of(rows.begin(), rows.end(), [&](const CsvRow& row) {
           return row.cells.size() == rows.front().cells.size() || (row.cells.size() == 1 && row.cells[0].empty());
         });
} catch (const CsvError&) {
  return false;
}

char separator_by_rows(std::string_view text) {
  for (const char separator : separators)
    if (parts_evenly(text, separator)) return separator;
  return '\0';
}

// Excel's own way to name the separator, which no other program shows as a row.
std::optional<char> take_named_separator(std::string_view& text) {
  if (text.size() < 5 || lower_case(text.substr(0, 4)) != "sep=" ||
      (text.size() > 5 && text[5] != '\r' && text[5] != '\n'))
    return std::nullopt;
  const char separator = text[4];
  text.remove_prefix(5);
  if (text.starts_with('\r')) text.remove_prefix(1);
  if (text.starts_with('\n')) text.remove_prefix(1);
  return separator;
}

std::string cell_of(const CsvRow& row, std::optional<std::size_t> column) {
  if (!column || *column >= row.cells.size()) return "";
  std::string words(text::trim(row.cells[*column]));
  for (std::size_t at = 0;
       (at = words.find('\r', at)) != words.npos;)  // a line break within a cell is one in every system
    if (words.compare(at, 2, "\r\n") == 0)
      words.erase(at, 1);
    else
      words[at] = '\n';
  return words;
}

}  // namespace

BatchSheet read_sheet(std::string_view bytes) {
  BatchSheet sheet;
  const std::string decoded = decode_csv(bytes, sheet.notes);
  std::string_view text = decoded;
  const std::optional<char> named = take_named_separator(text);
  char separator = named ? *named : separator_by_header(text);
  Columns columns = columns_of(first_row(text, separator));
  const bool has_header = is_header(columns);
  if (!has_header) {
    if (!named) separator = separator_by_rows(text);
    columns = {.query = 0, .quote = {}, .speaker = {}};
  }
  std::vector<CsvRow> rows = parse_csv(text, separator);
  if (has_header) rows.erase(rows.begin());
  if (!has_header && !rows.empty())
    sheet.notes.emplace_back("no column is named query or quote: the first column of each row is taken as a query");
  for (const CsvRow& row : rows) {
    BatchRow asked{
        .number = row.number, .kind = BatchRow::Kind::quote, .words = cell_of(row, columns.quote), .speaker = {}};
    if (asked.words.empty() && columns.query) {
      asked.kind = BatchRow::Kind::query;
      asked.words = cell_of(row, columns.query);
    } else {
      asked.speaker = cell_of(row, columns.speaker);
    }
    sheet.rows.push_back(std::move(asked));
  }
  return sheet;
}

}  // namespace searcher
