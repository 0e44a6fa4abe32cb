#include "corpus/quotations/russian/cues.h"

#include <algorithm>
#include <string>

#include "corpus/quotations/language_data.h"
#include "corpus/quotations/sentence.h"

namespace corpus::russian {
namespace {

constexpr std::size_t longest_phrase = 16;

std::string lower_of(const Sentence& s, std::size_t item) {
  std::string lower;
  if (s.span.holds(item)) append_lower(lower, s.items[item].bytes.of(s.text));
  return lower;
}

bool is_point(const Sentence& s, std::size_t item) {
  return !s.span.holds(item) || !(s.items[item].is_word() || s.items[item].kind == ItemKind::number);
}

bool is_left_out(const Sentence& s, std::size_t item) {  // between a subject and its verb
  return s.is(item, word_adverb | word_negation | word_object | word_time) || lower_of(s, item) == "же";
}

// "по словам" and the like: how many words; 0 for none.
std::size_t prefix_at(const Sentence& s, std::size_t item) {
  static const std::vector<std::vector<std::string_view>> prefixes = [] {
    std::vector<std::vector<std::string_view>> read;
    for (const auto& row : table_rows(language_data("quotations/russian/prefixes.tsv"))) read.push_back(spaced(row[0]));
    return read;
  }();
  if (!s.is(item, word_preposition)) return 0;
  for (const auto& prefix : prefixes) {
    std::size_t at = 0;
    while (at < prefix.size() && lower_of(s, item + at) == prefix[at]) ++at;
    if (at == prefix.size()) return at;
  }
  return 0;
}

// The words from `begin` on that name someone: to a point, a verb or a conjunction that opens a clause.
Span phrase_at(const Sentence& s, std::size_t begin) {
  std::size_t first = begin;
  while (is_left_out(s, first)) ++first;
  // "сказал в интервью агентству министр": what a preposition brings comes before the speaker.
  if (s.is(first, word_preposition)) {
    std::size_t at = first + 2;
    while (at < s.span.end && !is_point(s, at) && !s.is(at, word_role | word_subject | word_title) && at < first + 5 &&
           !(s.items[at].capital && at > first + 2))
      ++at;
    if (!is_point(s, at)) first = at;
  }
  std::size_t end = first;
  const std::size_t limit = std::min(s.span.end, first + longest_phrase);
  while (end < limit && !is_point(s, end)) {
    if (end > first && (s.is(end, word_subordinator | word_relative) || s.items[end].entry->verb != nullptr)) break;
    if (end > first && s.is(end, word_conjunction) && s.span.holds(end + 1) && s.items[end + 1].entry->verb != nullptr)
      break;
    ++end;
    if (s.is(first, word_subject)) break;
  }
  if (s.is(end, ItemKind::opening)) return {first, end};
  return {first, end};
}

// The words that end right before `end`.
Span phrase_before(const Sentence& s, std::size_t end) {
  while (end > s.span.begin && is_left_out(s, end - 1)) --end;
  std::size_t begin = end;
  const std::size_t limit = end > longest_phrase + s.span.begin ? end - longest_phrase : s.span.begin;
  while (begin > limit) {
    const std::size_t before = begin - 1;
    if (is_point(s, before) || s.is(before, word_subordinator | word_relative)) break;
    if (s.items[before].entry->verb != nullptr) break;
    begin = before;
    if (s.is(before, word_subject)) break;
  }
  while (begin < end && is_left_out(s, begin)) ++begin;
  while (begin < end && s.is(begin, word_preposition)) {
    std::size_t at = begin + 2;
    while (at < end && !s.items[at].capital && !s.is(at, word_role | word_subject) && at < begin + 4) ++at;
    if (at < end && !s.items[at].capital && !s.is(at, word_role | word_subject) && at + 1 < end) at = end - 1;
    begin = at;
    while (begin < end && is_left_out(s, begin)) ++begin;
  }
  while (begin < end && s.is(begin, word_conjunction)) ++begin;
  return begin < end ? Span{begin, end} : Span{};
}

class CueReader {
 public:
  CueReader(std::string_view text, const std::vector<Item>& items) : text_(text), items_(items) {}

  std::vector<Attribution> read() {
    each_sentence(text_, items_, [this](const Sentence& s) { read_sentence(s); });
    return std::move(found_);
  }

