// Any record that a writer could write, drawn at random.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "schema/record.h"

namespace schema {

// Any bytes, often none.
inline std::string random_bytes(std::mt19937& random, std::size_t max_size) {
  std::string bytes(random() % 3 == 0 ? 0 : random() % (max_size + 1), '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  return bytes;
}

inline std::vector<std::string> random_list(std::mt19937& random) {
  std::vector<std::string> list(random() % 4);
  for (std::string& value : list) value = random_bytes(random, 12);
  return list;
}

// `count` ranges inside `whole`, ascending and disjoint; some are empty, some touch.
inline std::vector<text::Range> random_ranges(std::mt19937& random, text::Range whole, std::size_t count) {
  std::vector<std::uint32_t> ends(2 * count);
  for (std::uint32_t& end : ends) end = whole.begin + static_cast<std::uint32_t>(random() % (whole.size() + 1));
  std::sort(ends.begin(), ends.end());
  std::vector<text::Range> ranges;
  for (std::size_t i = 0; i < count; ++i) ranges.push_back({ends[2 * i], ends[2 * i + 1]});
  return ranges;
}

inline Record random_record(std::mt19937& random) {
  Record record;
  for (std::string* value : {&record.id, &record.version_of, &record.language, &record.kicker, &record.published,
                             &record.place, &record.agency, &record.byline, &record.url, &record.speaker})
    *value = random_bytes(random, 20);
  record.topics = random_list(random);
  record.sources = random_list(random);
  record.text = random_bytes(random, 400);
  const auto size = static_cast<std::uint32_t>(record.text.size());
  for (const text::Range bytes : random_ranges(random, {0, size}, random() % 6)) {
    const auto kind = static_cast<SectionKind>(random() % 3);
    record.sections.push_back({.kind = kind,
                               .number = static_cast<std::uint32_t>(random() % 300),
                               .bytes = bytes,
                               .sentences = random_ranges(random, bytes, random() % 4)});
    if (kind != SectionKind::caption) continue;
    CaptionCredit credit;
    for (std::string* value : {&credit.photographer, &credit.agency, &credit.place, &credit.date, &credit.image})
      *value = random_bytes(random, 12);
    record.captions.push_back(credit);
  }
  return record;
}

}  // namespace schema
