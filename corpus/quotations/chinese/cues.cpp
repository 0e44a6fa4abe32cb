#include "corpus/quotations/chinese/cues.h"

#include <algorithm>

#include "corpus/quotations/sentence.h"
#include "text/code_points.h"

namespace corpus {

const Lexicon& chinese_lexicon() {
  static const Lexicon lexicon("chinese");
  return lexicon;
}

namespace chinese {
namespace {

constexpr std::size_t longest_word = 5;   // characters
constexpr std::size_t longest_name = 12;  // characters: transcribed names are long
constexpr char32_t first_ideograph = 0x2E80;

bool is_run(std::string_view text, const Item& item) {
  return item.is_word() && text::first_code_point(item.bytes.of(text)) >= first_ideograph;
}

class RunParter {
 public:
  RunParter(std::string_view text, std::vector<Item>& items) : text_(text), items_(items) {}

  void part() {
    parted_.reserve(items_.size());
    for (const Item& item : items_) {
      if (is_run(text_, item))
        part_run(item);
      else
        parted_.push_back(item);
    }
    mark_names();
    items_ = std::move(parted_);
  }

 private:
  void part_run(const Item& run) {
    std::uint32_t unknown = run.bytes.begin;
    for (std::uint32_t at = run.bytes.begin; at < run.bytes.end;) {
      const WordEntry* entry = nullptr;
      const std::uint32_t end = longest_match(at, run.bytes.end, entry);
      if (end == at) {
        std::size_t next = at;
        text::next_code_point(text_, next);
        at = static_cast<std::uint32_t>(next);
        continue;
      }
      add(unknown, at, nothing_);
      add(at, end, *entry);
      at = unknown = end;
    }
    add(unknown, run.bytes.end, nothing_);
  }

  void add(std::uint32_t begin, std::uint32_t end, const WordEntry& entry) {
    if (begin < end) parted_.push_back({{begin, end}, ItemKind::word, false, &entry, 0});
  }

  // The end of the longest word of the lexicon at `at`; `at` when there is none.
  std::uint32_t longest_match(std::uint32_t at, std::uint32_t limit, const WordEntry*& entry) const {
    std::uint32_t longest = at;
    std::size_t end = at;
    for (std::size_t count = 0; count < longest_word && end < limit; ++count) {
      text::next_code_point(text_, end);
      const WordEntry& found = lexicon_.find(text_.substr(at, end - at));
      if (&found == &nothing_) continue;
      longest = static_cast<std::uint32_t>(end);
      entry = &found;
    }
    return longest;
  }

  void mark_names() {
    for (std::size_t at = 0; at < parted_.size(); ++at) {
      Item& item = parted_[at];
      if (item.entry != &nothing_ || !is_run(text_, item)) continue;
      const std::size_t size = text::count_code_points(item.bytes.of(text_));
      if (size < 2 || size > longest_name) continue;
      const bool behind_office = at > 0 && parted_[at - 1].is(word_role);
      const bool opens = at == 0 || !parted_[at - 1].is_word();
      const bool before_verb = at + 1 < parted_.size() && (parted_[at + 1].entry->verb != nullptr ||
                                                           parted_[at + 1].is(word_adverb | word_preposition));
      item.capital = behind_office || (opens && before_verb && size <= 8);
    }
  }

  std::string_view text_;
  std::vector<Item>& items_;
  const Lexicon& lexicon_ = chinese_lexicon();
  const WordEntry& nothing_ = lexicon_.find({});
  std::vector<Item> parted_;
};

class CueReader {
 public:
  CueReader(std::string_view text, const std::vector<Item>& items) : text_(text), items_(items) {}

  std::vector<Attribution> read() {
    each_sentence(text_, items_, [this](const Sentence& s) { read_sentence(s); });
    return std::move(found_);
  }

 private:
  static bool is_point(const Sentence& s, std::size_t at) {
    return !s.span.holds(at) || !(s.items[at].is_word() || s.items[at].kind == ItemKind::number);
  }

