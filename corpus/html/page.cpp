#include "corpus/html/page.h"

#include <algorithm>
#include <cstddef>

#include "corpus/html/attributes.h"
#include "corpus/html/element_names.h"
#include "corpus/html/entities.h"
#include "corpus/html/html_tag.h"
#include "corpus/html/html_text.h"
#include "corpus/html/outline_writer.h"

namespace corpus {
namespace {

using std::string_view;

constexpr std::size_t most_metas = 1000;
constexpr std::size_t most_scripts = 100;

class PageReader {
 public:
  explicit PageReader(string_view html) : html_(html), tags_(html) {}

  Page read() {
    std::size_t text = 0;
    for (std::size_t at = html_.find('<'); at != string_view::npos;) {
      const HtmlTag tag = tags_.tag_at(at);
      if (tag.end == 0) {
        at = html_.find('<', at + 1);
        continue;
      }
      write_text(html_.substr(text, at - text));
      if (html_.substr(at).starts_with("<![CDATA[")) write_section(html_.substr(at, tag.end - at));
      text = take(tag);
      at = html_.find('<', text);
    }
    write_text(html_.substr(std::min(text, html_.size())));
    page_.outline = outline_.finish();
    return std::move(page_);
  }

 private:
  void write_text(string_view words) {
    if (words.empty()) return;
    if (words.find('&') == string_view::npos) return outline_.text(words);
    outline_.text(decode_entities(words));
  }

  // XHTML's way of writing words with < in them.
  void write_section(string_view section) {
    section.remove_prefix(9);
    if (section.ends_with("]]>")) section.remove_suffix(3);
    outline_.text(section);
  }

  // Where the text goes on behind the tag, and behind what it silences.
  std::size_t take(const HtmlTag& tag) {
    if (tag.name.empty()) return tag.end;
    const std::string name(tag.name);
    if (tag.is_closing) {
      outline_.close(name);
      return tag.end;
    }
    const Attributes attributes = tag.attributes.empty() ? Attributes{} : parse_attributes(tag.attributes);
    if (name == "meta") add_meta(attributes);
    if (name == "html" && page_.language.empty()) page_.language = language_of(attributes);
    if (name == "link" && page_.canonical.empty() && holds_word(value_of(attributes, "rel"), "canonical"))
      page_.canonical = value_of(attributes, "href");
    if (is_silent_element(name)) return take_silent(name, attributes, tag.end);
    outline_.open(name, attributes);
    return tag.end;
  }

  std::size_t take_silent(const std::string& name, const Attributes& attributes, std::size_t begin) {
    const std::size_t end = tags_.end_of_element(begin, name);
    string_view inside = html_.substr(begin, end - begin);
    inside = inside.substr(0, std::max<std::size_t>(inside.rfind("</"), 0));
    if (name == "title" && page_.title.empty()) page_.title = decode_entities(inside);
    const bool is_linked_data = name == "script" && value_of(attributes, "type").starts_with("application/ld+json");
    if (is_linked_data && page_.linked_data.size() < most_scripts) page_.linked_data.emplace_back(inside);
    return end;
  }

  static std::string language_of(const Attributes& attributes) {
    const string_view language = value_of(attributes, "lang");
    return std::string(language.empty() ? value_of(attributes, "xml:lang") : language);
  }

  void add_meta(const Attributes& attributes) {
    const string_view content = value_of(attributes, "content");
    if (content.empty()) return;
    for (const string_view key : {"property", "name", "itemprop", "http-equiv"}) {
      std::string name(value_of(attributes, key));
      if (name.empty() || page_.meta.size() >= most_metas) continue;
      for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
      if (name == "article:tag" && page_.tags.size() < most_metas) page_.tags.emplace_back(content);
      page_.meta.emplace(std::move(name), content);
    }
  }

  string_view html_;
  HtmlTags tags_;
  OutlineWriter outline_;
  Page page_;
};

}  // namespace

string_view Page::meta_value(string_view name) const {
  const auto found = meta.find(name);
  return found == meta.end() ? string_view() : found->second;
}

Page read_page(string_view html) { return PageReader(html).read(); }

Outline read_fragment(string_view html) { return PageReader(html).read().outline; }

}  // namespace corpus
