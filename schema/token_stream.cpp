#include "schema/token_stream.h"

#include <utility>

#include "schema/bytes.h"
#include "schema/checksum.h"
#include "schema/error.h"

namespace schema {
namespace {

constexpr std::string_view magic = "PQTOKENS";
constexpr std::uint64_t version = 4;
constexpr std::size_t header_bytes = magic.size() + 5 * sizeof(std::uint64_t);
constexpr std::size_t first_block = header_bytes + sizeof(std::uint64_t);

std::string encode_block(const ArticleTokens& tokens) {
  const std::string body = encode(tokens);
  std::string block;
  ByteWriter(block).u64(checksum(body));
  return block + body;
}

EncodedTokens read_block(std::string_view block, bool to_be_checked, std::shared_ptr<const void> owner = nullptr) {
  ByteReader in(block);
  const std::uint64_t expected = in.u64();
  if (to_be_checked && expected != checksum(in.rest()))
    throw MalformedBytes("the checksum of an article's tokens does not fit");
  return EncodedTokens(in.rest(), std::move(owner));
}

}  // namespace

EncodedTokens read_token_block(std::string_view block, std::shared_ptr<const void> owner) {
  return read_block(block, true, std::move(owner));
}

TokenStreamWriter::TokenStreamWriter(std::string path, std::uint32_t first_article)
    : out_(std::move(path)), first_article_(first_article) {
  out_.write(std::string(first_block, '\0'));  // finish() knows what belongs here
}

void TokenStreamWriter::append(std::uint32_t article, std::uint32_t minute, const ArticleTokens& tokens) {
  offsets_.resize(article - first_article_, out_.written());
  minutes_.resize(article - first_article_);
  offsets_.push_back(out_.written());
  minutes_.push_back(minute);
  out_.write(encode_block(tokens));
}

void TokenStreamWriter::finish() {
  const std::uint64_t directory = out_.written();
  const std::uint64_t articles = offsets_.size();
  offsets_.push_back(directory);
  std::string bytes;
  ByteWriter directory_out(bytes);
  for (const std::uint64_t offset : offsets_) directory_out.u64(offset);
  for (const std::uint32_t minute : minutes_) directory_out.u32(minute);
  out_.write(bytes);
  std::string header(magic);
  ByteWriter out(header);
  for (const std::uint64_t value : {version, first_article_, articles, directory, checksum(bytes)}) out.u64(value);
  out.u64(checksum(header));
  out_.overwrite_beginning(header);
  out_.close();
}

TokenStream::TokenStream(const std::string& path) : path_(path), file_(path) {
  const std::string_view bytes = file_.bytes();
  if (bytes.size() < first_block || bytes.substr(0, magic.size()) != magic)
    throw damaged(path, "this is no token stream");
  ByteReader in(bytes.substr(magic.size()));
  if (in.u64() != version)
    throw IndexError(IndexError::Code::other_version, "the token stream is of another version of Pullquote", path,
                     "build the index again with this version");
  first_article_ = in.u64();
  articles_ = in.u64();
  directory_ = in.u64();
  const std::uint64_t directory_checksum = in.u64();
  if (in.u64() != checksum(bytes.substr(0, header_bytes)))
    throw damaged(path, "the checksum of the token stream's header does not fit");
  if (directory_ > bytes.size() || articles_ >= bytes.size() ||
      bytes.size() - directory_ != (articles_ + 1) * sizeof(std::uint64_t) + articles_ * sizeof(std::uint32_t))
    throw damaged(path, "the directory of the token stream is not whole");
  if (directory_checksum != checksum(bytes.substr(directory_)))
    throw damaged(path, "the checksum of the token stream's directory does not fit");
  is_checked_ = std::make_unique<std::atomic<bool>[]>(articles_);
}

std::uint64_t TokenStream::offset(std::uint64_t index) const {
  return ByteReader(file_.bytes().substr(directory_ + index * sizeof(std::uint64_t))).u64();
}

std::uint32_t TokenStream::minute(std::uint32_t number) const {
  if (number < first_article_ || number - first_article_ >= articles_) return 0;
  const std::uint64_t minutes = directory_ + (articles_ + 1) * sizeof(std::uint64_t);
  return ByteReader(file_.bytes().substr(minutes + (number - first_article_) * sizeof(std::uint32_t))).u32();
}

std::string_view TokenStream::block(std::uint32_t number) const {
  if (number < first_article_ || number - first_article_ >= articles_) return {};
  const std::uint64_t begin = offset(number - first_article_);
  const std::uint64_t end = offset(number - first_article_ + 1);
  if (begin > end || end > directory_) throw damaged(path_, "an article's tokens lie outside the file");
  return file_.bytes().substr(begin, end - begin);
}

EncodedTokens TokenStream::encoded(std::uint32_t number) const {
  const std::string_view bytes = block(number);
  if (bytes.empty()) return {};
  try {
    std::atomic<bool>& is_checked = is_checked_[number - first_article_];
    EncodedTokens tokens = read_block(bytes, !is_checked.load(std::memory_order_relaxed));
    is_checked.store(true, std::memory_order_relaxed);
    return tokens;
  } catch (const MalformedBytes& error) {
    throw damaged(path_, error.what());
  }
}

ArticleTokens TokenStream::article(std::uint32_t number) const {
  try {
    return encoded(number).decoded();
  } catch (const MalformedBytes& error) {
    throw damaged(path_, error.what());
  }
}

}  // namespace schema
