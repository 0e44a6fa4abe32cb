#include "text/boundaries.h"

#include <unicode/locid.h>
#include <unicode/rbbi.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cassert>
#include <limits>
#include <mutex>
#include <stdexcept>
#include <string>
#include <utility>

#include "text/plain_words.h"

namespace text {
namespace {

using Iterator = std::unique_ptr<icu::BreakIterator>;
using Factory = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

Iterator make_iterator(Factory factory, const char* what) {
  UErrorCode status = U_ZERO_ERROR;
  Iterator iterator(factory(icu::Locale::getRoot(), status));
  if (U_FAILURE(status) || iterator == nullptr)
    throw std::runtime_error(std::string("ICU has no ") + what + " boundaries (" + u_errorName(status) +
                             "); install ICU's data");
  return iterator;
}

// ICU's own UTF-8 reader is the faster one for text of one byte a character (74 against 66 MB/s for English words),
// UTF-16 with its conversion for other text (12 against 9 MB/s for Chinese words, 220 against 131 for sentences).
bool reads_faster_as_utf16(std::string_view utf8) {
  const auto is_ascii = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
  const auto ascii = std::count_if(utf8.begin(), utf8.end(), is_ascii);
  return static_cast<std::size_t>(ascii) < utf8.size() / 4 * 3;
}

// The bytes that UTF-16 units take in UTF-8; each surrogate is half of a character of four bytes.
std::uint32_t utf8_size(std::u16string_view units) {
  std::uint32_t size = 0;
  for (const char16_t unit : units) size += 1U + (unit >= 0x80) + (unit >= 0x800) - U16_IS_SURROGATE(unit);
  return size;
}

void check(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU cannot find boundaries: ") + u_errorName(status));
}

}  // namespace

struct Boundaries::Iterators {
  Iterator word = make_iterator(icu::BreakIterator::createWordInstance, "word");
  Iterator sentence = make_iterator(icu::BreakIterator::createSentenceInstance, "sentence");
  Iterator grapheme = make_iterator(icu::BreakIterator::createCharacterInstance, "character");
  std::u16string units;  // kept for its capacity

  // Calls `found` with the byte offset of the end of each segment.
  template <typename Found>
  void each(icu::BreakIterator& iterator, std::string_view utf8, Found found) {
    assert(utf8.size() < std::numeric_limits<std::int32_t>::max());
    if (reads_faster_as_utf16(utf8))
      each_of_utf16(iterator, utf8, found);
    else
      each_of_utf8(iterator, utf8, found);
  }

 private:
  template <typename Found>
  static void each_of_utf8(icu::BreakIterator& iterator, std::string_view utf8, Found found) {
    UErrorCode status = U_ZERO_ERROR;
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
    iterator.setText(&text, status);
    check(status);
    for (auto end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next())
      found(static_cast<std::uint32_t>(end));
    utext_close(&text);
  }

  // Boundaries ascend, so one walk over the units turns them into byte offsets; no map is kept.
  template <typename Found>
  void each_of_utf16(icu::BreakIterator& iterator, std::string_view utf8, Found found) {
    convert(utf8);
    UErrorCode status = U_ZERO_ERROR;
    UText text = UTEXT_INITIALIZER;
    utext_openUChars(&text, units.data(), static_cast<std::int64_t>(units.size()), &status);
    iterator.setText(&text, status);
    check(status);
    const std::u16string_view all = units;
    std::size_t begin = 0;
    std::uint32_t byte = 0;
    for (auto next = iterator.next(); next != icu::BreakIterator::DONE; next = iterator.next()) {
      const auto end = static_cast<std::size_t>(next);
      byte += utf8_size(all.substr(begin, end - begin));
      begin = end;
      found(byte);
    }
    utext_close(&text);
  }

  void convert(std::string_view utf8) {
    units.resize(utf8.size());
    std::int32_t size = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(units.data(), static_cast<std::int32_t>(units.size()), &size, utf8.data(),
                  static_cast<std::int32_t>(utf8.size()), &status);
    check(status);
    units.resize(static_cast<std::size_t>(size));
  }
};

// ICU takes longer to make iterators than to read a sentence with them: those that nobody needs wait here.
class Boundaries::Spare {
 public:
  static Spare& instance() {
    static Spare& spare = *new Spare;  // outlives every object that gives its iterators back
    return spare;
  }

  std::unique_ptr<Iterators> take() {
    const std::lock_guard lock(mutex_);
    if (waiting_.empty()) return std::make_unique<Iterators>();
    std::unique_ptr<Iterators> taken = std::move(waiting_.back());
    waiting_.pop_back();
    return taken;
  }

  void give_back(std::unique_ptr<Iterators> iterators) {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(iterators));
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<Iterators>> waiting_;
};

Boundaries::Boundaries() : iterators_(Spare::instance().take()) {}
Boundaries::~Boundaries() {
  if (iterators_ != nullptr) Spare::instance().give_back(std::move(iterators_));
}
Boundaries::Boundaries(Boundaries&&) noexcept = default;
Boundaries& Boundaries::operator=(Boundaries&&) noexcept = default;

std::vector<WordSegment> Boundaries::words(std::string_view utf8) {
  if (auto plain = plain_words(utf8)) return std::move(*plain);
  std::vector<WordSegment> segments;
  segments.reserve(utf8.size() / 3);
  icu::BreakIterator& iterator = *iterators_->word;
  iterators_->each(iterator, utf8, [&](std::uint32_t end) {
    segments.push_back({.end = end, .is_word = iterator.getRuleStatus() >= UBRK_WORD_NUMBER});
  });
  return segments;
}

std::vector<std::uint32_t> Boundaries::sentences(std::string_view utf8) {
  std::vector<std::uint32_t> ends;
  iterators_->each(*iterators_->sentence, utf8, [&](std::uint32_t end) { ends.push_back(end); });
  return ends;
}

std::vector<std::uint32_t> Boundaries::graphemes(std::string_view utf8) {
  std::vector<std::uint32_t> ends;
  ends.reserve(utf8.size() / 2);
  iterators_->each(*iterators_->grapheme, utf8, [&](std::uint32_t end) { ends.push_back(end); });
  return ends;
}

}  // namespace text
