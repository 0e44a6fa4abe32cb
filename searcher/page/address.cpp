#include "searcher/page/address.h"

namespace searcher {
namespace {

std::string encoded(std::string_view s) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  for (const char c : s) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                          c == '_' || c == '.' || c == '~';
    if (is_plain) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += hex[byte >> 4];
    out += hex[byte & 15];
  }
  return out;
}

}  // namespace

Address& Address::add(std::string name, std::string value) {
  if (!value.empty()) parameters_.emplace_back(std::move(name), std::move(value));
  return *this;
}

Address& Address::at(std::string_view fragment) {
  fragment_ = fragment;
  return *this;
}

std::string Address::text() const {
  std::string out = path_ + encoded(name_);
  char separator = '?';
  for (const auto& [name, value] : parameters_) {
    out += separator + encoded(name) + "=" + encoded(value);
    separator = '&';
  }
  return fragment_.empty() ? out : out + "#" + encoded(fragment_);
}

std::string Address::without_parameters() const {
  Address bare(path_, name_);
  return bare.at(fragment_).text();
}

}  // namespace searcher