 private:
  void read_sentence(const Sentence& s) {
    shared_ = {};
    left_ = s.span.begin;
    if (s.is(left_, ItemKind::dash)) ++left_;  // the dash that opens speech
    for (std::size_t at = s.span.begin; at < s.span.end; ++at) {
      if (!items_[at].is_word()) continue;
      if (const std::size_t words = prefix_at(s, at); words != 0) {
        at = prefix(s, at, words);
      } else if (items_[at].entry->verb != nullptr) {
        verb(s, at);
      }
    }
  }

  std::size_t prefix(const Sentence& s, std::size_t at, std::size_t words) {
    Attribution found;
    found.cue = {at, at + words};
    found.speaker = phrase_at(s, at + words);
    if (found.speaker.empty()) return at;
    found.confidence = 0.85f;
    const std::size_t end = found.speaker.end;
    if (at == left_ || (at == left_ + 1 && s.is(left_, word_conjunction))) {
      const std::size_t begin = s.is(end, ItemKind::comma) ? end + 1 : end;
      if (begin + 1 >= s.span.end) return end;
      found.contents = {{begin, s.span.end}};
    } else {
      found.contents = {{left_, at}};
      if (s.is(end, ItemKind::comma) && !s.is(end + 1, ItemKind::boundary))
        found.contents.push_back({end + 1, s.span.end});
    }
    shared_ = found.speaker;
    found_.push_back(std::move(found));
    return end - 1;
  }

  // Behind the verb's adverbs, addressees and phrases, to a point: where what is said begins; empty for nothing.
  Span behind(const Sentence& s, std::size_t verb, std::uint32_t frames, Span* subject) const {
    std::size_t at = verb + 1;
    const std::size_t limit = std::min(s.span.end, verb + 14);
    while (at < limit && !is_point(s, at) && !s.is(at, word_wh)) ++at;
    if (subject != nullptr && subject->empty() && at > verb + 1) {
      const Span phrase = phrase_at(s, verb + 1);
      if (!phrase.empty() && phrase.end <= at) *subject = phrase;
    }
    const Span rest{at + 1, s.span.end};
    if (s.is(at, ItemKind::colon)) return (frames & frame_quote) != 0 ? rest : Span{};
    if (s.is(at, ItemKind::quote)) {
      const bool is_name = at + 1 < s.span.end && s.is(at + 1, ItemKind::comma) && lower_of(s, at + 2) == "что";
      if (is_name) return {at + 3, s.span.end};
      return (frames & (frame_quote | frame_np)) != 0 ? Span{at, s.span.end} : Span{};
    }
    if (s.is(at, ItemKind::comma)) {
      const std::string next = lower_of(s, at + 1);
      if ((frames & frame_that) != 0 && (next == "что" || next == "будто" || next == "якобы"))
        return {at + 2, s.span.end};
      if ((frames & (frame_that | frame_to)) != 0 && next == "чтобы") return {at + 1, s.span.end};
      if ((frames & frame_wh) != 0 && s.is(at + 1, word_wh)) return {at + 1, s.span.end};
      if ((frames & frame_quote) != 0 && s.is(at + 1, ItemKind::quote)) return {at + 1, s.span.end};
      // "сообщил, выступая в парламенте, что"
      for (std::size_t look = at + 2; subject != nullptr && look < std::min(s.span.end, at + 14); ++look)
        if (s.is(look - 1, ItemKind::comma) && lower_of(s, look) == "что" && (frames & frame_that) != 0)
          return {look + 1, s.span.end};
      return {};
    }
    if ((frames & frame_wh) != 0 && s.is(at, word_wh) && at == verb + 1) return {at, s.span.end};
    return {};
  }

  // "о том, что": the same as "что".
  static std::size_t behind_about(const Sentence& s, std::size_t verb) {
    for (std::size_t at = verb + 1; at < std::min(s.span.end, verb + 8); ++at)
      if (lower_of(s, at + 1) == "том" && s.is(at, word_preposition) && s.is(at + 2, ItemKind::comma) &&
          lower_of(s, at + 3) == "что")
        return at + 4;
    return 0;
  }

