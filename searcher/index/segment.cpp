#include "searcher/index/segment.h"

#include <xapian.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "schema/bytes.h"
#include "schema/checksum.h"
#include "schema/index_folder.h"
#include "schema/served_segment.h"
#include "schema/stored_record.h"
#include "searcher/index/segment_unavailable.h"

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

std::unique_ptr<schema::Decompressor> decompressor_of(const Xapian::Database& database) {
  return std::make_unique<schema::Decompressor>(schema::open_dictionary(database.get_metadata(schema::dictionary_key)));
}

}  // namespace

std::string Segment::stored(std::uint32_t article) const {
  const std::string key = schema::record_key(article);
  if (remote) return *remote->get(key);
  try {
    return articles->get_metadata(key);
  } catch (const Xapian::Error& error) {
    fail(error);
  }
}

void Segment::fail(const Xapian::Error& error) const {
  if (remote) searcher::fail(error, info);
  throw translated(error, path + "/" + schema::articles_name);
}

std::unique_ptr<Segment> open_segment(const schema::SegmentInfo& info, const std::string& index) {
  const std::string path = schema::segment_path(index, info.name);
  const std::string database = path + "/" + schema::articles_name;
  check_files(info, path);
  auto checked_reads = std::make_unique<CheckedReads>(path);
  check_tables(info, checked_reads->sums(), path);
  try {
    auto articles = std::make_unique<Xapian::Database>(database);
    auto decompressor = decompressor_of(*articles);
    check_unless_checked_when_read(*checked_reads, path);
    return std::make_unique<Segment>(
        Segment{.info = info,
                .path = path,
                .checked_reads = std::move(checked_reads),
                .articles = std::move(articles),
                .remote = nullptr,
                .tokens = SegmentTokens(schema::TokenStream(path + "/" + schema::tokens_name)),
                .words = schema::Words(path + "/" + schema::words_name),
                .decompressor = std::move(decompressor),
                .deleted = LeftOut(info, Versions::all),
                .not_latest = LeftOut(info, Versions::latest),
                .not_earlier = LeftOut(info, Versions::earlier)});
  } catch (const Xapian::Error& error) {
    throw translated(error, database);
  } catch (const schema::MalformedBytes& error) {
    throw schema::damaged(database, error.what());
  }
}

std::unique_ptr<Segment> open_remote_segment(const schema::SegmentInfo& info, unsigned timeout_ms) {
  const std::string place = described(info);
  try {
    auto articles = std::make_unique<Xapian::Database>(
        Xapian::Remote::open(info.remote.host, info.remote.port, timeout_ms, timeout_ms));
    if (articles->get_uuid() != info.remote.uuid || articles->get_doccount() != info.articles)
      throw SegmentUnavailable(info, SegmentUnavailable::Cause::differs,
                               "the server has another database than the one that the index names");
    const auto get = [&](const std::string& key) { return articles->get_metadata(key); };
    const schema::Manifest served = schema::parse_manifest(get(schema::served_key), place);
    if (served.segments.size() != 1) throw schema::damaged(place, "what it says of itself is not whole");
    const auto part = [&](const char* name) {
      const auto published = served.segments.front().files.find(name);
      if (published == served.segments.front().files.end()) throw schema::damaged(place, "a part of it is missing");
      return schema::read_part(name, published->second, get);
    };
    schema::Words words(place, std::make_unique<const std::string>(part(schema::words_part)));
    std::vector<std::uint32_t> minutes = schema::decode_minutes(part(schema::minutes_part));
    auto decompressor = decompressor_of(*articles);
    auto store = std::make_unique<RemoteStore>(*articles, info);
    SegmentTokens tokens(*store, place, info.first_article, std::move(minutes));
    return std::make_unique<Segment>(Segment{.info = info,
                                             .path = place,
                                             .checked_reads = nullptr,
                                             .articles = std::move(articles),
                                             .remote = std::move(store),
                                             .tokens = std::move(tokens),
                                             .words = std::move(words),
                                             .decompressor = std::move(decompressor),
                                             .deleted = LeftOut(info, Versions::all),
                                             .not_latest = LeftOut(info, Versions::latest),
                                             .not_earlier = LeftOut(info, Versions::earlier)});
  } catch (const Xapian::Error& error) {
    fail(error, info);
  } catch (const schema::MalformedBytes& error) {
    throw schema::damaged(place, error.what());
  }
}

schema::IndexError translated(const Xapian::Error& error, const std::string& path) {
  // What the system lacks for the moment is no damage, and nothing has to be built again.
  const char* reason = error.get_error_string();
  for (const int passing : {EMFILE, ENFILE, ENOMEM, EACCES})
    if (reason != nullptr && std::strcmp(reason, std::strerror(passing)) == 0)
      return {schema::IndexError::Code::unreadable, std::string("cannot read: ") + reason, path,
              "check the rights of the file, and the number of open files and the memory that the system allows"};
  if (const auto block = take_changed_block()) return changed(block->path, block->block);
  return schema::damaged(path, "Xapian could not read it: " + error.get_description());
}

void fail(const Xapian::Error& error, const schema::SegmentInfo& remote) {
  using Cause = SegmentUnavailable::Cause;
  const std::string_view type = error.get_type();
  if (type == "NetworkTimeoutError")
    throw SegmentUnavailable(remote, Cause::no_answer, "the server took too long to answer");
  const char* const system = error.get_error_string();
  const std::string said = error.get_msg() + (system == nullptr ? "" : std::string(", ") + system);
  if (type == "NetworkError") {
    const bool was_connected = said.find("connect") == std::string::npos && said.find("resolve") == std::string::npos;
    throw SegmentUnavailable(
        remote, was_connected ? Cause::connection : Cause::no_answer,
        was_connected ? "the connection to the server was lost: " + said : "the server cannot be reached: " + said);
  }
  if (type == "DatabaseModifiedError" || type == "DatabaseClosedError")
    throw SegmentUnavailable(remote, Cause::connection, "the server's database was changed while it was read");
  throw translated(error, described(remote));
}

}  // namespace searcher
