#include "schema/words_writer.h"

#include <algorithm>
#include <numeric>
#include <queue>
#include <set>
#include <string_view>
#include <tuple>

#include "schema/bytes.h"
#include "schema/output_file.h"
#include "schema/words_layout.h"

namespace schema {
namespace {

// A word in parts, as Words gives it.
struct WordParts {
  std::string_view normal;
  std::string_view stem_begin;  // a prefix of `normal`
  std::string_view stem_end;
  std::string_view language;
  bool unspaced = false;
};

int compare_stems(const WordParts& a, const WordParts& b) {
  const std::size_t shared = std::min(a.stem_begin.size(), b.stem_begin.size());
  if (const int order = a.stem_begin.substr(0, shared).compare(b.stem_begin.substr(0, shared)); order != 0)
    return order;
  // What is left of the longer beginning stands against the other's end.
  const bool a_is_longer = a.stem_begin.size() > shared;
  const std::string_view rest = (a_is_longer ? a : b).stem_begin.substr(shared);
  const std::string_view rest_end = (a_is_longer ? a : b).stem_end;
  const std::string_view other = (a_is_longer ? b : a).stem_end;
  int order = rest.compare(other.substr(0, rest.size()));
  if (order == 0) order = rest_end.compare(other.substr(rest.size()));
  return a_is_longer ? order : -order;
}

bool is_before_by_normal(const WordParts& a, const WordParts& b) {
  if (const int order = a.normal.compare(b.normal); order != 0) return order < 0;
  if (const int order = a.language.compare(b.language); order != 0) return order < 0;
  if (const int order = compare_stems(a, b); order != 0) return order < 0;
  return a.unspaced < b.unspaced;
}

bool is_before_by_stem(const WordParts& a, const WordParts& b) {
  if (const int order = a.language.compare(b.language); order != 0) return order < 0;
  if (const int order = compare_stems(a, b); order != 0) return order < 0;
  if (const int order = a.normal.compare(b.normal); order != 0) return order < 0;
  return a.unspaced < b.unspaced;
}

std::uint32_t clamped(std::uint64_t count) {
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(count, UINT32_MAX));
}

// Takes words in the file's order, each once, and lays the file out around them.
class OrderedWords {
 public:
  explicit OrderedWords(const std::set<std::string_view>& languages) : languages_(languages.begin(), languages.end()) {}

  void add(const WordParts& word, std::uint64_t count) {
    offsets_.push_back(static_cast<std::uint32_t>(entries_.size()));
    counts_.push_back(count);
    const auto language = std::lower_bound(languages_.begin(), languages_.end(), word.language) - languages_.begin();
    ByteWriter out(entries_);
    out.u8(static_cast<std::uint8_t>(language));
    out.u8(word.unspaced ? 1 : 0);
    out.u8(static_cast<std::uint8_t>(word.stem_begin.size()));
    entries_ += word.normal;
    entries_ += '\0';
    entries_ += word.stem_end;
  }

  // Gives each word's number, in the file's order.
  std::vector<std::uint32_t> write(const std::string& path) {
    const auto size = static_cast<std::uint32_t>(offsets_.size());
    offsets_.push_back(static_cast<std::uint32_t>(entries_.size()));
    const std::vector<std::uint32_t> numbers = ranks();

    OutputFile file(path);
    std::string header(words_magic);
    ByteWriter out(header);
    out.u64(words_version);
    out.u64(size);
    out.varint(languages_.size());
    for (const std::string_view language : languages_) out.string(language);
    header.resize((header.size() + 3) / 4 * 4);
    file.write(header);
    write_table(file, offsets_);
    write_table(file, numbers);
    std::vector<std::uint32_t> table(size);
    std::transform(counts_.begin(), counts_.end(), table.begin(), clamped);
    write_table(file, table);
    std::iota(table.begin(), table.end(), 0u);
    std::sort(table.begin(), table.end(), [&](auto a, auto b) { return is_before_by_stem(word(a), word(b)); });
    write_table(file, table);
    file.write(entries_);
    file.close();
    return numbers;
  }

 private:
  std::vector<std::uint32_t> ranks() const {
    std::vector<std::uint32_t> ranked(counts_.size());
    std::iota(ranked.begin(), ranked.end(), 0u);
    std::stable_sort(ranked.begin(), ranked.end(), [&](auto a, auto b) { return counts_[a] > counts_[b]; });
    std::vector<std::uint32_t> numbers(ranked.size());
    for (std::uint32_t rank = 0; rank < ranked.size(); ++rank) numbers[ranked[rank]] = rank;
    return numbers;
  }

  WordParts word(std::uint32_t index) const {
    const std::string_view bytes =
        std::string_view(entries_).substr(offsets_[index], offsets_[index + 1] - offsets_[index]);
    const std::string_view normal = bytes.substr(3, bytes.find('\0', 3) - 3);
    return {.normal = normal,
            .stem_begin = normal.substr(0, static_cast<std::uint8_t>(bytes[2])),
            .stem_end = bytes.substr(3 + normal.size() + 1),
            .language = languages_[static_cast<std::uint8_t>(bytes[0])],
            .unspaced = bytes[1] != 0};
  }

