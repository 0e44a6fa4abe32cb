#include "searcher/serve/media_type.h"

#include <boost/beast/core/string.hpp>
#include <boost/beast/http/rfc7230.hpp>

namespace serve {
namespace {

std::string small(std::string_view text) {
  std::string out(text.substr(0, text.find_last_not_of(" \t") + 1));
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return out;
}

}  // namespace

MediaType media_type(std::string_view content_type) {
  const std::size_t semicolon = content_type.find(';');
  MediaType type{.name = small(content_type.substr(0, semicolon)), .charset = {}};
  if (semicolon == std::string_view::npos) return type;
  const std::string_view rest = content_type.substr(semicolon);
  for (const auto& [name, value] : boost::beast::http::param_list({rest.data(), rest.size()})) {
    if (!boost::beast::iequals(name, "charset")) continue;
    std::string_view charset(value.data(), value.size());
    if (charset.size() >= 2 && charset.front() == '"') charset = charset.substr(1, charset.size() - 2);
    type.charset = small(charset);
  }
  return type;
}

}  // namespace serve
