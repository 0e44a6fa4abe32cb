// How much does a word weigh in an article? BM25F, computed once, when the article is indexed.
#pragma once

#include <array>
#include <cstdint>

#include "schema/manifest.h"

namespace indexer {

// The parts of an article that weigh differently: headline, body, captions, in the order of schema::SectionKind.
inline constexpr std::size_t field_count = 3;
using FieldCounts = std::array<std::uint32_t, field_count>;

// Lengths of one article's fields, or sums of them, in words; dictionary words of unspaced scripts apart.
struct FieldLengths {
  FieldCounts spaced{};
  FieldCounts unspaced{};
};

// Gathers the lengths of the first articles of a build.
class LengthAverager {
 public:
  void add(const FieldLengths& lengths);
  schema::AverageLengths averages() const;  // a field that no article has is 0 long

 private:
  // Articles without a field do not lower its average.
  struct Sum {
    std::uint64_t words = 0;
    std::uint64_t articles = 0;
  };
  std::array<Sum, field_count> spaced_{};
  std::array<Sum, field_count> unspaced_{};
};

// The weight of words that stand `frequency` times in the fields of an article, without the idf:
//   f = sum over fields of w·tf / (1 - b + b·length/average),   impact = round(100·(k1+1)·f / (k1+f))
// Source: Robertson, Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, 3.6 (BM25F).
class Impact {
 public:
  explicit Impact(const schema::AverageLengths& averages);

  std::uint32_t spaced(const FieldCounts& frequency, const FieldLengths& lengths) const;
  std::uint32_t unspaced(const FieldCounts& frequency, const FieldLengths& lengths) const;

 private:
  std::array<double, field_count> spaced_averages_;
  std::array<double, field_count> unspaced_averages_;
};

}  // namespace indexer
