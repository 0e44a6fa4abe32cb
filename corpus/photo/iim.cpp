#include "corpus/photo/iim.h"

#include <functional>
#include <utility>

#include "corpus/photo/binary_view.h"
#include "corpus/photo/windows_1252.h"
#include "text/utf8.h"

namespace corpus {
namespace {

using namespace std::string_view_literals;

struct DataSet {
  unsigned record = 0;
  unsigned number = 0;
  std::string_view value;
};

// The data sets in order, up to the first that is damaged or reaches behind the end.
std::vector<DataSet> data_sets(std::string_view records) {
  constexpr unsigned tag_marker = 0x1C;
  constexpr std::uint32_t extended = 0x8000;
  const BinaryView view(records);
  std::vector<DataSet> sets;
  for (std::uint64_t at = 0; view.u8(at) == tag_marker;) {
    const auto record = view.u8(at + 1);
    const auto number = view.u8(at + 2);
    auto size = view.u16(at + 3);
    if (!record || !number || !size) break;
    std::uint64_t begin = at + 5;
    if (*size >= extended) {  // then it is the size of the size
      const std::uint32_t size_bytes = *size - extended;
      size = size_bytes == 4 ? view.u32(begin) : size_bytes == 2 ? view.u16(begin) : std::nullopt;
      begin += size_bytes;
      if (!size) break;
    }
    const auto value = view.whole(begin, *size);
    if (!value) break;
    sets.push_back({.record = *record, .number = *number, .value = *value});
    at = begin + *size;
  }
  return sets;
}

bool is_digits(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

// "20250617" and "100000+0500" → "2025-06-17T10:00:00"; unknown parts are zeroes.
std::string iso_date(std::string_view day, std::string_view time) {
  if (day.size() != 8 || !is_digits(day)) return std::string(day);
  std::string date(day.substr(0, 4));
  if (day.substr(4, 2) != "00") date += '-' + std::string(day.substr(4, 2));
  if (day.substr(4, 2) != "00" && day.substr(6) != "00") date += '-' + std::string(day.substr(6));
  const bool has_time = date.size() == 10 && time.size() >= 6 && is_digits(time.substr(0, 6));
  if (!has_time) return date;
  for (std::size_t at = 0; at < 6; at += 2) date += (at == 0 ? 'T' : ':') + std::string(time.substr(at, 2));
  return date;
}

bool says_utf8(std::string_view charset) { return charset == "\x1B%G"sv || charset == "\x1B%/I"sv; }

}  // namespace

PhotoWords iim_words(std::string_view records) {
  const std::vector<DataSet> sets = data_sets(records);
  bool is_utf8 = false;
  std::string all;
  for (const DataSet& set : sets) {
    if (set.record == 1 && set.number == 90) is_utf8 = says_utf8(set.value);
    if (set.record == 2 && set.number != 0) all += set.value;
  }
  is_utf8 = is_utf8 || text::is_valid_utf8(all);

  PhotoWords words;
  std::string day;
  std::string time;
  for (const DataSet& set : sets) {
    if (set.record != 2 || set.value.empty()) continue;
    std::string value = is_utf8 ? std::string(set.value) : from_windows_1252(set.value);
    const auto first = [&](std::string& field) {
      if (field.empty()) field = std::move(value);
    };
    switch (set.number) {
      case 5: first(words.title); break;
      case 25: words.keywords.push_back(std::move(value)); break;
      case 55: first(day); break;
      case 60: first(time); break;
      case 80: words.creators.push_back(std::move(value)); break;
      case 90: first(words.city); break;
      case 95: first(words.state); break;
      case 101: first(words.country); break;
      case 103: first(words.job); break;
      case 105: first(words.headline); break;
      case 110: first(words.credit); break;
      case 115: first(words.source); break;
      case 120: first(words.description); break;
      default: break;
    }
  }
  words.created = iso_date(day, time);
  return words;
}

PhotoshopResources photoshop_resources(std::string_view blocks) {
  constexpr std::uint32_t iptc = 0x0404;
  constexpr std::uint32_t digest = 0x0425;
  const BinaryView view(blocks);
  PhotoshopResources resources;
  for (std::uint64_t at = 0; view.whole(at, 4) == "8BIM"sv;) {
    const auto id = view.u16(at + 4);
    const auto name_size = view.u8(at + 6);
    if (!id || !name_size) break;
    const std::uint64_t name_bytes = (1 + std::uint64_t{*name_size} + 1) / 2 * 2;  // padded to an even number
    const auto size = view.u32(at + 6 + name_bytes);
    const std::uint64_t begin = at + 6 + name_bytes + 4;
    if (!size) break;
    if (*id == iptc && resources.iptc.empty()) resources.iptc = view.slice(begin, *size);
    if (*id == digest) resources.digest = view.slice(begin, *size);
    at = begin + (std::uint64_t{*size} + 1) / 2 * 2;
  }
  return resources;
}

}  // namespace corpus