  static void write_table(OutputFile& file, const std::vector<std::uint32_t>& table) {
    file.write({reinterpret_cast<const char*>(table.data()), table.size() * sizeof(std::uint32_t)});
  }

  std::vector<std::string_view> languages_;
  std::string entries_;
  std::vector<std::uint32_t> offsets_;
  std::vector<std::uint64_t> counts_;
};

WordParts parts_of(const text::Word& word) {
  constexpr std::size_t max_shared = 255;
  const std::string_view normal = word.normal;
  const std::string_view stem = word.stem;
  const std::size_t limit = std::min({normal.size(), stem.size(), max_shared});
  const auto shared = static_cast<std::size_t>(
      std::mismatch(normal.begin(), normal.begin() + static_cast<std::ptrdiff_t>(limit), stem.begin()).first -
      normal.begin());
  return {.normal = normal,
          .stem_begin = normal.substr(0, shared),
          .stem_end = stem.substr(shared),
          .language = word.language,
          .unspaced = word.unspaced};
}

// The words of one input, from the first on.
struct Cursor {
  explicit Cursor(const Words& from, std::uint32_t number) : words(&from), input(number) { read(); }

  void read() {
    if (at == words->size()) return;
    entry = words->entry(at);
    parts = {.normal = entry.normal,
             .stem_begin = entry.stem_begin,
             .stem_end = entry.stem_end,
             .language = entry.language,
             .unspaced = entry.unspaced};
  }

  const Words* words;
  std::uint32_t input;
  std::uint32_t at = 0;
  Words::Entry entry{};
  WordParts parts;
};

}  // namespace

std::vector<std::uint32_t> write_words(const std::string& path,
                                       const std::vector<std::pair<text::Word, std::uint64_t>>& counted) {
  std::vector<std::uint32_t> kept;  // indexes into `counted`, in the file's order
  std::set<std::string_view> languages;
  for (std::uint32_t i = 0; i < counted.size(); ++i) {
    if (counted[i].second == 0) continue;
    kept.push_back(i);
    languages.insert(counted[i].first.language);
  }
  const auto by_normal = [](const text::Word& w) { return std::tie(w.normal, w.language, w.stem, w.unspaced); };
  std::sort(kept.begin(), kept.end(),
            [&](auto a, auto b) { return by_normal(counted[a].first) < by_normal(counted[b].first); });
  OrderedWords words(languages);
  for (const std::uint32_t i : kept) words.add(parts_of(counted[i].first), counted[i].second);
  const std::vector<std::uint32_t> number_of_kept = words.write(path);
  std::vector<std::uint32_t> numbers(counted.size(), UINT32_MAX);
  for (std::size_t i = 0; i < kept.size(); ++i) numbers[kept[i]] = number_of_kept[i];
  return numbers;
}

std::vector<std::vector<std::uint32_t>> merge_words(const std::string& path, const std::vector<const Words*>& inputs) {
  std::vector<Cursor> cursors;
  std::set<std::string_view> languages;
  std::vector<std::vector<std::uint32_t>> numbers(inputs.size());
  for (std::uint32_t i = 0; i < inputs.size(); ++i) {
    cursors.emplace_back(*inputs[i], i);
    numbers[i].resize(inputs[i]->size());
    languages.insert(inputs[i]->languages().begin(), inputs[i]->languages().end());
  }
  const auto is_behind = [&](std::uint32_t a, std::uint32_t b) {
    return is_before_by_normal(cursors[b].parts, cursors[a].parts);
  };
  std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, decltype(is_behind)> queue(is_behind);
  for (const Cursor& cursor : cursors)
    if (cursor.words->size() > 0) queue.push(cursor.input);

  OrderedWords merged(languages);
  std::vector<std::uint32_t> same;  // inputs that stand at one and the same word
  for (std::uint32_t index = 0; !queue.empty(); ++index) {
    const WordParts word = cursors[queue.top()].parts;
    std::uint64_t count = 0;
    same.clear();
    while (!queue.empty() && !is_before_by_normal(word, cursors[queue.top()].parts)) {
      Cursor& cursor = cursors[queue.top()];
      count += cursor.entry.count;
      numbers[cursor.input][cursor.entry.number] = index;
      same.push_back(cursor.input);
      queue.pop();
    }
    merged.add(word, count);
    for (const std::uint32_t input : same) {
      Cursor& cursor = cursors[input];
      ++cursor.at;
      cursor.read();
      if (cursor.at < cursor.words->size()) queue.push(input);
    }
  }
  const std::vector<std::uint32_t> number_of = merged.write(path);
  for (auto& input : numbers)
    for (std::uint32_t& number : input) number = number_of[number];
  return numbers;
}

}  // namespace schema
