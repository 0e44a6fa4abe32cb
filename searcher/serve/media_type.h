// In which form is a body? What a field "Content-Type" says.
#pragma once

#include <string>
#include <string_view>

namespace serve {

struct MediaType {
  std::string name;     // in small letters: "text/html"
  std::string charset;  // in small letters; "" where it is not said
  bool is_utf8() const { return charset.empty() || charset == "utf-8" || charset == "utf8" || charset == "us-ascii"; }
};

MediaType media_type(std::string_view content_type);

}  // namespace serve
