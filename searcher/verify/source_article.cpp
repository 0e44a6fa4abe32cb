#include "searcher/verify/source_article.h"

#include <algorithm>

#include "corpus/quotations/marks.h"
#include "schema/error.h"
#include "searcher/answer/passage.h"
#include "text/analyzer.h"
#include "text/code_points.h"

namespace searcher {
namespace {

constexpr std::string_view between_sections = "\n\n";

// Whether a quotation is still open where the paragraph ends.
bool ends_open(std::string_view paragraph) {
  const text::Range all{0, static_cast<std::uint32_t>(paragraph.size())};
  const std::vector<corpus::Marked> marked = corpus::marked_stretches(paragraph, all);
  return std::any_of(marked.begin(), marked.end(),
                     [&](const corpus::Marked& m) { return m.depth == 0 && !m.closed && m.outer.end == all.end; });
}

// The bytes of the mark that begins the paragraph at `at`, as a quotation that goes on has it.
std::size_t mark_size(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const std::size_t begin = at;
  constexpr std::u32string_view marks = U"\"“”„«‘「『";
  const bool is_mark = marks.find(text::next_code_point(text, at)) != std::u32string_view::npos;
  return is_mark ? at - begin : 0;
}

}  // namespace

std::vector<Span> regions_of(const ArticleLayout& layout) {
  std::vector<Span> regions;
  bool is_in_body = false;
  for (const auto& section : layout.sections) {
    const bool is_paragraph = section.kind == schema::SectionKind::paragraph;
    if (is_paragraph && is_in_body)
      regions.back().last = section.positions.last;
    else
      regions.push_back(section.positions);
    is_in_body = is_paragraph;
  }
  return regions;
}

SourceArticle::SourceArticle(std::uint32_t number, const Snapshot& snapshot)
    : article_(read_article(number, snapshot)), regions_(regions_of(article_.layout)) {
  article_.quotations = snapshot.quotations(number);
}

Span SourceArticle::region_of(std::uint32_t position) const {
  return *std::find_if(regions_.begin(), regions_.end(), [&](Span region) { return position < region.last; });
}

text::Range SourceArticle::sentence_bytes(std::uint32_t sentence) const {
  const auto& sections = article_.layout.sections;
  const auto section =
      std::find_if(sections.begin(), sections.end(), [&](const auto& s) { return sentence < s.last_sentence; });
  return article_.record.sections[static_cast<std::size_t>(section - sections.begin())]
      .sentences[sentence - section->first_sentence];
}

std::vector<text::Range> SourceArticle::word_bytes(Span positions) const {
  std::vector<text::Range> words;
  const ArticleLayout& layout = article_.layout;
  const std::uint32_t last = layout.sentence_at(positions.last - 1);
  for (std::uint32_t sentence = layout.sentence_at(positions.first); sentence <= last; ++sentence) {
    if (layout.sentences[sentence].size() == 0) continue;
    const text::Range bytes = sentence_bytes(sentence);
    const std::vector<text::Range> ranges = text::token_ranges(article_.text.read(bytes));
    const Span span = layout.sentences[sentence];
    if (ranges.size() != span.size())
      throw schema::damaged(article_.record.id, "its text does not hold the words that were indexed");
    for (std::uint32_t i = 0; i < span.size(); ++i)
      if (positions.first <= span.first + i && span.first + i < positions.last)
        words.push_back({ranges[i].begin + bytes.begin, ranges[i].end + bytes.begin});
  }
  return words;
}

SourceRun SourceArticle::read(Span positions, ReopenedMarks marks) const {
  const Span region = region_of(positions.first);
  const auto& sections = article_.record.sections;
  const Span wide{positions.first > region.first ? positions.first - 1 : positions.first,
                  std::min(positions.last + 1, region.last)};
  std::vector<text::Range> words = word_bytes(wide);
  SourceRun source;
  source.first = positions.first;
  source.begin = sections[article_.layout.section_at(region.first)].bytes.begin;
  std::uint32_t end = sections[article_.layout.section_at(region.last - 1)].bytes.end;
  if (wide.first < positions.first) {
    source.begin = words.front().end;
    words.erase(words.begin());
  }
  if (wide.last > positions.last) {
    end = words.back().begin;
    words.pop_back();
  }
  source.text = article_.text.read({source.begin, end});
  for (text::Range& word : words) word = {word.begin - source.begin, word.end - source.begin};
  std::string readable = source.text;
  if (marks == ReopenedMarks::blank) blank_reopened_marks(source.begin, readable);
  source.run = read_words(readable, words);
  return source;
}

void SourceArticle::blank_reopened_marks(std::uint32_t begin, std::string& text) const {
  for (std::size_t at = text.find(between_sections); at != std::string::npos;
       at = text.find(between_sections, at + between_sections.size())) {
    const std::size_t behind = at + between_sections.size();
    const std::size_t size = mark_size(text, behind);
    if (size == 0) continue;
    const auto paragraph_end = static_cast<std::uint32_t>(begin + at);
    for (const schema::Section& section : article_.record.sections)
      if (section.bytes.end == paragraph_end && ends_open(article_.text.read(section.bytes)))
        std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(behind), size, ' ');
  }
}

text::Range SourceArticle::bytes_of(Span positions) const { return searcher::bytes_of(article_, positions); }

std::string SourceArticle::passage_id(Span positions) const {
  return searcher::passage_id(article_, place_of(positions, article_.layout));
}

text::Range SourceArticle::surroundings(Span positions) const {
  const ArticleLayout& layout = article_.layout;
  return {sentence_bytes(layout.sentence_at(positions.first)).begin,
          sentence_bytes(layout.sentence_at(positions.last - 1)).end};
}

}  // namespace searcher
