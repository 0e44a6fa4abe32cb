// Who may ask? Those who know the token.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace serve {

inline constexpr std::size_t min_token_bytes = 24;

class AccessToken {
 public:
  explicit AccessToken(std::string_view token);

  // The file's only line. Throws StartError: not there, for others to read, too short to be safe from guessing.
  static AccessToken read(const std::string& path);

  // Whether a field "Authorization" has it: "Bearer TOKEN", or "Basic" with any user's name and the token as password.
  // Takes the same time whatever is wrong with it.
  bool opens(std::string_view authorization) const;

 private:
  std::array<unsigned char, 32> digest_;  // of the token: the token itself is not kept
};

}  // namespace serve
