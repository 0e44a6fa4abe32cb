// An archive of a few invented articles, in memory.
#pragma once

#include <string>
#include <vector>

#include "bench/verification/archive_text.h"

namespace bench {

struct InventedArticle {
  std::string id;
  std::string headline;
  std::vector<std::string> paragraphs;
  std::vector<std::string> captions;
};

inline schema::Record record_of(const InventedArticle& article) {
  schema::Record record;
  record.id = article.id;
  const auto append = [&](schema::SectionKind kind, std::uint32_t number, const std::string& part) {
    if (!record.text.empty()) record.text += "\n\n";
    const auto begin = static_cast<std::uint32_t>(record.text.size());
    record.text += part;
    record.sections.push_back({kind, number, {begin, static_cast<std::uint32_t>(record.text.size())}, {}});
  };
  std::uint32_t number = 0;
  if (!article.headline.empty()) append(schema::SectionKind::headline, 1, article.headline);
  for (const std::string& paragraph : article.paragraphs) append(schema::SectionKind::paragraph, ++number, paragraph);
  number = 0;
  for (const std::string& caption : article.captions) append(schema::SectionKind::caption, ++number, caption);
  return record;
}

// One more article, of 300 words that come so often that no other one is among the commonest.
inline std::vector<InventedArticle> with_common_words(std::vector<InventedArticle> articles) {
  std::string words;
  for (int times = 0; times < 20; ++times)
    for (char a = 'a'; a < 'a' + 15; ++a)
      for (char b = 'a'; b < 'a' + 20; ++b) words += std::string("zz") + a + b + " ";
  articles.push_back({"common", "", {words}, {}});
  return articles;
}

inline ArchiveText archive_of(const std::vector<InventedArticle>& articles) {
  ArchiveText archive;
  for (const InventedArticle& article : articles) archive.add(record_of(article));
  archive.finish();
  return archive;
}

}  // namespace bench
