#include "tests/indexer/generated_coverage.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string_view>

namespace indexer {

struct GeneratedCoverage::Tongue {
  std::string language;  // "" where the article states none
  std::vector<std::string> syllables;
  std::string space;
  std::string point;
};

const std::vector<GeneratedCoverage::Tongue>& GeneratedCoverage::tongues() {
  static const std::vector<Tongue> tongues = {
      {"en", {"lake", "dam", "boat", "ing", "s", "er", "tul", "fen", "o", "ness", "’s", "é"}, " ", "."},
      {"ru", {"озер", "пло", "тин", "а", "ы", "ами", "лод", "ка", "ё", "ост", "ый"}, " ", "."},
      {"kk", {"көл", "дер", "қайық", "тар", "бөгет", "ім", "ғы", "су"}, " ", "."},
      {"zh", {"湖", "坝", "船", "两", "相", "会", "水", "大", "仍", "在", "桥"}, "", "。"},
      {"", {"lake", "dam", "boat", "the", "of", "and", "was"}, " ", "."},
  };
  return tongues;
}

std::string GeneratedCoverage::word(const Tongue& tongue) {
  // The cube makes few words frequent; each number below 4,000 is a word of its own.
  const double u = static_cast<double>(random_()) / 4294967296.0;
  auto rank = static_cast<std::size_t>(4'000 * u * u * u);
  std::string word;
  do {
    word += tongue.syllables[rank % tongue.syllables.size()];
    rank /= tongue.syllables.size();
  } while (rank > 0);
  if (below(60) == 0) word = fmt::format("{},{:03}", 1 + below(9), below(1'000));
  return word;
}

std::string GeneratedCoverage::sentence(const Tongue& tongue) {
  std::string sentence;
  for (std::size_t words = 4 + below(20); words > 0; --words) {
    if (!sentence.empty()) sentence += tongue.space;
    sentence += word(tongue);
  }
  return sentence + tongue.point;
}

std::string GeneratedCoverage::paragraph(const Tongue& tongue, std::size_t bytes) {
  std::string paragraph = sentence(tongue);
  while (paragraph.size() < bytes) paragraph += tongue.space + sentence(tongue);
  return paragraph;
}

corpus::Article GeneratedCoverage::article(std::size_t bytes) {
  if (!before_.empty() && below(25) == 0) {
    corpus::Article again = before_[below(before_.size())];
    if (below(2) == 0) again.paragraphs.push_back(sentence(tongues()[0]));
    return again;
  }
  const Tongue& tongue = tongues()[below(tongues().size())];
  corpus::Article article;
  article.id = fmt::format("lake-wire-{}", ++made_);
  article.language = tongue.language;
  if (below(10) > 0) article.headline = sentence(tongue);
  const std::size_t paragraph_bytes = 100 + below(600);
  for (std::size_t size = 0; size < bytes; size += paragraph_bytes)
    article.paragraphs.push_back(paragraph(tongue, std::min(bytes, paragraph_bytes)));
  for (std::size_t captions = below(3); captions > 0; --captions) {
    corpus::Caption caption;
    caption.text = sentence(tongue);
    caption.photographer = below(2) == 0 ? "Cy Dee" : word(tongues()[0]);
    caption.place = word(tongue);
    article.captions.push_back(caption);
  }
  if (below(8) > 0)
    article.published = {.year = 2000 + static_cast<int>(below(25)), .month = 1 + static_cast<int>(below(12))};
  article.dateline = {.place = word(tongues()[0]), .date = {}, .agency = below(2) == 0 ? "Lake Wire" : ""};
  if (below(2) == 0) article.topics = {word(tongue), "lakes"};
  if (below(10) == 0) before_.push_back(article);
  return article;
}

std::string GeneratedCoverage::rows(std::size_t articles, std::size_t bytes) {
  std::string rows;
  for (; articles > 0; --articles) {
    const corpus::Article a = article(bytes);
    nlohmann::json row = {{"id", a.id},
                          {"headline", a.headline},
                          {"paragraphs", a.paragraphs},
                          {"topics", a.topics},
                          {"place", a.dateline.place},
                          {"agency", a.dateline.agency},
                          {"captions", nlohmann::json::array()}};
    if (!a.language.empty()) row["language"] = a.language;
    if (a.published.known()) row["published"] = corpus::print(a.published);
    for (const corpus::Caption& caption : a.captions)
      row["captions"].push_back(
          {{"text", caption.text}, {"photographer", caption.photographer}, {"place", caption.place}});
    rows += row.dump() + "\n";
  }
  return rows;
}

std::string GeneratedCoverage::wire_text() {
  if (below(3) > 0) ++made_;
  return fmt::format("Boats cross lake number {}\n\nTULL, May 5, 2024 (Lake Wire) -- {}\n", made_,
                     below(3) == 0 ? "The same words again." : paragraph(tongues()[0], 300));
}

}  // namespace indexer
