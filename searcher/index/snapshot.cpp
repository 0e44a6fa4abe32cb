#include "searcher/index/snapshot.h"

#include <xapian.h>

#include <algorithm>

#include "schema/bytes.h"
#include "schema/terms.h"
#include "searcher/index/deadline.h"
#include "searcher/index/segment_unavailable.h"

namespace searcher {

Snapshot::~Snapshot() = default;

Snapshot::Snapshot(const std::string& index, const SnapshotOptions& options)
    : generation_(schema::open_current(index)), articles_(std::make_unique<Xapian::Database>()) {
  std::vector<schema::SegmentInfo> infos = manifest().segments;
  std::stable_sort(infos.begin(), infos.end(),
                   [](const auto& a, const auto& b) { return a.first_article < b.first_article; });
  for (const schema::SegmentInfo& info : infos) {
    if (options.left_out.contains(info.name)) {
      missing_.push_back(info);
      continue;
    }
    try {
      segments_.push_back(info.is_remote() ? open_remote_segment(info, options.timeout_ms) : open_segment(info, index));
    } catch (const SegmentUnavailable&) {
      if (!options.partial || missing_.size() + 1 == manifest().segments.size()) throw;
      missing_.push_back(info);
      continue;
    }
    articles_->add_database(*segments_.back()->articles);
    const Segment& opened = *segments_.back();
    has_superseded_ = has_superseded_ || opened.not_latest.size() > opened.deleted.size();
    has_remote_ = has_remote_ || info.is_remote();
  }
  check_document_ids();
  for (const auto& [code, articles] : manifest().languages)
    if (!code.empty()) languages_.push_back(code);
}

// Xapian 1.4 lets document ids that do not fit wrap silently.
void Snapshot::check_document_ids() const {
  std::uint64_t last = 0;
  for (const auto& segment : segments_) last = std::max<std::uint64_t>(last, segment->info.last_article);
  if (last * segments_.size() > UINT32_MAX)
    throw schema::IndexError(schema::IndexError::Code::damaged,
                             "the index has more segments and article numbers than 32-bit document ids can tell apart",
                             index(), "split it into fewer segments, or build it again");
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
  std::string data = segment.stored(article);
  if (data.empty()) throw schema::damaged(segment.path, "article number " + std::to_string(article) + " has no record");
  try {
    return read(std::move(data), *segment.decompressor);
  } catch (const schema::MalformedBytes& error) {
    throw schema::damaged(segment.path, error.what());
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
      segment->fail(error);
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

bool Snapshot::is_connected() const try {
  for (const auto& segment : segments_)
    if (segment->remote) segment->articles->keep_alive();
  return true;
} catch (const Xapian::Error&) {
  return false;
}

// A server's address is part of what Xapian says of it.
void Snapshot::fail(const Xapian::Error& error) const {
  for (const auto& segment : segments_)
    if (segment->remote &&
        error.get_context().find("(" + segment->info.remote.host + ":" + std::to_string(segment->info.remote.port) +
                                 ")") != std::string::npos)
      segment->fail(error);
  throw translated(error, index());
}

}  // namespace searcher
