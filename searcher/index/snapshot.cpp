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

// Whether a file is read without anything in it being checked, and is small: the words, and what Xapian's tables begin
// with. One changed byte of these can change every answer.
bool is_checked_when_opened(std::string_view file) {
  return file == schema::words_name || file == std::string(schema::articles_name) + "/iamglass";
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

}  // namespace

bool Segment::is_deleted(std::uint32_t article) const {
  return std::binary_search(info.deleted.begin(), info.deleted.end(), article);
}

schema::IndexError translated(const Xapian::Error& error, const std::string& path) {
  return schema::damaged(path, "Xapian could not read it: " + error.get_description());
}

Snapshot::~Snapshot() = default;

Snapshot::Snapshot(const std::string& index)
    : generation_(schema::open_current(index)), articles_(std::make_unique<Xapian::Database>()) {
  for (const schema::SegmentInfo& info : manifest().segments) {
    const std::string path = schema::segment_path(index, info.name);
    const std::string database = path + "/" + schema::articles_name;
    check_files(info, path);
    try {
      segments_.push_back(
          std::make_unique<Segment>(Segment{.info = info,
                                            .path = path,
                                            .articles = std::make_unique<Xapian::Database>(database),
                                            .tokens = schema::TokenStream(path + "/" + schema::tokens_name),
                                            .words = schema::Words(path + "/" + schema::words_name),
                                            .decompressor = nullptr}));
      Segment& segment = *segments_.back();
      segment.decompressor = std::make_unique<schema::Decompressor>(
          schema::open_dictionary(segment.articles->get_metadata(schema::dictionary_key)));
      articles_->add_database(*segments_.back()->articles);
    } catch (const Xapian::Error& error) {
      throw translated(error, database);
    } catch (const schema::MalformedBytes& error) {
      throw schema::damaged(database, error.what());
    }
    has_deleted_ = has_deleted_ || !info.deleted.empty();
  }
  for (const auto& [code, articles] : manifest().languages)
    if (!code.empty()) languages_.push_back(code);
}

std::uint32_t Snapshot::article_of(std::uint32_t document) const {
  return (document - 1) / static_cast<std::uint32_t>(segments_.size()) + 1;
}

const Segment& Snapshot::segment_of(std::uint32_t article) const {
  for (const auto& segment : segments_)
    if (segment->info.first_article <= article && article <= segment->info.last_article) return *segment;
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
  const std::string term = schema::id_term(id);
  for (const auto& segment : segments_) {
    try {
      for (auto it = segment->articles->postlist_begin(term); it != segment->articles->postlist_end(term); ++it)
        if (!segment->is_deleted(*it)) return *it;
    } catch (const Xapian::Error& error) {
      throw translated(error, segment->path);
    }
  }
  return 0;
}

}  // namespace searcher
