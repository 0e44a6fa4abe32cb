#include "schema/manifest.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "schema/checksum.h"
#include "schema/error.h"

namespace schema {

using nlohmann::json;

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(FileInfo, bytes, checksum)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(RemoteServer, host, port, uuid)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(SegmentInfo, name, remote, first_article, last_article, articles, deleted,
                                   superseded, removed, files)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(AverageLengths, spaced_headline, spaced_body, spaced_captions, unspaced_headline,
                                   unspaced_body, unspaced_captions)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(RunReport, read, unchanged, indexed, dropped, skipped, repaired)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(SourceInfo, path, articles)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Skipped, where, message)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Counts, articles, captions, sentences, words, quotations, speakers, text_bytes)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Manifest, format, generation, created, built_with, segments, average_lengths,
                                   common_words, languages, first_day, last_day, counts, sources, skipped, report)

namespace {

// Names of files are bytes; those that are no UTF-8 are replaced, as JSON must be UTF-8.
std::string dump(const json& value, int indent = -1) {
  return value.dump(indent, ' ', false, json::error_handler_t::replace);
}

}  // namespace

std::string SegmentInfo::address() const {
  const bool is_numeric_v6 = remote.host.find(':') != std::string::npos;
  return fmt::format(fmt::runtime(is_numeric_v6 ? "[{}]:{}" : "{}:{}"), remote.host, remote.port);
}

std::string print(const Manifest& manifest) {
  const json body = manifest;
  return dump(json{{"checksum", hex(checksum(dump(body)))}, {"manifest", body}}, 1) + "\n";
}

Manifest parse_manifest(std::string_view text, const std::string& path) {
  const json file = json::parse(text, nullptr, false);
  if (!file.is_object() || !file.contains("checksum") || !file.contains("manifest"))
    throw damaged(path, "the manifest is not whole");
  const json& body = file["manifest"];
  if (const auto format = body.find("format");
      format != body.end() && format->is_number() && *format != format_version) {
    const bool newer = *format > format_version;
    throw IndexError(
        IndexError::Code::other_version,
        fmt::format("the index has format {}, this program reads format {}", dump(*format), format_version), path,
        newer ? "use the newer Pullquote that built it, or build it again" : "build the index again");
  }
  if (file["checksum"] != hex(checksum(dump(body)))) throw damaged(path, "the manifest's checksum does not fit");
  try {
    Manifest manifest = body.get<Manifest>();
    if (print(manifest) != text) throw damaged(path, "the manifest is not written as it was published");
    return manifest;
  } catch (const json::exception&) {
    throw damaged(path, "the manifest lacks what it must hold");
  }
}

std::string generation_name(std::uint64_t generation) { return fmt::format("{:06}", generation); }

}  // namespace schema
