#include "corpus/quotations/english/cues.h"

#include <algorithm>

#include "corpus/quotations/english/clause.h"
#include "corpus/quotations/english/content.h"

namespace corpus::english {
namespace {

bool is_said_next(const Item& item) {
  return item.kind == ItemKind::stop || item.kind == ItemKind::comma || item.kind == ItemKind::boundary ||
         item.is(word_preposition | word_time | word_object | word_adverb);
}

// Whether a cue of what was said before begins at `begin`: she asked.
bool cue_follows(const std::vector<Item>& items, std::size_t begin) {
  const std::size_t limit = std::min(items.size(), begin + 7);
  if (begin + 1 < limit && items[begin].kind == ItemKind::dash) return items[begin + 1].capital;  // a signature
  for (std::size_t at = begin; at < limit; ++at) {
    const Item& item = items[at];
    if (!item.is_word() || item.is(word_auxiliary | word_subordinator | word_preposition)) return false;
    const bool says = item.entry->verb != nullptr && (item.entry->verb->frames & frame_quote) != 0 &&
                      (item.entry->forms & (form_past | form_third)) != 0;
    if (!says) continue;
    return at + 1 >= items.size() || is_said_next(items[at + 1]) || (at == begin && items[at + 1].is_word());
  }
  return false;
}

class CueReader {
 public:
  CueReader(std::string_view text, const std::vector<Item>& items) : text_(text), items_(items) {}

  std::vector<Attribution> read() {
    for (std::size_t begin = 0; begin < items_.size();) {
      const std::size_t end = sentence_end(begin);
      read_sentence({items_, {begin, end}, text_});
      begin = end;
    }
    return std::move(found_);
  }

 private:
  // Behind the boundary that ends the sentence.
  std::size_t sentence_end(std::size_t begin) const {
    std::size_t at = begin;
    while (at < items_.size() && items_[at].kind != ItemKind::boundary) ++at;
    return std::min(at + 1, items_.size());
  }

  void read_sentence(const Sentence& s) {
    shared_ = {};
    left_ = s.span.begin;
    const std::size_t before = found_.size();
    for (std::size_t at = s.span.begin; at < s.span.end; ++at) {
      if (items_[at].kind != ItemKind::word) continue;
      if (s.reads(at, "according") || s.reads(at, "According")) {
        if (s.reads(at + 1, "to")) at = according_to(s, at);
        continue;
      }
      // Read and Will are names where sentences are not written like headlines.
      if (items_[at].capital && at != s.span.begin && !s.is(at - 1, ItemKind::quote) && !is_title_case(s)) continue;
      if (items_[at].is(word_stance) && s.reads(at + 1, "that")) {
        stance(s, at);
        continue;
      }
      if (items_[at].is(word_speech_noun) && noun(s, at)) continue;
      if (items_[at].entry->verb != nullptr) {
        at = verb(s, at);
      } else if (is_generic_cue(s, at)) {
        static const Verb generic{VerbSort::speech, frame_quote, {}, 0};
        Cue cue{.verb = at, .group = {Use::finite, {at, at + 1}}, .subject = subject_of(s, at), .inverted = false, .frames = frame_quote, .behind = at + 1};
        behind_said(s, cue, generic);
      }
    }
    if (found_.size() == before) headline_colon(s);
    colon_at_end(s, before);
    ungoverned_marks(s, before);
    previous_ = s.span;
    if (found_.size() > before && !found_.back().speaker.empty()) previous_speaker_ = found_.back().speaker;
    else previous_speaker_ = {};
  }

  // "..." he retaliated: any verb in the past may stand behind marked speech.
  bool is_generic_cue(const Sentence& s, std::size_t at) const {
    if (!is_verb_like(s, at) || s.is(at, word_auxiliary | word_contracted | word_irregular_verb)) return false;
    if (!s.is(at + 1, ItemKind::stop) && !s.is(at + 1, ItemKind::boundary) && !s.is(at + 1, ItemKind::comma)) return false;
    const Span subject = subject_of(s, at);
    return !subject.empty() && subject.begin > left_ && s.is(subject.begin - 1, ItemKind::quote);
  }

