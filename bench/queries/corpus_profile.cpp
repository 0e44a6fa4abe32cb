#include "bench/queries/corpus_profile.h"

#include <algorithm>
#include <iterator>

#include "bench/corpus/seeded_random.h"
#include "bench/corpus/story_file.h"

namespace bench {
namespace {

constexpr std::size_t sampled_stories = 3000;

struct Counted {
  std::uint32_t stories = 0;
  std::uint64_t last = 0;  // the story that was counted last
};

// So many stories of a stream, each with the same chance (Vitter: Random sampling with a reservoir, algorithm R).
class Reservoir {
 public:
  explicit Reservoir(std::uint64_t seed) : random_(seed) {}

  void offer(const std::string& text) {
    ++offered_;
    if (texts_.size() < sampled_stories) {
      texts_.push_back(text);
    } else if (const std::size_t place = random_.below(offered_); place < sampled_stories) {
      texts_[place] = text;
    }
  }
  const std::vector<std::string>& texts() const { return texts_; }

 private:
  SeededRandom random_;
  std::size_t offered_ = 0;
  std::vector<std::string> texts_;
};

void append(std::vector<WordRun>& to, std::vector<WordRun> runs) {
  std::move(runs.begin(), runs.end(), std::back_inserter(to));
}

}  // namespace

std::uint32_t CorpusProfile::stories_with(const std::string& word) const {
  const auto found = stories_by_word.find(word);
  return found == stories_by_word.end() ? 0 : found->second;
}

CorpusProfile profile_of(const std::string& story_path, std::uint64_t seed) {
  CorpusProfile profile;
  std::unordered_map<std::string, Counted> counted;
  Reservoir reservoir(seed);
  StoryFile file(story_path);
  for (Story story; file.next(story);) {
    const std::string text = text_of(story);
    ++profile.stories;
    for (const WordRun& run : word_runs(text))
      for (const std::string& word : run) {
        Counted& entry = counted[word];
        if (entry.last == profile.stories) continue;
        entry.last = profile.stories;
        ++entry.stories;
      }
    reservoir.offer(text);
  }
  for (const std::string& text : reservoir.texts()) {
    append(profile.runs, word_runs(text));
    append(profile.han_runs, han_runs(text));
  }
  for (const auto& [word, entry] : counted) {
    profile.words.push_back({word, entry.stories});
    profile.stories_by_word.emplace(word, entry.stories);
  }
  std::sort(profile.words.begin(), profile.words.end(), [](const WordCount& a, const WordCount& b) {
    return a.stories != b.stories ? a.stories > b.stories : a.word < b.word;
  });
  return profile;
}

}  // namespace bench
