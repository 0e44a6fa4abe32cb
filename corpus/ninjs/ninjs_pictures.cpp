#include "corpus/ninjs/ninjs_pictures.h"

#include <string>
#include <string_view>
#include <utility>

#include "corpus/html/html_text.h"
#include "corpus/json/json_member.h"
#include "corpus/ninjs/ninjs_text.h"
#include "corpus/wire/stated_credit.h"

namespace corpus {
namespace {

using nlohmann::json;

std::string line(std::string_view raw, Story& story) {
  return line_of(holds_html(raw) ? words_of_html(raw) : std::string(raw), story.repairs);
}

std::string description_of(const json& picture) {
  if (std::string text = words_of(ninjs_text(member(picture, "descriptions"), {"caption", "text", "main"}));
      !text.empty())
    return text;
  return member_text(picture, {"description_caption", "description_text", "caption", "description_html",
                               "description_xhtml", "body_text", "description"});
}

// The address of the widest rendition; where none states its width, of the first one.
std::string image_of(const json& picture) {
  std::string best;
  long long widest = -1;
  const auto look_at = [&](const json& rendition) {
    const std::string href = member_text(rendition, {"href"});
    const json* stated = member(rendition, "width");
    const long long width = stated != nullptr && stated->is_number_integer() ? stated->get<long long>() : 0;
    if (href.empty() || width <= widest) return;
    widest = width;
    best = href;
  };
  const json* renditions = member(picture, "renditions");
  if (renditions != nullptr)
    for (const json& rendition : *renditions)
      if (rendition.is_object()) look_at(rendition);
  return best.empty() ? member_text(picture, {"href"}) : best;
}

}  // namespace

bool is_ninjs_picture(const json& item) {
  const std::string type = member_text(item, {"type"});
  if (type.empty())
    return member(item, "renditions") != nullptr && member_of(item, {"body_text", "body_html", "bodies"}) == nullptr;
  return type == "picture" || type == "graphic" || type == "video";
}

Caption caption_of_ninjs(const json& picture, Story& story) {
  Caption caption;
  caption.text = line(description_of(picture), story);
  if (caption.text.empty()) {
    std::string headline = words_of(ninjs_text(member(picture, "headlines"), {"main"}));
    caption.text = line(headline.empty() ? member_text(picture, {"headline"}) : headline, story);
  }
  const std::string& agency = story.article.dateline.agency;
  Credit credit = stated_credits(line(member_text(picture, {"by", "byline"}), story),
                                     line(member_text(picture, {"creditline", "creditLine", "credit"}), story), agency);
  caption.photographer = std::move(credit.photographer);
  caption.agency = std::move(credit.agency);
  for (const json* source : elements_of(member_of(picture, {"infosources", "infoSources", "infosource"})))
    if (caption.agency.empty()) caption.agency = line(member_text(*source, {"name"}), story);
  if (caption.agency.empty())
    caption.agency = line(member_text(picture, {"copyrightholder", "copyrightHolder"}), story);
  caption.place = line(member_text(picture, {"located"}), story);
  caption.image = line_of(image_of(picture), story.repairs);
  caption.date = date_of(member_text(picture, {"contentcreated", "contentCreated"}), "contentcreated", story);
  return caption;
}

void add_ninjs_pictures(const json& item, Story& story) {
  const json* associations = member(item, "associations");
  if (associations == nullptr || !associations->is_structured()) return;
  for (const json& associated : *associations) {
    if (!associated.is_object()) continue;
    if (is_ninjs_picture(associated)) add_caption(story.article, caption_of_ninjs(associated, story));
    add_ninjs_pictures(associated, story);  // as deep as the parser lets any object be
  }
}

}  // namespace corpus
