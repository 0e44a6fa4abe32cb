#include "searcher/answer/citation.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace searcher {
namespace {

std::string without_marks(std::string_view s) {
  std::string out;
  for (const char c : s) out += c == '"' ? '\'' : c;
  return out;
}

}  // namespace

CitedArticle cited(const schema::Record& record) {
  return {.agency = record.agency,
          .headline = record.headline(),
          .place = record.place,
          .published = record.published,
          .id = record.id};
}

std::string citation_of(const CitedArticle& article, std::string_view speaker, std::string_view passage_id) {
  std::string citation;
  const auto add = [&](std::string_view part) {
    if (part.empty()) return;
    if (!citation.empty()) citation += ", ";
    citation += part;
  };
  add(speaker);
  add(article.agency);
  if (!article.headline.empty()) add("\"" + without_marks(article.headline) + "\"");
  add(article.place);
  add(article.published.substr(0, article.published.find('T')));
  add(passage_id.empty() ? article.id : passage_id);
  return citation;
}

std::string only_speaker(const std::vector<schema::Quotation>& quotations, text::Range bytes) {
  const std::vector<std::string>* speakers = nullptr;
  for (const schema::Quotation& quotation : quotations) {
    const text::Range quoted = quotation.bytes();
    if (quoted.end <= bytes.begin || bytes.end <= quoted.begin) continue;
    if (speakers != nullptr && *speakers != quotation.speakers) return {};
    speakers = &quotation.speakers;
  }
  return speakers == nullptr ? std::string() : fmt::format("{}", fmt::join(*speakers, ", "));
}

std::string speaker_of(const ArticleHit& hit, const Passage& passage, const Snapshot& snapshot) {
  const std::uint32_t article = snapshot.find_article(hit.article);
  return article == 0 ? std::string() : only_speaker(snapshot.quotations(article), passage.bytes);
}

}  // namespace searcher
