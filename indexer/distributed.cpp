#include "indexer/distributed.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "indexer/generation_draft.h"
#include "indexer/publisher.h"
#include "indexer/segment_merger.h"
#include "indexer/segment_source.h"
#include "indexer/shard_pipeline.h"
#include "indexer/totals.h"
#include "indexer/write_error.h"
#include "schema/error.h"
#include "schema/index_folder.h"
#include "schema/ledger.h"
#include "schema/output_file.h"
#include "schema/served_segment.h"

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

void add_report(const schema::RunReport& part, schema::RunReport& whole) {
  whole.read += part.read;
  whole.unchanged += part.unchanged;
  whole.indexed += part.indexed;
  whole.dropped += part.dropped;
  whole.skipped += part.skipped;
  whole.repaired += part.repaired;
}

// All but segments and totals.
void take_what_is_common(const std::vector<SegmentSource>& sources, Manifest& manifest) {
  const Manifest& first = sources.front().manifest();
  manifest.built_with = first.built_with;
  manifest.average_lengths = first.average_lengths;
  manifest.common_words = first.common_words;
  for (const SegmentSource& source : sources) {
    const Manifest& part = source.manifest();
    manifest.sources.insert(manifest.sources.end(), part.sources.begin(), part.sources.end());
    manifest.skipped.insert(manifest.skipped.end(), part.skipped.begin(), part.skipped.end());
    add_report(part.report, manifest.report);
  }
}

void take_totals(const std::vector<SegmentSource>& sources, Manifest& whole) {
  std::set<std::string> speakers;
  for (const SegmentSource& source : sources) {
    const Manifest& part = source.manifest();
    whole.counts.articles += part.counts.articles;
    whole.counts.captions += part.counts.captions;
    whole.counts.sentences += part.counts.sentences;
    whole.counts.words += part.counts.words;
    whole.counts.quotations += part.counts.quotations;
    whole.counts.text_bytes += part.counts.text_bytes;
    for (std::string& name : source.speakers()) speakers.insert(std::move(name));
    for (const auto& [code, articles] : part.languages) whole.languages[code] += articles;
    if (whole.first_day.empty() || (!part.first_day.empty() && part.first_day < whole.first_day))
      whole.first_day = part.first_day;
    whole.last_day = std::max(whole.last_day, part.last_day);
  }
  whole.counts.speakers = speakers.size();
}

void append(schema::Ledger& accounts, const schema::LedgerFile& ledger) {
  const schema::Ledger more = ledger.whole();
  const auto first_source = static_cast<std::uint32_t>(accounts.sources.size());
  accounts.sources.insert(accounts.sources.end(), more.sources.begin(), more.sources.end());
  for (schema::LedgerUnit unit : more.units) {
    unit.source += first_source;
    accounts.units.push_back(unit);
  }
  accounts.moves.insert(accounts.moves.end(), more.moves.begin(), more.moves.end());
}

// Writes the articles of `sources` into a segment of the draft, and gives its folder.
std::string write_joined(const std::vector<SegmentSource*>& sources, const Basis& basis, unsigned jobs,
                         const GenerationDraft& draft, const std::string& name, const RunEvents& events) {
  ShardPipeline pipeline(draft.path(name + "-shards"), {.jobs = jobs}, basis);
  schema::Ledger accounts;
  for (SegmentSource* source : sources) {
    events.step("reading " + source->place());
    const std::string path = draft.path(name + "-ledger");
    schema::write_file(path, source->part(schema::ledger_part));
    const schema::LedgerFile ledger(path);
    for (std::size_t i = 0; i < ledger.article_count(); ++i) {
      const schema::LedgerArticle article = ledger.article_at(i);
      pipeline.add({.number = article.number,
                    .bytes = article.text_bytes,
                    .record = [record = source->record(article.number)] { return record; },
                    .provenance = {.checksum = article.checksum, .version = article.version}});
    }
    append(accounts, ledger);
  }
  const std::string merged = draft.path(name);
  merge(pipeline.finish(), accounts, merged);
  return merged;
}

Manifest publish_joined(const DistributedOptions& options, std::vector<SegmentSource> sources,
                        const RunEvents& events) {
  GenerationDraft draft(options.index);
  Manifest& manifest = draft.manifest();
  take_what_is_common(sources, manifest);
  const Basis basis{.averages = manifest.average_lengths,
                    .common_words = manifest.common_words,
                    .dictionary = sources.front().dictionary()};
  std::vector<std::vector<SegmentSource*>> groups;
  for (SegmentSource& source : sources) {
    if (groups.empty() || options.apart) groups.emplace_back();
    groups.back().push_back(&source);
  }
  const std::string generation = schema::generation_name(manifest.generation);
  std::vector<std::string> folders;
  for (const auto& group : groups) {
    const std::string name = groups.size() == 1 ? generation : fmt::format("{}-{}", generation, folders.size() + 1);
    folders.push_back(write_joined(group, basis, options.jobs, draft, name, events));
    schema::SegmentInfo& segment = manifest.segments.emplace_back(describe(folders.back()));
    segment.name = name;
    for (const SegmentSource* source : group)
      segment.superseded.insert(segment.superseded.end(), source->segment().superseded.begin(),
                                source->segment().superseded.end());
  }
  count_totals(manifest, folders);
  events.step("publishing");
  for (std::size_t i = 0; i < folders.size(); ++i)
    fs::rename(folders[i], schema::segment_path(options.index, manifest.segments[i].name));
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

Manifest name_remote(const DistributedOptions& options, const RunEvents& events) {
  for (const std::string& place : options.segments)
    if (!read_address(place))
      throw IndexError(IndexError::Code::missing, "this is not the address of a server", place,
                       "name each as HOST:PORT");
  const std::vector<SegmentSource> sources = open_all(options.segments);
  check_document_ids(sources.size(), sources.back().segment().last_article, options.index);
  GenerationDraft draft(options.index);
  Manifest& manifest = draft.manifest();
  take_what_is_common(sources, manifest);
  take_totals(sources, manifest);
  for (const SegmentSource& source : sources) {
    manifest.segments.push_back(source.segment());
    manifest.segments.back().files.clear();
  }
  events.step("publishing");
  publish(options.index, manifest);
  remove_unneeded(options.index);
  return manifest;
}

Manifest join(const DistributedOptions& options, const RunEvents& events) {
  return translating_write_errors([&] { return publish_joined(options, open_all(options.segments), events); });
}

}  // namespace indexer
