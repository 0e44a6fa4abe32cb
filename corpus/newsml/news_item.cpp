#include "corpus/newsml/news_item.h"

#include <string>
#include <string_view>
#include <utility>

#include "corpus/html/outline_story.h"
#include "corpus/html/outline_writer.h"
#include "corpus/html/page.h"
#include "corpus/nitf/nitf.h"
#include "corpus/wire/stated_credit.h"
#include "corpus/wire/dateline.h"
#include "corpus/xml/xml_outline.h"
#include "corpus/xml/xml_tree.h"
#include "text/code_points.h"
#include "text/language.h"

namespace corpus {
namespace {

using std::string_view;

// A value of a controlled vocabulary: "nprov:REUTERS", or a whole URI. What stands behind the scheme.
string_view code_of(pugi::xml_node node) {
  for (const char* name : {"qcode", "literal", "uri", "code"})
    if (const string_view value = node.attribute(name).value(); !value.empty())
      return value.substr(value.find_last_of(":/") == string_view::npos ? 0 : value.find_last_of(":/") + 1);
  return "";
}

class ItemReader {
 public:
  explicit ItemReader(pugi::xml_node item)
      : item_(item),
        item_meta_(child_named(item, "itemMeta")),
        content_meta_(child_named(item, "contentMeta")),
        article_(story_.article) {}

  Story read() {
    article_.id = line(item_.attribute("guid").value());
    article_.version = version_of(item_.attribute("version").value());
    article_.published = date_of(text_in(child_named(item_meta_, "versionCreated")), "versionCreated", story_);
    if (!article_.published.known())
      article_.published = date_of(text_in(child_named(item_meta_, "firstCreated")), "firstCreated", story_);
    read_language();
    article_.headline = best_text("headline");
    if (article_.headline.empty()) article_.headline = line(text_in(child_named(item_meta_, "title")));
    read_source();
    read_byline();
    read_place();
    read_topics();
    read_contents();
    return std::move(story_);
  }

 private:
  std::string line(string_view raw) { return line_of(raw, story_.repairs); }

  void read_language() {
    string_view tag = child_named(content_meta_, "language").attribute("tag").value();
    if (tag.empty()) tag = child_named(child_named(item_, "contentSet"), "inlineXML").attribute("xml:lang").value();
    if (tag.empty()) tag = language_at(item_);
    article_.language = text::language_code(tag);
  }

  // Of the elements `local` of contentMeta: one in the article's language before others, one with the role main or
  // caption or without a role before others.
  std::string best_text(string_view local) {
    int best = -1;
    std::string found;
    for (const pugi::xml_node node : content_meta_.children()) {
      if (local_name(node) != local) continue;
      const string_view tag = language_at(node);
      const string_view role = node.attribute("role").value();
      const bool is_main = role.empty() || role.ends_with(":main") || role.ends_with(":caption");
      const int fit = (tag.empty() || text::language_code(tag) == article_.language ? 2 : 0) + (is_main ? 1 : 0);
      std::string text = line(text_in(node));
      if (fit <= best || text.empty()) continue;
      best = fit;
      found = std::move(text);
    }
    return found;
  }

  // The name of a thing in the article's language, else the first one.
  std::string name_of(pugi::xml_node thing) {
    std::string first;
    for (const pugi::xml_node node : thing.children()) {
      if (local_name(node) != "name") continue;
      std::string name = line(text_in(node));
      if (text::language_code(node.attribute("xml:lang").value()) == article_.language) return name;
      if (first.empty()) first = std::move(name);
    }
    return first;
  }

  std::string name_or_code(pugi::xml_node thing) {
    std::string name = name_of(thing);
    return name.empty() ? line(code_of(thing)) : name;
  }

  void read_source() {
    std::string& agency = article_.dateline.agency;
    for (const pugi::xml_node thing : {child_named(content_meta_, "infoSource"), child_named(item_meta_, "provider")})
      if (agency.empty()) agency = name_or_code(thing);
  }

  void read_byline() {
    article_.byline = best_text("by");
    if (article_.byline.starts_with("By ") || article_.byline.starts_with("by ")) article_.byline.erase(0, 3);
    if (!article_.byline.empty()) return;
    for (const pugi::xml_node node : content_meta_.children())
      if (local_name(node) == "creator") add_name(article_.byline, name_of(node));
  }

