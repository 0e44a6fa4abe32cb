#include "searcher/query/word_weights.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "searcher/query/parser.h"

namespace searcher {
namespace {

void add_light_words(const Node& node, const WordWeights& weights, std::vector<std::string>& light) {
  for (const Pattern& pattern : node.patterns)
    if (weights.of(pattern) < 1) light.push_back(pattern.written);
  for (const NodePtr& child : node.children) add_light_words(*child, weights, light);
}

TEST(WordWeights, MakeLightOfBareFunctionWords) {
  using Words = std::vector<std::string>;
  struct Row {
    std::string_view query;
    Words languages;
    Words light;
  };
  const std::vector<Row> rows = {
      {"what is known about the summit", {"en"}, {"what", "is", "about", "the"}},
      {"the who", {"en"}, {"the", "who"}},
      {"\"to be or not to be\" to", {"en"}, {"to"}},  // what is quoted is meant
      {"the* about~", {"en"}, {}},
      {"headline:(the summit) -of", {"en"}, {"the", "of"}},
      {"what the WHO said", {"en"}, {"what", "the"}},  // written so on purpose
      {"WHAT THE WHO SAID", {"en"}, {"WHAT", "THE", "WHO"}},
      {"The summit", {"en"}, {"The"}},
      {"what is this", {"kk", "ru"}, {}},
      {"what is this", {}, {}},
      // The language in which most are function words, or all where they are equally many.
      {"der vom of", {"de", "en"}, {"der", "vom"}},
      {"of the der", {"de", "en"}, {"of", "the"}},
      {"of der", {"de", "en"}, {"of", "der"}},
      {"саммит и the встреча", {"en", "ru"}, {"и", "the"}},
  };
  for (const Row& row : rows) {
    const Query query = parse(row.query, {.match_any = true});
    Words light;
    add_light_words(*query.root, WordWeights(*query.root, row.languages), light);
    EXPECT_EQ(light, row.light) << row.query;
  }
}

}  // namespace
}  // namespace searcher
