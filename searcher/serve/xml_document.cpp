#include "searcher/serve/xml_document.h"

#include <sstream>

#include "text/code_points.h"
#include "text/utf8.h"

namespace serve {

std::string xml_text(std::string_view text) {
  const std::string valid = text::replace_bad_bytes(text).text;
  std::string out;
  for (std::size_t at = 0; at < valid.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(valid, at);
    const bool is_allowed = c >= 0x20 ? c != 0x7F && (c & 0xFFFE) != 0xFFFE : c == '\t' || c == '\n';
    if (is_allowed)
      out.append(valid, begin, at - begin);
    else
      out += "\xEF\xBF\xBD";
  }
  return out;
}

pugi::xml_node add_element(pugi::xml_node parent, const char* name, std::string_view text) {
  pugi::xml_node node = parent.append_child(name);
  node.text().set(xml_text(text).c_str());
  return node;
}

void add_attribute(pugi::xml_node node, const char* name, std::string_view value) {
  node.append_attribute(name).set_value(xml_text(value).c_str());
}

std::string print(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

}  // namespace serve
