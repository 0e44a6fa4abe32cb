#include "searcher/serve/access_token.h"

#include <fcntl.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

#include "searcher/serve/serve_options.h"

namespace serve {
namespace {

using Digest = std::array<unsigned char, 32>;

Digest digest_of(std::string_view bytes) {
  Digest digest;
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  return digest;
}

// "" for what is no base64.
std::string decoded_base64(std::string_view text) {
  if (text.empty() || text.size() % 4 != 0) return {};
  std::vector<unsigned char> bytes(text.size() / 4 * 3);
  const int size =
      EVP_DecodeBlock(bytes.data(), reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
  if (size < 0) return {};
  const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
  return {bytes.begin(), bytes.begin() + size - static_cast<std::ptrdiff_t>(padding)};
}

bool is_scheme(std::string_view authorization, std::string_view scheme) {
  if (authorization.size() <= scheme.size() || authorization[scheme.size()] != ' ') return false;
  for (std::size_t i = 0; i < scheme.size(); ++i)
    if ((authorization[i] | 0x20) != scheme[i]) return false;
  return true;
}

// What of the field would be the token.
std::string offered(std::string_view authorization) {
  const auto behind = [&](std::size_t size) {
    authorization.remove_prefix(std::min(authorization.size(), authorization.find_first_not_of(' ', size)));
    return authorization;
  };
  if (is_scheme(authorization, "bearer")) return std::string(behind(6));
  if (!is_scheme(authorization, "basic")) return {};
  const std::string pair = decoded_base64(behind(5));
  const std::size_t colon = pair.find(':');
  return colon == std::string::npos ? std::string() : pair.substr(colon + 1);
}

}  // namespace

AccessToken::AccessToken(std::string_view token) : digest_(digest_of(token)) {}

bool AccessToken::opens(std::string_view authorization) const {
  const Digest digest = digest_of(offered(authorization));
  return CRYPTO_memcmp(digest.data(), digest_.data(), digest_.size()) == 0;
}

AccessToken AccessToken::read(const std::string& path) {
  const auto wrong = [&](const std::string& message, const std::string& next) {
    return StartError(message, path, next);
  };
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0)
    throw wrong(std::string("cannot read the token: ") + std::strerror(errno), "check the path and its rights");
  struct stat status {};
  std::string token(4096, '\0');
  const bool is_known = ::fstat(file, &status) == 0;
  const ssize_t size = ::read(file, token.data(), token.size());
  ::close(file);
  if (!is_known || !S_ISREG(status.st_mode) || size < 0)
    throw wrong("cannot read the token: this is no file", "name a file that holds the token alone");
  if ((status.st_mode & S_IRWXO) != 0)
    throw wrong("everyone on this machine can read the token", "chmod o-rwx " + path);
  token.resize(static_cast<std::size_t>(size));
  while (!token.empty() && (token.back() == '\n' || token.back() == '\r')) token.pop_back();
  for (const char c : token)
    if (c <= ' ' || c > '~')
      throw wrong("the token is to be one line of visible ASCII characters", "openssl rand -base64 24 > " + path);
  if (token.size() < min_token_bytes)
    throw wrong("the token has fewer than " + std::to_string(min_token_bytes) + " characters, and could be guessed",
                "openssl rand -base64 24 > " + path);
  return AccessToken(token);
}

}  // namespace serve
