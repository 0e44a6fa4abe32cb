// What is searched? One generation of the index, held open.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "schema/error.h"
#include "schema/index_folder.h"
#include "schema/stored_record.h"
#include "schema/token_stream.h"
#include "schema/words.h"
#include "searcher/index/left_out.h"

namespace Xapian {
class Database;
class Error;
}  // namespace Xapian

namespace searcher {

struct Segment {
  schema::SegmentInfo info;
  std::string path;
  std::unique_ptr<Xapian::Database> articles;
  schema::TokenStream tokens;
  schema::Words words;
  std::unique_ptr<schema::Decompressor> decompressor;
  LeftOut deleted = {};
  LeftOut not_latest = {};  // the deleted ones too
  LeftOut not_earlier = {};

  bool is_deleted(std::uint32_t article) const { return deleted.contains(article); }
  const LeftOut& left_out(Versions versions) const {
    return versions == Versions::latest ? not_latest : versions == Versions::all ? deleted : not_earlier;
  }
};

// Stays what it was when the index moves on. Not safe from several threads (Xapian's handles are not).
class Snapshot {
 public:
  // Opens the live generation. Throws schema::IndexError.
  explicit Snapshot(const std::string& index);
  ~Snapshot();

  const schema::Manifest& manifest() const { return generation_.manifest; }
  const std::string& generation() const { return generation_.name; }
  const std::string& index() const { return generation_.index; }
  const std::vector<std::unique_ptr<Segment>>& segments() const { return segments_; }
  const std::vector<std::string>& languages() const { return languages_; }  // codes that articles have, "" left out
  // Whether any article is left out.
  bool leaves_out(Versions versions) const;
  bool has_superseded() const { return has_superseded_; }  // that are not deleted

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

 private:
  // Calls read(data, decompressor) with what is stored of the article.
  template <typename Read>
  auto read_stored(std::uint32_t article, Read read) const;

  // Those that have the term and are not deleted, ascending.
  std::vector<std::uint32_t> alive_with(const std::string& term) const;

  schema::Generation generation_;
  std::vector<std::unique_ptr<Segment>> segments_;
  std::vector<std::string> languages_;
  std::unique_ptr<Xapian::Database> articles_;
  bool has_superseded_ = false;
};

// What Xapian said of a database, as an error of the index at `path`.
schema::IndexError translated(const Xapian::Error& error, const std::string& path);

}  // namespace searcher
