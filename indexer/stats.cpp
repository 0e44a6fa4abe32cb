#include "indexer/stats.h"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "schema/index_folder.h"

namespace indexer {
namespace {

// Bytes on disk by part: "tokens", "words", "articles/postlist.glass" …
std::map<std::string, std::uint64_t> bytes_by_part(const schema::Manifest& manifest) {
  std::map<std::string, std::uint64_t> parts;
  for (const schema::SegmentInfo& segment : manifest.segments)
    for (const auto& [name, info] : segment.files) parts[name] += info.bytes;
  return parts;
}

std::uint64_t deleted(const schema::Manifest& manifest) {
  std::uint64_t count = 0;
  for (const schema::SegmentInfo& segment : manifest.segments) count += segment.deleted.size();
  return count;
}

}  // namespace

std::string stats_text(const std::string& index, const schema::Manifest& manifest) {
  const schema::Counts& counts = manifest.counts;
  std::string out = fmt::format("index       {}\ngeneration  {} of {}, {} segment(s), built with {}\n", index,
                                schema::generation_name(manifest.generation), manifest.created,
                                manifest.segments.size(), manifest.built_with);
  out += fmt::format(
      "articles    {} ({} replaced ones still on disk)\ncaptions    {}\nsentences   {}\nwords       {}\n"
      "quotations  {} of {} speakers\n",
      counts.articles, deleted(manifest), counts.captions, counts.sentences, counts.words, counts.quotations,
      counts.speakers);
  out += "languages  ";
  for (const auto& [code, articles] : manifest.languages)
    out += fmt::format(" {} {}", code.empty() ? "?" : code, articles);
  out += "\n";
  if (!manifest.first_day.empty()) out += fmt::format("dates       {} to {}\n", manifest.first_day, manifest.last_day);
  out += fmt::format("skipped     {}\nrepaired    {}\ntext        {} bytes\n", manifest.report.skipped,
                     manifest.report.repaired, counts.text_bytes);
  std::uint64_t total = 0;
  const double text_bytes = std::max<double>(1, static_cast<double>(counts.text_bytes));
  for (const auto& [part, bytes] : bytes_by_part(manifest)) {
    total += bytes;
    out += fmt::format("  {:<24} {:>12} bytes  {:.3f} of the text\n", part, bytes,
                       static_cast<double>(bytes) / text_bytes);
  }
  out +=
      fmt::format("  {:<24} {:>12} bytes  {:.3f} of the text\n", "all", total, static_cast<double>(total) / text_bytes);
  return out;
}

std::string stats_json(const std::string& index, const schema::Manifest& manifest) {
  using nlohmann::ordered_json;
  const schema::Counts& counts = manifest.counts;
  ordered_json skipped = ordered_json::array();
  for (const schema::Skipped& s : manifest.skipped) skipped.push_back({{"where", s.where}, {"message", s.message}});
  ordered_json sources = ordered_json::array();
  for (const schema::SourceInfo& s : manifest.sources) sources.push_back({{"path", s.path}, {"articles", s.articles}});
  const ordered_json out = {{"version", 1},
                            {"index", index},
                            {"generation", schema::generation_name(manifest.generation)},
                            {"created", manifest.created},
                            {"built_with", manifest.built_with},
                            {"segments", manifest.segments.size()},
                            {"articles", counts.articles},
                            {"replaced", deleted(manifest)},
                            {"captions", counts.captions},
                            {"sentences", counts.sentences},
                            {"words", counts.words},
                            {"quotations", counts.quotations},
                            {"speakers", counts.speakers},
                            {"text_bytes", counts.text_bytes},
                            {"languages", manifest.languages},
                            {"dates", {manifest.first_day, manifest.last_day}},
                            {"sources", sources},
                            {"skipped", skipped},
                            {"repaired", manifest.report.repaired},
                            {"bytes", bytes_by_part(manifest)}};
  return out.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace indexer
