// Where does Unicode say that words, sentences and characters end? ICU's boundaries as byte offsets, untouched.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace text {

// The stretch from the end of the segment before it (0 for the first) to `end`, in bytes.
struct WordSegment {
  std::uint32_t end;
  bool is_word;  // letters, digits, kana or ideographs: by UAX #29, rather than marks and space

  bool operator==(const WordSegment&) const = default;
};

// ICU's root-locale break iterators over UTF-8. Text must be valid UTF-8 of less than 2 GiB. The calls keep ICU's
// iterators between them: one object a thread. Making one is cheap where another one's iterators are free. Throws
// std::runtime_error when ICU's data is missing.
class Boundaries {
 public:
  Boundaries();
  ~Boundaries();
  Boundaries(Boundaries&&) noexcept;
  Boundaries& operator=(Boundaries&&) noexcept;

  std::vector<WordSegment> words(std::string_view utf8);        // covers all of the text
  std::vector<std::uint32_t> sentences(std::string_view utf8);  // the end of each sentence, trailing space included
  std::vector<std::uint32_t> graphemes(std::string_view utf8);  // the end of each extended grapheme cluster

 private:
  struct Iterators;
  class Spare;
  std::unique_ptr<Iterators> iterators_;
};

}  // namespace text
