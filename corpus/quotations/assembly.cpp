#include "corpus/quotations/assembly.h"

#include <algorithm>
#include <limits>

#include "corpus/letters.h"
#include "corpus/quotations/marked_speech.h"

namespace corpus {
namespace {

constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

// A content of an attribution.
struct Governed {
  Span span;
  std::size_t attribution;
};

class Assembler {
 public:
  Assembler(const ReadSection& read, Carried& carried) : read_(read), items_(read.items), carried_(carried) {
    words_before_.reserve(items_.size() + 1);
    words_before_.push_back(0);
    for (const Item& item : items_)
      words_before_.push_back(words_before_.back() + (item.is_word() || item.kind == ItemKind::number));
    for (std::size_t number = 0; number < read.attributions.size(); ++number)
      for (const Span& span : read.attributions[number].contents)
        if (!span.empty()) governed_.push_back({span, number});
    std::stable_sort(governed_.begin(), governed_.end(),
                     [](const Governed& a, const Governed& b) { return a.span.begin < b.span.begin; });
    direct_of_.assign(read.attributions.size(), nobody);
  }

  std::vector<Quotation> assemble() {
    for (std::size_t number = 0; number < read_.attributions.size(); ++number) indirect(number);
    std::size_t sentence = 0;
    for (std::size_t at = 0; at < items_.size(); ++at) {
      if (items_[at].kind == ItemKind::boundary) sentence = at + 1;
      if (items_[at].kind == ItemKind::quote) quote(at, sentence);
    }
    hand_on();
    return std::move(found_);
  }

 private:
  bool has_words(Span span) const { return words_before_[span.end] != words_before_[span.begin]; }

  // Whether all that the attribution governs stands between marks.
  bool is_marked_only(const Attribution& attribution) const {
    return std::none_of(attribution.contents.begin(), attribution.contents.end(),
                        [&](const Span& span) { return !span.empty() && has_words(span); });
  }

  text::Range bytes_of(Span span) const {
    const auto is_blank = [&](std::size_t item) {
      const ItemKind kind = items_[item].kind;
      return kind == ItemKind::boundary || kind == ItemKind::comma || kind == ItemKind::stop ||
             kind == ItemKind::semicolon || kind == ItemKind::colon || kind == ItemKind::dash;
    };
    while (!span.empty() && is_blank(span.end - 1)) --span.end;
    while (!span.empty() && is_blank(span.begin)) ++span.begin;
    if (span.empty()) return {};
    return {items_[span.begin].bytes.begin, items_[span.end - 1].bytes.end};
  }

  // Of "he's" the pronoun alone.
  text::Range speaker_bytes_of(Span span) const {
    text::Range bytes = bytes_of(span);
    if (span.empty() || !items_[span.end - 1].is(word_contracted) || items_[span.end - 1].bytes.end != bytes.end)
      return bytes;
    const std::string_view word = items_[span.end - 1].bytes.of(read_.text);
    if (const std::size_t mark = std::min(word.find('\''), word.find("’")); mark != std::string_view::npos)
      bytes.end = items_[span.end - 1].bytes.begin + static_cast<std::uint32_t>(mark);
    return bytes;
  }

  void fill(Quotation& quotation, const Attribution& attribution) const {
    quotation.cue = bytes_of(attribution.cue);
    const Span speaker = attribution.antecedent.empty() ? attribution.speaker : attribution.antecedent;
    if (const text::Range bytes = speaker_bytes_of(speaker); !bytes.empty()) quotation.speakers_as_written = {bytes};
    quotation.confidence = attribution.confidence;
  }

  void indirect(std::size_t number) {
    const Attribution& attribution = read_.attributions[number];
    if (attribution.contents.empty() || attribution.is_guess || is_marked_only(attribution)) return;
    if (attribution.sort == VerbSort::attitude && is_reported(attribution)) return;
    Quotation quotation;
    quotation.kind = QuotationKind::indirect;
    for (const Span& span : attribution.contents)
      if (const text::Range bytes = span.empty() ? text::Range{} : bytes_of(span); !bytes.empty())
        quotation.parts.push_back(bytes);
    if (quotation.parts.empty()) return;
    fill(quotation, attribution);
    found_.push_back(std::move(quotation));
  }

  // The innermost attribution that governs the item, but words that someone is said to think belong to who said so.
  // Looks at no more than the latest few.
  std::size_t governor_of(std::size_t item) const {
    constexpr std::size_t most_looked_at = 12;
    auto at = std::upper_bound(governed_.begin(), governed_.end(), item,
                               [](std::size_t i, const Governed& g) { return i < g.span.begin; });
    std::size_t best = nobody;
    std::size_t best_size = nobody;
    bool best_is_speech = false;
    for (std::size_t looked = 0; at != governed_.begin() && looked < most_looked_at; ++looked) {
      --at;
      if (!at->span.holds(item)) continue;
      const Attribution& attribution = read_.attributions[at->attribution];
      const bool has_speaker = !attribution.speaker.empty() || !attribution.antecedent.empty();
      const bool is_speech =
          attribution.sort == VerbSort::speech && attribution.is_main && !attribution.is_object && has_speaker;
      const bool is_better = is_speech == best_is_speech ? at->span.size() < best_size : is_speech;
      if (best != nobody && !is_better) continue;
      best = at->attribution;
      best_size = at->span.size();
      best_is_speech = is_speech;
    }
    return best;
  }

