#include "indexer/distributed.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <iterator>
#include <set>
#include <utility>

#include "indexer/publisher.h"
#include "indexer/rewriting.h"
#include "indexer/segment_source.h"
#include "schema/error.h"
#include "schema/index_folder.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;
using schema::IndexError;
using schema::Manifest;

IndexError differs(const std::string& what, const std::string& where) {
  return {IndexError::Code::remote_differs, what, where,
          "name all segments that one run of pullquote-index split wrote, each once"};
}

bool have_same_basis(const Manifest& a, const Manifest& b) {
  const auto lengths = [](const Manifest& m) {
    const schema::AverageLengths& l = m.average_lengths;
    return std::vector{l.spaced_headline,   l.spaced_body,   l.spaced_captions,
                       l.unspaced_headline, l.unspaced_body, l.unspaced_captions};
  };
  return a.format == b.format && a.generation == b.generation && a.created == b.created &&
         a.common_words == b.common_words && lengths(a) == lengths(b);
}

// In the order of their articles.
std::vector<SegmentSource> open_all(const std::vector<std::string>& places) {
  std::vector<SegmentSource> sources;
  for (const std::string& place : places) sources.emplace_back(place);
  std::sort(sources.begin(), sources.end(), [](const SegmentSource& a, const SegmentSource& b) {
    return a.segment().first_article < b.segment().first_article;
  });
  for (std::size_t i = 1; i < sources.size(); ++i) {
    const SegmentSource& before = sources[i - 1];
    if (!have_same_basis(before.manifest(), sources[i].manifest()))
      throw differs("this segment is not of the same index, or not of the same run, as " + before.place(),
                    sources[i].place());
    if (before.segment().last_article >= sources[i].segment().first_article)
      throw differs("this segment has article numbers that are also in " + before.place(), sources[i].place());
  }
  return sources;
}

void add_totals(const Manifest& part, Manifest& whole) {
  whole.counts.articles += part.counts.articles;
  whole.counts.captions += part.counts.captions;
  whole.counts.sentences += part.counts.sentences;
  whole.counts.words += part.counts.words;
  whole.counts.quotations += part.counts.quotations;
  whole.counts.speakers += part.counts.speakers;
  whole.counts.text_bytes += part.counts.text_bytes;
  for (const auto& [code, articles] : part.languages) whole.languages[code] += articles;
  if (whole.first_day.empty() || (!part.first_day.empty() && part.first_day < whole.first_day))
    whole.first_day = part.first_day;
  whole.last_day = std::max(whole.last_day, part.last_day);
}

// All but segments and totals.
Manifest common_manifest(const std::vector<SegmentSource>& sources, const std::string& index) {
  const Manifest& first = sources.front().manifest();
  Manifest manifest;
  manifest.generation = next_generation(index);
  manifest.created = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
  manifest.built_with = first.built_with;
  manifest.average_lengths = first.average_lengths;
  manifest.common_words = first.common_words;
  for (const SegmentSource& source : sources) {
    const Manifest& part = source.manifest();
    manifest.sources.insert(manifest.sources.end(), part.sources.begin(), part.sources.end());
    manifest.skipped.insert(manifest.skipped.end(), part.skipped.begin(), part.skipped.end());
    manifest.repaired += part.repaired;
  }
  return manifest;
}

Manifest publish_joined(const DistributedOptions& options, std::vector<SegmentSource> sources) {
  const WriterLock lock(options.index);
  remove_unneeded(options.index);
  Manifest manifest = common_manifest(sources, options.index);
  const Basis basis{.averages = manifest.average_lengths,
                    .common_words = manifest.common_words,
                    .dictionary = sources.front().dictionary()};
  const std::string name = schema::generation_name(manifest.generation);
  std::vector<std::string> drafts;
  std::optional<Rewriting> rewriting;
  std::set<std::string> speakers;
  std::vector<std::uint32_t> superseded;
  const auto finish = [&] {
    schema::SegmentInfo segment = rewriting->finish(drafts.back() + "/merged", manifest, speakers);
    segment.name = options.apart ? fmt::format("{}-{}", name, drafts.size()) : name;
    segment.superseded = std::exchange(superseded, {});
    manifest.segments.push_back(std::move(segment));
    rewriting.reset();
  };
  for (SegmentSource& source : sources) {
    options.step("reading " + source.place());
    if (!rewriting) {
      drafts.push_back(schema::segment_path(options.index, fmt::format("{}.joining-{}", name, drafts.size())));
      rewriting.emplace(drafts.back(), basis, options.jobs);
    }
    const schema::SegmentInfo& segment = source.segment();
    for (std::uint32_t number = segment.first_article; number <= segment.last_article && number != 0; ++number)
      if (auto record = source.record(number)) rewriting->add(number, std::move(*record));
    superseded.insert(superseded.end(), segment.superseded.begin(), segment.superseded.end());
    if (options.apart) finish();
  }
  if (rewriting) finish();
  manifest.counts.speakers = speakers.size();

  options.step("publishing");
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    fs::rename(drafts[i] + "/merged", schema::segment_path(options.index, manifest.segments[i].name));
    fs::remove_all(drafts[i]);
  }
  publish(options.index, manifest);
  remove_unneeded(options.index);
  return manifest;
}

}  // namespace

void check_document_ids(std::size_t segments, std::uint32_t last_article, const std::string& index) {
  if (segments * std::uint64_t{last_article} <= UINT32_MAX) return;
  throw IndexError(IndexError::Code::remote_differs,
                   fmt::format("{} segments with article numbers up to {} are more than 32-bit document ids can tell "
                               "apart: their product has to stay below 4,294,967,296",
                               segments, last_article),
                   index, "cut the index into fewer segments");
}

Manifest name_remote(const DistributedOptions& options) {
  for (const std::string& place : options.segments)
    if (!read_address(place))
      throw IndexError(IndexError::Code::missing, "this is not the address of a server", place,
                       "name each as HOST:PORT");
  const std::vector<SegmentSource> sources = open_all(options.segments);
  check_document_ids(sources.size(), sources.back().segment().last_article, options.index);
  const WriterLock lock(options.index);
  remove_unneeded(options.index);
  Manifest manifest = common_manifest(sources, options.index);
  for (const SegmentSource& source : sources) {
    manifest.segments.push_back(source.segment());
    manifest.segments.back().files.clear();
    add_totals(source.manifest(), manifest);
  }
  options.step("publishing");
  publish(options.index, manifest);
  remove_unneeded(options.index);
  return manifest;
}

Manifest join(const DistributedOptions& options) try {
  return publish_joined(options, open_all(options.segments));
} catch (const fs::filesystem_error& error) {
  throw IndexError(IndexError::Code::unwritable, "cannot write: " + error.code().message(), error.path1(),
                   "make room on the disk, or check the rights of the folder, and run again");
}

}  // namespace indexer
