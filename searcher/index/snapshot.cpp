#include "searcher/index/snapshot.h"

#include <xapian.h>

#include <algorithm>
#include <filesystem>

#include "schema/bytes.h"
#include "schema/checksum.h"
#include "schema/terms.h"
#include "searcher/index/deadline.h"

namespace searcher {
namespace {

// Whether a file is read without anything in it being checked, and is small: the words, what Xapian's tables begin
// with, and what their blocks are compared with. One changed byte of these can change every answer.
bool is_checked_when_opened(std::string_view file) {
  return file == schema::words_name || file == schema::blocks_name ||
         file == std::string(schema::articles_name) + "/iamglass";
}

schema::IndexError changed(const std::string& path, std::uint64_t block) {
  return schema::damaged(path, "block " + std::to_string(block) + " of a table is not as it was published");
}

void check_files(const schema::SegmentInfo& info, const std::string& folder) {
  for (const auto& [name, published] : info.files) {
    const std::string path = folder + "/" + name;
    std::error_code error;
    const std::uintmax_t bytes = std::filesystem::file_size(path, error);
    if (error == std::errc::permission_denied)
      throw schema::IndexError(schema::IndexError::Code::unreadable, "cannot read: " + error.message(), path,
                               "check the rights of the folder");
    if (error) throw schema::damaged(path, "a file is missing");
    if (bytes != published.bytes) throw schema::damaged(path, "a file has not the size that it was published with");
    if (is_checked_when_opened(name) && schema::hex(schema::checksum_of_file(path)) != published.checksum)
      throw schema::damaged(path, "the bytes of a file are not those that were published");
  }
}

// Each table of the database has its checksums.
void check_tables(const schema::SegmentInfo& info, const schema::BlockSums& sums, const std::string& folder) {
  const auto is_table = [](const std::string& name) { return name.ends_with(".glass"); };
  const auto tables =
      std::count_if(info.files.begin(), info.files.end(), [&](const auto& f) { return is_table(f.first); });
  const bool is_same = static_cast<std::size_t>(tables) == sums.tables().size() &&
                       std::all_of(sums.tables().begin(), sums.tables().end(), [&](const auto& table) {
                         const auto file = info.files.find(table.name);
                         return file != info.files.end() && file->second.bytes == table.bytes;
                       });
  if (!is_same)
    throw schema::damaged(folder + "/" + schema::blocks_name, "it is not of the tables that were published");
}

// Where Xapian's reads cannot be looked at, the tables are compared as a whole.
void check_unless_checked_when_read(const CheckedReads& checked_reads, const std::string& folder) {
  if (checked_reads.blocks_read() > 0) return;
  for (const schema::BlockSums::Table& table : checked_reads.sums().tables())
    if (const std::uint64_t block = checked_reads.sums().first_changed(table); block < table.blocks())
      throw changed(folder + "/" + table.name, block);
}

}  // namespace

schema::IndexError translated(const Xapian::Error& error, const std::string& path) {
  if (const auto block = take_changed_block()) return changed(block->path, block->block);
  return schema::damaged(path, "Xapian could not read it: " + error.get_description());
}

Snapshot::~Snapshot() = default;

Snapshot::Snapshot(const std::string& index)
    : generation_(schema::open_current(index)), articles_(std::make_unique<Xapian::Database>()) {
  std::vector<schema::SegmentInfo> infos = manifest().segments;
  std::stable_sort(infos.begin(), infos.end(),
                   [](const auto& a, const auto& b) { return a.first_article < b.first_article; });
  for (const schema::SegmentInfo& info : infos) {
    const std::string path = schema::segment_path(index, info.name);
    const std::string database = path + "/" + schema::articles_name;
    check_files(info, path);
    auto checked_reads = std::make_unique<CheckedReads>(path);
    check_tables(info, checked_reads->sums(), path);
    try {
      segments_.push_back(
          std::make_unique<Segment>(Segment{.info = info,
                                            .path = path,
                                            .checked_reads = std::move(checked_reads),
                                            .articles = std::make_unique<Xapian::Database>(database),
                                            .tokens = schema::TokenStream(path + "/" + schema::tokens_name),
                                            .words = schema::Words(path + "/" + schema::words_name),
                                            .decompressor = nullptr,
                                            .deleted = LeftOut(info, Versions::all),
                                            .not_latest = LeftOut(info, Versions::latest),
                                            .not_earlier = LeftOut(info, Versions::earlier)}));
      Segment& segment = *segments_.back();
      segment.decompressor = std::make_unique<schema::Decompressor>(
          schema::open_dictionary(segment.articles->get_metadata(schema::dictionary_key)));
      check_unless_checked_when_read(*segment.checked_reads, path);
      articles_->add_database(*segment.articles);
    } catch (const Xapian::Error& error) {
      throw translated(error, database);
    } catch (const schema::MalformedBytes& error) {
      throw schema::damaged(database, error.what());
    }
    const Segment& opened = *segments_.back();
    has_superseded_ = has_superseded_ || opened.not_latest.size() > opened.deleted.size();
  }
  for (const auto& [code, articles] : manifest().languages)
    if (!code.empty()) languages_.push_back(code);
}

std::uint32_t Snapshot::article_of(std::uint32_t document) const {
  return (document - 1) / static_cast<std::uint32_t>(segments_.size()) + 1;
}

const Segment& Snapshot::segment_of(std::uint32_t article) const {
  const auto behind = std::partition_point(segments_.begin(), segments_.end(), [article](const auto& segment) {
    return segment->info.first_article <= article;
  });
  if (behind != segments_.begin() && article > 0 && article <= (*(behind - 1))->info.last_article)
    return **(behind - 1);
  throw schema::damaged(index(), "no segment holds article number " + std::to_string(article));
}

template <typename Read>
auto Snapshot::read_stored(std::uint32_t article, Read read) const {
  Deadline::check();
  const Segment& segment = segment_of(article);
  const std::string path = segment.path + "/" + schema::articles_name;
  try {
    std::string data = segment.articles->get_metadata(schema::record_key(article));
    if (data.empty()) throw schema::damaged(path, "article number " + std::to_string(article) + " has no record");
    return read(std::move(data), *segment.decompressor);
  } catch (const Xapian::Error& error) {
    throw translated(error, path);
  } catch (const schema::MalformedBytes& error) {
    throw schema::damaged(path, error.what());
  }
}

schema::StoredRecord Snapshot::record(std::uint32_t article) const { return read_stored(article, schema::open_record); }

std::vector<schema::Quotation> Snapshot::quotations(std::uint32_t article) const {
  return read_stored(article, schema::read_quotations);
}

schema::Record Snapshot::whole_record(std::uint32_t article) const { return read_stored(article, schema::read_record); }

schema::EncodedTokens Snapshot::tokens(std::uint32_t article) const {
  Deadline::check();
  return segment_of(article).tokens.encoded(article);
}

std::uint32_t Snapshot::find_article(const std::string& id) const {
  const std::vector<std::uint32_t> found = alive_with(schema::id_term(id));
  return found.empty() ? 0 : found.front();
}

std::vector<std::uint32_t> Snapshot::find_versions(const std::string& story) const {
  return alive_with(schema::version_term(story));
}

std::vector<std::uint32_t> Snapshot::alive_with(const std::string& term) const {
  std::vector<std::uint32_t> articles;
  for (const auto& segment : segments_) {
    try {
      const auto end = segment->articles->postlist_end(term);
      for (auto it = segment->articles->postlist_begin(term); it != end; ++it)
        if (!segment->is_deleted(*it)) articles.push_back(*it);
    } catch (const Xapian::Error& error) {
      throw translated(error, segment->path);
    }
  }
  std::sort(articles.begin(), articles.end());
  return articles;
}

bool Snapshot::is_superseded(std::uint32_t article) const {
  const Segment& segment = segment_of(article);
  return segment.not_latest.contains(article) && !segment.deleted.contains(article);
}

const CommonWords& Snapshot::common_words() const {
  if (!common_words_) common_words_ = std::make_unique<CommonWords>(segments_);
  return *common_words_;
}

bool Snapshot::leaves_out(Versions versions) const {
  return std::any_of(segments_.begin(), segments_.end(),
                     [&](const auto& segment) { return !segment->left_out(versions).empty(); });
}

}  // namespace searcher
