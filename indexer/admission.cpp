#include "indexer/admission.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "schema/bytes.h"
#include "schema/checksum.h"

namespace indexer {
namespace {

// Over everything that a reader sees of the article, credits and fields included.
std::uint64_t checksum_of(const corpus::Article& article) {
  std::string all;
  schema::ByteWriter out(all);
  for (const std::string* part : {&article.kicker, &article.headline, &article.dateline.place, &article.dateline.agency,
                                  &article.language, &article.byline, &article.url, &article.speaker})
    out.string(*part);
  out.string(corpus::print(article.date()));
  for (const std::string& topic : article.topics) out.string(topic);
  out.varint(article.paragraphs.size());
  for (const std::string& paragraph : article.paragraphs) out.string(paragraph);
  for (const corpus::Caption& caption : article.captions) {
    for (const std::string* part :
         {&caption.text, &caption.photographer, &caption.agency, &caption.place, &caption.image})
      out.string(*part);
    out.string(corpus::print(caption.date));
  }
  return schema::checksum(all);
}

}  // namespace

Admitted Admission::admit(corpus::Article article) {
  remark_.clear();
  const std::uint64_t text_checksum = checksum_of(article);
  Admitted admitted{.number = next_++, .article = {}, .version_of = {}, .sources = {article.source}};

  const std::string id = article.id;
  for (int version = 2;; ++version) {
    const auto [it, is_new] = known_.try_emplace(article.id, Known{admitted.number, text_checksum, admitted.sources});
    Known& known = it->second;
    if (is_new) break;
    const bool same_text = known.text_checksum == text_checksum;
    if (!same_text && !article.id_is_given) {
      admitted.version_of = id;
      article.id = fmt::format("{}~{}", id, version);
      continue;
    }
    if (same_text) {
      remark_ = fmt::format("'{}' came before with the same text: kept once, with both sources", article.id);
      admitted.sources.insert(admitted.sources.begin(), known.sources.begin(), known.sources.end());
      std::sort(admitted.sources.begin(), admitted.sources.end());
      admitted.sources.erase(std::unique(admitted.sources.begin(), admitted.sources.end()), admitted.sources.end());
    } else {
      remark_ = fmt::format("'{}' came before with other words (from {}): this one replaces it", article.id,
                            known.sources.front());
    }
    replaced_.push_back(known.number);
    known = {admitted.number, text_checksum, admitted.sources};
    break;
  }
  if (!admitted.version_of.empty() && remark_.empty())
    remark_ = fmt::format("'{}' came before with other words: kept as its version '{}'", id, article.id);
  admitted.article = std::move(article);
  return admitted;
}

std::vector<std::uint32_t> Admission::replaced() const {
  std::vector<std::uint32_t> numbers = replaced_;
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

}  // namespace indexer
