// Which words stand where in one article? Its words as numbers, in order, plain or encoded as a token stream holds
// them.
//
//   tokens  = words:varint bytes:varint (of all words)  word*  sections:varint section*
//   section = kind:u8 sentences:varint tokens:varint* (a count for each sentence)
//   word    = dense code of its number in the file `words`
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schema/bytes.h"
#include "schema/record.h"

namespace schema {

// A position is an index into `words`.
struct ArticleTokens {
  struct Section {
    SectionKind kind = SectionKind::paragraph;
    std::vector<std::uint32_t> sentence_tokens;  // how many tokens each sentence has

    bool operator==(const Section&) const = default;
  };
  std::vector<Section> sections;  // the record's sections, in order
  std::vector<std::uint32_t> words;

  bool operator==(const ArticleTokens&) const = default;
};

std::string encode(const ArticleTokens& tokens);

// Tokens as they were encoded, in memory that belongs to someone else: to `owner`, or where there is none, to whoever
// gave them out. Reading throws MalformedBytes.
class EncodedTokens {
 public:
  EncodedTokens() = default;  // no sections, no words
  explicit EncodedTokens(std::string_view bytes, std::shared_ptr<const void> owner = nullptr);

  std::string_view words() const { return words_; }  // dense codes
  std::uint32_t word_count() const { return word_count_; }
  std::vector<std::uint32_t> decoded_words() const;
  ArticleTokens decoded() const;

  // Calls on_section(kind) for each section, and behind it on_sentence(tokens) for each of its sentences.
  template <typename OnSection, typename OnSentence>
  void read_sections(OnSection on_section, OnSentence on_sentence) const {
    ByteReader in(sections_);
    for (std::uint32_t sections = in.count(); sections > 0; --sections) {
      on_section(section_kind(in.u8()));
      for (std::uint32_t sentences = in.count(); sentences > 0; --sentences) on_sentence(in.varint32());
    }
  }

 private:
  static SectionKind section_kind(std::uint8_t byte);

  std::string_view sections_ = std::string_view("\0", 1);  // none
  std::string_view words_;
  std::uint32_t word_count_ = 0;
  std::shared_ptr<const void> owner_;
};

}  // namespace schema
