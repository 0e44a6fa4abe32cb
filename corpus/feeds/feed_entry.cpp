#include "corpus/feeds/feed_entry.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/feeds/internet_date.h"
#include "corpus/html/html_text.h"
#include "corpus/html/outline_story.h"
#include "corpus/html/outline_writer.h"
#include "corpus/html/page.h"
#include "corpus/wire/stated_credit.h"
#include "corpus/xml/xml_outline.h"
#include "text/code_points.h"
#include "text/language.h"

namespace corpus {
namespace {

using std::string_view;

constexpr std::size_t most_pictures = 1000;

bool is_web_address(string_view url) { return url.starts_with("https://") || url.starts_with("http://"); }

class EntryReader {
 public:
  EntryReader(const XmlTree& tree, pugi::xml_node entry, const FeedHead& head)
      : tree_(tree), entry_(entry), head_(head), article_(entry_made_.story.article) {}

  FeedEntry read() {
    for (const pugi::xml_node node : entry_.children())
      if (node.type() == pugi::node_element) take(tree_.name_of(node), node);
    settle();
    return std::move(entry_made_);
  }

 private:
  Story& story() { return entry_made_.story; }

  std::string line(string_view raw) { return line_of(raw, story().repairs); }

  // Of an element whose words may be HTML, escaped or as elements.
  std::string words(pugi::xml_node node) {
    const std::string text = text_in(node);
    const std::string type = node.attribute("type").value();
    if (type == "text" || type == "xhtml") return line(text);
    return line(holds_html(text) ? words_of_html(text) : text);
  }

  void keep_first(std::string& field, std::string value) {
    if (field.empty()) field = std::move(value);
  }

  void take(const std::string& name, pugi::xml_node node) {
    if (name == "title") keep_first(article_.headline, words(node));
    if (name == "guid" || name == "id") keep_first(article_.id, line(text_in(node)));
    if (name == "link") take_link(node);
    if (name == "description" || name == "summary") description_ = node;
    if (name == "content:encoded" || name == "content") content_ = node;
    if (name == "pubDate" || name == "published" || name == "dc:date" || name == "dcterms:issued") published_ = node;
    if (name == "updated" || name == "dcterms:modified") updated_ = node;
    if (name == "dc:creator") add_name(article_.byline, words(node));
    if (name == "author") take_author(node);
    if (name == "category" || name == "dc:subject") take_category(node);
    if (name == "dc:language") article_.language = text::language_code(line(text_in(node)));
    if (name == "dc:publisher") keep_first(article_.dateline.agency, words(node));
    if (name.starts_with("media:")) take_media(name, node);
    if (name == "enclosure" && string_view(node.attribute("type").value()).starts_with("image/"))
      keep_first(enclosure_, line(node.attribute("url").value()));
  }

  void take_link(pugi::xml_node node) {
    const string_view relation = node.attribute("rel").value();
    if (!relation.empty() && relation != "alternate") return;
    const string_view href = node.attribute("href").value();
    keep_first(article_.url, line(href.empty() ? text_in(node) : std::string(href)));
  }

  // RSS: "orme@example.org (Orme Tal)", a name; Atom: <name>.
  void take_author(pugi::xml_node node) {
    std::string written = line(text_in(child_named(node, "name") ? child_named(node, "name") : node));
    if (const std::size_t open = written.find('('); open != std::string::npos && written.ends_with(')'))
      written = written.substr(open + 1, written.size() - open - 2);
    if (written.find('@') == std::string::npos) add_name(article_.byline, text::trim(written));
  }

  void take_category(pugi::xml_node node) {
    string_view label = node.attribute("label").value();
    if (label.empty()) label = node.attribute("term").value();
    add_topic(article_, label.empty() ? words(node) : line(label));
  }

  void take_media(const std::string& name, pugi::xml_node node) {
    if (name == "media:content" || name == "media:group" || name == "media:thumbnail") {
      if (pictures_.size() < most_pictures) pictures_.push_back(node);
    } else if (name == "media:description") {
      keep_first(media_description_, words(node));
    } else if (name == "media:credit") {
      add_name(media_credit_, words(node));
    }
  }

