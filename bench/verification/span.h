// Which stretches of the archive are quoted? Spans drawn by seed, taken apart into words and what stands between.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "bench/corpus/seeded_random.h"
#include "bench/verification/archive_text.h"

namespace bench {

// Words of one region.
struct Span {
  std::uint32_t article = 0;  // its number in ArchiveText
  std::size_t region = 0;
  std::size_t first = 0;
  std::size_t count = 0;
};

// A text as words and gaps: gaps[i] stands before words[i], the last gap behind all.
struct Pieces {
  std::vector<std::string> words;
  std::vector<std::string> gaps;

  std::string text() const;
  void erase(std::size_t word);  // with the gap before it, of the first word that behind it
  void insert(std::size_t before, std::string word);
};

class SpanDrawing {
 public:
  SpanDrawing(const ArchiveText& archive, std::uint64_t seed) : archive_(archive), random_(seed) {}

  SeededRandom& random() { return random_; }
  const ArchiveText& archive() const { return archive_; }

  // So many words from anywhere; every other span begins where a sentence seems to. None when the draw failed.
  std::optional<Span> words(std::size_t least, std::size_t most);

  // The first of some hundred draws that `suits`.
  std::optional<Span> words(std::size_t least, std::size_t most, const std::function<bool(const Span&)>& suits);

  const Region& region(const Span& span) const { return archive_.articles()[span.article].regions[span.region]; }
  const PlacedWord& word(const Span& span, std::size_t i) const { return region(span).words[span.first + i]; }
  std::string written(const Span& span, std::size_t i) const;  // the word as it stands there

  // The words with what stands between them. With `marks` also the points and marks that touch its ends.
  Pieces pieces(const Span& span, bool marks = false) const;
  std::string text(const Span& span, bool marks = false) const { return pieces(span, marks).text(); }

  // A word of the archive as it stands somewhere: letters alone.
  std::string other_word();

 private:
  const ArchiveText& archive_;
  SeededRandom random_;
};

}  // namespace bench