  void verb(const Sentence& s, std::size_t at) {
    const Verb& verb = *items_[at].entry->verb;
    const bool gerund = (items_[at].entry->forms & form_gerund) != 0;
    if (!gerund && behind_said(s, at, verb)) return;
    Attribution found;
    found.cue = {at, at + 1};
    found.sort = verb.sort;
    if (!gerund) found.speaker = subject(s, at);
    const bool has_subject = !found.speaker.empty();
    Span content;
    if (const std::size_t about = behind_about(s, at); about != 0) content = {about, s.span.end};
    if (content.empty()) content = behind(s, at, verb.frames, gerund ? nullptr : &found.speaker);
    if (content.empty() || (content.size() == 1 && s.is(content.begin, ItemKind::boundary))) {
      if (s.is(at + 1, ItemKind::colon) && s.is(at + 2, ItemKind::boundary) && at + 3 >= items_.size()) {
        found.awaits = true;
        found_.push_back(std::move(found));
      }
      return;
    }
    if (found.speaker.empty()) found.antecedent = !shared_.empty() ? shared_ : first_name(s, at);
    if (!found.speaker.empty()) shared_ = found.speaker;
    found.contents = {content};
    found.confidence = (verb.sort == VerbSort::speech ? 0.9f : 0.7f) - (has_subject ? 0.0f : 0.1f);
    cut_before(s, at);
    found_.push_back(std::move(found));
  }

  // What an earlier cue governs ends before ", добавив, что".
  void cut_before(const Sentence& s, std::size_t at) {
    if (found_.empty() || found_.back().contents.empty()) return;
    Span& last = found_.back().contents.back();
    if (!last.holds(at) || at == s.span.begin) return;
    if (s.is(at - 1, ItemKind::comma))
      last.end = at - 1;
    else if (s.is(at - 1, word_conjunction))
      last.end = at - (at > 1 && s.is(at - 2, ItemKind::comma) ? 2 : 1);
  }

  Span subject(const Sentence& s, std::size_t verb) const {
    if (verb == s.span.begin) return {};
    if (s.is(verb - 1, word_relative)) return {};
    if (s.is(verb - 1, word_conjunction)) return {};
    if (s.is(verb - 1, ItemKind::comma)) {  // NAME, an apposition, SAID
      const std::size_t limit = verb > 24 + s.span.begin ? verb - 24 : s.span.begin;
      for (std::size_t at = verb - 1; at > limit;) {
        --at;
        if (s.is(at, ItemKind::comma)) {
          const Span phrase = phrase_before(s, at);
          if (!phrase.empty()) return {phrase.begin, verb - 1};
        }
      }
      return {};
    }
    const Span phrase = phrase_before(s, verb);
    if (!phrase.empty()) return phrase;
    std::size_t comma = verb;  // "NAME, an apposition, in one voice SAID"
    while (comma > s.span.begin && s.is(comma - 1, ItemKind::word)) --comma;
    return comma > s.span.begin && s.is(comma - 1, ItemKind::comma) ? subject(s, comma) : Span{};
  }

  // The first words of the sentence that could be a subject.
  Span first_name(const Sentence& s, std::size_t before) const {
    for (std::size_t at = s.span.begin; at < std::min(before, s.span.begin + 30); ++at) {
      if (s.is(at, word_subject)) return {at, at + 1};
      if (!s.is(at, ItemKind::word) || !items_[at].capital ||
          items_[at].is(word_preposition | word_conjunction | word_subordinator | word_adverb | word_wh))
        continue;
      if (at > s.span.begin && s.is(at - 1, word_preposition)) continue;
      std::size_t end = at + 1;
      while (end < before && s.is(end, ItemKind::word) && items_[end].capital) ++end;
      return {at, end};
    }
    return {};
  }

