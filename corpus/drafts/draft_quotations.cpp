#include "corpus/drafts/draft_quotations.h"

#include <algorithm>
#include <map>

#include "corpus/drafts/draft_speakers.h"
#include "corpus/quotations/languages.h"
#include "corpus/quotations/marks.h"
#include "text/code_points.h"

namespace corpus {
namespace {

bool has_words(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next_code_point(text, at);
    if ((c >= '0' && c <= '9') || text::is_letter(c)) return true;
  }
  return false;
}

class QuotationReader {
 public:
  QuotationReader(const DraftText& draft, std::string_view language)
      : draft_(draft), reader_(language_reader(language)), spoken_(spoken_words(draft, language)) {}

  std::vector<DraftQuotation> read() {
    const DraftSection* before = nullptr;
    for (const DraftSection& section : draft_.sections) {
      section.block_quote == 0 ? read_prose(section) : read_block_quote(section, before);
      before = &section;
    }
    for (const auto& [row, block_quote] : rows_of_blocks_)
      if (const auto named = speakers_of_blocks_.find(block_quote); named != speakers_of_blocks_.end())
        found_[row].speakers = named->second;
    return in_order();
  }

 private:
  void read_prose(const DraftSection& section) {
    bool continues = false;
    std::vector<Marked> marked = marked_stretches(draft_.text, section.bytes);
    if (!open_mark_.empty()) continues = read_on(section, marked);
    const std::string_view was_open = open_mark_;
    open_mark_ = {};
    if (reader_.part_marked != nullptr) reader_.part_marked(draft_.text, marked);
    for (std::size_t number = 0; number < marked.size(); ++number) {
      if (marked[number].depth != 0) continue;
      keep(marked[number], words_of(marked, number));
      if (continues && number == 0 && found_.size() > 1 && !was_open.empty() && found_.back().speakers.empty())
        found_.back().speakers = latest_speakers_;
      if (!found_.empty()) latest_speakers_ = found_.back().speakers;
      if (!marked[number].closed && marked[number].inner.begin > marked[number].outer.begin)
        open_mark_ = text::Range{marked[number].outer.begin, marked[number].inner.begin}.of(draft_.text);
    }
  }

  // A quotation left open may go on without a mark: then the paragraph's first mark closes it. That is so where the
  // marks pair when one is thought before them.
  bool read_on(const DraftSection& section, std::vector<Marked>& marked) const {
    const std::string_view mark = text::trim(open_mark_);
    if (section.bytes.of(draft_.text).starts_with(mark)) return false;
    std::string whole(mark);
    whole += section.bytes.of(draft_.text);
    std::vector<Marked> other = marked_stretches(whole, {0, static_cast<std::uint32_t>(whole.size())});
    if (other.empty() || other.front().outer.begin != 0 || !other.front().closed) return false;
    const auto size = static_cast<std::uint32_t>(mark.size());
    const auto moved = [&](std::uint32_t at) { return section.bytes.begin + std::max(at, size) - size; };
    for (Marked& m : other) {
      m.outer = {moved(m.outer.begin), moved(m.outer.end)};
      m.inner = {moved(m.inner.begin), moved(m.inner.end)};
    }
    marked = std::move(other);
    return true;
  }

  // A block belongs to whom an attribution or a colon gives it, not to whoever spoke last.
  bool is_given(const DraftSection& section, const DraftSection* before) const {
    if (!section.attribution.empty()) return true;
    if (before == nullptr) return false;
    if (before->block_quote == section.block_quote) return true;
    const std::string_view words = before->bytes.of(draft_.text);
    return words.ends_with(':') || words.ends_with("：");
  }

  void read_block_quote(const DraftSection& section, const DraftSection* before) {
    open_mark_ = {};
    const std::vector<Marked> marked = marked_stretches(draft_.text, section.bytes);
    if (marked.empty()) return;
    const std::size_t row = found_.size();
    keep(marked.front(), words_of(marked, 0));
    if (found_.size() == row) return;
    std::vector<std::string>& speakers = found_[row].speakers;
    if (!is_given(section, before)) speakers.clear();
    rows_of_blocks_.emplace_back(row, section.block_quote);
    if (!section.attribution.empty()) {
      if (speakers.empty()) speakers = {named_in(section.attribution.of(draft_.text))};
      speakers_of_blocks_[section.block_quote] = speakers;
    } else if (!speakers.empty()) {
      speakers_of_blocks_.try_emplace(section.block_quote, speakers);
    }
  }

  // Marks that only markup stands for do not count where the draft's own stand just inside.
  text::Range words_of(const std::vector<Marked>& marked, std::size_t number) const {
    text::Range words = marked[number].inner;
    if (draft_.source.has_source(marked[number].outer.begin)) return words;
    if (number + 1 < marked.size() && marked[number + 1].outer == words) words = marked[number + 1].inner;
    return words;
  }

  void keep(const Marked& marked, text::Range words) {
    DraftQuotation quotation;
    quotation.text = draft_.source.sourced(draft_.text, words);
    if (!has_words(quotation.text)) return;
    quotation.bytes = draft_.source.source_of(words);
    quotation.speakers = speakers_of(marked, spoken_);
    found_.push_back(std::move(quotation));
  }

  // Markup may put last what stands first; what lies over another is left out.
  std::vector<DraftQuotation> in_order() {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const DraftQuotation& a, const DraftQuotation& b) { return a.bytes.begin < b.bytes.begin; });
    std::vector<DraftQuotation> kept;
    for (DraftQuotation& quotation : found_)
      if (kept.empty() || kept.back().bytes.end <= quotation.bytes.begin) kept.push_back(std::move(quotation));
    return kept;
  }

  const DraftText& draft_;
  const LanguageReader& reader_;
  std::vector<Spoken> spoken_;
  std::string_view open_mark_;  // of the quotation that the section before left open
  std::vector<std::string> latest_speakers_;
  std::vector<std::pair<std::size_t, std::uint32_t>> rows_of_blocks_;
  std::map<std::uint32_t, std::vector<std::string>> speakers_of_blocks_;
  std::vector<DraftQuotation> found_;
};

}  // namespace

std::vector<DraftQuotation> draft_quotations(const DraftText& draft, std::string_view language) {
  return QuotationReader(draft, language).read();
}

}  // namespace corpus
