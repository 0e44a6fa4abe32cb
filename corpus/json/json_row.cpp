#include "corpus/json/json_row.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "corpus/json/json_object.h"
#include "corpus/json/json_repair.h"
#include "corpus/wire/caption_place.h"
#include "corpus/wire/credit.h"
#include "corpus/wire/dateline.h"
#include "text/code_points.h"
#include "text/language.h"

namespace corpus {
namespace {

using nlohmann::json;
using std::string_view;

constexpr std::array row_keys = std::to_array<string_view>({
    "id",
    "kicker",
    "headline",
    "title",
    "published",
    "date",
    "place",
    "agency",
    "language",
    "url",
    "byline",
    "speaker",
    "topics",
    "paragraphs",
    "text",
    "captions",
});
constexpr std::array caption_keys =
    std::to_array<string_view>({"text", "photographer", "agency", "place", "date", "image"});

bool is_caption_key(string_view key) {
  return std::find(caption_keys.begin(), caption_keys.end(), key) != caption_keys.end();
}

// Makes the article of a parsed row. Each step does nothing once there is a problem.
class ArticleMaker {
 public:
  ArticleMaker(const json& object, JsonRow& row) : object_(object), row_(row), article_(row.article) {}

  void make() {
    read_fields();
    read_paragraphs();
    read_captions();
    if (!row_.problem.empty()) return;
    take_dateline_off();
    if (article_.headline.empty() && article_.paragraphs.empty() && article_.captions.empty())
      row_.problem = "no words: headline, paragraphs and captions are all empty";
  }

 private:
  void refuse(const std::string& key, string_view wanted, const json& found) {
    if (!row_.problem.empty()) return;
    row_.problem = key + ": " + std::string(wanted) + " is needed, not " + found.type_name();
  }

  const json* value(const json& object, string_view key) const {
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
  }

  // The string as it stands; nothing when the key is missing or null.
  const std::string* raw_string(const json& object, const std::string& key, const std::string& shown_key) {
    const json* found = value(object, key);
    if (found == nullptr) return nullptr;
    if (!found->is_string()) {
      refuse(shown_key, "a string", *found);
      return nullptr;
    }
    return found->get_ptr<const std::string*>();
  }

  std::string string(const json& object, const std::string& key, const std::string& shown_key) {
    const std::string* raw = raw_string(object, key, shown_key);
    return raw == nullptr ? "" : one_line(clean_text(*raw, row_.repairs));
  }

  std::string string(const std::string& key) { return string(object_, key, key); }

  // The elements of an array of strings, as they stand.
  std::vector<const std::string*> raw_strings(const std::string& key) {
    std::vector<const std::string*> strings;
    const json* array = value(object_, key);
    if (array == nullptr) return strings;
    if (!array->is_array()) refuse(key, "an array of strings", *array);
    for (std::size_t i = 0; array->is_array() && i < array->size(); ++i) {
      const json& element = (*array)[i];
      if (element.is_string())
        strings.push_back(element.get_ptr<const std::string*>());
      else
        refuse(key + '[' + std::to_string(i) + ']', "a string", element);
    }
    return strings;
  }

  Date date(const json& object, const std::string& key, const std::string& shown_key) {
    const std::string written = string(object, key, shown_key);
    if (written.empty()) return {};
    if (const auto date = parse_iso_date(written)) return *date;
    constexpr std::size_t max_shown_bytes = 60;
    row_.notes.push_back(shown_key + ": \"" + (written.size() <= max_shown_bytes ? written : "…") +
                         "\" is no date and was left out; write it as YYYY-MM-DD");
    return {};
  }

  void read_fields() {
    article_.id = string("id");
    article_.id_is_given = true;
    if (article_.id.empty() && row_.problem.empty()) row_.problem = "id: each row needs one of its own";
    article_.kicker = string("kicker");
    article_.headline = string(value(object_, "headline") != nullptr ? "headline" : "title");
    const std::string published = value(object_, "published") != nullptr ? "published" : "date";
    article_.published = date(object_, published, published);
    article_.dateline.place = string("place");
    article_.dateline.agency = string("agency");
    article_.url = string("url");
    article_.byline = string("byline");
    article_.speaker = string("speaker");
    for (const std::string* topic : raw_strings("topics"))
      if (std::string clean = one_line(clean_text(*topic, row_.repairs)); !clean.empty())
        article_.topics.push_back(std::move(clean));
    read_language();
  }

