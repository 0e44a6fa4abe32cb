#include "searcher/index/left_out.h"

#include <bit>

namespace searcher {

LeftOut::LeftOut(const schema::SegmentInfo& segment, Versions versions) : first_article_(segment.first_article) {
  const bool is_nothing_left_out =
      segment.deleted.empty() &&
      (versions == Versions::all || (versions == Versions::latest && segment.superseded.empty()));
  if (is_nothing_left_out) return;
  bits_.resize((segment.last_article - segment.first_article) / 64 + 1);
  const auto set = [&](const std::vector<std::uint32_t>& articles, bool is_left_out) {
    for (const std::uint32_t article : articles) {
      if (article < segment.first_article || article > segment.last_article) continue;
      const std::uint32_t bit = article - first_article_;
      const std::uint64_t mask = std::uint64_t{1} << bit % 64;
      bits_[bit / 64] = is_left_out ? bits_[bit / 64] | mask : bits_[bit / 64] & ~mask;
    }
  };
  if (versions == Versions::earlier) {
    for (std::uint64_t& word : bits_) word = ~std::uint64_t{0};
    set(segment.superseded, false);
  } else if (versions == Versions::latest) {
    set(segment.superseded, true);
  }
  set(segment.deleted, true);
  for (const std::uint64_t word : bits_) size_ += static_cast<std::uint32_t>(std::popcount(word));
}

}  // namespace searcher
