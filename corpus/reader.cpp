#include "corpus/reader.h"

#include <algorithm>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <system_error>
#include <utility>

#include "corpus/content_kind.h"
#include "corpus/folder.h"
#include "corpus/input/file_bytes.h"
#include "corpus/json/json_lines.h"
#include "corpus/unit_reader.h"
#include "text/utf8.h"

namespace corpus {
namespace {

namespace fs = std::filesystem;

// Byte offsets into a text are 32 bits wide, and ICU's are signed.
constexpr std::uint64_t most_article_bytes = (1ull << 31) - 1;

// File names are bytes; what is shown and stored is UTF-8.
std::string shown(const fs::path& path) { return text::repair(path.native()).text; }

std::string extension_of(const fs::path& path) {
  std::string extension = path.extension().native();
  for (char& c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return extension;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_named_json(const fs::path& path) { return is_one_of(extension_of(path), {".json", ".jsonl", ".ndjson"}); }

bool is_named_compressed(const fs::path& path) {
  return is_one_of(extension_of(path), {".xz", ".gz", ".zst", ".bz2", ".lz4", ".zip", ".7z"});
}

// Whether a file met in a folder, not named by the user, looks like coverage.
bool is_named_coverage(const fs::path& path) {
  return is_named_json(path) || is_named_compressed(path) || is_one_of(extension_of(path), {"", ".txt"});
}

// All that is left of `in`; nothing, and a remark, when that is too much or cannot be read.
std::optional<std::string> read_whole(ByteSource& in, const std::string& source, const ReadOptions& options,
                                      const Sink& sink) {
  constexpr std::size_t step = 1 << 20;
  std::string bytes;
  for (std::size_t size = 0;;) {
    bytes.resize(size + step);
    const std::size_t count = in.read(bytes.data() + size, step);
    size += count;
    bytes.resize(size);
    if (count == 0) break;
    if (size <= options.max_article_bytes) continue;
    sink.skip(source, "the article is longer than " + std::to_string(options.max_article_bytes) + " bytes; split it");
    return std::nullopt;
  }
  if (in.failure().empty()) return bytes;
  sink.skip(source, in.failure());
  return std::nullopt;
}

class SourceReader {
 public:
  SourceReader(ReadOptions options, const Sink& sink) : options_(options), sink_(sink) {}

  void read(const std::string& source) {
    if (source == "-") {
      FileBytes in;
      return read_json_lines(in, "stdin", options_, sink_);
    }
    const fs::path path = source;
    std::error_code unknown;  // what cannot be told to be a folder says why when it is opened
    if (!fs::is_directory(path, unknown)) return read_file(path);
    visit_folder(
        path, {.file = [this](const fs::path& file) { read_met_file(file); },
               .skipped = [this](const fs::path& at, const std::string& message) { sink_.skip(shown(at), message); }});
  }

 private:
  void read_met_file(const fs::path& path) {
    if (is_named_coverage(path)) return read_file(path);
    sink_.note(shown(path),
               "not read: in folders only .txt, .json, .jsonl, .ndjson and files without an "
               "extension are coverage; name the file to have it read");
  }

  void read_file(const fs::path& path) {
    FileBytes in(path.native());
    read_stream(in, {.source = shown(path), .is_named_json = is_named_json(path)});
    if (in.has_changed()) sink_.skip(shown(path), "it changed while it was read; run update again");
  }

  void read_stream(ByteSource& in, const UnitOrigin& origin) {
    if (content_of(in.head(), origin.is_named_json).kind == ContentKind::json_lines)
      return read_json_lines(in, origin.source, options_, sink_);
    const auto bytes = read_whole(in, origin.source, options_, sink_);
    if (bytes && sink_.wants(*bytes, origin.source)) read_unit(*bytes, origin, options_, sink_);
  }

  ReadOptions options_;
  const Sink& sink_;
};

}  // namespace

void read_sources(const std::vector<std::string>& sources, const ReadOptions& options, const Sink& sink) {
  ReadOptions limited = options;
  limited.max_article_bytes = std::min(limited.max_article_bytes, most_article_bytes);
  SourceReader reader(limited, sink);
  for (const std::string& source : sources) reader.read(source);
}

}  // namespace corpus
