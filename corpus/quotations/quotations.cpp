#include "corpus/quotations/quotations.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "corpus/quotations/assembly.h"
#include "corpus/quotations/items.h"
#include "corpus/quotations/languages.h"
#include "corpus/quotations/marks.h"
#include "corpus/quotations/people.h"
#include "corpus/quotations/repeated_words.h"
#include "corpus/quotations/speaker_names.h"
#include "corpus/quotations/turns.h"

namespace corpus {
namespace {

struct Section {
  std::vector<Marked> marked;
  std::vector<Item> items;
};

// The speakers as written that were resolved already, by their first byte.
using KnownSpeakers = std::map<std::uint32_t, SpeakerNames::Resolved>;

class StoryReader {
 public:
  explicit StoryReader(const StoryText& story)
      : story_(story), reader_(language_reader(story.language)), names_(people_) {
    for (const StorySection& section : story.sections) {
      Section& read = sections_.emplace_back();
      read.marked = marked_stretches(story.text, section.bytes);
      if (reader_.part_marked != nullptr) reader_.part_marked(story.text, read.marked);
      read.items = items_of(story.text, section.bytes, read.marked, 0, section.sentences, reader_.lexicon());
      reader_.prepare(story.text, read.items);
      people_.read(story.text, read.items);
    }
    people_.settle();
  }

  std::vector<Quotation> read() {
    const std::vector<Turn> spoken = turns(story_);
    auto turn = spoken.begin();
    for (std::size_t number = 0; number < sections_.size(); ++number) {
      const bool is_paragraph = story_.sections[number].kind == StorySectionKind::paragraph;
      if (turn != spoken.end() && turn->section == number) {
        of_turn(*turn++, sections_[number]);
      } else if (is_paragraph && !story_.speaker.empty() && !story_.sections[number].bytes.empty()) {
        found_.push_back({.kind = QuotationKind::spoken,
                          .parts = {story_.sections[number].bytes},
                          .cue = {},
                          .speakers_as_written = {},
                          .speakers = {std::string(story_.speaker)},
                          .confidence = 1});
      } else {
        of_section(number);
      }
    }
    share_repeated(story_.text, found_);
    return std::move(found_);
  }

 private:
  void of_turn(const Turn& turn, const Section& section) {
    Quotation quotation;
    quotation.kind = QuotationKind::spoken;
    quotation.parts = {turn.words};
    quotation.speakers_as_written = {turn.speaker};
    quotation.confidence = 0.95f;
    const auto label = labels_.try_emplace(turn.speaker.begin);
    if (label.second)
      label.first->second = name_of_label(story_.text, section.items, span_of(section.items, turn.speaker), people_);
    if (!label.first->second.empty()) quotation.speakers = {label.first->second};
    found_.push_back(std::move(quotation));
  }

  // Whether the section is a dash and a name: it signs the marked speech of the section before it.
  bool signs(const Section& section) {
    constexpr std::size_t longest_signature = 8;
    const std::vector<Item>& items = section.items;
    if (items.size() < 2 || items.size() > longest_signature || items.front().kind != ItemKind::dash) return false;
    Span name{1, 1};
    while (items[name.end].is_word() && items[name.end].capital) ++name.end;
    if (name.empty() || (items[name.end].kind != ItemKind::boundary && items[name.end].kind != ItemKind::stop &&
                         items[name.end].kind != ItemKind::comma))
      return false;
    if (found_.empty() || found_.back().kind != QuotationKind::direct || !found_.back().cue.empty()) return false;
    const std::size_t between = items.front().bytes.begin - found_.back().parts.back().end;
    constexpr std::size_t most_bytes_between = 8;
    if (between > most_bytes_between) return false;
    Quotation& signed_words = found_.back();
    signed_words.speakers_as_written = {{items[name.begin].bytes.begin, items[name.end - 1].bytes.end}};
    signed_words.speakers.clear();
    signed_words.confidence = 0.8f;
    know(items, name, true);
    this->name(signed_words);
    return true;
  }

  void of_section(std::size_t number) {
    const Section& section = sections_[number];
    if (signs(section)) return;
    const std::vector<Attribution> attributions = reader_.attributions(story_.text, section.items);
    for (const Attribution& attribution : attributions) {
      const bool speaks = attribution.sort == VerbSort::speech && attribution.is_main;
      know(section.items, attribution.speaker, speaks);
      know(section.items, attribution.antecedent, speaks);
    }
    std::vector<Quotation> found =
        assemble({story_.text, story_.sections[number], section.marked, section.items, attributions, reader_.is_title},
                 carried_);
    std::stable_sort(found.begin(), found.end(), [](const Quotation& a, const Quotation& b) {
      return a.parts.front().begin < b.parts.front().begin;
    });
    for (Quotation& quotation : found) {
      name(quotation);
      found_.push_back(std::move(quotation));
    }
  }

  // The items of `range`.
  static Span span_of(const std::vector<Item>& items, text::Range range) {
    const auto before = [](const Item& item, std::uint32_t at) { return item.bytes.begin < at; };
    const auto begin = std::lower_bound(items.begin(), items.end(), range.begin, before);
    const auto end = std::lower_bound(begin, items.end(), range.end, before);
    return {static_cast<std::size_t>(begin - items.begin()), static_cast<std::size_t>(end - items.begin())};
  }

  void know(const std::vector<Item>& items, Span speaker, bool speaks) {
    if (speaker.empty()) return;
    const std::uint32_t at = items[speaker.begin].bytes.begin;
    if (!known_.contains(at)) known_.emplace(at, names_.resolve(story_.text, items, speaker, speaks));
  }

  void name(Quotation& quotation) const {
    for (const text::Range& written : quotation.speakers_as_written) {
      const auto known = known_.find(written.begin);
      if (known == known_.end()) continue;
      for (const std::uint32_t person : known->second.people) quotation.speakers.push_back(people_.all()[person].name);
      if (!known->second.people.empty()) quotation.confidence *= 0.5f + 0.5f * known->second.confidence;
    }
  }

  const StoryText& story_;
  const LanguageReader& reader_;
  std::vector<Section> sections_;
  People people_;
  SpeakerNames names_;
  KnownSpeakers known_;
  std::map<std::uint32_t, std::string> labels_;  // the names of labels of turns, by their first byte
  Carried carried_;
  std::vector<Quotation> found_;
};

}  // namespace

std::string_view print(QuotationKind kind) {
  switch (kind) {
    case QuotationKind::direct: return "direct";
    case QuotationKind::mixed: return "mixed";
    case QuotationKind::indirect: return "indirect";
    case QuotationKind::spoken: return "spoken";
  }
  return "";
}

std::vector<Quotation> quotations(const StoryText& story) { return StoryReader(story).read(); }

}  // namespace corpus