  // Whether the cue stands in what another attribution governs: "China supports ..., X said" is X's statement.
  bool is_reported(const Attribution& attribution) const {
    const std::size_t governor = governor_of(attribution.cue.begin);
    return governor != nobody && read_.attributions[governor].sort == VerbSort::speech;
  }

  void quote(std::size_t at, std::size_t sentence) {
    const Marked& marked = read_.marked[items_[at].marked];
    const std::size_t governor = governor_of(at);
    if (governor != nobody && !read_.attributions[governor].is_guess) return governed_quote(at, marked, governor);
    std::size_t end = at;
    while (end < items_.size() && items_[end].kind != ItemKind::boundary && end < at + 64) ++end;
    const bool alone = !has_words({sentence, at}) && !has_words({at, end});
    if (alone) return standing_alone(at, marked, governor);
    if (governor != nobody) governed_quote(at, marked, governor);
  }

  bool is_name(std::size_t at, const Marked& marked) const {
    return read_.is_title != nullptr ? read_.is_title(read_.text, items_, at)
                                     : is_marked_name(marked.inner.of(read_.text));
  }

  void governed_quote(std::size_t at, const Marked& marked, std::size_t governor) {
    const Attribution& attribution = read_.attributions[governor];
    const bool direct = !attribution.is_guess && is_marked_only(attribution);
    if (!direct && !attribution.is_guess && is_name(at, marked)) return;
    if (direct && direct_of_[governor] != nobody) {
      found_[direct_of_[governor]].parts.push_back(marked.inner);
      latest_ = direct_of_[governor];
      latest_item_ = at;
      return;
    }
    Quotation quotation;
    quotation.kind = direct ? QuotationKind::direct : QuotationKind::mixed;
    quotation.parts = {marked.inner};
    fill(quotation, attribution);
    if (direct) direct_of_[governor] = found_.size();
    keep_marked(std::move(quotation), at);
  }

  void keep_marked(Quotation quotation, std::size_t at) {
    latest_ = found_.size();
    latest_item_ = at;
    found_.push_back(std::move(quotation));
  }

  void standing_alone(std::size_t at, const Marked& marked, std::size_t guess) {
    if (latest_ != nobody) {
      Quotation& earlier = found_[latest_];
      if (earlier.kind == QuotationKind::direct && boundaries_between(latest_item_, at) <= 1) {
        earlier.parts.push_back(marked.inner);
        latest_item_ = at;
        return;
      }
    }
    Quotation quotation;
    quotation.kind = QuotationKind::direct;
    quotation.parts = {marked.inner};
    if (latest_ != nobody) {
      quotation.speakers_as_written = found_[latest_].speakers_as_written;
      quotation.confidence = 0.8f;
    } else if (const Attribution* next = next_direct(at)) {
      fill(quotation, *next);
    } else if (carried_.awaits || carried_.is_open) {
      quotation.speakers_as_written = carried_.speakers;
      quotation.cue = carried_.awaits ? carried_.cue : text::Range{};
      quotation.confidence = carried_.awaits ? 0.85f : 0.9f;
    } else if (guess != nobody && !read_.attributions[guess].speaker.empty()) {
      fill(quotation, read_.attributions[guess]);
      quotation.confidence = 0.6f;
    } else {
      quotation.speakers_as_written = carried_.speakers;
      quotation.confidence = carried_.speakers.empty() ? 0.3f : 0.5f;
    }
    if (read_.section.kind != StorySectionKind::paragraph && quotation.speakers_as_written.empty() &&
        !is_marked_speech(marked.inner.of(read_.text)))
      return;
    keep_marked(std::move(quotation), at);
  }

  std::size_t boundaries_between(std::size_t begin, std::size_t end) const {
    std::size_t count = 0;
    for (std::size_t at = begin; at < end && count < 2; ++at) count += items_[at].kind == ItemKind::boundary;
    return count;
  }

  const Attribution* next_direct(std::size_t at) const {
    for (const Attribution& attribution : read_.attributions)
      if (!attribution.contents.empty() && !attribution.is_guess && attribution.contents.front().begin > at)
        return is_marked_only(attribution) ? &attribution : nullptr;
    return nullptr;
  }

  void hand_on() {
    const bool had_marks = latest_ != nobody;
    if (read_.section.kind != StorySectionKind::paragraph) return;
    if (had_marks) {
      carried_.speakers = found_[latest_].speakers_as_written;
      carried_.cue = found_[latest_].cue;
      carried_.is_open = !read_.marked[items_[latest_item_].marked].closed;
    } else {
      carried_.is_open = false;
    }
    carried_.awaits = false;
    if (!read_.attributions.empty() && read_.attributions.back().awaits) {
      Quotation awaited;
      fill(awaited, read_.attributions.back());
      carried_ = {.speakers = awaited.speakers_as_written, .cue = awaited.cue, .is_open = false, .awaits = true};
    }
  }

  const ReadSection& read_;
  const std::vector<Item>& items_;
  Carried& carried_;
  std::vector<std::size_t> words_before_;
  std::vector<Governed> governed_;
  std::vector<std::size_t> direct_of_;  // of each attribution its direct quotation among the found ones
  std::vector<Quotation> found_;
  std::size_t latest_ = nobody;  // the latest marked quotation
  std::size_t latest_item_ = 0;
};

}  // namespace

std::vector<Quotation> assemble(const ReadSection& read, Carried& carried) {
  return Assembler(read, carried).assemble();
}

}  // namespace corpus