  // "is convinced that"
  void stance(const Sentence& s, std::size_t at) {
    Attribution found;
    found.cue = {at, at + 1};
    found.sort = VerbSort::attitude;
    std::size_t group = at;
    while (group > s.span.begin && s.is(group - 1, word_auxiliary | word_adverb)) --group;
    found.speaker = subject_before(s, group);
    if (found.speaker.empty()) found.antecedent = inherited(s, group);
    found.confidence = 0.5f;
    found.contents = {{at + 2, s.span.end}};
    found_.push_back(std::move(found));
  }

  // "his claim that", "X's promise to": whether it was one.
  bool noun(const Sentence& s, std::size_t at) {
    if (items_[at].entry->verb != nullptr && verb_group(s, at).use == Use::finite) return false;
    const bool that = s.reads(at + 1, "that") && !s.is(at + 2, word_auxiliary);
    if (!that) return false;
    Attribution found;
    found.cue = {at, at + 1};
    found.confidence = 0.6f;
    found.sort = VerbSort::thought;
    std::size_t owner = at;
    const std::size_t limit = at > 4 + s.span.begin ? at - 4 : s.span.begin;
    while (owner > limit && items_[owner - 1].is_word()) {
      --owner;
      const std::string_view word = items_[owner].bytes.of(text_);
      if (items_[owner].is(word_possessive)) {
        found.speaker = {owner, owner + 1};
        break;
      }
      if (word.ends_with("'s") || word.ends_with("’s")) {
        std::size_t name = owner;
        while (name > s.span.begin && items_[name].capital && (items_[name - 1].capital || items_[name - 1].is(word_role))) --name;
        found.speaker = items_[owner].capital ? Span{name, owner + 1} : noun_phrase_before(s, owner + 1);
        break;
      }
    }
    Content content = content_behind(s, {.verb = at, .group = {Use::finite, {at, at + 1}}, .subject = {}, .inverted = false, .frames = frame_that, .behind = at + 1});
    if (content.span.empty()) return false;
    const std::size_t until = std::min(content.span.end, content.span.begin + 60);
    for (std::size_t end = content.span.begin + 2; end < until; ++end)
      if (s.is(end, ItemKind::comma)) {
        content.span.end = end;
        break;
      }
    found.contents = {content.span};
    found_.push_back(std::move(found));
    return true;
  }

  // "Orme: Bridge is safe", a section of one short sentence.
  void headline_colon(const Sentence& s) {
    constexpr std::size_t longest_headline = 30;
    constexpr std::size_t longest_name = 4;
    if (s.span.begin != 0 || s.span.end != items_.size() || s.span.size() > longest_headline) return;
    std::size_t at = 0;
    while (at < longest_name && s.is(at, ItemKind::word) && items_[at].capital) ++at;
    if (at == 0 || !s.is(at, ItemKind::colon) || at + 4 > s.span.end || s.is(0, word_determiner | word_wh)) return;
    Attribution found;
    found.speaker = {0, at};
    found.confidence = 0.5f;
    found.contents = {{at + 1, s.span.end}};
    found_.push_back(std::move(found));
  }

  // A paragraph that ends in a colon opens the marked speech of the next one.
  void colon_at_end(const Sentence& s, std::size_t before) {
    if (s.span.size() < 3 || s.span.end != items_.size() || !s.is(s.span.end - 2, ItemKind::colon)) return;
    if (!found_.empty() && found_.back().awaits) return;
    Attribution found;
    found.awaits = true;
    found.confidence = 0.7f;
    if (found_.size() > before) {
      found.speaker = found_.back().speaker.empty() ? found_.back().antecedent : found_.back().speaker;
      found.cue = found_.back().cue;
    } else {
      found.speaker = inherited(s, s.span.end - 2);
    }
    if (!found.speaker.empty()) found_.push_back(std::move(found));
  }

  // "..." - NAME
  static Span signature(const Sentence& s, std::size_t at) {
    const Span name = noun_phrase_at(s, at);
    const bool ends = s.is(name.end, ItemKind::boundary) || s.is(name.end, ItemKind::stop) || s.is(name.end, ItemKind::comma) || s.is(name.end, ItemKind::opening) || s.is(name.end, ItemKind::quote);
    return !name.empty() && s.items[at].capital && ends ? name : Span{};
  }

