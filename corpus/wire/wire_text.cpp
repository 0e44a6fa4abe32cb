#include "corpus/wire/wire_text.h"

#include <optional>
#include <utility>

#include "corpus/clean_text.h"
#include "corpus/date_in_text.h"
#include "corpus/slug.h"
#include "corpus/wire/caption_place.h"
#include "corpus/wire/credit.h"
#include "corpus/wire/revision.h"
#include "corpus/wire/sign_off.h"
#include "corpus/wire/wire_segments.h"
#include "text/code_points.h"

namespace corpus {
namespace {

using std::string_view;

void append_name(std::string& names, string_view name) {
  if (name.empty()) return;
  if (!names.empty()) names += ", ";
  names += name;
}

// "by Xinhua writers A and B" → "Xinhua writers A and B"
string_view without_by(string_view byline) {
  byline = text::trim(byline);
  return byline.starts_with("by ") || byline.starts_with("By ") ? text::trim(byline.substr(3)) : byline;
}

void add_credit(Article& article, string_view span) {
  const auto found = credit_at_end(span, article.dateline.agency);
  if (!found || article.captions.empty()) return;
  Caption& caption = article.captions.back();
  if (caption.agency.empty()) caption.agency = found->credit.agency;
  append_name(caption.photographer, found->credit.photographer);
}

void add_span(Article& article, WireRole role, string_view span) {
  switch (role) {
    case WireRole::kicker: {
      span = span.substr(0, span.size() - (span.ends_with(':') ? 1 : string_view("：").size()));
      article.kicker = one_line(span);
      break;
    }
    case WireRole::headline: article.headline = one_line(span); break;
    case WireRole::byline: append_name(article.byline, one_line(without_by(span))); break;
    case WireRole::caption: article.captions.emplace_back().text = one_line(span); break;
    case WireRole::credit: add_credit(article, span); break;
    case WireRole::paragraph: article.paragraphs.push_back(one_line(span)); break;
    case WireRole::sign_off:
      if (article.byline.empty()) article.byline = one_line(sign_off(span).value_or(SignOff{}).reporters);
      break;
    case WireRole::space:
    case WireRole::site_suffix:
    case WireRole::dateline:
    case WireRole::end_mark: break;
  }
}

// The first full date of `text` on the day and month of `date`.
std::optional<Date> same_day(string_view text, const Date& date) {
  for (const DateInText& found : find_dates(text))
    if (found.date.month == date.month && found.date.day == date.day) return found.date;
  return std::nullopt;
}

std::optional<Date> same_day_in_story(const Article& article, const Date& date) {
  for (const Caption& caption : article.captions)
    if (const auto found = same_day(caption.text, date)) return found;
  for (const std::string& paragraph : article.paragraphs)
    if (const auto found = same_day(paragraph, date)) return found;
  return std::nullopt;
}

void settle_date(WireText& wire) {
  Date& date = wire.article.dateline.date;
  if (date.known() || date.day == 0) return;
  if (const auto found = same_day_in_story(wire.article, date)) {
    date = *found;
    return;
  }
  wire.doubts.push_back("the dateline has no year and the story states none for that day; the date was left out");
  date = {};
}

void settle_captions(Article& article) {
  for (Caption& caption : article.captions) {
    PlaceAndDay stated = place_and_day(caption.text);
    const bool is_of_same_day = !stated.date.known() || stated.date == article.dateline.date;
    caption.place = !stated.place.empty() || !is_of_same_day ? std::move(stated.place) : article.dateline.place;
    caption.date = stated.date.known() ? stated.date : article.dateline.date;
  }
}

string_view stem(string_view path) {
  path = path.substr(path.find_last_of('/') + 1);
  const std::size_t point = path.find_last_of('.');
  return point == string_view::npos || point == 0 ? path : path.substr(0, point);
}

}  // namespace

WireText read_wire_text(string_view clean, string_view source) {
  WireSegments segments = segment_wire_text(clean);
  WireText wire{.article = {}, .doubts = std::move(segments.doubts)};
  Article& article = wire.article;
  article.source = source;
  if (segments.dateline) {
    article.dateline = std::move(segments.dateline->dateline);
    article.byline = std::move(segments.dateline->byline);
  }
  for (const WireSpan& span : segments.spans) add_span(article, span.role, span.range.of(clean));
  settle_date(wire);
  settle_captions(article);
  article.version = revision_of(article.headline).version;
  article.id = make_id(article, stem(source));
  return wire;
}

}  // namespace corpus
