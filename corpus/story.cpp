#include "corpus/story.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "corpus/slug.h"
#include "corpus/wire/caption_place.h"
#include "corpus/wire/credit.h"
#include "corpus/wire/dateline.h"
#include "corpus/wire/end_mark.h"
#include "corpus/wire/kicker.h"
#include "corpus/wire/revision.h"
#include "corpus/wire/sign_off.h"
#include "corpus/wire/stated_credit.h"
#include "text/code_points.h"

namespace corpus {
namespace {

using std::string_view;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

// ISO 8601's basic form in its extended one: 20250617T100000+0500 → 2025-06-17T10:00:00+0500.
std::string extended(string_view basic) {
  const string_view day = basic.substr(0, 8);
  if (day.size() != 8 || !all_digits(day)) return std::string(basic);
  std::string date;
  date.append(day.substr(0, 4)).append("-").append(day.substr(4, 2)).append("-").append(day.substr(6, 2));
  string_view time = basic.substr(8);
  if (time.size() < 5 || (time[0] != 'T' && time[0] != 't')) return date + std::string(time);
  time.remove_prefix(1);
  if (time.size() < 4 || !all_digits(time.substr(0, 4))) return date + "T" + std::string(time);
  date.append("T").append(time.substr(0, 2)).append(":").append(time.substr(2, 2));
  time.remove_prefix(4);
  if (time.size() >= 2 && all_digits(time.substr(0, 2))) {
    date.append(":").append(time.substr(0, 2));
    time.remove_prefix(2);
  }
  return date.append(time);
}

void take_credit_off(Caption& caption, string_view story_agency) {
  if (!caption.photographer.empty()) return;
  const std::string agency = caption.agency.empty() ? std::string(story_agency) : caption.agency;
  Credit credit;
  std::size_t end = 0;
  // Behind a label the photographer stands first, whoever is known.
  if (const std::size_t at = labelled_credit_at_end(caption.text); at != string_view::npos) {
    credit = stated_credit(string_view(caption.text).substr(at), agency);
    end = at;
  } else if (const auto found = credit_at_end(caption.text, agency)) {
    credit = found->credit;
    end = found->range.begin;
  } else {
    return;
  }
  string_view words = text::trim(string_view(caption.text).substr(0, end));
  if (words.ends_with('|')) words = text::trim(words.substr(0, words.size() - 1));
  const bool is_of_other = !caption.agency.empty() && !credit.agency.empty() && caption.agency != credit.agency;
  if (words.empty() || is_of_other) return;
  if (caption.agency.empty()) caption.agency = credit.agency;
  caption.photographer = credit.photographer;
  caption.text = std::string(words);
}

bool may_be_same(string_view a, string_view b) { return a.empty() || b.empty() || a == b; }

void fill(std::string& field, std::string& from) {
  if (field.empty()) field = std::move(from);
}

void take_kicker_off(Article& article) {
  if (!article.kicker.empty()) return;
  const std::size_t size = kicker_size(article.headline, article.dateline.agency);
  if (size == 0) return;
  const string_view headline = article.headline;
  string_view kicker = text::trim(headline.substr(0, size));
  kicker = kicker.ends_with(':') ? kicker.substr(0, kicker.size() - 1) : kicker.substr(0, kicker.rfind("："));
  const std::string rest(text::trim(headline.substr(size)));
  if (rest.empty()) return;
  article.kicker = std::string(text::trim(kicker));
  article.headline = rest;
}

// Behind a standfirst or two, which have none.
void take_dateline_off(Article& article) {
  constexpr std::size_t looked_at = 3;
  for (std::size_t at = 0; at < std::min(looked_at, article.paragraphs.size()); ++at) {
    std::string& words = article.paragraphs[at];
    auto found = dateline_at_start(words);
    if (!found) continue;
    Dateline& dateline = article.dateline;
    if (dateline.place.empty()) dateline.place = std::move(found->dateline.place);
    if (!found->dateline.agency.empty()) dateline.agency = std::move(found->dateline.agency);
    if (!dateline.date.known()) dateline.date = found->dateline.date;
    if (article.byline.empty()) article.byline = std::move(found->byline);
    words = std::string(text::trim(string_view(words).substr(found->range.end)));
    if (words.empty()) article.paragraphs.erase(article.paragraphs.begin() + static_cast<std::ptrdiff_t>(at));
    return;
  }
}

// The agency's words about itself at the end.
void take_sign_off_off(Article& article) {
  while (!article.paragraphs.empty()) {
    const auto found = sign_off(article.paragraphs.back());
    if (!found) return;
    if (article.byline.empty()) article.byline = std::string(found->reporters);
    article.paragraphs.pop_back();
  }
}

void take_end_mark_off(Article& article) {
  if (article.paragraphs.empty()) return;
  std::string& last = article.paragraphs.back();
  const auto mark = find_end_mark(last, 0, string_view::npos);
  if (!mark || mark->end != last.size()) return;
  last = std::string(text::trim(string_view(last).substr(0, mark->begin)));
  if (last.empty()) article.paragraphs.pop_back();
}

}  // namespace

std::string line_of(string_view raw, Repairs& repairs) { return one_line(clean_text(raw, repairs)); }

Date date_of(string_view written, string_view field, Story& story) {
  const std::string line = line_of(written, story.repairs);
  if (line.empty()) return {};
  if (const auto date = parse_iso_date(extended(line))) return *date;
  constexpr std::size_t max_shown_bytes = 60;
  story.notes.push_back(std::string(field) + ": \"" + (line.size() <= max_shown_bytes ? line : "…") +
                        "\" is no date and was left out");
  return {};
}

std::uint32_t version_of(string_view written) {
  written = text::trim(written);
  std::uint32_t version = 0;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), version);
  return error == std::errc{} && end == written.data() + written.size() ? version : 0;
}

