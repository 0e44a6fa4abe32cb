#include "schema/error.h"

#include <nlohmann/json.hpp>

namespace schema {

std::string_view name_of(IndexError::Code code) {
  switch (code) {
    case IndexError::Code::missing: return "index_missing";
    case IndexError::Code::locked: return "index_locked";
    case IndexError::Code::damaged: return "index_damaged";
    case IndexError::Code::other_version: return "index_of_other_version";
    case IndexError::Code::unreadable: return "index_unreadable";
    case IndexError::Code::unwritable: return "index_unwritable";
    case IndexError::Code::nothing_read: return "nothing_read";
    case IndexError::Code::remote_unreachable: return "remote_unreachable";
    case IndexError::Code::remote_differs: return "remote_differs";
  }
  return "index_error";
}

std::string error_json(std::string_view code, std::string_view message, std::string_view where, std::string_view next) {
  using nlohmann::ordered_json;
  const ordered_json error = {{"code", code}, {"message", message}, {"where", where}, {"next", next}};
  return ordered_json{{"version", 1}, {"error", error}}.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

IndexError damaged(const std::string& path, const std::string& what) {
  return {IndexError::Code::damaged, "the index is damaged: " + what, path,
          "run 'pullquote-index check' to see what is damaged, then build the index again"};
}

}  // namespace schema
