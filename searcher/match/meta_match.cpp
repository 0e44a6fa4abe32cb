#include "searcher/match/meta_match.h"

#include <algorithm>

#include "corpus/date.h"
#include "schema/terms.h"
#include "text/language.h"

namespace searcher {
namespace {

std::vector<std::string> words_of(const std::string& value) {
  thread_local text::Analyzer analyzer;
  constexpr std::size_t enough = 100'000;  // words kept between the calls
  if (analyzer.vocabulary_size() > enough) analyzer = text::Analyzer();
  return schema::value_words(value, analyzer);
}

}  // namespace

MetaMatch::MetaMatch(const Node& meta) : field_(meta.meta_field), value_(meta.value), words_(words_of(meta.value)) {
  if (meta.from.known()) from_day_ = corpus::first_day(meta.from);
  if (meta.to.known()) to_day_ = corpus::last_day(meta.to);
  for (const std::string& spelling : meta.other_spellings) other_spellings_.push_back(words_of(spelling));
}

bool MetaMatch::is_run_in(const std::string& value) const {
  if (words_.empty() || value.empty()) return false;
  const std::vector<std::string> words = words_of(value);
  return std::search(words.begin(), words.end(), words_.begin(), words_.end()) != words.end();
}

bool MetaMatch::names(const std::string& speaker) const {
  const std::vector<std::string> words = words_of(speaker);
  const auto holds_run = [&](const std::vector<std::string>& run) {
    return !run.empty() && std::search(words.begin(), words.end(), run.begin(), run.end()) != words.end();
  };
  return holds_run(words_) || std::any_of(other_spellings_.begin(), other_spellings_.end(), holds_run);
}

bool MetaMatch::holds(const schema::Quotation& quotation) const {
  if (field_ == MetaField::kind) return words_.size() == 1 && words_.front() == schema::name_of(quotation.kind);
  if (quotation.speakers.empty()) return names(quotation.speaker_as_written);
  return std::any_of(quotation.speakers.begin(), quotation.speakers.end(),
                     [this](const std::string& speaker) { return names(speaker); });
}

bool MetaMatch::is_in_period(const std::string& date) const {
  const auto parsed = corpus::parse_iso_date(date);
  if (!parsed) return false;
  return (from_day_.empty() || from_day_ <= corpus::first_day(*parsed)) &&
         (to_day_.empty() || corpus::last_day(*parsed) <= to_day_);
}

bool MetaMatch::holds(const schema::Record& record, Unit unit, std::optional<std::uint32_t> caption) const {
  const schema::CaptionCredit* credit =
      caption && *caption <= record.captions.size() ? &record.captions[*caption - 1] : nullptr;
  // A caption's own place, agency and date, else its article's.
  const auto own_or = [&](std::string schema::CaptionCredit::*own, const std::string& articles) -> const std::string& {
    return unit == Unit::caption && credit != nullptr && !(credit->*own).empty() ? credit->*own : articles;
  };
  switch (field_) {
    case MetaField::place: return is_run_in(own_or(&schema::CaptionCredit::place, record.place));
    case MetaField::agency: return is_run_in(own_or(&schema::CaptionCredit::agency, record.agency));
    case MetaField::date: return is_in_period(own_or(&schema::CaptionCredit::date, record.published));
    case MetaField::language: return record.language == text::language_code(value_);
    case MetaField::id: return record.id == value_;
    case MetaField::topic:
      return std::any_of(record.topics.begin(), record.topics.end(),
                         [this](const std::string& t) { return is_run_in(t); });
    case MetaField::photographer:
      if (credit != nullptr) return is_run_in(credit->photographer);
      return std::any_of(record.captions.begin(), record.captions.end(),
                         [this](const schema::CaptionCredit& c) { return is_run_in(c.photographer); });
    case MetaField::speaker:
    case MetaField::kind: return false;
  }
  return false;
}

}  // namespace searcher
