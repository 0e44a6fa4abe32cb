// How good is a ranking? nDCG over its first ten.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace bench {

// Document → grade, above 0, of one query.
using Judgments = std::map<std::string, int>;

// Normalised discounted cumulative gain at 10 with gains 2^grade - 1 and discount log2(rank + 1) (Burges et al.:
// Learning to rank using gradient descent, 2005). `judged` is not empty.
double ndcg_at_10(const std::vector<std::string>& ranked, const Judgments& judged);

}  // namespace bench
