#include "searcher/render/csv.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace searcher {
namespace {

std::string cell(std::string_view value) {
  std::string text(value);
  if (!text.empty() && std::string_view("=+-@\t\r\n").find(text[0]) != std::string_view::npos) text.insert(0, 1, '\'');
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string score_of(double score) { return fmt::format("{:.4f}", score); }

}  // namespace

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) row += ',';
    row += cell(cells[i]);
  }
  return row + "\r\n";
}

std::string to_csv(const FindAnswer& answer) {
  std::string out = csv_row({"rank", "score", "article", "headline", "published", "place", "agency", "language", "url",
                             "source", "passage", "section", "text", "begin", "end"});
  for (const ArticleHit& hit : answer.hits)
    for (const Passage& passage : hit.passages)
      out += csv_row({std::to_string(hit.rank), score_of(hit.score), hit.article, hit.headline, hit.published,
                      hit.place, hit.agency, hit.language, hit.url, hit.source, passage.id, passage.section,
                      passage.text, std::to_string(passage.bytes.begin), std::to_string(passage.bytes.end)});
  return out;
}

std::string to_csv(const QuotesAnswer& answer) {
  std::string out = csv_row({"rank", "score", "text", "kind", "speakers", "speaker_as_written", "cue", "confidence",
                             "language", "passage", "article", "begin", "end", "published", "place"});
  for (const QuotationHit& hit : answer.hits)
    out += csv_row({std::to_string(hit.rank), score_of(hit.score), hit.text, hit.kind,
                    fmt::format("{}", fmt::join(hit.speakers, "; ")), hit.speaker_as_written, hit.cue,
                    fmt::format("{:.2f}", hit.confidence), hit.language, hit.passage, hit.article,
                    std::to_string(hit.bytes.begin), std::to_string(hit.bytes.end), hit.published, hit.place});
  return out;
}

std::string to_csv(const CaptionsAnswer& answer) {
  std::string out = csv_row({"rank", "score", "passage", "text", "photographer", "agency", "place", "date", "image",
                             "article", "headline", "begin", "end"});
  for (const CaptionHit& hit : answer.hits)
    out += csv_row({std::to_string(hit.rank), score_of(hit.score), hit.passage.id, hit.passage.text,
                    hit.credit.photographer, hit.credit.agency, hit.credit.place, hit.credit.date, hit.credit.image,
                    hit.article, hit.headline, std::to_string(hit.passage.bytes.begin),
                    std::to_string(hit.passage.bytes.end)});
  return out;
}

std::string to_csv(const ConcordanceAnswer& answer) {
  std::string out = csv_row({"article", "passage", "left", "match", "right", "begin", "end"});
  for (const ConcordanceHit& hit : answer.hits)
    out += csv_row({hit.article, hit.passage, hit.left, hit.match, hit.right, std::to_string(hit.bytes.begin),
                    std::to_string(hit.bytes.end)});
  return out;
}

}  // namespace searcher
