#include "indexer/impact.h"

#include <cmath>

namespace indexer {
namespace {

constexpr double k1 = 1.2;
constexpr std::array<double, field_count> field_weights = {2.0, 1.0, 1.0};
constexpr std::array<double, field_count> field_b = {0.3, 0.75, 0.3};
constexpr double scale = 100;

std::uint32_t impact(const FieldCounts& frequency, const FieldCounts& lengths,
                     const std::array<double, field_count>& averages) {
  double f = 0;
  for (std::size_t i = 0; i < field_count; ++i) {
    const double relative = averages[i] > 0 ? lengths[i] / averages[i] : 1;
    f += field_weights[i] * frequency[i] / (1 - field_b[i] + field_b[i] * relative);
  }
  return static_cast<std::uint32_t>(std::lround(scale * (k1 + 1) * f / (k1 + f)));
}

}  // namespace

void LengthAverager::add(const FieldLengths& lengths) {
  const auto add_to = [](auto& sums, const FieldCounts& counts) {
    for (std::size_t i = 0; i < field_count; ++i) {
      sums[i].words += counts[i];
      sums[i].articles += counts[i] > 0;
    }
  };
  add_to(spaced_, lengths.spaced);
  add_to(unspaced_, lengths.unspaced);
}

schema::AverageLengths LengthAverager::averages() const {
  const auto average = [](const Sum& sum) {
    return sum.articles == 0 ? 0.0 : static_cast<double>(sum.words) / static_cast<double>(sum.articles);
  };
  return {.spaced_headline = average(spaced_[0]),
          .spaced_body = average(spaced_[1]),
          .spaced_captions = average(spaced_[2]),
          .unspaced_headline = average(unspaced_[0]),
          .unspaced_body = average(unspaced_[1]),
          .unspaced_captions = average(unspaced_[2])};
}

Impact::Impact(const schema::AverageLengths& averages)
    : spaced_averages_{averages.spaced_headline, averages.spaced_body, averages.spaced_captions},
      unspaced_averages_{averages.unspaced_headline, averages.unspaced_body, averages.unspaced_captions} {}

std::uint32_t Impact::spaced(const FieldCounts& frequency, const FieldLengths& lengths) const {
  return impact(frequency, lengths.spaced, spaced_averages_);
}

std::uint32_t Impact::unspaced(const FieldCounts& frequency, const FieldLengths& lengths) const {
  return impact(frequency, lengths.unspaced, unspaced_averages_);
}

}  // namespace indexer
