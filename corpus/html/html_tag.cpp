#include "corpus/html/html_tag.h"

namespace corpus {
namespace {

constexpr std::size_t longest_name = 16;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }
bool ends_name(char c) { return is_space(c) || c == '/' || c == '>'; }

}  // namespace

std::size_t HtmlTags::behind(std::string_view mark, std::size_t at, bool& is_missing) const {
  if (is_missing) return 0;
  const std::size_t found = html_.find(mark, at);
  is_missing = found == std::string_view::npos;
  return is_missing ? 0 : found + mark.size();
}

// A > inside of an attribute's quotes ends no tag, unless these are never closed.
std::size_t HtmlTags::end_of_tag(std::size_t at) {
  if (has_open_quote_) return behind(">", at, lacks_tag_end_);
  const std::size_t begin = at;
  bool may_be_quoted = false;  // behind an =
  while (at < html_.size()) {
    const char c = html_[at++];
    if (c == '>') return at;
    if ((c == '"' || c == '\'') && may_be_quoted) {
      at = html_.find(c, at);
      if (at == std::string_view::npos) break;
      ++at;
    }
    if (!is_space(c)) may_be_quoted = c == '=';
  }
  has_open_quote_ = true;
  return behind(">", begin, lacks_tag_end_);
}

HtmlTag HtmlTags::tag_at(std::size_t at) {
  const std::string_view rest = html_.substr(at);
  if (rest.starts_with("<!--")) {
    // <!--> is a whole comment, so what ends it may overlap its beginning.
    const std::size_t end = behind("-->", at + 2, lacks_comment_end_);
    return {.end = end == 0 ? at + 4 : end, .name = {}, .attributes = {}};
  }
  if (rest.starts_with("<![CDATA[")) {
    const std::size_t end = behind("]]>", at, lacks_section_end_);
    return {.end = end == 0 ? at + 9 : end, .name = {}, .attributes = {}};
  }
  if (rest.starts_with("<!") || rest.starts_with("<?"))
    return {.end = behind(">", at, lacks_tag_end_), .name = {}, .attributes = {}};

  HtmlTag tag;
  tag.is_closing = rest.starts_with("</");
  std::size_t end = at + (tag.is_closing ? 2 : 1);
  if (end >= html_.size() || !is_letter(html_[end])) return {};
  name_.clear();
  for (; end < html_.size() && !ends_name(html_[end]); ++end)
    if (name_.size() <= longest_name) name_ += small(html_[end]);
  if (name_.size() > longest_name) name_.clear();
  tag.name = name_;
  tag.end = end_of_tag(end);
  tag.is_empty = tag.end >= 2 && html_[tag.end - 2] == '/';
  if (tag.end > end) tag.attributes = html_.substr(end, tag.end - 1 - end);
  return tag;
}

std::size_t HtmlTags::end_of_element(std::size_t at, std::string_view name) {
  if (lacks_end_of_.contains(name)) return at;
  for (std::size_t begin = html_.find("</", at); begin != std::string_view::npos; begin = html_.find("</", begin + 2)) {
    const std::size_t end = begin + 2 + name.size();
    if (end >= html_.size()) break;
    std::size_t same = 0;
    while (same < name.size() && small(html_[begin + 2 + same]) == name[same]) ++same;
    if (same < name.size() || !ends_name(html_[end])) continue;
    const std::size_t close = html_.find('>', end);
    return close == std::string_view::npos ? html_.size() : close + 1;
  }
  lacks_end_of_.emplace(name);
  return at;
}

}  // namespace corpus
