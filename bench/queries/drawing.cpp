#include "bench/queries/drawing.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <unordered_set>

#include "bench/corpus/seeded_random.h"

namespace bench {
namespace {

using Shape = Question::Shape;

constexpr std::size_t commonest_terms = 60;
constexpr std::size_t commonest_words = 100;
constexpr std::uint32_t most_rare = 20;
constexpr int attempts_a_question = 200;

class Drawing {
 public:
  Drawing(const CorpusProfile& profile, std::size_t a_class, std::uint64_t seed)
      : profile_(profile), a_class_(a_class), seed_(seed) {
    for (std::size_t i = 0; i < std::min(commonest_words, profile.words.size()); ++i) {
      commonest_.push_back(profile.words[i].word);
      is_commonest_.insert(profile.words[i].word);
    }
    const auto medium_least = std::max<std::uint64_t>(most_rare + 1, profile.stories / 200);
    const auto medium_most = std::max<std::uint64_t>(2 * medium_least, profile.stories / 20);
    for (const WordCount& count : profile.words) {
      if (2 <= count.stories && count.stories <= most_rare && count.word.size() > 3) rare_.push_back(count.word);
      if (medium_least <= count.stories && count.stories <= medium_most) medium_.push_back(count.word);
    }
    terms_.assign(commonest_.begin(),
                  commonest_.begin() + static_cast<std::ptrdiff_t>(std::min(commonest_terms, commonest_.size())));
  }

  // A question, or none when this attempt failed.
  using Maker = std::function<std::optional<Question>(SeededRandom&)>;

  // Distinct questions, as many as there are to be found.
  QuestionClass draw(const std::string& name, const std::string& title, const Maker& make) {
    QuestionClass drawn{name, title, {}};
    SeededRandom random(seed_ + 1000 * number_++);
    for (std::size_t left = a_class_ * attempts_a_question; left > 0 && drawn.questions.size() < a_class_; --left) {
      std::optional<Question> question = make(random);
      if (!question) continue;
      if (std::find(drawn.questions.begin(), drawn.questions.end(), *question) == drawn.questions.end())
        drawn.questions.push_back(std::move(*question));
    }
    return drawn;
  }

  std::optional<Question> rare(SeededRandom& random) const { return term(rare_, random); }
  std::optional<Question> medium(SeededRandom& random) const { return term(medium_, random); }
  std::optional<Question> common(SeededRandom& random) const { return term(terms_, random); }

  // Distinct words of one stretch, none of them very common.
  std::optional<Question> content(Shape shape, std::size_t least, std::size_t most, SeededRandom& random) const {
    if (profile_.runs.empty()) return std::nullopt;
    std::vector<std::string> words;
    for (const std::string& word : random.one_of(profile_.runs))
      if (word.size() > 2 && 5ull * profile_.stories_with(word) <= profile_.stories &&
          std::find(words.begin(), words.end(), word) == words.end())
        words.push_back(word);
    return some_of(shape, std::move(words), random.between(least, most), random);
  }

  std::optional<Question> of_commonest(Shape shape, std::size_t least, std::size_t most, SeededRandom& random) const {
    return some_of(shape, commonest_, random.between(least, most), random);
  }

  std::optional<Question> stretch(Shape shape, std::size_t length, SeededRandom& random) const {
    return stretch_of(profile_.runs, shape, length, random);
  }

  std::optional<Question> common_phrase(SeededRandom& random) const {
    std::optional<Question> question = stretch(Shape::phrase, random.between(2, 4), random);
    if (!question || !std::all_of(question->words.begin(), question->words.end(),
                                  [&](const std::string& word) { return is_commonest_.contains(word); }))
      return std::nullopt;
    return question;
  }

  std::optional<Question> prefix(std::size_t letters, SeededRandom& random) const {
    std::optional<Question> question = stretch(Shape::prefix, 1, random);
    if (!question || question->words[0].size() <= letters) return std::nullopt;
    question->words[0].resize(letters);
    return question;
  }

  std::optional<Question> misquoted(SeededRandom& random) const {
    std::optional<Question> question = stretch(Shape::misquote, 8, random);
    if (!question || medium_.empty()) return std::nullopt;
    question->words[random.between(1, 6)] = random.one_of(medium_);
    return question;
  }

  std::optional<Question> han_phrase(std::size_t length, SeededRandom& random) const {
    std::optional<Question> question = stretch_of(profile_.han_runs, Shape::phrase, length, random);
    if (question) question->is_han = true;
    return question;
  }

