#include "searcher/render/verification_csv.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/render/csv.h"

namespace searcher {
namespace {

std::string listed(const std::vector<std::string>& parts) { return fmt::format("{}", fmt::join(parts, "; ")); }

std::string listed(const std::vector<Change>& changes) {
  std::vector<std::string> names;
  for (const Change change : changes) names.emplace_back(name_of(change));
  return listed(names);
}

}  // namespace

std::string to_csv(const VerifyAnswer& answer) {
  std::string out = csv_row({"number",      "quote",   "speakers", "verdict",         "fit",      "copies", "speech",
                             "attribution", "context", "changes",  "article",         "passage",  "text",   "before",
                             "after",       "begin",   "end",      "source_speakers", "headline", "agency", "place",
                             "published",   "url",     "left_out", "later_versions"});
  std::size_t number = 0;
  for (const VerifiedQuote& quote : answer.quotes) {
    const std::vector<std::string> opening = {std::to_string(++number),
                                              quote.quote.text,
                                              listed(quote.quote.speakers),
                                              std::string(name_of(quote.verdict)),
                                              quote.is_fit(answer.allow_reported) ? "yes" : "no",
                                              std::to_string(quote.copies)};
    const auto row = [&](std::vector<std::string> cells) {
      cells.insert(cells.begin(), opening.begin(), opening.end());
      out += csv_row(cells);
    };
    for (const VerifiedSource& source : quote.sources)
      row({std::string(name_of(source.speech)), std::string(name_of(source.attribution)),
           std::string(name_of(source.context)), listed(source.changes), source.article, source.passage, source.text,
           source.before, source.after, std::to_string(source.bytes.begin), std::to_string(source.bytes.end),
           listed(source.speakers), source.headline, source.agency, source.place, source.published, source.url,
           listed(source.left_out), listed(source.later_versions)});
    if (quote.sources.empty()) row(std::vector<std::string>(19));
  }
  return out;
}

}  // namespace searcher