  void read_sentence(const Sentence& s) {
    shared_ = {};
    left_ = s.span.begin;
    clause_ = s.span.begin;
    bool has_cue = false;  // in this clause
    for (std::size_t at = s.span.begin; at < s.span.end; ++at) {
      if (is_point(s, at)) {
        clause_ = at + 1;
        has_cue = false;
        continue;
      }
      if (has_cue || items_[at].entry->verb == nullptr) continue;
      has_cue = verb(s, at);
    }
  }

  // Who speaks: the clause's beginning up to a preposition, an adverb, a time or the verb.
  Span speaker_of(const Sentence& s, std::size_t verb) const {
    std::size_t begin = clause_;
    while (begin < verb && items_[begin].is(word_conjunction | word_adverb | word_time) &&
           !items_[begin].is(word_subject))
      ++begin;
    if (s.is(begin, word_preposition)) {  // 据新华社报道
      const std::string_view word = items_[begin].bytes.of(text_);
      if (word != "据" && word != "根据") return {};
      ++begin;
    }
    std::size_t end = begin;
    while (end < verb && !items_[end].is(word_preposition | word_adverb | word_time | word_negation) &&
           items_[end].kind != ItemKind::number)
      ++end;
    return begin < end ? Span{begin, end} : Span{};
  }

  bool verb(const Sentence& s, std::size_t at) {
    const bool only_before_point = items_[at].entry->forms == form_third;
    const bool at_point = is_point(s, at + 1);
    if (only_before_point && !at_point) return false;
    if (s.is(at + 1, ItemKind::word))
      for (const std::string_view particle : {"了", "过", "的"})  // what follows is a thing, not a clause
        if (items_[at + 1].bytes.of(text_).starts_with(particle)) return false;
    Attribution found;
    found.cue = {at, at + 1};
    found.speaker = speaker_of(s, at);
    const bool quote_left = clause_ > left_ && (s.is(clause_ - 1, ItemKind::quote) ||
                                                (clause_ > left_ + 1 && s.is(clause_ - 2, ItemKind::quote)));
    const bool closes = s.is(at + 1, ItemKind::stop) || s.is(at + 1, ItemKind::boundary);
    if (closes || (quote_left && at_point && !s.is(at + 1, ItemKind::colon))) {  // “……”，X说。
      if (found.speaker.empty() || clause_ == left_) return false;
      std::size_t end = clause_;
      while (end > left_ && s.is(end - 1, ItemKind::comma)) --end;
      found.contents = {{left_, end}};
      found.confidence = 0.9f;
      if (s.is(at + 1, ItemKind::comma) && s.is(at + 2, ItemKind::quote))
        found.contents.push_back({at + 2, s.span.end});
      left_ = at + 1;
    } else {
      std::size_t begin = at + 1;
      if (s.is(begin, ItemKind::comma) || s.is(begin, ItemKind::colon)) ++begin;
      if (s.is(begin, ItemKind::boundary) || !s.span.holds(begin)) {
        if (s.is(begin - 1, ItemKind::colon) && begin + 1 >= items_.size()) {
          found.awaits = true;
          found_.push_back(std::move(found));
        }
        return false;
      }
      if (!at_point && found.speaker.empty() && shared_.empty()) return false;
      if (found.speaker.empty()) found.antecedent = shared_;
      found.contents = {{begin, s.span.end}};
      found.confidence = at_point ? 0.9f : 0.75f;
      if (!found_.empty() && !found_.back().contents.empty() && found_.back().contents.back().holds(at) &&
          clause_ > s.span.begin)
        found_.back().contents.back().end = clause_ - 1;
      left_ = begin;
    }
    if (!found.speaker.empty()) shared_ = found.speaker;
    found_.push_back(std::move(found));
    return true;
  }

  std::string_view text_;
  const std::vector<Item>& items_;
  std::vector<Attribution> found_;
  Span shared_;
  std::size_t left_ = 0;
  std::size_t clause_ = 0;  // behind the latest point
};

}  // namespace

void part_runs(std::string_view text, std::vector<Item>& items) { RunParter(text, items).part(); }

std::vector<Attribution> attributions(std::string_view text, const std::vector<Item>& items) {
  return CueReader(text, items).read();
}

}  // namespace chinese
}  // namespace corpus
