#include "corpus/quotations/english/cues.h"

#include <algorithm>

#include "corpus/quotations/english/clause.h"
#include "corpus/quotations/english/content.h"

namespace corpus::english {
namespace {

class CueReader {
 public:
  CueReader(std::string_view text, const std::vector<Item>& items, const std::vector<Marked>& marked)
      : text_(text), items_(items), marked_(marked) {}

  std::vector<Attribution> read() {
    for (std::size_t begin = 0; begin < items_.size();) {
      const std::size_t end = sentence_end(begin);
      read_sentence({items_, {begin, end}, text_});
      begin = end;
    }
    return std::move(found_);
  }

 private:
  // Behind the boundary that ends the sentence. A question in marks goes on with its cue.
  std::size_t sentence_end(std::size_t begin) const {
    std::size_t at = begin;
    while (true) {
      while (at < items_.size() && items_[at].kind != ItemKind::boundary) ++at;
      if (at >= items_.size()) return items_.size();
      if (at == begin || items_[at - 1].kind != ItemKind::quote || !cue_follows(at + 1)) return at + 1;
      ++at;
    }
  }

  // "...?" she asked.
  bool cue_follows(std::size_t begin) const {
    const std::size_t limit = std::min(items_.size(), begin + 7);
    if (begin >= limit || !items_[begin].is_word()) return false;
    for (std::size_t at = begin; at < limit; ++at) {
      const Item& item = items_[at];
      if (!item.is_word()) return false;
      if (item.is(word_auxiliary | word_subordinator | word_preposition)) return false;
      if (item.entry->verb != nullptr && (item.entry->verb->frames & frame_quote) != 0 &&
          (item.entry->forms & (form_past | form_third)) != 0) {
        const std::size_t next = at + 1;
        if (next >= items_.size()) return true;
        const ItemKind kind = items_[next].kind;
        return kind == ItemKind::stop || kind == ItemKind::comma || kind == ItemKind::boundary ||
               items_[next].is(word_preposition | word_time | word_object | word_adverb) ||
               (at == begin && items_[next].is_word());
      }
    }
    return false;
  }

  void read_sentence(const Sentence& s) {
    shared_ = {};
    left_ = s.span.begin;
    for (std::size_t at = s.span.begin; at < s.span.end; ++at) {
      if (items_[at].kind != ItemKind::word) continue;
      if (s.reads(at, "according") || s.reads(at, "According")) {
        if (s.reads(at + 1, "to")) at = according_to(s, at);
        continue;
      }
      if (items_[at].entry->verb != nullptr) at = verb(s, at);
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

    Attribution found;
    found.cue = {group, cue.behind};
    found.sort = verb.sort;
    found.speaker = cue.subject;
    if (cue.group.use == Use::passive) {
      cue.frames &= ~static_cast<std::uint32_t>(frame_np);
      if (by_agent(s, cue, found)) return at;
    }
    const Content content = content_behind(s, cue);
    if (content.span.empty()) {
      if (is_free && s.is(cue.behind, ItemKind::colon)) awaited(s, cue, found);
      if (is_free && !cue.subject.empty()) shared_ = cue.subject;
      return at;
    }
    if (cue.subject.empty() && cue.group.use != Use::passive) found.antecedent = inherited(s, group);
    if (!cue.subject.empty() && s.is(cue.subject.begin, word_relative) && cue.subject.size() == 1)
      found.antecedent = noun_phrase_before(s, s.is(cue.subject.begin - 1, ItemKind::comma) ? cue.subject.begin - 1
                                                                                           : cue.subject.begin);
    found.contents = {content.span};
    found.is_object = content.is_object;
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

  Span inherited(const Sentence& s, std::size_t group) const {
    if (!shared_.empty()) return shared_;
    // The sentence's first noun phrase before a verb.
    const std::size_t limit = std::min(group, s.span.begin + 30);
    for (std::size_t at = s.span.begin + 1; at < limit; ++at)
      if (s.is(at, word_auxiliary | word_irregular_verb) || is_verb_like(s, at) || (items_[at].entry->verb != nullptr && verb_group(s, at).use == Use::finite)) {
        const Span subject = subject_before(s, at);
        if (!subject.empty() && !(s.is(subject.begin, word_relative) && subject.size() == 1)) return subject;
      }
    return {};
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
    if (!left_of(begin)) return false;
    const bool quote_left = s.is(begin - 1, ItemKind::quote) || (begin - 1 > left_ && s.is(begin - 2, ItemKind::quote));
    std::size_t point = closing_point(s, cue);
    if (quote_left && s.is(point, ItemKind::comma) && false) return false;
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
    if (!quote_left && before.size() < 3) return false;
    // "After the talks, X said": what stands before is no clause.
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
      if (goes_on(s, point + 1)) found.contents.push_back({point + 1, s.span.end});
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
      while (begin < s.span.end && begin < end + 12 && !s.is(begin, ItemKind::comma)) ++begin;
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
  const std::vector<Marked>& marked_;
  std::vector<Attribution> found_;
  Span shared_;           // the sentence's latest subject of a finite cue
  std::size_t left_ = 0;  // where what a later cue may govern begins
};

}  // namespace

std::vector<Attribution> attributions(std::string_view text, const std::vector<Item>& items,
                                      const std::vector<Marked>& marked) {
  return CueReader(text, items, marked).read();
}

}  // namespace corpus::english
