#include "searcher/render/batch.h"

#include <fmt/format.h>

#include <algorithm>

#include "searcher/render/csv.h"
#include "searcher/render/json.h"
#include "searcher/render/json_writer.h"
#include "searcher/render/verification_json.h"
#include "searcher/render/verification_words.h"

namespace searcher {
namespace {

bool is_query(const BatchRow& row) { return row.kind == BatchRow::Kind::query; }

void write(JsonWriter& out, const BatchResult& result, bool allow_reported) {
  out.begin_object();
  out.member("row", result.row.number);
  out.member(is_query(result.row) ? "query" : "quote", result.row.words);
  if (!is_query(result.row)) out.member_or_null("speaker", result.row.speaker);
  out.key("result");
  if (result.found)
    out.json(result.found->head.is_refused ? refusal_json(result.found->head) : to_json(*result.found));
  else if (result.verified)
    out.json(to_json(*result.verified, allow_reported));
  else
    out.value(nullptr);
  out.end_object();
}

const Passage* best_passage(const FindAnswer& found) {
  return found.hits.empty() || found.hits[0].passages.empty() ? nullptr : &found.hits[0].passages[0];
}

std::string one_line(std::string s) {
  std::replace(s.begin(), s.end(), '\n', ' ');
  return s;
}

std::string asked(const BatchRow& row) {
  if (row.words.empty()) return "(empty)";
  std::string words = one_line(row.words);
  if (is_query(row)) return words;
  return fmt::format("\"{}\"{}", words, row.speaker.empty() ? "" : " (" + one_line(row.speaker) + ")");
}

std::string found_text(const FindAnswer& found, const Pen& pen) {
  if (found.head.is_refused)
    return fmt::format("    {}\n", pen.bad(found.head.diagnostics.empty() ? "nothing was left to run"
                                                                          : found.head.diagnostics.back().message));
  if (found.head.total == 0) return "    nothing found\n";
  std::string out = fmt::format("    {}{}\n", found.head.total_is_exact ? "" : "about ",
                                counted(found.head.total, "article", "articles"));
  if (const Passage* passage = best_passage(found))
    out += fmt::format("    {}  {}\n", pen.faint(passage->id), one_line(pen.highlighted(*passage)));
  return out;
}

std::string verified_text(const VerifiedQuote& quote, bool allow_reported, const Pen& pen) {
  std::string out = "    ";
  const Level level = level_of(quote, allow_reported);
  const std::string_view tag = quote.is_fit(allow_reported) ? "[fit]" : "[look]";
  out += level == Level::good ? pen.good(tag) : level == Level::doubtful ? pen.doubtful(tag) : pen.bad(tag);
  std::string words;
  for (const Remark& remark : remarks_on(quote))
    if (remark.level != Level::good || words.empty()) words += (words.empty() ? "" : "; ") + one_line(remark.words);
  out += " " + printable(words) + "\n";
  if (!quote.sources.empty())
    out += fmt::format("    {}  {}\n", pen.faint(quote.sources[0].passage), pen.lit(one_line(quote.sources[0].text)));
  return out;
}

std::string without_text(const BatchAnswer& answer, const Pen& pen) {
  std::string out;
  for (const BatchResult& result : answer.results)
    if (!result.has_any()) out += fmt::format("  row {}: {}\n", result.row.number, printable(asked(result.row)));
  return out.empty() ? out : pen.strong("without any result:") + "\n" + out;
}

}  // namespace

std::string to_json(const BatchAnswer& answer) {
  JsonWriter out;
  out.begin_object();
  out.member("version", 1);
  out.key("rows");
  out.begin_array();
  for (const BatchResult& result : answer.results) write(out, result, answer.allow_reported);
  out.end_array();
  out.key("without");
  out.begin_array();
  for (const BatchResult& result : answer.results)
    if (!result.has_any()) out.value(result.row.number);
  out.end_array();
  out.member("notes", answer.notes);
  if (!answer.missing_segments.empty()) out.member("missing_segments", answer.missing_segments);
  out.member("took_us", answer.took_us);
  out.end_object();
  return out.take();
}

std::string to_json_lines(const BatchAnswer& answer) {
  std::string lines;
  for (const BatchResult& result : answer.results) {
    JsonWriter out;
    write(out, result, answer.allow_reported);
    lines += out.take() + "\n";
  }
  return lines;
}

std::string to_csv(const BatchAnswer& answer) {
  std::string out =
      csv_row({"row", "query", "quote", "speaker", "total", "verdict", "fit", "article", "passage", "text"});
  for (const BatchResult& result : answer.results) {
    const BatchRow& row = result.row;
    std::vector<std::string> cells = {std::to_string(row.number), is_query(row) ? row.words : "",
                                      is_query(row) ? "" : row.words, row.speaker};
    cells.resize(10);
    if (result.found) {
      cells[4] = std::to_string(result.found->head.total);
      if (const Passage* passage = best_passage(*result.found)) {
        cells[7] = result.found->hits[0].article;
        cells[8] = passage->id;
        cells[9] = passage->text;
      }
    } else if (result.verified) {
      cells[4] = std::to_string(result.verified->copies);
      cells[5] = name_of(result.verified->verdict);
      cells[6] = result.verified->is_fit(answer.allow_reported) ? "yes" : "no";
      if (!result.verified->sources.empty()) {
        const VerifiedSource& first = result.verified->sources.front();
        cells[7] = first.article;
        cells[8] = first.passage;
        cells[9] = first.text;
      }
    }
    out += csv_row(cells);
  }
  return out;
}

std::string to_text(const BatchAnswer& answer, TextStyle style) {
  const Pen pen(style);
  std::string out;
  for (const std::string& note : answer.notes) out += "note: " + printable(note) + "\n";
  for (const BatchResult& result : answer.results) {
    if (result.row.words.empty()) continue;  // listed below
    out += fmt::format("row {}: {}\n", result.row.number, pen.strong(asked(result.row)));
    if (result.found) out += found_text(*result.found, pen);
    if (result.verified) out += verified_text(*result.verified, answer.allow_reported, pen);
  }
  out += (out.empty() ? "" : "\n") + without_text(answer, pen);
  return out + fmt::format("{}: {} with a result, {} without\n", counted(answer.results.size(), "row", "rows"),
                           answer.count(), answer.results.size() - answer.count());
}

}  // namespace searcher
