#include "indexer/standing_index.h"

#include <xapian.h>

#include <algorithm>

#include "indexer/check.h"
#include "schema/bytes.h"
#include "schema/checksum.h"
#include "schema/error.h"
#include "schema/stored_record.h"
#include "schema/terms.h"

namespace indexer {

struct StandingIndex::Segment {
  std::string path;
  schema::LedgerFile ledger;
  std::uint32_t first;
  std::vector<bool> is_dead;  // by number, from `first` on
  std::unique_ptr<Xapian::Database> database;
  std::string dictionary;
  std::unique_ptr<schema::Decompressor> decompressor;

  bool holds(std::uint32_t article) const { return article >= first && article - first < is_dead.size(); }
};

namespace {

template <typename Visit>
void each_posting(const Xapian::Database& database, const std::string& term, const std::string& path, Visit visit) {
  try {
    const auto end = database.postlist_end(term);
    for (auto it = database.postlist_begin(term); it != end; ++it) visit(*it);
  } catch (const Xapian::Error& error) {
    throw schema::damaged(path, "Xapian could not read it: " + error.get_description());
  }
}

}  // namespace

StandingIndex::StandingIndex(const std::string& index) : generation_(schema::open_current(index)) {
  for (const schema::SegmentInfo& info : manifest().segments) {
    if (info.is_remote())
      throw schema::IndexError(schema::IndexError::Code::remote_differs, "this index names segments of other machines",
                               index, "work on the index that they were split from, or join them first");
    const std::string path = schema::segment_path(index, info.name);
    if (const auto changed = changed_files(index, info); !changed.empty())
      throw schema::damaged(changed.front().where, changed.front().message);
    auto segment = std::make_unique<Segment>(Segment{.path = path,
                                                     .ledger = schema::LedgerFile(path + "/" + schema::ledger_name),
                                                     .first = info.first_article,
                                                     .is_dead = {},
                                                     .database = nullptr,
                                                     .dictionary = {},
                                                     .decompressor = nullptr});
    if (info.articles > 0) segment->is_dead.resize(info.last_article - info.first_article + 1, true);
    for (std::size_t i = 0; i < segment->ledger.article_count(); ++i)
      segment->is_dead.at(segment->ledger.article_at(i).number - info.first_article) = false;
    for (const std::uint32_t article : info.deleted) segment->is_dead.at(article - info.first_article) = true;
    for (std::size_t i = 0; i < segment->ledger.move_count(); ++i) {
      const schema::LedgerMove move = segment->ledger.move_at(i);
      moves_[move.from] = move;
    }
    try {
      segment->database = std::make_unique<Xapian::Database>(path + "/" + schema::articles_name);
      segment->dictionary = schema::open_dictionary(segment->database->get_metadata(schema::dictionary_key));
    } catch (const Xapian::Error& error) {
      throw schema::damaged(path, "Xapian could not open it: " + error.get_description());
    } catch (const schema::MalformedBytes& error) {
      throw schema::damaged(path, error.what());
    }
    segment->decompressor = std::make_unique<schema::Decompressor>(segment->dictionary);
    segments_.push_back(std::move(segment));
  }
}

StandingIndex::~StandingIndex() = default;

Basis StandingIndex::basis() const {
  Basis basis{.averages = manifest().average_lengths, .common_words = manifest().common_words, .dictionary = {}};
  for (const auto& segment : segments_)  // an empty segment has none
    if (basis.dictionary.empty()) basis.dictionary = segment->dictionary;
  return basis;
}

std::uint32_t StandingIndex::next_number() const {
  std::uint32_t last = 0;
  for (const schema::SegmentInfo& info : manifest().segments) last = std::max(last, info.last_article);
  return last + 1;
}

const StandingIndex::Segment* StandingIndex::segment_of(std::uint32_t article) const {
  for (const auto& segment : segments_)
    if (segment->holds(article)) return segment.get();
  return nullptr;
}

bool StandingIndex::is_alive(std::uint32_t article) const {
  const Segment* segment = segment_of(article);
  return segment != nullptr && !segment->is_dead[article - segment->first];
}

void StandingIndex::bury(std::uint32_t article) {
  for (const auto& segment : segments_)
    if (segment->holds(article)) segment->is_dead[article - segment->first] = true;
}

std::vector<std::uint32_t> StandingIndex::dead_of(std::size_t number) const {
  const Segment& segment = *segments_.at(number);
  std::vector<std::uint32_t> dead;
  for (std::size_t i = 0; i < segment.ledger.article_count(); ++i) {
    const std::uint32_t article = segment.ledger.article_at(i).number;
    if (segment.is_dead[article - segment.first]) dead.push_back(article);
  }
  return dead;
}

std::vector<std::uint32_t> StandingIndex::alive() const {
  std::vector<std::uint32_t> articles;
  for (const auto& segment : segments_)
    for (std::size_t i = 0; i < segment->is_dead.size(); ++i)
      if (!segment->is_dead[i]) articles.push_back(segment->first + static_cast<std::uint32_t>(i));
  return articles;
}

std::optional<schema::LedgerArticle> StandingIndex::find(const std::string& id) const {
  const std::string term = schema::id_term(id);
  std::optional<schema::LedgerArticle> found;
  for (const auto& segment : segments_)
    each_posting(*segment->database, term, segment->path, [&](std::uint32_t article) {
      if (!segment->is_dead[article - segment->first]) found = segment->ledger.article(article);
    });
  return found;
}

std::vector<std::uint32_t> StandingIndex::versions_of(const std::string& story) const {
  const std::string term = schema::version_term(story);
  std::vector<std::uint32_t> versions;
  for (const auto& segment : segments_)
    each_posting(*segment->database, term, segment->path, [&](std::uint32_t article) {
      if (!segment->is_dead[article - segment->first]) versions.push_back(article);
    });
  return versions;
}

schema::Record StandingIndex::record(std::uint32_t article) const {
  const Segment* segment = segment_of(article);
  if (segment == nullptr) throw schema::damaged(generation_.index, "no segment holds article " + std::to_string(article));
  try {
    return schema::read_record(segment->database->get_metadata(schema::record_key(article)), *segment->decompressor);
  } catch (const Xapian::Error& error) {
    throw schema::damaged(segment->path, "Xapian could not read it: " + error.get_description());
  } catch (const schema::MalformedBytes& error) {
    throw schema::damaged(segment->path, error.what());
  }
}

std::optional<StandingIndex::Account> StandingIndex::account_of(std::uint64_t key, const std::string& source) const {
  for (auto segment = segments_.rbegin(); segment != segments_.rend(); ++segment) {
    const schema::LedgerFile& ledger = (*segment)->ledger;
    const auto [begin, end] = ledger.units_with(key);
    for (std::size_t i = end; i > begin; --i) {  // of several, the newest article
      const schema::LedgerUnit unit = ledger.unit_at(i - 1);
      if (ledger.sources().at(unit.source) != source) continue;
      return followed(unit.article);
    }
  }
  return std::nullopt;
}

Provenance StandingIndex::provenance(std::uint32_t article) const {
  const Segment* segment = segment_of(article);
  const auto facts = segment == nullptr ? std::nullopt : segment->ledger.article(article);
  if (!facts) throw schema::damaged(generation_.index, "no ledger knows article " + std::to_string(article));
  return {.checksum = facts->checksum, .version = facts->version};
}

StandingIndex::Account StandingIndex::followed(std::uint32_t article) const {
  Account account{.article = article};
  for (auto move = moves_.find(article); move != moves_.end(); move = moves_.find(account.article)) {
    account.article = move->second.to;
    account.same_text = account.same_text && move->second.same_text;
  }
  return account;
}

StandingIndex::Origin StandingIndex::origin(std::uint32_t article, std::string_view source) {
  return {article, schema::checksum(source)};
}

std::vector<StandingIndex::Origin> StandingIndex::origins() const {
  std::vector<Origin> origins;
  for (const auto& segment : segments_)
    for (std::size_t i = 0; i < segment->ledger.unit_count(); ++i) {
      const schema::LedgerUnit unit = segment->ledger.unit_at(i);
      const Account account = followed(unit.article);
      if (account.same_text && is_alive(account.article))
        origins.push_back(origin(account.article, segment->ledger.sources().at(unit.source)));
    }
  std::sort(origins.begin(), origins.end());
  origins.erase(std::unique(origins.begin(), origins.end()), origins.end());
  return origins;
}

const schema::LedgerFile& StandingIndex::ledger(std::size_t segment) const { return segments_.at(segment)->ledger; }
std::string StandingIndex::path_of(std::size_t segment) const { return segments_.at(segment)->path; }

}  // namespace indexer
