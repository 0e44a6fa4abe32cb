// What is searched? One generation of the index, held open.
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "schema/error.h"
#include "schema/index_folder.h"
#include "schema/stored_record.h"
#include "schema/token_stream.h"
#include "searcher/index/frequent_words.h"
#include "searcher/index/segment.h"

namespace searcher {

struct SnapshotOptions {
  bool partial = false;            // leave out segments whose servers do not answer
  unsigned timeout_ms = 10'000;    // so long may a server take to answer anything
  std::set<std::string> left_out;  // names of segments that are not even tried
};

// Stays what it was when the index moves on. Not safe from several threads (Xapian's handles are not).
class Snapshot {
 public:
  // Opens the live generation. Throws schema::IndexError: SegmentUnavailable, too, unless `partial` leaves such
  // segments out.
  explicit Snapshot(const std::string& index, const SnapshotOptions& options = {});
  ~Snapshot();

  const schema::Manifest& manifest() const { return generation_.manifest; }
  const std::string& generation() const { return generation_.name; }
  const std::string& index() const { return generation_.index; }
  const std::vector<std::unique_ptr<Segment>>& segments() const { return segments_; }  // by their articles' numbers
  const std::vector<std::string>& languages() const { return languages_; }  // codes that articles have, "" left out
  // Counted at the first call.
  const CommonWords& common_words() const;

  // Whether any article is left out.
  bool leaves_out(Versions versions) const;
  bool has_superseded() const { return has_superseded_; }                       // that are not deleted
  bool has_remote() const { return has_remote_; }                               // some segment is on another machine
  const std::vector<schema::SegmentInfo>& missing() const { return missing_; }  // segments that are left out

  // All segments as one database. Its document ids are interleaved: article_of() undoes this.
  const Xapian::Database& articles() const { return *articles_; }
  std::uint32_t article_of(std::uint32_t document) const;

  // Throws schema::IndexError (damaged) for an article that is not there or not whole.
  schema::StoredRecord record(std::uint32_t article) const;
  schema::Record whole_record(std::uint32_t article) const;
  std::vector<schema::Quotation> quotations(std::uint32_t article) const;
  schema::EncodedTokens tokens(std::uint32_t article) const;
  const Segment& segment_of(std::uint32_t article) const;

  // The number of the article with this id; 0 when there is none.
  std::uint32_t find_article(const std::string& id) const;

  // The numbers of those which are another version of the story with this id: ascending, without the story itself.
  std::vector<std::uint32_t> find_versions(const std::string& story) const;

  // Whether the article is not the latest version of its story.
  bool is_superseded(std::uint32_t article) const;

  // Whether the server of every remote segment still answers on the connection that was made. Xapian's servers close
  // idle ones after a minute.
  bool is_connected() const;

  // Throws what Xapian said of articles() as an error of the index: schema::IndexError (damaged) or SegmentUnavailable.
  [[noreturn]] void fail(const Xapian::Error& error) const;

 private:
  // Calls read(data, decompressor) with what is stored of the article.
  template <typename Read>
  auto read_stored(std::uint32_t article, Read read) const;

  // Those that have the term and are not deleted, ascending.
  std::vector<std::uint32_t> alive_with(const std::string& term) const;
  void check_document_ids() const;

  schema::Generation generation_;
  std::vector<std::unique_ptr<Segment>> segments_;
  std::vector<std::string> languages_;
  std::unique_ptr<Xapian::Database> articles_;
  mutable std::unique_ptr<CommonWords> common_words_;
  bool has_superseded_ = false;
  bool has_remote_ = false;
  std::vector<schema::SegmentInfo> missing_;
};

}  // namespace searcher
