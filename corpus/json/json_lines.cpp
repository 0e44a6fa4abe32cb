#include "corpus/json/json_lines.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "corpus/input/line_reader.h"
#include "corpus/json/json_row.h"
#include "corpus/ninjs/ninjs.h"
#include "text/charset.h"
#include "text/code_points.h"
#include "text/utf8.h"

namespace corpus {
namespace {

constexpr std::size_t max_named_keys = 50;  // names come from the input and may be endless

class RowSource {
 public:
  RowSource(ByteSource& in, const std::string& name, const ReadOptions& options, const Sink& sink)
      : in_(in), lines_(in, options.max_article_bytes), name_(name), options_(options), sink_(sink) {}

  void read() {
    while (lines_.next() && read_line()) {
    }
    if (!in_.failure().empty())
      remark(Remark::Kind::skipped, name_,
             "reading stopped behind line " + std::to_string(lines_.number()) + ": " + in_.failure());
    report_unknown_keys();
  }

 private:
  // Whether to go on to the next line.
  bool read_line() {
    if (lines_.is_too_long()) {
      remark(Remark::Kind::skipped, place(),
             "the row is longer than " + std::to_string(options_.max_article_bytes) + " bytes; split it into articles");
      return true;
    }
    const std::string_view line = text::trim(lines_.line());
    if (line.empty()) return true;
    if (std::exchange(is_first_row_, false) && (line == "{" || line.starts_with('['))) {
      remark(Remark::Kind::skipped, name_,
             "one JSON value over the whole file: write an object a line instead (jq -c '.[]' FILE for an array)");
      return false;
    }
    if (sink_.wants(line, name_)) read_row(line);
    return true;
  }

  void read_row(std::string_view line) {
    const std::string converted = in_utf8(line);
    const std::string_view row = converted.empty() ? line : std::string_view(converted);
    JsonRow read = read_json_row(row);
    if (read.is_ninjs)
      read_ninjs_object(row, place(), name_, sink_);
    else
      take(std::move(read));
  }

  // JSON should be UTF-8. Where a row is not, and its charset can be told, the rows behind it that are not UTF-8 are in
  // the same. "" for a row that is to be read as it stands.
  std::string in_utf8(std::string_view line) {
    if (text::is_valid_utf8(line)) return "";
    if (charset_.empty()) {
      charset_ = text::detect_charset(line);
      if (charset_.empty()) return "";
      remark(
          Remark::Kind::repaired, place(),
          "it is in " + std::string(charset_) + " and was converted to UTF-8, as further rows that are not UTF-8 are");
    }
    text::Decoded decoded = text::decode(line, charset_);
    return decoded.bad_bytes == 0 ? std::move(decoded.text) : "";
  }

  void take(JsonRow row) {
    for (const std::string& key : row.unknown_keys)
      if (unknown_keys_.size() < max_named_keys) unknown_keys_.insert(key);
    if (!row.problem.empty()) return remark(Remark::Kind::skipped, place(), row.problem);
    if (row.repairs.any()) remark(Remark::Kind::repaired, place(), print(row.repairs));
    for (std::string& note : row.notes) remark(Remark::Kind::noted, place(), std::move(note));
    row.article.source = name_;
    sink_.article(std::move(row.article));
  }

  void report_unknown_keys() {
    if (unknown_keys_.empty()) return;
    std::string names;
    Repairs ignored;
    for (const std::string& key : unknown_keys_)
      names += (names.empty() ? "" : ", ") + one_line(clean_text(key, ignored));
    remark(Remark::Kind::noted, name_, "keys that are not known were left out: " + names);
  }

  std::string place() const { return name_ + ':' + std::to_string(lines_.number()); }

  void remark(Remark::Kind kind, std::string where, std::string message) {
    sink_.remark({.kind = kind, .where = std::move(where), .message = std::move(message)});
  }

  ByteSource& in_;
  LineReader lines_;
  const std::string& name_;
  const ReadOptions& options_;
  const Sink& sink_;
  bool is_first_row_ = true;
  std::string_view charset_;
  std::set<std::string> unknown_keys_;
};

}  // namespace

void read_json_lines(ByteSource& in, const std::string& name, const ReadOptions& options, const Sink& sink) {
  RowSource(in, name, options, sink).read();
}

}  // namespace corpus