void add_name(std::string& names, string_view name) {
  if (name.empty()) return;
  constexpr std::size_t most_bytes = 1000;
  if (names.size() > most_bytes || (", " + names + ", ").find(", " + std::string(name) + ", ") != std::string::npos)
    return;
  if (!names.empty()) names += ", ";
  names += name;
}

void add_topic(Article& article, std::string topic) {
  constexpr std::size_t most_topics = 200;
  if (topic.empty() || article.topics.size() >= most_topics) return;
  if (std::find(article.topics.begin(), article.topics.end(), topic) == article.topics.end())
    article.topics.push_back(std::move(topic));
}

void add_caption(Article& article, Caption caption) {
  take_credit_off(caption, article.dateline.agency);
  if (caption.text.empty()) return;
  PlaceAndDay stated = place_and_day(caption.text);
  if (caption.place.empty()) caption.place = std::move(stated.place);
  if (!caption.date.known()) caption.date = stated.date;
  // Only the latest few are looked at: a story that repeats its captions does so near by, and a gallery may be long.
  constexpr std::size_t looked_at = 200;
  std::size_t left = looked_at;
  for (auto at = article.captions.rbegin(); at != article.captions.rend() && left-- > 0; ++at) {
    const bool is_same = at->text == caption.text && may_be_same(at->photographer, caption.photographer) &&
                         may_be_same(at->agency, caption.agency);
    if (!is_same) continue;
    fill(at->photographer, caption.photographer);
    fill(at->agency, caption.agency);
    fill(at->place, caption.place);
    fill(at->image, caption.image);
    if (!at->date.known()) at->date = caption.date;
    return;
  }
  article.captions.push_back(std::move(caption));
}

void add_paragraph(Article& article, std::string words, string_view image) {
  if (words.empty()) return;
  const auto found = credit_at_end(words, article.dateline.agency);
  if (found && !found->credit.photographer.empty() && found->range.begin > 0)
    return add_caption(article, {.text = std::move(words),
                                 .photographer = {},
                                 .agency = {},
                                 .place = {},
                                 .date = {},
                                 .image = std::string(image)});
  article.paragraphs.push_back(std::move(words));
}

void hand_out(Story story, const std::string& where, const std::string& source, const Sink& sink) {
  Article& article = story.article;
  take_dateline_off(article);
  take_kicker_off(article);
  take_sign_off_off(article);
  take_end_mark_off(article);
  if (article.version == 0) article.version = revision_of(article.headline).version;
  Date& filed = article.dateline.date;
  filed = complete_year(filed, article.published);
  if (!filed.known()) filed = {};
  if (article.headline.empty() && article.paragraphs.empty() && article.captions.empty()) {
    sink.remark({.kind = Remark::Kind::skipped,
                 .where = where,
                 .message = "no words: it has no headline, no text and no captions"});
    return;
  }
  article.source = source;
  article.id_is_given = !article.id.empty();
  if (!article.id_is_given) {
    string_view stem = string_view(source).substr(source.find_last_of('/') + 1);
    stem = stem.substr(0, stem.find_last_of('.') == 0 ? string_view::npos : stem.find_last_of('.'));
    article.id = make_id(article, stem);
  }
  if (story.repairs.any())
    sink.remark({.kind = Remark::Kind::repaired, .where = where, .message = print(story.repairs)});
  for (std::string& note : story.notes)
    sink.remark({.kind = Remark::Kind::noted, .where = where, .message = std::move(note)});
  sink.article(std::move(article));
}

}  // namespace corpus
