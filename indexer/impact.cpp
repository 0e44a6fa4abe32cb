#include "indexer/impact.h"

#include <cmath>
#include <numeric>

namespace indexer {
namespace {

constexpr double k1 = 1.2;
constexpr double b = 0.6;
constexpr std::array<double, field_count> field_weights = {2.0, 1.0, 1.0};
constexpr double scale = 100;

template <typename Number>
double weighted(const std::array<Number, field_count>& counts) {
  double sum = 0;
  for (std::size_t i = 0; i < field_count; ++i) sum += field_weights[i] * counts[i];
  return sum;
}

}  // namespace

void LengthAverager::add(const FieldLengths& lengths) {
  const auto words = [](const FieldCounts& counts) { return std::accumulate(counts.begin(), counts.end(), 0ULL); };
  const bool is_unspaced = words(lengths.unspaced) > words(lengths.spaced);
  const FieldCounts& counts = is_unspaced ? lengths.unspaced : lengths.spaced;
  Sum& sum = is_unspaced ? unspaced_ : spaced_;
  for (std::size_t i = 0; i < field_count; ++i) sum.words[i] += counts[i];
  ++sum.articles;
}

schema::AverageLengths LengthAverager::averages() const {
  const auto average = [](const Sum& sum, std::size_t field) {
    return sum.articles == 0 ? 0.0 : static_cast<double>(sum.words[field]) / static_cast<double>(sum.articles);
  };
  return {.spaced_headline = average(spaced_, 0),
          .spaced_body = average(spaced_, 1),
          .spaced_captions = average(spaced_, 2),
          .unspaced_headline = average(unspaced_, 0),
          .unspaced_body = average(unspaced_, 1),
          .unspaced_captions = average(unspaced_, 2)};
}

Impact::Impact(const schema::AverageLengths& averages)
    : spaced_average_(weighted<double>({averages.spaced_headline, averages.spaced_body, averages.spaced_captions})),
      unspaced_average_(
          weighted<double>({averages.unspaced_headline, averages.unspaced_body, averages.unspaced_captions})) {
  if (spaced_average_ == 0) spaced_average_ = unspaced_average_;
  if (unspaced_average_ == 0) unspaced_average_ = spaced_average_;
}

std::uint32_t Impact::of(const FieldCounts& frequency, const FieldLengths& lengths) const {
  const double length = spaced_average_ == 0 ? 1
                                             : weighted(lengths.spaced) / spaced_average_ +
                                                   weighted(lengths.unspaced) / unspaced_average_;
  const double f = weighted(frequency);
  return static_cast<std::uint32_t>(std::lround(scale * (k1 + 1) * f / (k1 * (1 - b + b * length) + f)));
}

}  // namespace indexer
