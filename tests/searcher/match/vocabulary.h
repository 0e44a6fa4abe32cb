// The words file of a few texts, so that a test can ask which of their words a pattern stands for.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "schema/words.h"
#include "schema/words_writer.h"
#include "searcher/match/word_set.h"
#include "tests/schema/scratch_folder.h"
#include "text/analyzer.h"

namespace searcher {

class Vocabulary {
 public:
  // Pairs of a language and a text in it.
  explicit Vocabulary(const std::vector<std::pair<std::string, std::string>>& texts) {
    text::Analyzer analyzer;
    for (const auto& [language, text] : texts) {
      analyzer.analyze(text, language);
      languages_.push_back(language);
    }
    std::vector<std::pair<text::Word, std::uint64_t>> counted;
    for (std::uint32_t i = 0; i < analyzer.vocabulary_size(); ++i) counted.emplace_back(analyzer.word(i), 1);
    schema::write_words(folder_ / "words", counted);
    words_.emplace(folder_ / "words");
  }

  const schema::Words& words() const { return *words_; }

  // The normal forms that `pattern` stands for, ascending, each once.
  std::vector<std::string> expanded(const Pattern& pattern) const { return expanded(pattern, languages_); }
  std::vector<std::string> expanded(const Pattern& pattern, const std::vector<std::string>& languages) const {
    std::vector<std::string> normal;
    for (const std::uint32_t index : expand(pattern, *words_, languages))
      if (normal.empty() || normal.back() != words_->normal(index)) normal.emplace_back(words_->normal(index));
    return normal;
  }

 private:
  ScratchFolder folder_;
  std::vector<std::string> languages_;
  std::optional<schema::Words> words_;
};

}  // namespace searcher
