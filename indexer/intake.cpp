#include "indexer/intake.h"

#include <algorithm>
#include <filesystem>

#include "indexer/record_maker.h"
#include "schema/checksum.h"
#include "schema/error.h"

namespace indexer {
namespace {

constexpr std::size_t most_listed = 10'000;      // skips: what cannot be read may be endless
constexpr std::uint64_t units_a_report = 1'000;  // unchanged ones

std::uint64_t size_of(const corpus::Article& article) {
  std::uint64_t bytes = article.headline.size();
  for (const std::string& paragraph : article.paragraphs) bytes += paragraph.size();
  for (const corpus::Caption& caption : article.captions) bytes += caption.text.size();
  return bytes;
}

// Without the ":LINE" of a row.
std::string file_of(const std::string& where) {
  const std::size_t colon = where.rfind(':');
  const bool is_row = colon != std::string::npos && colon + 1 < where.size() &&
                      where.find_first_not_of("0123456789", colon + 1) == std::string::npos;
  return is_row ? where.substr(0, colon) : where;
}

// Calls visit(path) for `path` and each folder above it, until visit gives true; whether it did.
template <typename Visit>
bool any_above(std::string path, Visit visit) {
  for (;;) {
    if (visit(path)) return true;
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return false;
    path.resize(slash);
  }
}

std::string without_end_slash(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

}  // namespace

Intake::Intake(const RunOptions& options, const RunEvents& events, StandingIndex* standing, ShardPipeline& pipeline)
    : options_(options),
      events_(events),
      standing_(standing),
      pipeline_(pipeline),
      admission_(standing == nullptr ? 1 : standing->next_number(), standing) {
  if (standing == nullptr) return;
  for (const schema::SegmentInfo& segment : standing->manifest().segments)
    removed_.insert(segment.removed.begin(), segment.removed.end());
}

void Intake::read() {
  for (const std::string& source : options_.sources) {
    schema::SourceInfo info{.path = source, .articles = 0};
    read_source(source, info);
    sources_.push_back(info);
  }
}

void Intake::read_source(const std::string& source, schema::SourceInfo& info) {
  const corpus::Sink sink{.article =
                              [&](corpus::Article article) {
                                ++info.articles;
                                take(std::move(article));
                              },
                          .remark = [&](const corpus::Remark& remark) { note(remark); },
                          .unit = [&](std::string_view bytes, const std::string& from) { return wants(bytes, from); }};
  corpus::read_sources({source}, options_.reading, sink);
}

bool Intake::wants(std::string_view bytes, const std::string& source) {
  unit_key_ = schema::checksum(bytes);
  progress_.source_bytes += bytes.size();
  const Place place{unit_key_, schema::checksum(source)};
  if (only_) return only_->contains(place);
  if (standing_ == nullptr) return true;
  const auto account = standing_->account_of(unit_key_, source);
  if (!account) return true;
  if (!removed_.contains(account->article)) {
    if (!standing_->is_alive(account->article)) return true;
    if (account->same_text)
      seen_.push_back(StandingIndex::origin(account->article, source));
    else
      hidden_[account->article].push_back(place);
  }
  if (++progress_.unchanged % units_a_report == 0) events_.progress(progress_);
  return false;
}

void Intake::take(corpus::Article article) {
  ++progress_.articles;
  const std::uint64_t bytes = size_of(article);
  const std::string source = article.source;
  const std::uint32_t version = article.version;
  Admitted admitted = admission_.admit(std::move(article));
  if (admitted.is_stale) return;
  if (!admitted.remark.empty()) note({corpus::Remark::Kind::noted, source, admitted.remark});
  additions_.units.push_back({.key = unit_key_, .article = admitted.number, .source = source_number(source)});
  if (admitted.move) additions_.moves.push_back(*admitted.move);
  if (!admitted.is_new) {
    seen_.push_back(StandingIndex::origin(admitted.number, source));
  } else {
    ++report_.indexed;
    const Provenance provenance{.checksum = admitted.checksum, .version = version};
    const std::uint32_t number = admitted.number;
    pipeline_.add({.number = number,
                   .bytes = bytes,
                   .record =
                       [admitted = std::move(admitted), language = options_.language] {
                         schema::Record record = make_record(admitted.article, language);
                         record.version_of = admitted.version_of;
                         record.sources = admitted.sources;
                         return record;
                       },
                   .provenance = provenance});
  }
  events_.progress(progress_);
}

void Intake::note(const corpus::Remark& remark) {
  if (remark.kind == corpus::Remark::Kind::skipped) {
    ++report_.skipped;
    ++progress_.skipped;
    if (skipped_.size() < most_listed) skipped_.push_back({remark.where, remark.message});
    doubtful_.insert(file_of(remark.where));
  }
  report_.repaired += remark.kind == corpus::Remark::Kind::repaired;
  events_.remark(remark);
}

std::uint32_t Intake::source_number(const std::string& source) {
  if (additions_.sources.empty() || additions_.sources.back() != source) additions_.sources.push_back(source);
  return static_cast<std::uint32_t>(additions_.sources.size() - 1);
}

bool Intake::is_covered(const std::string& source) const {
  return any_above(source, [&](const std::string& path) {
    return std::any_of(options_.sources.begin(), options_.sources.end(), [&](const std::string& named) {
      return without_end_slash(named) == path || (named == "-" && path == "stdin");
    });
  });
}

bool Intake::is_in_doubt(const std::string& source) const {
  return any_above(source, [&](const std::string& path) { return doubtful_.contains(path); });
}

bool Intake::is_gone(const std::string& source) const { return is_covered(source) && !is_in_doubt(source); }

void Intake::settle(bool prune) {
  if (prune)
    this->prune();
  else
    uncover();
  std::set<Place> to_read;
  for (const auto& [article, units] : hidden_)
    if (!standing_->is_alive(article)) to_read.insert(units.begin(), units.end());
  if (to_read.empty()) return;
  only_ = std::move(to_read);
  admission_.begin_earlier_articles();
  for (schema::SourceInfo& source : sources_) read_source(source.path, source);
}

// What took the place of a unit that is there still, and is itself not there any more, was taken back.
void Intake::uncover() {
  std::sort(seen_.begin(), seen_.end());
  for (const auto& [article, units] : hidden_) {
    const auto seen = std::lower_bound(seen_.begin(), seen_.end(), StandingIndex::Origin{article, 0});
    if (!standing_->is_alive(article) || (seen != seen_.end() && seen->first == article)) continue;
    const std::vector<std::string> sources = standing_->record(article).sources;
    if (std::all_of(sources.begin(), sources.end(), [&](const auto& source) { return is_gone(source); }))
      standing_->bury(article);
  }
}

void Intake::prune() {
  std::sort(seen_.begin(), seen_.end());
  const std::vector<StandingIndex::Origin> origins = standing_->origins();
  for (auto origin = origins.begin(); origin != origins.end();) {
    const std::uint32_t article = origin->first;
    bool is_missed = false;
    for (; origin != origins.end() && origin->first == article; ++origin)
      is_missed = is_missed || !std::binary_search(seen_.begin(), seen_.end(), *origin);
    if (!is_missed) continue;
    schema::Record record = standing_->record(article);
    std::vector<std::string> lost;
    for (const std::string& source : record.sources)
      if (!std::binary_search(seen_.begin(), seen_.end(), StandingIndex::origin(article, source)) && is_gone(source))
        lost.push_back(source);
    if (lost.empty()) continue;
    if (lost.size() < record.sources.size()) {
      add_without(article, std::move(record), lost);
    } else {
      standing_->bury(article);
      ++report_.dropped;
    }
  }
}

void Intake::add_without(std::uint32_t article, schema::Record record, const std::vector<std::string>& lost) {
  for (const std::string& source : lost) std::erase(record.sources, source);
  const Provenance provenance = standing_->provenance(article);
  const std::uint32_t number = admission_.readmit(article, record, provenance);
  additions_.moves.push_back({.from = article, .to = number, .same_text = true});
  ++report_.indexed;
  const std::uint64_t bytes = record.text.size();
  pipeline_.add({.number = number,
                 .bytes = bytes,
                 .record = [record = std::move(record)] { return record; },
                 .provenance = provenance});
}

void Intake::report_to(schema::Manifest& manifest) const {
  manifest.sources = sources_;
  manifest.skipped = skipped_;
  manifest.report = report_;
  manifest.report.read = progress_.articles;
  manifest.report.unchanged = progress_.unchanged;
}

}  // namespace indexer
