#include "bench/measure/gain.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace bench {
namespace {

constexpr std::size_t depth = 10;

double gain(int grade, std::size_t place) {
  return (std::pow(2.0, grade) - 1) / std::log2(static_cast<double>(place) + 2);
}

}  // namespace

double ndcg_at_10(const std::vector<std::string>& ranked, const Judgments& judged) {
  std::vector<int> grades;
  for (const auto& [document, grade] : judged) grades.push_back(grade);
  std::sort(grades.begin(), grades.end(), std::greater<>());
  double ideal = 0;
  for (std::size_t i = 0; i < std::min(depth, grades.size()); ++i) ideal += gain(grades[i], i);
  double reached = 0;
  for (std::size_t i = 0; i < std::min(depth, ranked.size()); ++i)
    if (const auto found = judged.find(ranked[i]); found != judged.end()) reached += gain(found->second, i);
  return reached / ideal;
}

}  // namespace bench
