#include "indexer/build.h"

#include <fmt/chrono.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <memory>
#include <utility>

#include "indexer/admission.h"
#include "indexer/basis_maker.h"
#include "indexer/publisher.h"
#include "indexer/record_maker.h"
#include "indexer/segment_merger.h"
#include "indexer/shard.h"
#include "indexer/vocabulary.h"
#include "indexer/worker_pool.h"
#include "schema/error.h"
#include "schema/index_folder.h"
#include "text/analyzer.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;

// The basis comes from the first articles; all of them stay in memory until then.
constexpr std::size_t basis_articles = 10'000;
constexpr std::uint64_t basis_bytes = 64 << 20;

// Shards grow with what was read, so that their number stays small enough to merge in one go.
constexpr std::uint64_t min_shard_bytes = 4 << 20;
constexpr std::uint64_t max_shard_bytes = 16 << 20;

std::uint64_t size_of(const corpus::Article& article) {
  std::uint64_t bytes = article.headline.size();
  for (const std::string& paragraph : article.paragraphs) bytes += paragraph.size();
  for (const corpus::Caption& caption : article.captions) bytes += caption.text.size();
  return bytes;
}

// A folder that is gone at the end, unless it was kept.
class DraftFolder {
 public:
  explicit DraftFolder(std::string path) : path_(std::move(path)) { fs::create_directories(path_); }
  ~DraftFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  DraftFolder(const DraftFolder&) = delete;
  DraftFolder& operator=(const DraftFolder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// Cuts the stream of articles into shards and sends them over the workers.
class ShardPipeline {
 public:
  ShardPipeline(std::string folder, const BuildOptions& options)
      : folder_(std::move(folder)), language_(options.language), workers_(options.jobs) {}

  void add(Admitted article) {
    const std::uint64_t bytes = size_of(article.article);
    pending_bytes_ += bytes;
    total_bytes_ += bytes;
    pending_.push_back(std::move(article));
    if (pending_bytes_ >= std::clamp(total_bytes_ / 8, min_shard_bytes, max_shard_bytes)) flush();
  }

  // All shards, written, in the order of their articles. To be called last.
  const std::vector<std::unique_ptr<Shard>>& finish() {
    flush();
    if (!basis_known_) fix_basis();
    workers_.wait();
    return shards_;
  }

  const Vocabulary& vocabulary() const { return vocabulary_; }
  const Basis& basis() const { return basis_; }

 private:
  void flush() {
    if (pending_.empty()) return;
    articles_ += pending_.size();
    shards_.push_back(std::make_unique<Shard>(folder_ + "/" + std::to_string(shards_.size())));
    workers_.submit([this, shard = shards_.back().get(), basis_known = basis_known_,
                     batch = std::make_shared<std::vector<Admitted>>(std::move(pending_))] {
      for (Admitted& admitted : *batch) {
        schema::Record record = make_record(admitted.article, language_);
        record.version_of = admitted.version_of;
        record.sources = admitted.sources;
        admitted.article = {};
        shard->add(admitted.number, std::move(record));
      }
      if (basis_known) shard->write(basis_, vocabulary_);
    });
    pending_.clear();
    pending_bytes_ = 0;
    if (!basis_known_ && (articles_ >= basis_articles || total_bytes_ >= basis_bytes)) fix_basis();
  }

  void fix_basis() {
    workers_.wait();
    basis_ = make_basis(shards_, basis_articles);
    basis_known_ = true;
    for (const auto& shard : shards_)
      workers_.submit([this, waiting = shard.get()] { waiting->write(basis_, vocabulary_); });
  }

  std::string folder_;
  std::string language_;
  Vocabulary vocabulary_;
  Basis basis_;
  bool basis_known_ = false;
  std::vector<std::unique_ptr<Shard>> shards_;
  std::vector<Admitted> pending_;
  std::uint64_t pending_bytes_ = 0;
  std::uint64_t total_bytes_ = 0;
  std::size_t articles_ = 0;
  WorkerPool workers_;  // last: its threads use all of the above
};

void add_counts(const std::vector<std::unique_ptr<Shard>>& shards, const std::vector<std::uint32_t>& replaced,
                schema::Manifest& manifest) {
  std::set<std::string> speakers;
  for (const auto& shard : shards) {
    speakers.insert(shard->speakers().begin(), shard->speakers().end());
    for (const ArticleCounts& article : shard->counts()) {
      if (std::binary_search(replaced.begin(), replaced.end(), article.article)) continue;
      ++manifest.counts.articles;
      manifest.counts.captions += article.captions;
      manifest.counts.sentences += article.sentences;
      manifest.counts.words += article.words;
      manifest.counts.text_bytes += article.text_bytes;
      manifest.counts.quotations += article.quotations;
      ++manifest.languages[article.language];
      if (article.first_day.empty()) continue;
      if (manifest.first_day.empty() || article.first_day < manifest.first_day) manifest.first_day = article.first_day;
      manifest.last_day = std::max(manifest.last_day, article.last_day);
    }
  }
  manifest.counts.speakers = speakers.size();
}

schema::Manifest build_generation(const BuildOptions& options, const BuildEvents& events) {
  const WriterLock lock(options.index);
  remove_unneeded(options.index);

  schema::Manifest manifest;
  manifest.generation = next_generation(options.index);
  manifest.created = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
  manifest.built_with = fmt::format("pullquote {}, {}", PULLQUOTE_VERSION, text::analyzer_version());
  const std::string name = schema::generation_name(manifest.generation);
  const DraftFolder draft(schema::segment_path(options.index, name + ".building"));

  events.step("reading");
  ShardPipeline pipeline(draft.path() + "/shards", options);
  Admission admission(1);
  Progress progress;
  for (const std::string& source : options.sources) {
    schema::SourceInfo info{.path = source, .articles = 0};
    const auto remark = [&](const corpus::Remark& r) {
      if (r.kind == corpus::Remark::Kind::skipped) {
        manifest.skipped.push_back({r.where, r.message});
        ++progress.skipped;
      }
      manifest.repaired += r.kind == corpus::Remark::Kind::repaired;
      events.remark(r);
    };
    const auto take = [&](corpus::Article article) {
      ++info.articles;
      ++progress.articles;
      progress.text_bytes += size_of(article);
      Admitted admitted = admission.admit(std::move(article));
      if (!admission.remark().empty())
        remark({corpus::Remark::Kind::noted, admitted.article.source, admission.remark()});
      pipeline.add(std::move(admitted));
      events.progress(progress);
    };
    corpus::read_sources({source}, options.reading, {.article = take, .remark = remark});
    manifest.sources.push_back(info);
  }
  if (progress.articles == 0)
    throw schema::IndexError(schema::IndexError::Code::nothing_read, "nothing was read: no article in any source",
                             options.sources.empty() ? "" : options.sources.front(),
                             "name files, folders or - that hold coverage; the old index stands");
  const auto& shards = pipeline.finish();

  events.step("merging");
  const std::string merged = draft.path() + "/merged";
  schema::SegmentInfo segment = merge(shards, pipeline.vocabulary(), merged);
  segment.name = name;
  segment.deleted = admission.replaced();
  manifest.average_lengths = pipeline.basis().averages;
  manifest.common_words = pipeline.basis().common_words;
  add_counts(shards, segment.deleted, manifest);
  manifest.segments = {segment};

  events.step("publishing");
  fs::rename(merged, schema::segment_path(options.index, name));
  publish(options.index, manifest);
  remove_unneeded(options.index);
  return manifest;
}

}  // namespace

schema::Manifest build(const BuildOptions& options, const BuildEvents& events) {
  try {
    return build_generation(options, events);
  } catch (const fs::filesystem_error& error) {
    throw schema::IndexError(schema::IndexError::Code::unwritable, "cannot write: " + error.code().message(),
                             error.path1(),
                             "make room on the disk, or check the rights of the folder, and build again");
  }
}

}  // namespace indexer