  // Who speaks, or does something, in the sentence before.
  Span previous_speaker() const {
    if (!previous_speaker_.empty()) return previous_speaker_;
    if (previous_.empty()) return {};
    const Sentence s{items_, previous_, text_};
    for (std::size_t at = previous_.begin + 1; at < std::min(previous_.end, previous_.begin + 40); ++at)
      if (is_finite(s, at))
        if (const Span subject = subject_of(s, at); !subject.empty() && !is_bare_relative(s, subject)) {
          const Item& head = items_[subject.end - 1];
          return head.capital || head.is(word_third | word_role) ? subject : Span{};
        }
    return {};
  }

  static bool is_title_case(const Sentence& s) {
    std::size_t words = 0;
    std::size_t capitals = 0;
    const std::size_t limit = std::min(s.span.end, s.span.begin + 24);
    for (std::size_t at = s.span.begin; at < limit; ++at) {
      words += s.items[at].is_word();
      capitals += s.items[at].is_word() && s.items[at].capital;
    }
    return capitals * 10 >= words * 6;
  }

  // Marked words that no cue governs: perhaps of the one who speaks in their sentence, or of its subject.
  void ungoverned_marks(const Sentence& s, std::size_t before) {
    std::size_t governed = s.span.begin;  // up to where contents were seen
    std::size_t next = before;
    Span subject;
    const std::size_t end = found_.size();
    for (std::size_t at = s.span.begin; at < s.span.end; ++at) {
      if (items_[at].kind != ItemKind::quote) continue;
      bool holds = at < governed;
      for (; !holds && next < end; ++next)
        for (const Span& span : found_[next].contents) {
          governed = std::max(governed, span.begin <= at ? span.end : governed);
          holds = holds || span.holds(at);
        }
      for (std::size_t look = end; !holds && look > before && end - look < 12; --look)
        for (const Span& span : found_[look - 1].contents) holds = holds || span.holds(at);
      if (holds) continue;
      Attribution found;
      if (at > s.span.begin && s.is(at - 1, ItemKind::colon)) found.speaker = noun_phrase_before(s, at - 1);
      if (found.speaker.empty() || !items_[found.speaker.begin].capital) {
        for (std::size_t look = end; look > before && found.speaker.empty(); --look) found.speaker = found_[look - 1].speaker;
        if (end != before && found.speaker.empty()) found.speaker = found_[end - 1].antecedent;
      }
      found.is_guess = true;
      if (found.speaker.empty() && s.is(at + 1, ItemKind::dash)) {
        found.speaker = signature(s, at + 2);
        found.is_guess = found.speaker.empty();
      }
      if (found.speaker.empty() && s.span.size() <= 3 && at == s.span.begin) found.speaker = previous_speaker();
      if (found.speaker.empty()) {
        if (subject.empty()) subject = inherited(s, std::min(at, s.span.end - 1));
        found.speaker = subject;
      }
      found.confidence = found.is_guess ? 0.3f : 0.8f;
      found.contents = {{at, at + 1}};
      found_.push_back(std::move(found));
    }
  }


  // The item to go on behind.
  std::size_t verb(const Sentence& s, std::size_t at) {
    const Verb& verb = *items_[at].entry->verb;
    Cue cue;
    cue.verb = at;
    cue.group = verb_group(s, at);
    if (cue.group.use == Use::none) return at;
    cue.behind = at + 1;
    cue.frames = verb.frames;
    if (!verb.particle.empty() && s.reads(at + 1, verb.particle)) {
      cue.behind = at + 2;
      cue.frames = verb.particle_frames | (verb.frames & frame_quote);
    }
    const std::size_t group = cue.group.items.begin;
    const bool is_free = cue.group.use == Use::finite;
    if (is_free) cue.subject = subject_before(s, group);

    if ((cue.frames & frame_quote) != 0 && is_free && behind_said(s, cue, verb)) return at;

    if (at == s.span.begin && (cue.frames & frame_quote) != 0 && is_free) {  // "Said X: ..."
      const Span subject = noun_phrase_at(s, at + 1);
      if (!subject.empty() && items_[at + 1].capital && s.is(subject.end, ItemKind::colon)) {
        cue.subject = subject;
        cue.behind = subject.end;
      }
    }
    Attribution found;
    found.cue = {group, std::min(cue.behind, at + 2)};
    found.sort = verb.sort;
    found.speaker = cue.subject;
    if (cue.group.use == Use::passive) {
      cue.frames &= ~static_cast<std::uint32_t>(frame_np);
      if (by_agent(s, cue, found)) return at;
    }
    const Content content = content_behind(s, cue);
    if (content.span.empty()) {
      if (is_free && s.is(cue.behind, ItemKind::colon)) awaited(s, cue, found);
      return at;
    }
    if (cue.subject.empty() && cue.group.use != Use::passive) found.antecedent = inherited(s, group);
    if (!cue.subject.empty() && s.is(cue.subject.begin, word_relative) && cue.subject.size() == 1)
      found.antecedent = noun_phrase_before(s, s.is(cue.subject.begin - 1, ItemKind::comma) ? cue.subject.begin - 1
                                                                                           : cue.subject.begin);
    found.contents = {content.span};
    found.is_object = content.is_object;
    found.is_main = cue.group.use != Use::infinitive;
    found.confidence = confidence_of(verb, content, cue);
    if (!cue.subject.empty()) shared_ = cue.subject;
    cut_before(s, cue);
    found_.push_back(std::move(found));
    return cue.behind - 1;
  }

