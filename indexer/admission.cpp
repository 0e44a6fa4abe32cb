#include "indexer/admission.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "schema/bytes.h"
#include "schema/checksum.h"
#include "schema/error.h"

namespace indexer {
namespace {

// Xapian interleaves the document ids of several databases in 32 bits: so many segments can be searched as one.
constexpr std::uint32_t most_segments = 16;
constexpr std::uint32_t last_number = UINT32_MAX / most_segments;

// Over everything that a reader sees of the article, credits and fields included.
std::uint64_t checksum_of(const corpus::Article& article) {
  std::string all;
  schema::ByteWriter out(all);
  for (const std::string* part : {&article.kicker, &article.headline, &article.dateline.place, &article.dateline.agency,
                                  &article.language, &article.byline, &article.url, &article.speaker})
    out.string(*part);
  out.varint(article.version);
  out.string(corpus::print(article.date()));
  for (const std::string& topic : article.topics) out.string(topic);
  out.varint(article.paragraphs.size());
  for (const std::string& paragraph : article.paragraphs) out.string(paragraph);
  for (const corpus::Caption& caption : article.captions) {
    for (const std::string* part :
         {&caption.text, &caption.photographer, &caption.agency, &caption.place, &caption.image})
      out.string(*part);
    out.string(corpus::print(caption.date));
  }
  return schema::checksum(all);
}

bool contains(const std::vector<std::string>& values, const std::string& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

}  // namespace

Admission::Admission(std::uint32_t first_number, StandingIndex* standing) : next_(first_number), standing_(standing) {}

Admitted Admission::admit(corpus::Article article) {
  const std::string story = article.id;
  const std::string source = article.source;
  Known mine{.number = 0,
             .version = article.version,
             .checksum = checksum_of(article),
             .version_of = {},
             .sources = {source},
             .is_of_this_run = true};
  Admitted admitted{.number = 0,
                    .is_new = true,
                    .is_stale = false,
                    .article = {},
                    .checksum = mine.checksum,
                    .version_of = {},
                    .sources = {},
                    .move = {},
                    .remark = {}};
  std::optional<Known> before;
  for (int version = 1;; ++version) {
    if (version > 1) {
      article.id = fmt::format("{}~{}", story, version);
      mine.version_of = story;
    }
    before = find(article.id, story);
    if (!before || before->checksum == mine.checksum || replaces(article, *before)) break;
  }
  if (before) {
    const bool same_text = before->checksum == mine.checksum;
    mine.version_of = before->version_of;
    if (same_text && contains(before->sources, source)) {
      admitted.number = before->number;
      admitted.is_new = false;
      if (before->is_of_this_run)
        admitted.remark = fmt::format("'{}' came before with the same text, from the same source", article.id);
      return admitted;
    }
    if (!same_text && before->is_of_this_run && before->number < first_earlier_) {
      admitted.is_stale = true;
      return admitted;
    }
    if (same_text) {
      if (before->is_of_this_run)
        admitted.remark = fmt::format("'{}' came before with the same text: kept once, with both sources", article.id);
      mine.sources.insert(mine.sources.end(), before->sources.begin(), before->sources.end());
      std::sort(mine.sources.begin(), mine.sources.end());
    } else if (before->is_of_this_run) {
      admitted.remark = fmt::format("'{}' came before with other words (from {}): this one replaces it", article.id,
                                    before->sources.front());
    }
  } else if (!mine.version_of.empty()) {
    admitted.remark = fmt::format("'{}' came before with other words: kept as its version '{}'", story, article.id);
  }

  mine.number = next_number();
  if (before) {
    admitted.move =
        schema::LedgerMove{.from = before->number, .to = mine.number, .same_text = before->checksum == mine.checksum};
    if (before->is_of_this_run)
      replaced_.push_back(before->number);
    else
      standing_->bury(before->number);
  }
  remember(article.id, mine);
  admitted.number = mine.number;
  admitted.version_of = std::move(mine.version_of);
  admitted.sources = std::move(mine.sources);
  admitted.article = std::move(article);
  return admitted;
}

std::uint32_t Admission::readmit(std::uint32_t article, const schema::Record& record, Provenance provenance) {
  standing_->bury(article);
  const Known known{.number = next_number(),
                    .version = provenance.version,
                    .checksum = provenance.checksum,
                    .version_of = record.version_of,
                    .sources = record.sources,
                    .is_of_this_run = true};
  remember(record.id, known);
  return known.number;
}

std::uint32_t Admission::next_number() {
  if (next_ > last_number)
    throw schema::IndexError(schema::IndexError::Code::unwritable, "the article numbers of this index are used up",
                             std::to_string(last_number), "build the index again, which begins to count anew");
  return next_++;
}

bool Admission::replaces(const corpus::Article& article, const Known& known) const {
  if (article.id_is_given) return article.version == 0 || article.version == known.version;
  // A file whose text was changed: what it said before is gone.
  return !known.is_of_this_run && known.sources.size() == 1 && known.sources.front() == article.source;
}

Admission::IdHash Admission::hash_of(const std::string& id) {
  return {schema::checksum(id + '\1'), schema::checksum(id)};
}

std::optional<Admission::Known> Admission::find(const std::string& id, const std::string& story) const {
  if (const auto found = known_.find(hash_of(id)); found != known_.end()) {
    const Entry& entry = found->second;
    Known known{.number = entry.number,
                .version = entry.version,
                .checksum = entry.checksum,
                .version_of = entry.is_version ? story : "",
                .sources = {source_names_[entry.source]},
                .is_of_this_run = true};
    if (entry.has_more_sources) known.sources = more_sources_.at(entry.number);
    return known;
  }
  if (standing_ == nullptr) return std::nullopt;
  const auto article = standing_->find(id);
  if (!article) return std::nullopt;
  schema::Record record = standing_->record(article->number);
  return Known{.number = article->number,
               .version = article->version,
               .checksum = article->checksum,
               .version_of = std::move(record.version_of),
               .sources = std::move(record.sources),
               .is_of_this_run = false};
}

void Admission::remember(const std::string& id, const Known& known) {
  const std::string& first = known.sources.front();
  if (source_names_.empty() || source_names_.back() != first) source_names_.push_back(first);
  if (known.sources.size() > 1) more_sources_[known.number] = known.sources;
  known_[hash_of(id)] = {.number = known.number,
                         .version = known.version,
                         .checksum = known.checksum,
                         .source = static_cast<std::uint32_t>(source_names_.size() - 1),
                         .has_more_sources = known.sources.size() > 1,
                         .is_version = !known.version_of.empty()};
}

std::vector<std::uint32_t> Admission::replaced() const {
  std::vector<std::uint32_t> numbers = replaced_;
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

}  // namespace indexer