  void read_place() {
    Dateline& dateline = article_.dateline;
    dateline.place = name_of(child_named(content_meta_, "located"));
    const std::string written = best_text("dateline");
    if (written.empty()) return;
    if (auto found = dateline_at_start(written + " -- ")) {
      if (dateline.place.empty()) dateline.place = std::move(found->dateline.place);
      if (!found->dateline.agency.empty()) dateline.agency = std::move(found->dateline.agency);
      dateline.date = found->dateline.date;
    } else if (dateline.place.empty()) {
      dateline.place = written.substr(0, written.find(','));
    }
  }

  void read_topics() {
    for (const pugi::xml_node node : content_meta_.children()) {
      const string_view name = local_name(node);
      if (name == "slugline" || name == "keyword") add_topic(article_, line(text_in(node)));
      if (name == "subject" || name == "genre") add_topic(article_, name_of(node));
    }
  }

  void read_contents() {
    const pugi::xml_node contents = child_named(item_, "contentSet");
    for (const pugi::xml_node content : contents.children()) {
      // Further ones are the same words in another form.
      if (!article_.paragraphs.empty()) break;
      if (local_name(content) == "inlineXML") read_inline_xml(content);
      if (local_name(content) == "inlineData") read_inline_data(content);
    }
    if (!article_.paragraphs.empty() || is_text()) return read_description();
    read_picture(contents);
  }

  bool is_text() const {
    return code_of(child_named(item_meta_, "itemClass")) == "text" &&
           child_named(child_named(item_, "contentSet"), "inlineXML");
  }

  void read_inline_xml(pugi::xml_node content) {
    for (const pugi::xml_node inner : content.children()) {
      const string_view name = local_name(inner);
      if (name == "nitf") return add_nitf(inner, story_);
      if (name.empty()) continue;
      pugi::xml_node body = name == "html" ? child_named(inner, "body") : content;
      OutlineWriter writer;
      write_xml(body ? body : inner, as_xhtml, writer);
      const Outline outline = writer.finish();
      return add_outline(story_, outline, whole_story(outline));
    }
  }

  void read_inline_data(pugi::xml_node content) {
    const string_view type = content.attribute("contenttype").value();
    if (!content.attribute("encoding").empty()) return;  // Base64 of something that is no text
    const std::string data = text_in(content);
    if (type.find("html") != string_view::npos) {
      const Outline outline = read_fragment(data);
      return add_outline(story_, outline, whole_story(outline));
    }
    const std::string clean = clean_text(data, story_.repairs);
    for (const string_view part : split_paragraphs(clean)) add_paragraph(article_, one_line(part), "");
  }

  // Of a text without words inside, what describes it is the text.
  void read_description() {
    if (!article_.paragraphs.empty() || !article_.captions.empty()) return;
    if (std::string description = best_text("description"); !description.empty()) {
      article_.paragraphs.push_back(std::move(description));
      story_.notes.push_back("it holds no text: its description is its text");
    }
  }

  void read_picture(pugi::xml_node contents) {
    Caption caption;
    caption.text = best_text("description");
    if (caption.text.empty()) return;
    Credit credit = stated_credits(article_.byline, best_text("creditline"), article_.dateline.agency);
    caption.agency = credit.agency.empty() ? article_.dateline.agency : std::move(credit.agency);
    caption.photographer = std::move(credit.photographer);
    caption.place = article_.dateline.place;
    caption.date = date_of(text_in(child_named(content_meta_, "contentCreated")), "contentCreated", story_);
    int widest = -1;
    for (const pugi::xml_node remote : contents.children()) {
      const string_view href = remote.attribute("href").value();
      const int width = remote.attribute("width").as_int();
      if (local_name(remote) != "remoteContent" || href.empty() || width <= widest) continue;
      widest = width;
      caption.image = line(href);
    }
    add_caption(article_, std::move(caption));
  }

  pugi::xml_node item_;
  pugi::xml_node item_meta_;
  pugi::xml_node content_meta_;
  Story story_;
  Article& article_;
};

}  // namespace

Story read_news_item(pugi::xml_node item) { return ItemReader(item).read(); }

std::string status_of_item(pugi::xml_node item) {
  const pugi::xml_node status = child_named(child_named(item, "itemMeta"), "pubStatus");
  const string_view qcode = status.attribute("qcode").value();
  return std::string(qcode.empty() ? status.attribute("uri").value() : qcode);
}

}  // namespace corpus