  std::optional<Question> one_of_several(SeededRandom& random, bool with_phrase) const {
    switch (random.below(with_phrase ? 4 : 3)) {
      case 0: return medium(random);
      case 1: return common(random);
      case 2: return content(Shape::all, 2, 3, random);
    }
    return stretch(Shape::phrase, 2, random);
  }

 private:
  static std::optional<Question> term(const std::vector<std::string>& among, SeededRandom& random) {
    if (among.empty()) return std::nullopt;
    return Question{.shape = Shape::all, .words = {random.one_of(among)}, .excluded = {}};
  }

  static std::optional<Question> some_of(Shape shape, std::vector<std::string> words, std::size_t count,
                                         SeededRandom& random) {
    if (words.size() < count) return std::nullopt;
    random.shuffle(words);
    words.resize(count);
    return Question{.shape = shape, .words = std::move(words), .excluded = {}};
  }

  static std::optional<Question> stretch_of(const std::vector<WordRun>& runs, Shape shape, std::size_t length,
                                            SeededRandom& random) {
    if (runs.empty()) return std::nullopt;
    const WordRun& run = random.one_of(runs);
    if (run.size() < length) return std::nullopt;
    const auto begin = run.begin() + static_cast<std::ptrdiff_t>(random.below(run.size() - length + 1));
    return Question{.shape = shape, .words = {begin, begin + static_cast<std::ptrdiff_t>(length)}, .excluded = {}};
  }

  const CorpusProfile& profile_;
  std::size_t a_class_;
  std::uint64_t seed_;
  std::uint64_t number_ = 0;  // of the class
  std::vector<std::string> commonest_, terms_, medium_, rare_;
  std::unordered_set<std::string> is_commonest_;
};

}  // namespace

std::vector<QuestionClass> draw_classes(const CorpusProfile& profile, std::size_t a_class, std::uint64_t seed) {
  Drawing drawing(profile, a_class, seed);
  std::vector<QuestionClass> classes;
  const auto add = [&](const std::string& name, const std::string& title, const Drawing::Maker& make) {
    if (QuestionClass drawn = drawing.draw(name, title, make); !drawn.questions.empty())
      classes.push_back(std::move(drawn));
  };
  using Random = SeededRandom;
  add("term_rare", "rare term", [&](Random& r) { return drawing.rare(r); });
  add("term_medium", "medium term", [&](Random& r) { return drawing.medium(r); });
  add("term_common", "common term", [&](Random& r) { return drawing.common(r); });
  add("and_2_3", "AND of 2–3", [&](Random& r) { return drawing.content(Shape::all, 2, 3, r); });
  add("and_common", "AND of common words", [&](Random& r) { return drawing.of_commonest(Shape::all, 2, 3, r); });
  add("or_2_4", "OR of 2–4", [&](Random& r) { return drawing.content(Shape::any, 2, 4, r); });
  add("or_common", "OR of common words", [&](Random& r) { return drawing.of_commonest(Shape::any, 2, 4, r); });
  for (const std::size_t n : {2u, 3u, 5u, 8u})
    add(fmt::format("phrase_{}", n), fmt::format("phrase of {}", n),
        [&, n](Random& r) { return drawing.stretch(Shape::phrase, n, r); });
  add("phrase_common", "phrase of common words", [&](Random& r) { return drawing.common_phrase(r); });
  for (const std::size_t n : {3u, 5u})
    add(fmt::format("prefix_{}", n), fmt::format("prefix of {}", n),
        [&, n](Random& r) { return drawing.prefix(n, r); });
  add("or_mixed", "OR of 5–10, mixed", [&](Random& r) { return drawing.stretch(Shape::any, r.between(5, 10), r); });
  add("misquoted", "misquoted phrase of 8", [&](Random& r) { return drawing.misquoted(r); });
  add("newest", "sorted by date", [&](Random& r) {
    std::optional<Question> question = drawing.one_of_several(r, false);
    if (question) question->newest_first = true;
    return question;
  });
  add("counted", "with an exact total", [&](Random& r) {
    std::optional<Question> question = drawing.one_of_several(r, true);
    if (question) question->exact_total = true;
    return question;
  });
  for (const std::size_t n : {2u, 4u, 8u})
    add(fmt::format("han_phrase_{}", n), fmt::format("Chinese phrase of {}", n),
        [&, n](Random& r) { return drawing.han_phrase(n, r); });
  return classes;
}

}  // namespace bench
