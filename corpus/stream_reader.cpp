#include "corpus/stream_reader.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <utility>

#include "corpus/content_kind.h"
#include "corpus/input/archive_stream.h"
#include "corpus/input/unpacked_bytes.h"
#include "corpus/json/json_lines.h"
#include "corpus/photo/photo_article.h"
#include "corpus/source_name.h"
#include "text/utf8.h"

namespace corpus {
namespace {

constexpr int most_packings = 3;
constexpr int most_archives = 2;
constexpr std::size_t most_jpeg_head_bytes = 16 << 20;  // what has no picture behind that is none

// All that is left of `in`, or its first bytes up to where `is_enough` says so; nothing, and a remark, when that is too
// much or cannot be read.
template <typename IsEnough>
std::optional<std::string> read_whole(ByteSource& in, const std::string& source, const ReadOptions& options,
                                      const Sink& sink, IsEnough is_enough) {
  constexpr std::size_t first_step = 64 << 10;
  constexpr std::size_t last_step = 1 << 20;
  std::string bytes;
  for (std::size_t step = first_step, size = 0;; step = std::min(2 * step, last_step)) {
    bytes.resize(size + step);
    const std::size_t count = in.read(bytes.data() + size, step);
    size += count;
    bytes.resize(size);
    if (count == 0) break;
    if (is_enough(bytes)) return bytes;
    if (size <= options.max_article_bytes) continue;
    sink.skip(source, "the article is longer than " + std::to_string(options.max_article_bytes) + " bytes; split it");
    return std::nullopt;
  }
  if (in.failure().empty()) return bytes;
  sink.skip(source, in.failure());
  return std::nullopt;
}

constexpr auto read_to_the_end = [](std::string_view) { return false; };

// Another picture file of the same name, to which this sidecar belongs; the sidecar itself when there is none.
std::string picture_of_sidecar(const std::string& path) {
  namespace fs = std::filesystem;
  const std::string stem = path.substr(0, path.find_last_of('.'));
  constexpr std::array endings = std::to_array<const char*>(
      {"",     ".jpg", ".JPG", ".jpeg", ".JPEG", ".tif", ".tiff", ".png", ".nef", ".NEF", ".cr2", ".CR2",  ".cr3",
       ".CR3", ".arw", ".ARW", ".dng",  ".DNG",  ".raf", ".RAF",  ".orf", ".ORF", ".rw2", ".RW2", ".heic", ".psd"});
  std::error_code unknown;
  for (const char* ending : endings)
    if (fs::is_regular_file(stem + ending, unknown)) return text::repair(stem + ending).text;
  return text::repair(path).text;
}

std::string folder_of(const std::string& source) {
  const std::size_t slash = source.find_last_of('/');
  return slash == std::string::npos ? "." : slash == 0 ? "/" : source.substr(0, slash);
}

// What an archive is that is really a document: those of word processors and e-books begin so.
bool begins_document(const std::string& member) { return member == "[Content_Types].xml" || member == "mimetype"; }

}  // namespace

void StreamReader::read(ByteSource& in, const std::string& path, const std::string& shown_name) {
  read(in, {.origin = {.source = shown_name, .is_named_json = is_named_json(path)}, .path = path});
}

void StreamReader::read_standard_input(ByteSource& in) {
  read(in, {.origin = {.source = "stdin", .is_named_json = true}, .path = "", .is_rows = true});
}

void StreamReader::read(ByteSource& in, const Stream& stream) {
  const std::string_view head = in.head();
  if (const Packing packing = packing_of(head); packing != Packing::none) return read_packed(in, packing, stream);
  if (const ArchiveKind kind = archive_kind_of(head); kind != ArchiveKind::none) return read_archive(in, kind, stream);
  if (stream.is_rows) return read_json_lines(in, stream.origin.source, options_, sink_);
  if (const PhotoFormat format = photo_format_of(head); format != PhotoFormat::none)
    return read_photo(in, format, stream);
  if (content_of(head, stream.origin.is_named_json).kind == ContentKind::json_lines)
    return read_json_lines(in, stream.origin.source, options_, sink_);
  const auto bytes = read_whole(in, stream.origin.source, options_, sink_, read_to_the_end);
  if (bytes && sink_.wants(*bytes, stream.origin.source)) read_unit(*bytes, stream.origin, options_, sink_);
}

void StreamReader::read_packed(ByteSource& in, Packing packing, Stream stream) {
  if (++stream.packings > most_packings)
    return sink_.skip(stream.origin.source,
                      "it is compressed more than " + std::to_string(most_packings) + " times over; unpack it first");
  UnpackedBytes unpacked(in, packing);
  read(unpacked, stream);
}

void StreamReader::read_archive(ByteSource& in, ArchiveKind kind, const Stream& stream) {
  const std::string& source = stream.origin.source;
  if (stream.archives == most_archives)
    return sink_.skip(source, "an archive in an archive in an archive is not read; unpack the outermost first");
  ArchiveStream archive(in, kind);
  ArchiveStream::Next next = archive.next();
  if (next == ArchiveStream::Next::end) return sink_.skip(source, "the archive is empty");
  for (; next == ArchiveStream::Next::member; next = archive.next()) {
    const ArchiveMember& member = archive.member();
    if (begins_document(member.name)) return sink_.skip(source, "documents are not read: save it as plain text");
    const std::string name = source + '/' + text::repair(member.name).text;
    if (member.kind == ArchiveMember::Kind::folder || is_hidden(member.name)) continue;
    if (member.kind != ArchiveMember::Kind::file) {
      sink_.note(name, member.kind == ArchiveMember::Kind::link
                           ? "a link was not followed; what it leads to is read under its own name if it is here"
                           : "it is no file and was left out");
    } else if (!is_named_coverage(member.name)) {
      sink_.note(name, "not read: " + std::string(coverage_names));
    } else if (member.is_encrypted) {
      sink_.skip(name, "it is encrypted; unpack it with its password and give what was in it");
    } else {
      MemberBytes bytes(archive);
      read(bytes, {.origin = {.source = name, .is_named_json = is_named_json(member.name)},
                   .path = "",
                   .is_rows = false,
                   .packings = 0,
                   .archives = stream.archives + 1});
    }
  }
  if (next == ArchiveStream::Next::failed)
    sink_.skip(source, "the archive cannot be read on (" + archive.problem() +
                           "); what came before was read; fetch the archive anew");
}

void StreamReader::read_photo(ByteSource& in, PhotoFormat format, const Stream& stream) {
  const std::string& source = stream.origin.source;
  const auto bytes = read_whole(in, source, options_, sink_, [&](std::string_view begin) {
    return format == PhotoFormat::jpeg && (begin.size() > most_jpeg_head_bytes || jpeg_head_size(begin).has_value());
  });
  if (!bytes) return;
  const std::string_view words = std::string_view(*bytes).substr(
      0, format == PhotoFormat::jpeg ? jpeg_head_size(*bytes).value_or(bytes->size()) : bytes->size());
  if (!sink_.wants(words, source)) return;
  const bool is_sidecar = format == PhotoFormat::xmp && !stream.path.empty();
  auto photo = photo_article(words, format, source, is_sidecar ? picture_of_sidecar(stream.path) : source);
  if (!photo) {
    ++photos_without_words_[folder_of(source)];
    return;
  }
  if (photo->repairs.any())
    sink_.remark({.kind = Remark::Kind::repaired, .where = source, .message = print(photo->repairs)});
  sink_.article(std::move(photo->article));
}

void StreamReader::finish() {
  for (const auto& [folder, count] : photos_without_words_)
    sink_.note(folder, count == 1 ? "1 picture has no caption and was left out"
                                  : std::to_string(count) + " pictures have no captions and were left out");
  photos_without_words_.clear();
}

}  // namespace corpus
