#include "indexer/token_spool.h"

#include <cerrno>
#include <cstring>
#include <fstream>

#include "schema/bytes.h"
#include "schema/error.h"
#include "schema/mapped_file.h"

namespace indexer {

void write_spool(const std::string& path,
                 const std::vector<std::pair<std::uint32_t, schema::ArticleTokens>>& articles) {
  errno = 0;
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  for (const auto& [article, tokens] : articles) {
    std::string header;
    schema::ByteWriter out(header);
    out.varint(article);
    out.varint(tokens.sections.size());
    for (const auto& section : tokens.sections) {
      out.u8(static_cast<std::uint8_t>(section.kind));
      out.varint(section.sentence_tokens.size());
      for (const std::uint32_t count : section.sentence_tokens) out.varint(count);
    }
    out.varint(tokens.words.size());
    file.write(header.data(), static_cast<std::streamsize>(header.size()));
    file.write(reinterpret_cast<const char*>(tokens.words.data()),
               static_cast<std::streamsize>(tokens.words.size() * sizeof(std::uint32_t)));
  }
  file.close();
  if (!file)
    throw schema::IndexError(schema::IndexError::Code::unwritable, std::string("cannot write: ") + std::strerror(errno),
                             path, "make room on the disk, or check the rights of the folder, and build again");
}

void read_spool(const std::string& path, const std::function<void(std::uint32_t, schema::ArticleTokens)>& take) {
  const schema::MappedFile file(path);
  schema::ByteReader in(file.bytes());
  try {
    while (!in.rest().empty()) {
      const std::uint32_t article = in.varint32();
      schema::ArticleTokens tokens;
      tokens.sections.resize(in.count());
      for (auto& section : tokens.sections) {
        section.kind = static_cast<schema::SectionKind>(in.u8());
        section.sentence_tokens.resize(in.count());
        for (std::uint32_t& count : section.sentence_tokens) count = in.varint32();
      }
      tokens.words.resize(in.count());
      const std::string_view words = in.bytes(tokens.words.size() * sizeof(std::uint32_t));
      if (!words.empty()) std::memcpy(tokens.words.data(), words.data(), words.size());
      take(article, std::move(tokens));
    }
  } catch (const schema::MalformedBytes& error) {
    throw schema::damaged(path, error.what());
  }
}

}  // namespace indexer