  static float confidence_of(const Verb& verb, const Content& content, const Cue& cue) {
    float confidence = verb.sort == VerbSort::speech ? 0.9f : verb.sort == VerbSort::thought ? 0.7f : 0.5f;
    if (content.is_object) confidence -= 0.2f;
    if (cue.subject.empty()) confidence -= 0.1f;
    return confidence;
  }

  // "X said as follows:" ends the paragraph; the words stand in the next one.
  void awaited(const Sentence& s, const Cue& cue, Attribution& found) {
    if (!s.is(cue.behind + 1, ItemKind::boundary) || cue.behind + 2 < items_.size()) return;
    found.awaits = true;
    found.confidence = 0.8f;
    found_.push_back(found);
  }

  // What was read to the left of a cue that begins a clause of its own ends before it: "..., adding that ...".
  void cut_before(const Sentence& s, const Cue& cue) {
    if (found_.empty() || found_.back().contents.empty()) return;
    Span& last = found_.back().contents.back();
    if (!last.holds(cue.group.items.begin)) return;
    std::size_t begin = cue.subject.empty() ? cue.group.items.begin : cue.subject.begin;
    if (begin == s.span.begin) return;
    const bool behind_comma = s.is(begin - 1, ItemKind::comma) || s.is(begin - 1, ItemKind::semicolon);
    const bool behind_and = s.is(begin - 1, word_conjunction);
    if (cue.group.use == Use::gerund && behind_comma) last.end = begin - 1;
    else if (cue.group.use == Use::gerund && behind_and) last.end = begin - (s.is(begin - 2, ItemKind::comma) ? 2 : 1);
    else if (cue.group.use == Use::finite && cue.subject.empty() && behind_and) last.end = begin - (s.is(begin - 2, ItemKind::comma) ? 2 : 1);
    else if (cue.group.use == Use::finite && behind_and && s.is(begin - 2, ItemKind::comma)) last.end = begin - 2;
  }

  // "was told by X that": the agent speaks.
  bool by_agent(const Sentence& s, const Cue& cue, Attribution& found) {
    found.speaker = {};
    if (!s.reads(cue.behind, "by")) return false;
    found.speaker = noun_phrase_at(s, cue.behind + 1);
    return false;
  }

  // The subject that a verb without one shares with another verb of the sentence.
  Span inherited(const Sentence& s, std::size_t group) const {
    const bool opens = group == s.span.begin ||
                       (group == s.span.begin + 1 && s.is(s.span.begin, word_preposition | word_subordinator));
    if (opens) {  // "Noting that ..., X said": it comes behind a comma
      const std::size_t comma = main_clause_comma(s, group + 1);
      return comma == 0 ? Span{} : noun_phrase_at(s, comma + 1);
    }
    const bool is_near = s.is(group - 1, word_conjunction) && (shared_.empty() || (s.reads(group - 1, "and") && !s.is(group - 2, ItemKind::comma)));
    if (is_near) {  // "smiled and said": the nearest verb's
      const std::size_t nearest = group > s.span.begin + 30 ? group - 30 : s.span.begin + 1;
      for (std::size_t at = group - 1; at > nearest; --at)
        if (is_finite(s, at))
          if (const Span subject = subject_of(s, at); !subject.empty() && !is_bare_relative(s, subject)) return subject;
    }
    if (group > s.span.begin && items_[group - 1].is_word() &&
        (items_[group - 1].capital || items_[group - 1].is(word_third)) && !s.is(group - 1, word_time))
      if (const Span phrase = noun_phrase_before(s, group); !phrase.empty()) return phrase;  // "with X calling for"
    if (!shared_.empty()) return shared_;
    std::size_t first = s.span.begin + 1;
    if (s.is(s.span.begin, word_subordinator | word_preposition))  // "After it ended, X spoke, saying": the main clause
      while (first < group && !s.is(first - 1, ItemKind::comma)) ++first;
    const std::size_t limit = std::min(group, first + 40);
    for (std::size_t at = first; at < limit; ++at)
      if (is_finite(s, at))
        if (const Span subject = subject_of(s, at); !subject.empty() && !is_bare_relative(s, subject)) return subject;
    return {};
  }