  void read_language() {
    const std::string written = string("language");
    article_.language = text::language_code(written);
    if (!written.empty() && article_.language.empty())
      row_.notes.push_back("language: names no language and was left out; write its code of two letters");
  }

  void read_paragraphs() {
    const bool has_paragraphs = value(object_, "paragraphs") != nullptr;
    const std::string* text = raw_string(object_, "text", "text");
    if (!has_paragraphs && text == nullptr) {
      if (row_.problem.empty()) row_.problem = "paragraphs or text: one of them is needed";
      return;
    }
    const std::vector<const std::string*> paragraphs = raw_strings("paragraphs");
    for (const std::string* paragraph : paragraphs) {
      const std::string clean = clean_text(*paragraph, row_.repairs);
      for (const string_view part : split_at_blank_lines(clean)) article_.paragraphs.push_back(one_line(part));
    }
    if (text == nullptr) return;
    if (!article_.paragraphs.empty()) {
      row_.notes.push_back("text: left out, because the row has paragraphs, too");
      return;
    }
    const std::string clean = clean_text(*text, row_.repairs);
    for (const string_view part : split_paragraphs(clean)) article_.paragraphs.push_back(one_line(part));
  }

  void read_captions() {
    const json* captions = value(object_, "captions");
    if (captions == nullptr) return;
    if (!captions->is_array()) return refuse("captions", "an array", *captions);
    for (std::size_t i = 0; i < captions->size() && row_.problem.empty(); ++i)
      read_caption((*captions)[i], "captions[" + std::to_string(i) + ']');
  }

  void read_caption(const json& stated, const std::string& name) {
    if (!stated.is_string() && !stated.is_object()) return refuse(name, "a string or an object", stated);
    Caption caption;
    if (stated.is_string()) {
      caption.text = one_line(clean_text(stated.get_ref<const std::string&>(), row_.repairs));
    } else {
      const auto field = [&](const char* key) { return string(stated, key, name + '.' + key); };
      caption.text = field("text");
      caption.photographer = field("photographer");
      caption.agency = field("agency");
      caption.place = field("place");
      caption.image = field("image");
      caption.date = date(stated, "date", name + ".date");
      for (const auto& [key, unused] : stated.items())
        if (!is_caption_key(key)) row_.unknown_keys.insert("captions." + key);
    }
    take_credit_off(caption);
    const PlaceAndDay in_words = place_and_day(caption.text);
    if (caption.place.empty()) caption.place = in_words.place;
    if (!caption.date.known()) caption.date = in_words.date;
    if (caption.text.empty())
      row_.notes.push_back(name + ": left out, because it has no text");
    else
      article_.captions.push_back(std::move(caption));
  }

  void take_credit_off(Caption& caption) {
    const string_view agency = caption.agency.empty() ? article_.dateline.agency : caption.agency;
    const auto found = caption.photographer.empty() ? credit_at_end(caption.text, agency) : std::nullopt;
    if (!found || (!caption.agency.empty() && caption.agency != found->credit.agency)) return;
    const std::string words(text::trim(string_view(caption.text).substr(0, found->range.begin)));
    if (words.empty()) return;
    caption.text = words;
    caption.agency = found->credit.agency;
    caption.photographer = found->credit.photographer;
  }

  void take_dateline_off() {
    const bool is_open = article_.dateline.place.empty() && article_.dateline.agency.empty();
    if (!is_open || article_.paragraphs.empty()) return;
    std::string& first = article_.paragraphs.front();
    auto found = dateline_at_start(first);
    if (!found) return;
    article_.dateline = std::move(found->dateline);
    article_.dateline.date = complete_year(article_.dateline.date, article_.published);
    if (!article_.dateline.date.known()) article_.dateline.date = {};
    if (article_.byline.empty()) article_.byline = std::move(found->byline);
    first = std::string(text::trim(string_view(first).substr(found->range.end)));
    if (first.empty()) article_.paragraphs.erase(article_.paragraphs.begin());
  }

  const json& object_;
  JsonRow& row_;
  Article& article_;
};

}  // namespace

JsonRow read_json_row(string_view line) {
  JsonRow row;
  JsonObject object = parse_json_object(repair_json(line, row.repairs), row_keys);
  row.problem = std::move(object.problem);
  row.unknown_keys = std::move(object.unknown_keys);
  row.is_ninjs = row.problem.empty() && !object.value.contains("id") && row.unknown_keys.contains("uri");
  if (row.problem.empty() && !row.is_ninjs) ArticleMaker(object.value, row).make();
  return row;
}

}  // namespace corpus
