#include "corpus/ninjs/ninjs_item.h"

#include <array>
#include <utility>

#include "corpus/html/html_text.h"
#include "corpus/html/outline_story.h"
#include "corpus/html/page.h"
#include "corpus/json/json_member.h"
#include "corpus/ninjs/ninjs_pictures.h"
#include "corpus/ninjs/ninjs_text.h"
#include "text/language.h"

namespace corpus {
namespace {

using nlohmann::json;
using std::string_view;

// Version 3 writes in camelCase what was in small letters before.
constexpr std::array keys = std::to_array<string_view>({
    "id",
    "uri",
    "type",
    "version",
    "versioncreated",
    "versionCreated",
    "firstcreated",
    "firstCreated",
    "contentcreated",
    "contentCreated",
    "pubstatus",
    "pubStatus",
    "usable",
    "language",
    "headline",
    "headlines",
    "title",
    "slugline",
    "byline",
    "by",
    "located",
    "body_text",
    "body_html",
    "body_xhtml",
    "bodies",
    "description_text",
    "description_html",
    "description_xhtml",
    "description_caption",
    "descriptions",
    "caption",
    "creditline",
    "creditLine",
    "credit",
    "subject",
    "subjects",
    "keywords",
    "infosource",
    "infosources",
    "infoSources",
    "copyrightholder",
    "copyrightHolder",
    "associations",
    "renditions",
    "href",
});

class ItemReader {
 public:
  explicit ItemReader(const json& item) : item_(item), article_(story_.article) {}

  Story read() {
    article_.id = text({"uri"});
    article_.version = version_of(member_text(item_, {"version"}));
    article_.published = date({"versioncreated", "versionCreated"});
    if (!article_.published.known()) article_.published = date({"firstcreated", "firstCreated"});
    if (!article_.published.known()) article_.published = date({"contentcreated", "contentCreated"});
    article_.language = text::language_code(text({"language"}));
    if (article_.id.starts_with("http://") || article_.id.starts_with("https://")) article_.url = article_.id;
    article_.headline = line(words_of(ninjs_text(member(item_, "headlines"), {"main", "headline", "title"})));
    if (article_.headline.empty()) article_.headline = words({"headline", "title"});
    article_.byline = words({"by", "byline"});
    if (article_.byline.starts_with("By ") || article_.byline.starts_with("by ")) article_.byline.erase(0, 3);
    article_.dateline.place = text({"located"});
    read_agency();
    read_topics();
    add_ninjs_pictures(item_, story_);  // before the body, whose markup has smaller pictures and no credits of its own
    read_body();
    if (article_.paragraphs.empty()) read_description();
    return std::move(story_);
  }

 private:
  std::string line(string_view raw) { return line_of(raw, story_.repairs); }
  std::string text(std::initializer_list<string_view> wanted) { return line(member_text(item_, wanted)); }

  std::string words(std::initializer_list<string_view> wanted) {
    const std::string raw = member_text(item_, wanted);
    return line(holds_html(raw) ? words_of_html(raw) : raw);
  }

  Date date(std::initializer_list<string_view> wanted) {
    return date_of(member_text(item_, wanted), *wanted.begin(), story_);
  }

  void read_agency() {
    for (const json* source : elements_of(member_of(item_, {"infosources", "infoSources", "infosource"})))
      if (article_.dateline.agency.empty()) article_.dateline.agency = line(member_text(*source, {"name", "literal"}));
    if (article_.dateline.agency.empty()) article_.dateline.agency = text({"copyrightholder", "copyrightHolder"});
  }

  void read_topics() {
    add_topic(article_, text({"slugline"}));
    for (const json* subject : elements_of(member_of(item_, {"subjects", "subject"})))
      add_topic(article_, line(subject->is_string() ? scalar_text(subject) : member_text(*subject, {"name"})));
    for (const json* keyword : elements_of(member(item_, "keywords"))) add_topic(article_, line(scalar_text(keyword)));
  }

  void read_body() {
    NinjsText body = ninjs_body(member(item_, "bodies"));
    if (body.text.empty()) body = {.text = member_text(item_, {"body_html", "body_xhtml"}), .is_html = true};
    if (body.text.empty()) body = {.text = member_text(item_, {"body_text"}), .is_html = false};
    if (body.is_html) {
      const Outline outline = read_fragment(body.text);
      return add_outline(story_, outline, whole_story(outline));
    }
    const std::string clean = clean_text(body.text, story_.repairs);
    for (const string_view part : split_paragraphs(clean))
      if (std::string paragraph = one_line(part); paragraph != article_.headline)
        add_paragraph(article_, std::move(paragraph), "");
  }

  // Of a picture it is the caption; of a text without a body it is all the text there is.
  void read_description() {
    if (is_ninjs_picture(item_)) return add_caption(article_, caption_of_ninjs(item_, story_));
    std::string description = line(words_of(ninjs_text(member(item_, "descriptions"), {"text", "main", "summary"})));
    if (description.empty()) description = words({"description_text", "description_html", "description_xhtml"});
    if (description.empty()) return;
    article_.paragraphs.push_back(std::move(description));
    story_.notes.push_back("it has no body: its description is its text");
  }

  const json& item_;
  Story story_;
  Article& article_;
};

}  // namespace

std::span<const string_view> ninjs_keys() { return keys; }

bool is_ninjs(const json& item) { return member(item, "id") == nullptr && !member_text(item, {"uri"}).empty(); }

std::string status_of_ninjs(const json& item) {
  const json* usable = member(item, "usable");
  if (usable != nullptr && usable->is_boolean()) return usable->get<bool>() ? "usable" : "withheld";
  return member_text(item, {"pubstatus", "pubStatus", "usable"});
}

Story read_ninjs_item(const json& item) { return ItemReader(item).read(); }

}  // namespace corpus