  void settle() {
    if (article_.id.empty()) article_.id = line(entry_.attribute("rdf:about").value());
    if (article_.url.empty() && is_web_address(article_.id)) article_.url = article_.id;
    if (article_.id.empty()) article_.id = article_.url;
    if (article_.byline.empty()) article_.byline = head_.byline;
    if (article_.dateline.agency.empty()) article_.dateline.agency = head_.agency;
    if (article_.language.empty()) article_.language = text::language_code(language_at(entry_));
    if (article_.language.empty()) article_.language = head_.language;
    read_date();
    entry_made_.has_content = add_words(content_);
    if (!entry_made_.has_content) add_words(description_);
    for (const pugi::xml_node picture : pictures_) add_picture(picture);
    if (pictures_.empty() || !media_description_.empty())
      add_caption_of(media_description_, media_credit_, picture_url());
  }

  std::string picture_url() {
    for (const pugi::xml_node picture : pictures_)
      if (const string_view url = picture.attribute("url").value(); !url.empty()) return line(url);
    return enclosure_;
  }

  void read_date() {
    for (const pugi::xml_node node : {published_, updated_}) {
      if (!node || article_.published.known()) continue;
      const std::string written = line(text_in(node));
      if (const auto date = parse_internet_date(written))
        article_.published = *date;
      else
        article_.published = date_of(written, tree_.name_of(node), story());
    }
  }

  // Whether there were any.
  bool add_words(pugi::xml_node node) {
    if (!node) return false;
    const std::size_t before = article_.paragraphs.size() + article_.captions.size();
    const string_view type = node.attribute("type").value();
    Outline outline;
    if (type == "xhtml" || type == "application/xhtml+xml") {
      OutlineWriter writer;
      write_xml(node, as_xhtml, writer);
      outline = writer.finish();
    } else if (type == "text") {
      const std::string clean = clean_text(text_in(node), story().repairs);
      for (const string_view part : split_paragraphs(clean)) add_paragraph(article_, one_line(part), "");
    } else {
      outline = read_fragment(text_in(node));
    }
    if (!outline.elements.empty()) add_outline(story(), outline, whole_story(outline));
    return article_.paragraphs.size() + article_.captions.size() > before;
  }

  void add_caption_of(const std::string& text, const std::string& credit_line, std::string image) {
    Credit credit = stated_credit(credit_line, article_.dateline.agency);
    add_caption(article_, {.text = text,
                           .photographer = std::move(credit.photographer),
                           .agency = std::move(credit.agency),
                           .place = {},
                           .date = {},
                           .image = std::move(image)});
  }

  // What media:content says, or a media:group of the same picture in several sizes.
  void add_picture(pugi::xml_node picture) {
    const string_view medium = picture.attribute("medium").value();
    const string_view type = picture.attribute("type").value();
    if (medium == "audio" || type.starts_with("audio/")) return;
    std::string text;
    std::string credit;
    std::string image = line(picture.attribute("url").value());
    for (const pugi::xml_node node : picture.children()) {
      const std::string name = tree_.name_of(node);
      if (name == "media:description") keep_first(text, words(node));
      if (name == "media:credit") add_name(credit, words(node));
      if (name == "media:content" || name == "media:thumbnail") {
        keep_first(image, line(node.attribute("url").value()));
        for (const pugi::xml_node inner : node.children()) {
          if (tree_.name_of(inner) == "media:description") keep_first(text, words(inner));
          if (tree_.name_of(inner) == "media:credit" && credit.empty()) add_name(credit, words(inner));
        }
      }
    }
    if (!text.empty()) add_caption_of(text, credit.empty() ? media_credit_ : credit, std::move(image));
  }

  const XmlTree& tree_;
  pugi::xml_node entry_;
  const FeedHead& head_;
  FeedEntry entry_made_;
  Article& article_;
  pugi::xml_node description_;
  pugi::xml_node content_;
  pugi::xml_node published_;
  pugi::xml_node updated_;
  std::vector<pugi::xml_node> pictures_;
  std::string media_description_;
  std::string media_credit_;
  std::string enclosure_;
};

}  // namespace

FeedEntry read_feed_entry(const XmlTree& tree, pugi::xml_node entry, const FeedHead& head) {
  return EntryReader(tree, entry, head).read();
}

}  // namespace corpus
