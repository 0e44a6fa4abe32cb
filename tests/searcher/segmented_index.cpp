#include "tests/searcher/segmented_index.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <stdexcept>
#include <utility>

#include "corpus/reader.h"
#include "indexer/admission.h"
#include "indexer/basis_maker.h"
#include "indexer/publisher.h"
#include "indexer/record_maker.h"
#include "indexer/segment_merger.h"
#include "indexer/shard.h"

namespace searcher {
namespace {

using Shards = std::vector<std::unique_ptr<indexer::Shard>>;

std::vector<corpus::Article> read(const std::string& file) {
  std::vector<corpus::Article> articles;
  corpus::read_sources({file}, {},
                       {.article = [&](corpus::Article article) { articles.push_back(std::move(article)); },
                        .remark = [](const corpus::Remark&) {}});
  return articles;
}

// Sizes differ: the first segments are the smallest.
std::size_t segment_of(std::size_t article, std::size_t articles, std::size_t segments) {
  std::size_t segment = 0;
  while (article >= articles * (segment + 1) * (segment + 2) / (segments * (segments + 1))) ++segment;
  return std::min(segment, segments - 1);
}

// The numbers of all versions but the last of each story.
std::vector<std::uint32_t> superseded_of(const std::map<std::string, std::vector<std::uint32_t>>& stories) {
  std::vector<std::uint32_t> superseded;
  for (const auto& [story, versions] : stories)
    superseded.insert(superseded.end(), versions.begin(), versions.end() - 1);
  std::sort(superseded.begin(), superseded.end());
  return superseded;
}

std::vector<std::uint32_t> those_in(const schema::SegmentInfo& segment, const std::vector<std::uint32_t>& articles) {
  std::vector<std::uint32_t> inside;
  std::copy_if(articles.begin(), articles.end(), std::back_inserter(inside), [&](std::uint32_t article) {
    return segment.first_article <= article && article <= segment.last_article;
  });
  return inside;
}

}  // namespace

SegmentedIndex::SegmentedIndex(const std::vector<SmallArticle>& articles, std::size_t segments) {
  const std::string index = folder_ / "index";
  const std::vector<corpus::Article> all = read(folder_.write("articles.jsonl", rows_of(articles)));
  if (all.size() != articles.size()) throw std::logic_error("an article of the test cannot be read");
  const indexer::WriterLock lock(index);

  Shards shards;
  for (std::size_t i = 0; i < segments; ++i)
    shards.push_back(std::make_unique<indexer::Shard>(folder_ / ("shard" + std::to_string(i))));
  indexer::Admission admission(1, nullptr);
  std::map<std::string, std::vector<std::uint32_t>> stories;
  schema::Manifest manifest;
  std::map<std::uint32_t, std::string> languages;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const indexer::Admitted admitted = admission.admit(all[i]);
    if (!admitted.is_new) continue;
    schema::Record record = indexer::make_record(admitted.article, "");
    record.version_of = articles[i].version_of;
    record.sources = {"coverage"};
    languages[admitted.number] = record.language;
    if (record.version_of.empty())
      stories[record.id] = {admitted.number};
    else
      stories[record.version_of].push_back(admitted.number);
    shards[segment_of(i, all.size(), segments)]->add(admitted.number, std::move(record));
  }
  const std::vector<std::uint32_t> deleted = admission.replaced();
  for (const auto& [article, language] : languages) {
    if (std::binary_search(deleted.begin(), deleted.end(), article)) continue;
    ++manifest.counts.articles;
    ++manifest.languages[language];
  }

  const indexer::Basis basis = indexer::make_basis(shards, all.size());
  manifest.generation = indexer::next_generation(index);
  manifest.average_lengths = basis.averages;
  manifest.common_words = basis.common_words;
  if (segments > 1) shards.push_back(nullptr);
  for (std::unique_ptr<indexer::Shard>& shard : shards) {
    std::vector<std::string> folders;
    if (shard) {
      shard->write(basis);
      folders.push_back(shard->path());
    }
    const std::string name = std::to_string(manifest.segments.size());
    indexer::merge(folders, {}, schema::segment_path(index, name));
    schema::SegmentInfo segment = indexer::describe(schema::segment_path(index, name));
    segment.name = name;
    segment.deleted = those_in(segment, deleted);
    segment.superseded = those_in(segment, superseded_of(stories));
    manifest.segments.push_back(std::move(segment));
  }
  indexer::publish(index, manifest);
  snapshot_ = std::make_unique<Snapshot>(index);
}

}  // namespace searcher
