#include "corpus/html/html_text.h"

#include <algorithm>
#include <cstddef>

#include "corpus/html/element_names.h"
#include "corpus/html/entities.h"
#include "corpus/html/html_tag.h"

namespace corpus {

std::string decode_entities(std::string_view text) {
  std::string decoded;
  std::size_t kept = 0;
  for (std::size_t amp = text.find('&'); amp != std::string_view::npos; amp = text.find('&', amp)) {
    const Entity entity = entity_at(text.substr(amp));
    if (entity.size == 0) {
      ++amp;
      continue;
    }
    decoded += text.substr(kept, amp - kept);
    decoded += entity.text;
    kept = amp += entity.size;
  }
  decoded += text.substr(kept);
  return decoded;
}

std::string words_of_html(std::string_view html) {
  HtmlTags tags(html);
  std::string words;
  std::size_t text = 0;
  for (std::size_t at = html.find('<'); at != std::string_view::npos;) {
    const HtmlTag tag = tags.tag_at(at);
    if (tag.end == 0) {
      at = html.find('<', at + 1);
      continue;
    }
    words += decode_entities(html.substr(text, at - text));
    if (is_block_element(tag.name) || tag.name == "br") words += ' ';
    text = tag.end;
    if (!tag.is_closing && is_silent_element(tag.name)) text = tags.end_of_element(tag.end, std::string(tag.name));
    at = html.find('<', text);
  }
  words += decode_entities(html.substr(std::min(text, html.size())));
  return words;
}

bool holds_html(std::string_view text) {
  HtmlTags tags(text);
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1))
    if (tags.tag_at(at).end != 0) return true;
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1))
    if (entity_at(text.substr(at)).size != 0) return true;
  return false;
}

}  // namespace corpus
