#include "bench/verification/archive_text.h"

#include <algorithm>
#include <numeric>

#include "bench/verification/folding.h"
#include "text/code_points.h"

namespace bench {
namespace {

constexpr std::size_t common_words = 300;
constexpr char any_language[] = "";  // normal forms do not depend on it

bool opens(char32_t c) { return c == 0x201C || c == 0x2018 || c == 0xAB || c == 0x201E || c == 0x300C || c == 0x300E; }
bool closes(char32_t c) { return c == 0x201D || c == 0xBB || c == 0x300D || c == 0x300F; }

// Whether speech that is open before `paragraph` is still open behind it.
bool is_open_after(std::string_view paragraph, bool is_open) {
  for (std::size_t at = 0; at < paragraph.size();) {
    const char32_t c = text::next_code_point(paragraph, at);
    if (c == '"')
      is_open = !is_open;
    else if (c != 0x2018 && opens(c))
      is_open = true;
    else if (closes(c))
      is_open = false;
  }
  return is_open;
}

std::string_view without_first_character(std::string_view s) {
  std::size_t at = 0;
  text::next_code_point(s, at);
  return s.substr(at);
}

}  // namespace

void ArchiveText::append(Region& region, std::string_view part) {
  const std::string added = plain(part);
  if (added.empty()) return;
  if (!region.text.empty()) region.text += ' ';
  const auto begin = static_cast<std::uint32_t>(region.text.size());
  region.text += added;
  for (const auto& [word, bytes] : analyzer_.analyze(added, any_language).tokens)
    region.words.push_back({word, begin + bytes.begin, begin + bytes.end});
}

void ArchiveText::add(const schema::Record& record) {
  StoredArticle article{record.id, record.language, {}};
  Region body, body_without_marks;
  bool is_open = false;
  bool has_reopened = false;
  for (const schema::Section& section : record.sections) {
    const std::string_view part = section.bytes.of(record.text);
    if (section.kind == schema::SectionKind::paragraph) {
      append(body, part);
      const char32_t first = text::first_code_point(part);
      const bool reopens = is_open && (first == '"' || opens(first));
      append(body_without_marks, reopens ? without_first_character(part) : part);
      has_reopened = has_reopened || reopens;
      is_open = is_open_after(part, reopens && first == '"' ? false : is_open);
    } else {
      Region region;
      region.kind = section.kind == schema::SectionKind::headline ? RegionKind::headline : RegionKind::caption;
      append(region, part);
      article.regions.push_back(std::move(region));
    }
  }
  if (!body.words.empty()) article.regions.push_back(std::move(body));
  if (has_reopened) article.regions.push_back(std::move(body_without_marks));
  text_bytes_ += record.text.size();
  articles_.push_back(std::move(article));
}

void ArchiveText::finish() {
  std::vector<std::uint64_t> count(vocabulary_size());
  articles_with_.assign(vocabulary_size(), {});
  for (std::uint32_t a = 0; a < articles_.size(); ++a)
    for (const Region& region : articles_[a].regions)
      for (const PlacedWord& placed : region.words) {
        ++count[placed.word];
        auto& in = articles_with_[placed.word];
        if (in.empty() || in.back() != a) in.push_back(a);
      }
  std::vector<std::uint32_t> by_count(count.size());
  std::iota(by_count.begin(), by_count.end(), 0u);
  std::stable_sort(by_count.begin(), by_count.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return count[a] > count[b]; });
  is_common_.assign(count.size(), false);
  const auto words = static_cast<std::size_t>(
      std::count_if(count.begin(), count.end(), [](std::uint64_t times) { return times > 0; }));
  for (std::size_t i = 0; i < std::min(common_words, words / 10); ++i) is_common_[by_count[i]] = true;
}

std::vector<PlacedWord> ArchiveText::read(std::string_view plain_text) {
  std::vector<PlacedWord> words;
  for (const auto& [word, bytes] : analyzer_.analyze(plain_text, any_language).tokens)
    words.push_back({word, bytes.begin, bytes.end});
  return words;
}

const std::vector<std::uint32_t>& ArchiveText::articles_with(std::uint32_t word) const {
  static const std::vector<std::uint32_t> none;
  return word < articles_with_.size() ? articles_with_[word] : none;
}

bool ArchiveText::is_common(std::uint32_t word) const { return word < is_common_.size() && is_common_[word]; }

ArchiveText read_archive_text(const searcher::Snapshot& snapshot) {
  ArchiveText all;
  for (const auto& segment : snapshot.segments())
    for (std::uint32_t article = segment->info.first_article; article <= segment->info.last_article; ++article)
      if (!segment->is_deleted(article)) all.add(snapshot.whole_record(article));
  all.finish();
  return all;
}

}  // namespace bench
