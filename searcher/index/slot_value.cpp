#include "searcher/index/slot_value.h"

#include <algorithm>
#include <set>
#include <vector>

#include "corpus/date.h"
#include "schema/terms.h"

namespace searcher {
namespace {

std::string photographers_of(const schema::Record& record) {
  std::vector<std::string> names;
  for (const schema::CaptionCredit& caption : record.captions)
    if (!caption.photographer.empty() && std::find(names.begin(), names.end(), caption.photographer) == names.end())
      names.push_back(caption.photographer);
  return schema::join_list(names);
}

std::string speakers_of(const std::vector<schema::Quotation>& quotations) {
  std::set<std::string> names;
  for (const schema::Quotation& quotation : quotations)
    names.insert(quotation.speakers.begin(), quotation.speakers.end());
  return schema::join_list({names.begin(), names.end()});
}

}  // namespace

std::string slot_value(std::uint32_t slot, LazyRecord& record) {
  switch (slot) {
    case schema::slot_first_day: {
      const auto date = corpus::parse_iso_date(record.head().published);
      return date ? corpus::first_day(*date) : std::string();
    }
    case schema::slot_last_day: {
      const auto date = corpus::parse_iso_date(record.head().published);
      return date ? corpus::last_day(*date) : std::string();
    }
    case schema::slot_published: return record.head().published;
    case schema::slot_place: return record.head().place;
    case schema::slot_agency: return record.head().agency;
    case schema::slot_language: return record.head().language;
    case schema::slot_topics: return schema::join_list(record.head().topics);
    case schema::slot_photographers: return photographers_of(record.head());
    case schema::slot_speakers: return speakers_of(record.quotations());
    default: return {};
  }
}

}  // namespace searcher
