#include "indexer/totals.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <unordered_set>

#include "schema/index_folder.h"
#include "schema/ledger.h"

namespace indexer {
namespace {

std::string printed_day(std::uint32_t day) {
  return day == 0 ? "" : fmt::format("{:04}-{:02}-{:02}", day / 10'000, day / 100 % 100, day % 100);
}

}  // namespace

void count_totals(schema::Manifest& manifest, const std::vector<std::string>& paths) {
  schema::Counts counts;
  std::vector<std::unique_ptr<schema::LedgerFile>> ledgers;
  std::unordered_set<std::string_view> speakers;
  std::uint32_t first_day = 0;
  std::uint32_t last_day = 0;
  manifest.languages.clear();
  for (std::size_t s = 0; s < manifest.segments.size(); ++s) {
    ledgers.push_back(std::make_unique<schema::LedgerFile>(paths[s] + "/" + schema::ledger_name));
    const schema::LedgerFile& ledger = *ledgers.back();
    speakers.insert(ledger.speakers().begin(), ledger.speakers().end());
    auto dead = manifest.segments[s].deleted.begin();
    const auto last_dead = manifest.segments[s].deleted.end();
    std::vector<std::uint64_t> of_language(ledger.languages().size());
    for (std::size_t i = 0; i < ledger.article_count(); ++i) {
      const schema::LedgerArticle article = ledger.article_at(i);
      while (dead != last_dead && *dead < article.number) ++dead;
      if (dead != last_dead && *dead == article.number) continue;
      ++counts.articles;
      counts.captions += article.captions;
      counts.sentences += article.sentences;
      counts.words += article.words;
      counts.text_bytes += article.text_bytes;
      counts.quotations += article.quotations;
      ++of_language[article.language];
      if (article.first_day == 0) continue;
      first_day = first_day == 0 ? article.first_day : std::min(first_day, article.first_day);
      last_day = std::max(last_day, article.last_day);
    }
    for (std::size_t language = 0; language < of_language.size(); ++language)
      if (of_language[language] > 0)
        manifest.languages[std::string(ledger.languages()[language])] += of_language[language];
  }
  counts.speakers = speakers.size();
  manifest.counts = counts;
  manifest.first_day = printed_day(first_day);
  manifest.last_day = printed_day(last_day);
}

}  // namespace indexer