  bool is_finite(const Sentence& s, std::size_t at) const {
    if (s.is(at, word_auxiliary | word_irregular_verb) || is_verb_like(s, at)) return true;
    return items_[at].entry->verb != nullptr && verb_group(s, at).use == Use::finite;
  }

  static bool is_bare_relative(const Sentence& s, Span subject) {
    return subject.size() == 1 && s.is(subject.begin, word_relative);
  }

  // Whether [begin, end) could be said as it is: a clause, or a subordinate one or a phrase with a clause behind it.
  bool is_clause(const Sentence& s, Span span) const {
    if (s.is(span.begin, word_conjunction)) ++span.begin;
    const bool hangs = s.is(span.begin, word_subordinator) ||
                       (s.is(span.begin, word_preposition)) ||
                       (s.is(span.begin, ItemKind::word) && items_[span.begin].bytes.of(text_).ends_with("ing"));
    const std::size_t limit = std::min(span.end, span.begin + 60);
    bool is_behind_comma = !hangs;
    for (std::size_t at = span.begin; at < limit; ++at) {
      if (s.is(at, ItemKind::comma)) is_behind_comma = true;
      if (s.is(at, ItemKind::quote) && is_behind_comma) return true;
      if (at == span.begin || !is_behind_comma) continue;
      if (s.is(at, word_auxiliary | word_contracted | word_irregular_verb) || is_verb_like(s, at)) return true;
      if (items_[at].entry->verb != nullptr && verb_group(s, at).use == Use::finite) return true;
      if (items_[at].is_word() && !items_[at].capital && at > span.begin && items_[at].bytes.of(text_).ends_with("s") && is_noun_like(items_[at], text_) && at + 1 < span.end && s.is(at + 1, word_article | word_possessive | word_preposition | word_determiner)) return true;
    }
    return false;
  }

  // "..., X said": what is said stands before its cue. Whether it was so.
  bool behind_said(const Sentence& s, Cue cue, const Verb& verb) {
    std::size_t begin = cue.group.items.begin;
    const bool has_subject = !cue.subject.empty();
    if (has_subject) begin = cue.subject.begin;
    const auto left_of = [&](std::size_t at) {
      return at > left_ && (s.is(at - 1, ItemKind::quote) || s.is(at - 1, ItemKind::comma) || s.is(at - 1, ItemKind::dash));
    };
    if (!has_subject || (cue.subject.size() > 1 && !left_of(begin) && left_of(cue.group.items.begin))) {
      // "...," said X
      begin = cue.group.items.begin;
      if (!left_of(begin) || cue.group.items.size() != 1) return false;
      const Span subject = noun_phrase_at(s, cue.behind);
      if (subject.empty() || s.is(cue.behind, word_preposition)) return false;
      cue.subject = subject;
      cue.inverted = true;
    }
    if (s.reads(begin - 1, "as") && begin > left_ + 1) --begin;  // "as X put it"
    if (!left_of(begin)) return false;
    const bool quote_left = s.is(begin - 1, ItemKind::quote) || (begin - 1 > left_ && s.is(begin - 2, ItemKind::quote));
    std::size_t point = closing_point(s, cue);
    if (point == 0) {
      if (!quote_left) return false;
      point = cue.inverted ? cue.subject.end : cue.behind;
    }
    if (!quote_left && point < s.span.end && s.is(point, ItemKind::comma) && s.is(point + 1, ItemKind::quote) &&
        begin - left_ < 6)
      return false;  // In May, he said, "..."
    Span before{left_, begin};
    while (!before.empty() && (s.is(before.end - 1, ItemKind::comma) || s.is(before.end - 1, ItemKind::dash))) --before.end;
    if (before.empty()) return false;
    if (!quote_left && !is_clause(s, before)) return false;
    Attribution found;
    found.cue = {cue.group.items.begin, cue.behind};
    found.sort = verb.sort;
    found.speaker = cue.subject;
    if (s.is(cue.subject.begin, word_relative) && cue.subject.size() == 1) return false;
    found.confidence = verb.sort == VerbSort::speech ? 0.95f : 0.75f;
    found.contents = {before};
    shared_ = cue.subject;
    left_ = point;
    if (s.is(point, ItemKind::comma) || s.is(point, ItemKind::dash)) {
      left_ = point + 1;
      if (quote_left ? s.is(point + 1, ItemKind::quote) : goes_on(s, point + 1)) found.contents.push_back({point + 1, s.span.end});
    }
    // What was taken as going on to the sentence's end ends before this cue.
    for (std::size_t back = found_.size(); back > 0 && found_.size() - back < 8; --back) {
      Attribution& earlier = found_[back - 1];
      if (earlier.cue.begin < s.span.begin) break;
      for (Span& span : earlier.contents)
        if (span.end > before.end && span.begin < before.end) span.end = before.end;
    }
    found_.push_back(std::move(found));
    return true;
  }

