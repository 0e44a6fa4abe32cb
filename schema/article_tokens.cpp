#include "schema/article_tokens.h"

#include "schema/dense_code.h"

namespace schema {

std::string encode(const ArticleTokens& tokens) {
  std::string bytes;
  ByteWriter out(bytes);
  out.varint(tokens.sections.size());
  for (const ArticleTokens::Section& section : tokens.sections) {
    out.u8(static_cast<std::uint8_t>(section.kind));
    out.varint(section.sentence_tokens.size());
    for (const std::uint32_t count : section.sentence_tokens) out.varint(count);
  }
  for (const std::uint32_t word : tokens.words) append_dense(bytes, word);
  return bytes;
}

EncodedTokens::EncodedTokens(std::string_view bytes) {
  ByteReader in(bytes);
  section_count_ = in.count();
  const std::string_view behind_count = in.rest();
  std::uint64_t words = 0;
  for (std::uint32_t sections = section_count_; sections > 0; --sections) {
    if (in.u8() > static_cast<std::uint8_t>(SectionKind::caption))
      throw MalformedBytes("a section is of no known kind");
    for (std::uint32_t sentences = in.count(); sentences > 0; --sentences) words += in.varint32();
  }
  sections_ = behind_count.substr(0, behind_count.size() - in.rest().size());
  words_ = in.rest();
  if (words > words_.size()) throw MalformedBytes("an article has more tokens than bytes");
  word_count_ = static_cast<std::uint32_t>(words);
}

std::vector<std::uint32_t> EncodedTokens::decoded_words() const { return decode_dense(words_, word_count_); }

ArticleTokens EncodedTokens::decoded() const {
  ArticleTokens tokens;
  read_sections([&](SectionKind kind) { tokens.sections.push_back({.kind = kind, .sentence_tokens = {}}); },
                [&](std::uint32_t count) { tokens.sections.back().sentence_tokens.push_back(count); });
  tokens.words = decoded_words();
  return tokens;
}

}  // namespace schema
