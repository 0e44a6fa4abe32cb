// Which words stand where in an article? The file `tokens` of a segment: each article's words as numbers, in order.
//
//   file    = header checksum:u64 (of the header)  block*  offset:u64*  minute:u32*
//   header  = "PQTOKENS" version:u64 first_article:u64 articles:u64 directory:u64 checksum:u64 (of offsets and minutes)
//   block   = checksum:u64 (of the rest)  tokens (article_tokens.h)
//
// `directory` is where the offsets begin: one for each article number from first_article on, and one more for the end
// of the last block; an article that is not there has an empty block. Behind them stands when each article was
// published, so that answers are put in order of time without reading records. All numbers are little-endian.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schema/article_tokens.h"
#include "schema/mapped_file.h"
#include "schema/output_file.h"

namespace schema {

// Writes the file from the first article number to the last. Throws IndexError (unwritable).
class TokenStreamWriter {
 public:
  TokenStreamWriter(std::string path, std::uint32_t first_article);

  // Article numbers ascend. `minute` says when it was published: it counts from any fixed day on; 0 is not known.
  void append(std::uint32_t article, std::uint32_t minute, const ArticleTokens& tokens);
  void finish();  // to be called last

 private:
  OutputFile out_;
  std::uint64_t first_article_;
  std::vector<std::uint64_t> offsets_;
  std::vector<std::uint32_t> minutes_;
};

// An article's block by itself. Throws MalformedBytes when its checksum does not fit, or the bytes are none. What it
// gives points into `block`, which `owner` keeps.
EncodedTokens read_token_block(std::string_view block, std::shared_ptr<const void> owner);

// Safe from several threads.
class TokenStream {
 public:
  // Checks the header and the offsets. Throws IndexError: damaged (missing, too), of another version.
  explicit TokenStream(const std::string& path);

  // No sections and no words when the article is not in the file. What it gives points into the file and lives as long
  // as this object. An article's checksum is compared when it is read for the first time. Throws IndexError (damaged).
  EncodedTokens encoded(std::uint32_t number) const;
  ArticleTokens article(std::uint32_t number) const;

  // The article's block as it stands in the file, unchecked; "" when the article is not in it. Throws IndexError
  // (damaged).
  std::string_view block(std::uint32_t number) const;

  // 0 when it is not known or the article is not in the file.
  std::uint32_t minute(std::uint32_t number) const;

  std::uint64_t bytes() const { return file_.bytes().size(); }

  // What was read so far need not stay in memory.
  void forget() const { file_.forget(); }

 private:
  std::uint64_t offset(std::uint64_t index) const;

  std::string path_;
  MappedFile file_;
  std::uint64_t first_article_ = 0;
  std::uint64_t articles_ = 0;
  std::uint64_t directory_ = 0;
  std::unique_ptr<std::atomic<bool>[]> is_checked_;  // for each article
};

}  // namespace schema
