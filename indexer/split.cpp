#include "indexer/split.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdio.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <utility>

#include "indexer/publisher.h"
#include "indexer/rewriting.h"
#include "indexer/segment_source.h"
#include "indexer/served_segment.h"
#include "schema/error.h"
#include "schema/index_folder.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;
using schema::IndexError;

IndexError unwritable(const std::string& path, int error) {
  return {IndexError::Code::unwritable, std::string("cannot write: ") + std::strerror(error), path,
          "make room on the disk, or check the rights of the folder, and run again"};
}

// The articles that are alive, in order of their numbers, read one after the other.
class LiveArticles {
 public:
  explicit LiveArticles(const schema::Generation& generation) : index_(generation.index) {
    segments_ = generation.manifest.segments;
    std::sort(segments_.begin(), segments_.end(),
              [](const auto& a, const auto& b) { return a.first_article < b.first_article; });
    enter(0);
  }

  const SegmentSource& source() const { return *source_; }

  // Nothing at the end.
  std::optional<std::pair<std::uint32_t, schema::Record>> next() {
    while (at_ < segments_.size()) {
      const schema::SegmentInfo& segment = segments_[at_];
      for (; number_ <= segment.last_article && number_ != 0; ++number_) {
        if (std::binary_search(segment.deleted.begin(), segment.deleted.end(), number_)) continue;
        if (auto record = source_->record(number_)) return std::pair(number_++, std::move(*record));
      }
      enter(at_ + 1);
    }
    return std::nullopt;
  }

 private:
  void enter(std::size_t segment) {
    at_ = segment;
    if (at_ == segments_.size()) return;
    if (segments_[at_].is_remote())
      throw IndexError(IndexError::Code::remote_differs, "this index has remote segments", index_,
                       "split the index that they were made from, or join their copies first");
    number_ = segments_[at_].first_article;
    source_.emplace(segments_[at_], schema::segment_path(index_, segments_[at_].name));
  }

  std::string index_;
  std::vector<schema::SegmentInfo> segments_;
  std::size_t at_ = 0;
  std::uint32_t number_ = 0;
  std::optional<SegmentSource> source_;
};

// What holds for all segments of an index.
schema::Manifest without_articles(const schema::Manifest& whole) {
  schema::Manifest manifest = whole;
  manifest.segments.clear();
  manifest.languages.clear();
  manifest.first_day.clear();
  manifest.last_day.clear();
  manifest.counts = {};
  manifest.sources.clear();
  manifest.skipped.clear();
  manifest.repaired = 0;
  return manifest;
}

std::vector<std::uint32_t> superseded_in(const schema::Manifest& whole, const schema::SegmentInfo& part) {
  std::vector<std::uint32_t> superseded;
  for (const schema::SegmentInfo& segment : whole.segments)
    std::copy_if(segment.superseded.begin(), segment.superseded.end(), std::back_inserter(superseded),
                 [&](std::uint32_t article) {
                   return part.first_article <= article && article <= part.last_article &&
                          !std::binary_search(segment.deleted.begin(), segment.deleted.end(), article);
                 });
  std::sort(superseded.begin(), superseded.end());
  return superseded;
}

void sync_tree(const std::string& folder) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) sync(entry.path());
  sync(folder);
}

// Puts the folder `draft` in the place of `path`, where nothing, or an old one, may stand.
void put_in_place(const std::string& draft, const std::string& path) {
  if (!fs::exists(path)) {
    if (::rename(draft.c_str(), path.c_str()) != 0) throw unwritable(path, errno);
    return;
  }
  if (::renameat2(AT_FDCWD, draft.c_str(), AT_FDCWD, path.c_str(), RENAME_EXCHANGE) != 0) throw unwritable(path, errno);
  fs::remove_all(draft);
}

std::string part_path(const std::string& out, std::uint32_t part) { return fmt::format("{}/part-{}", out, part); }

std::vector<schema::Manifest> write_parts(const SplitOptions& options) {
  const schema::Generation generation = schema::open_current(options.index);
  const std::uint64_t articles = generation.manifest.counts.articles;
  if (articles < options.into)
    throw IndexError(IndexError::Code::nothing_read,
                     fmt::format("{} articles cannot be cut into {} segments", articles, options.into), options.index,
                     "choose a smaller number for --into");
  fs::create_directories(options.out);

  LiveArticles live(generation);
  const Basis basis{.averages = generation.manifest.average_lengths,
                    .common_words = generation.manifest.common_words,
                    .dictionary = live.source().dictionary()};
  std::vector<schema::Manifest> manifests;
  std::uint64_t given = 0;
  for (std::uint32_t part = 1; part <= options.into; ++part) {
    options.step(fmt::format("writing segment {} of {}", part, options.into));
    const std::string path = part_path(options.out, part);
    const std::string draft = path + ".draft";
    fs::remove_all(draft);
    fs::remove_all(path + ".new");
    Rewriting rewriting(draft, basis, options.jobs);
    for (const std::uint64_t end = articles * part / options.into; given < end; ++given) {
      auto article = live.next();
      if (!article) throw schema::damaged(options.index, "it holds fewer articles than its manifest says");
      rewriting.add(article->first, std::move(article->second));
    }
    schema::Manifest manifest = without_articles(generation.manifest);
    std::set<std::string> speakers;
    schema::SegmentInfo segment = rewriting.finish(draft + "/merged", manifest, speakers);
    manifest.counts.speakers = speakers.size();
    segment.name = fmt::format("part-{}-of-{}", part, options.into);
    segment.superseded = superseded_in(generation.manifest, segment);
    segment.files.clear();
    manifest.segments = {segment};
    if (part == 1) {  // what was said of the sources is told once
      manifest.sources = generation.manifest.sources;
      manifest.skipped = generation.manifest.skipped;
      manifest.repaired = generation.manifest.repaired;
    }
    write_served(draft + "/merged", manifest, path + ".new");
    sync_tree(path + ".new");
    fs::remove_all(draft);
    manifests.push_back(std::move(manifest));
  }

  options.step("putting the segments in place");
  for (std::uint32_t part = 1; part <= options.into; ++part) {
    const std::string path = part_path(options.out, part);
    put_in_place(path + ".new", path);
  }
  for (std::uint32_t part = options.into + 1; fs::exists(part_path(options.out, part)); ++part)
    fs::remove_all(part_path(options.out, part));
  sync(options.out);
  return manifests;
}

}  // namespace

std::vector<schema::Manifest> split(const SplitOptions& options) try {
  return write_parts(options);
} catch (const fs::filesystem_error& error) {
  throw unwritable(error.path1(), error.code().value());
}

}  // namespace indexer
