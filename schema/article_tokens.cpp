#include "schema/article_tokens.h"

#include <utility>

#include "schema/dense_code.h"

namespace schema {

std::string encode(const ArticleTokens& tokens) {
  std::string words;
  for (const std::uint32_t word : tokens.words) append_dense(words, word);
  std::string bytes;
  ByteWriter out(bytes);
  out.varint(tokens.words.size());
  out.varint(words.size());
  bytes += words;
  out.varint(tokens.sections.size());
  for (const ArticleTokens::Section& section : tokens.sections) {
    out.u8(static_cast<std::uint8_t>(section.kind));
    out.varint(section.sentence_tokens.size());
    for (const std::uint32_t count : section.sentence_tokens) out.varint(count);
  }
  return bytes;
}

EncodedTokens::EncodedTokens(std::string_view bytes, std::shared_ptr<const void> owner) : owner_(std::move(owner)) {
  ByteReader in(bytes);
  word_count_ = in.varint32();
  const std::uint32_t word_bytes = in.varint32();
  if (word_count_ > word_bytes || word_bytes >= in.rest().size())
    throw MalformedBytes("an article has more tokens than bytes");
  words_ = in.rest().substr(0, word_bytes);
  sections_ = in.rest().substr(word_bytes);
}

SectionKind EncodedTokens::section_kind(std::uint8_t byte) {
  if (byte > static_cast<std::uint8_t>(SectionKind::caption)) throw MalformedBytes("a section is of no known kind");
  return static_cast<SectionKind>(byte);
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