  // Whether what is said goes on behind its cue.
  bool goes_on(const Sentence& s, std::size_t at) const {
    if (!s.span.holds(at) || s.is(at, ItemKind::boundary)) return false;
    if (s.is(at, ItemKind::quote)) return true;
    if (s.is(at, word_relative) && !s.reads(at, "that")) return false;
    if (!s.is(at, ItemKind::word)) return false;
    if (s.reads(at, "according")) return false;
    if ((items_[at].entry->forms & form_gerund) != 0) return false;
    return !items_[at].bytes.of(text_).ends_with("ing");
  }

  std::size_t according_to(const Sentence& s, std::size_t at) {
    const Span speaker = noun_phrase_at(s, at + 2);
    if (speaker.empty()) return at + 1;
    Attribution found;
    found.cue = {at, at + 2};
    found.speaker = speaker;
    found.confidence = 0.9f;
    const std::size_t end = speaker.end;
    if (at == left_ || (at == left_ + 1 && s.is(left_, word_conjunction))) {
      std::size_t begin = end;
      while (begin < s.span.end && begin < end + 30 && !s.is(begin, ItemKind::comma)) ++begin;
      if (!s.is(begin, ItemKind::comma)) return end - 1;
      found.contents = {{begin + 1, s.span.end}};
      found_.push_back(std::move(found));
      left_ = begin + 1;
      return end - 1;
    }
    Span before{left_, at};
    while (!before.empty() && s.is(before.end - 1, ItemKind::comma)) --before.end;
    if (before.empty()) return end - 1;
    found.contents = {before};
    for (std::size_t back = found_.size(); back > 0 && found_.size() - back < 8; --back) {
      Attribution& earlier = found_[back - 1];
      if (earlier.cue.begin < s.span.begin) break;
      for (Span& span : earlier.contents)
        if (span.end > before.end && span.begin < before.end) span.end = before.end;
    }
    if (s.is(end, ItemKind::comma) && goes_on(s, end + 1) && s.is(at - 1, ItemKind::comma)) found.contents.push_back({end + 1, s.span.end});
    found_.push_back(std::move(found));
    left_ = end;
    return end - 1;
  }

  std::string_view text_;
  const std::vector<Item>& items_;
  std::vector<Attribution> found_;
  Span shared_;           // the sentence's latest subject of a finite cue
  Span previous_;         // the sentence before
  Span previous_speaker_;
  std::size_t left_ = 0;  // where what a later cue may govern begins
};

}  // namespace

void join_cues(std::string_view, std::vector<Item>& items) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < items.size(); ++at) {
    const bool joins = items[at].kind == ItemKind::boundary && kept > 0 && at + 1 < items.size() &&
                       items[kept - 1].kind == ItemKind::quote && cue_follows(items, at + 1);
    if (!joins) items[kept++] = items[at];
  }
  items.resize(kept);
}

std::vector<Attribution> attributions(std::string_view text, const std::vector<Item>& items) {
  return CueReader(text, items).read();
}

}  // namespace corpus::english
