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
  schema::AverageLengths averages() const;  // 0 where there was no such article

 private:
  // An article counts for the kind of script that most of its words are of: a Chinese text with a few English names
  // is no very short English one.
  struct Sum {
    std::array<std::uint64_t, field_count> words{};
    std::uint64_t articles = 0;
  };
  Sum spaced_;
  Sum unspaced_;
};

// The weight of words that stand as often as `frequency` says in the fields of an article, without the idf:
//   f = sum over fields of w·tf,   l = (sum over fields of w·length) / (the same of the average article)
//   impact = round(100·(k1+1)·f / (k1·(1 - b + b·l) + f))
// One length for the whole article, so that what is a headline and no more is short. `l` adds up spaced and unspaced
// scripts, each measured by its own average; where it has none, by that of the other.
// Source: Robertson, Zaragoza, Taylor, "Simple BM25 Extension to Multiple Weighted Fields", CIKM 2004. The constants
// and the alternatives: docs/relevance.md.
class Impact {
 public:
  explicit Impact(const schema::AverageLengths& averages);

  std::uint32_t of(const FieldCounts& frequency, const FieldLengths& lengths) const;

 private:
  double spaced_average_;
  double unspaced_average_;
};

}  // namespace indexer
