#include "corpus/photo/photo_article.h"

#include <utility>

#include "corpus/photo/reconciled.h"
#include "corpus/slug.h"
#include "corpus/wire/agency.h"
#include "corpus/wire/caption_place.h"
#include "corpus/wire/credit.h"
#include "text/code_points.h"
#include "text/language.h"

namespace corpus {
namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts)
    if (!part.empty()) all += (all.empty() ? "" : ", ") + part;
  return all;
}

// Cleans what a picture says and makes the article of it.
class PhotoReader {
 public:
  explicit PhotoReader(PhotoWords words) : words_(std::move(words)) {
    for (std::string* field :
         {&words_.description, &words_.headline, &words_.title, &words_.credit, &words_.source, &words_.city,
          &words_.state, &words_.country, &words_.created, &words_.job, &words_.document})
      *field = clean(*field);
    for (std::string& creator : words_.creators) creator = clean(creator);
    for (std::string& keyword : words_.keywords) keyword = clean(keyword);
  }

  std::optional<PhotoArticle> make(const std::string& source, const std::string& image) {
    if (words_.description.empty()) words_.description = std::exchange(words_.headline, "");
    if (words_.description.empty()) return std::nullopt;
    Article article;
    article.source = source;
    article.headline = words_.headline;
    if (words_.title != words_.headline && words_.title != words_.description) article.kicker = words_.title;
    article.language = text::language_code(words_.language);
    for (const std::string& keyword : words_.keywords)
      if (!keyword.empty()) article.topics.push_back(keyword);
    article.captions.push_back(caption(image));
    const Caption& made = article.captions.front();
    article.dateline = {.place = made.place, .date = made.date, .agency = made.agency};
    article.id = id_of(article);
    return PhotoArticle{.article = std::move(article), .repairs = repairs_};
  }

 private:
  std::string clean(std::string_view written) { return one_line(clean_text(written, repairs_)); }

  Caption caption(const std::string& image) {
    Caption caption;
    caption.text = words_.description;
    caption.image = image;
    caption.photographer = joined(words_.creators);
    caption.agency = words_.credit.empty() ? words_.source : words_.credit;
    if (const auto line = credit_names(caption.agency)) {
      caption.agency = line->agency;
      if (caption.photographer.empty()) caption.photographer = line->photographer;
    }
    take_credit_off(caption);
    const PlaceAndDay in_words = place_and_day(caption.text);
    caption.place = joined({words_.city, words_.country.empty() ? words_.state : "", words_.country});
    if (caption.place.empty()) caption.place = in_words.place;
    const auto created = parse_iso_date(words_.created);
    caption.date = created ? *created : in_words.date;
    return caption;
  }

  // The credit that the caption ends in, where it does not contradict the fields.
  static void take_credit_off(Caption& caption) {
    const auto found = credit_at_end(caption.text, caption.agency);
    if (!found) return;
    const Credit& credit = found->credit;
    const bool is_same = is_same_agency(credit.agency, caption.agency) ||
                         (!credit.photographer.empty() && credit.photographer == caption.photographer);
    if (!caption.agency.empty() && !is_same) return;
    std::string words(text::trim(std::string_view(caption.text).substr(0, found->range.begin)));
    if (words.empty()) return;
    caption.text = std::move(words);
    if (caption.agency.empty()) caption.agency = credit.agency;
    if (caption.photographer.empty()) caption.photographer = credit.photographer;
  }

  std::string id_of(const Article& article) const {
    if (!words_.document.empty() && words_.document.size() <= max_made_id_bytes) return words_.document;
    Article named;
    named.dateline = article.dateline;
    named.headline = article.headline.empty() ? article.captions.front().text : article.headline;
    // The pictures of one day often share their words; the second and the reference part them.
    constexpr std::size_t day_bytes = 11;
    std::string time;
    if (words_.created.size() > day_bytes)
      for (const char c : words_.created.substr(day_bytes, 8))
        if (c >= '0' && c <= '9') time += c;
    return make_id(named, "photo", joined({time, words_.job}));
  }

  PhotoWords words_;
  Repairs repairs_;
};

}  // namespace

std::optional<PhotoArticle> photo_article(std::string_view file, PhotoFormat format, const std::string& source,
                                          const std::string& image) {
  return PhotoReader(reconciled_words(photo_blocks(file, format))).make(source, image);
}

}  // namespace corpus