  // "..., - сказал X": what is said stands before its cue.
  bool behind_said(const Sentence& s, std::size_t at, const Verb& verb) {
    if ((verb.frames & frame_quote) == 0) return false;
    Attribution found;
    std::size_t begin = at;
    // "- с поклоном сказал X", "- тихо сказал X"
    while (begin > left_ && at - begin < 4 && !is_point(s, begin - 1)) --begin;
    const bool behind_as = lower_of(s, begin) == "как";
    const auto opens = [&](std::size_t item) {
      return item > left_ &&
             (s.is(item - 1, ItemKind::comma) || s.is(item - 1, ItemKind::dash) || s.is(item - 1, ItemKind::quote));
    };
    const bool dash_left = begin > left_ && s.is(begin - 1, ItemKind::dash);
    const bool quote_left =
        begin > left_ && (s.is(begin - 1, ItemKind::quote) || (begin > left_ + 1 && s.is(begin - 2, ItemKind::quote)) ||
                          (begin > left_ + 2 && s.is(begin - 3, ItemKind::quote)));
    if (behind_as && begin == s.span.begin) return as_reported(s, at, verb);
    if (!opens(begin)) return false;
    if (begin != at && !behind_as && !dash_left && !quote_left) {
      // ", министр сказал": only behind marks or a dash
      return false;
    }
    // What follows the verb must close the cue.
    Span speaker = phrase_at(s, at + 1);
    if (begin != at && !s.is(begin, word_preposition | word_adverb | word_wh) && !behind_as) speaker = {begin, at};
    if (speaker.empty()) return false;
    const std::size_t end = std::max(speaker.end, at + 1);
    std::size_t point = end;
    while (point < s.span.end && !is_point(s, point) && point < end + 12) ++point;
    if (s.is(point, ItemKind::colon)) return false;
    if (s.is(point, ItemKind::comma) && lower_of(s, point + 1) == "что") return false;
    found.cue = {at, at + 1};
    found.sort = verb.sort;
    found.speaker = speaker;
    found.confidence = quote_left || dash_left ? 0.95f : 0.8f;
    Span before{left_, begin};
    while (!before.empty() && (s.is(before.end - 1, ItemKind::comma) || s.is(before.end - 1, ItemKind::dash)))
      --before.end;
    if (before.empty() || (!quote_left && before.size() < 3)) return false;
    found.contents = {before};
    shared_ = speaker;
    left_ = point;
    std::size_t next = point;
    while (s.is(next, ItemKind::comma) || s.is(next, ItemKind::stop) || s.is(next, ItemKind::dash)) ++next;
    const bool goes_on = next > point && next < s.span.end && !s.is(next, ItemKind::boundary) &&
                         (s.is(next, ItemKind::quote) || !quote_left) &&
                         (items_[next].entry->forms & form_gerund) == 0 && !s.is(next, word_relative);
    if (goes_on) found.contents.push_back({next, s.span.end});
    left_ = next;
    found_.push_back(std::move(found));
    return true;
  }

  // "Как сообщил X, ...": what is said stands behind the comma.
  bool as_reported(const Sentence& s, std::size_t at, const Verb& verb) {
    std::size_t comma = at + 1;
    while (comma < std::min(s.span.end, at + 20) && !is_point(s, comma)) ++comma;
    if (s.is(comma, ItemKind::quote) && at == s.span.begin + 2) --comma;
    if (!s.is(comma, ItemKind::comma) && !s.is(comma + 1, ItemKind::quote)) return false;
    Attribution found;
    found.cue = {at, at + 1};
    found.sort = verb.sort;
    found.speaker = at == s.span.begin + 1 ? phrase_at(s, at + 1) : Span{s.span.begin + 1, at};
    found.confidence = 0.85f;
    found.contents = {{comma + 1, s.span.end}};
    shared_ = found.speaker;
    left_ = comma + 1;
    found_.push_back(std::move(found));
    return true;
  }

  std::string_view text_;
  const std::vector<Item>& items_;
  std::vector<Attribution> found_;
  Span shared_;
  std::size_t left_ = 0;
};

}  // namespace

void join_cues(std::string_view, std::vector<Item>& items) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < items.size(); ++at) {
    bool joins = false;
    if (items[at].kind == ItemKind::boundary && kept > 0 && at + 2 < items.size()) {
      const ItemKind last = items[kept - 1].kind;
      const bool dash = items[at + 1].kind == ItemKind::dash;
      for (std::size_t look = at + 2; dash && look < std::min(items.size(), at + 5); ++look)
        joins = joins || (items[look].entry->verb != nullptr && !items[at + 2].capital);
      joins = joins && (last == ItemKind::quote || last == ItemKind::stop || last == ItemKind::comma);
    }
    if (!joins) items[kept++] = items[at];
  }
  items.resize(kept);
}

std::vector<Attribution> attributions(std::string_view text, const std::vector<Item>& items) {
  return CueReader(text, items).read();
}

}  // namespace corpus::russian
