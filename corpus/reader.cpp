#include "corpus/reader.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <system_error>
#include <utility>

#include "corpus/clean_text.h"
#include "corpus/content_kind.h"
#include "corpus/folder.h"
#include "corpus/json/json_lines.h"
#include "corpus/markup.h"
#include "corpus/ninjs/ninjs.h"
#include "corpus/source_text.h"
#include "corpus/wire/wire_text.h"
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
  return is_named_json(path) || is_named_compressed(path) ||
         is_one_of(extension_of(path),
                   {"", ".txt", ".html", ".htm", ".xhtml", ".xml", ".nitf", ".newsml", ".rss", ".rdf", ".atom"});
}

class SourceReader {
 public:
  SourceReader(ReadOptions options, const Sink& sink) : options_(options), sink_(sink) {}

  void read(const std::string& source) {
    if (source == "-") return read_json_lines(std::cin, "stdin", options_, sink_);
    const fs::path path = source;
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) return skip(path, missing_message(error));
    if (!fs::is_directory(status)) return read_file(path);
    visit_folder(path, {.file = [this](const fs::path& file) { read_met_file(file); },
                        .skipped = [this](const fs::path& at, const std::string& message) { skip(at, message); }});
  }

 private:
  static std::string missing_message(const std::error_code& error) {
    if (!error || error == std::errc::no_such_file_or_directory)
      return "there is no such file or folder; check the path";
    return "it cannot be read: " + error.message() + "; check the path and its rights (ls -ld)";
  }

  void read_met_file(const fs::path& path) {
    if (is_named_coverage(path)) return read_file(path);
    remark(Remark::Kind::noted, path,
           "not read: in folders only .txt, .json, .jsonl, .ndjson, .html, .htm, .xhtml, .xml, .nitf, .newsml, .rss, "
           ".rdf, .atom and files without an extension are coverage; name the file to have it read");
  }

  void read_file(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) return skip(path, missing_message(error));
    if (!fs::is_regular_file(status))
      return skip(path, "it is no regular file; give a file, a folder, or - for JSON Lines on standard input");
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    if (!in) {
      const int reason = errno;
      return skip(path, "it cannot be read: " + std::generic_category().message(reason) + "; check its rights (ls -l)");
    }
    read_stream(path, in);
  }

  void read_stream(const fs::path& path, std::ifstream& in) {
    std::string head(content_head_bytes, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    if (in.bad()) return skip(path, "reading it failed; check the disk");
    in.clear();
    in.seekg(0);

    const Content content = content_of(head, is_named_json(path));
    switch (content.kind) {
      case ContentKind::json_lines: return read_json_lines(in, shown(path), options_, sink_);
      case ContentKind::json_document:
      case ContentKind::markup:
      case ContentKind::text:
      case ContentKind::utf16:
      case ContentKind::utf32: return read_whole(path, in);
      case ContentKind::empty: return skip(path, "the file is empty");
      case ContentKind::compressed:
        return skip(path,
                    "compressed files are not read yet: unpack it first (" + std::string(content.unpack) + " FILE)");
      case ContentKind::document: return skip(path, "documents are not read: save it as plain text");
      case ContentKind::binary:
        return skip(path, "it holds zero bytes, so it is no text; give plain text or JSON Lines");
    }
  }

  // All that is left of `in`; nothing, and a remark, when that is too much.
  std::optional<std::string> read_all(const fs::path& path, std::ifstream& in) {
    std::string bytes;
    std::vector<char> chunk(1 << 20);
    while (in) {
      in.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
      const auto count = static_cast<std::size_t>(in.gcount());
      if (bytes.size() + count > options_.max_article_bytes) {
        skip(path, "the article is longer than " + std::to_string(options_.max_article_bytes) + " bytes; split it");
        return std::nullopt;
      }
      bytes.append(chunk.data(), count);
    }
    if (!in.bad()) return bytes;
    skip(path, "reading it failed; check the disk");
    return std::nullopt;
  }

  void read_whole(const fs::path& path, std::ifstream& in) {
    const auto bytes = read_all(path, in);
    if (!bytes) return;
    const auto converted = converted_to_utf8(*bytes);
    if (converted) remark(Remark::Kind::repaired, path, print(*converted));
    const std::string_view text = converted ? std::string_view(converted->text) : std::string_view(*bytes);
    switch (content_of(text.substr(0, content_head_bytes), is_named_json(path)).kind) {
      case ContentKind::json_lines: {
        std::istringstream rows{std::string(text)};
        return read_json_lines(rows, shown(path), options_, sink_);
      }
      case ContentKind::json_document: return read_ninjs(text, shown(path), sink_);
      case ContentKind::markup: return read_markup(text, shown(path), sink_);
      case ContentKind::text: return make_article(path, text, {});
      case ContentKind::empty: return skip(path, "the file is empty");
      default: return skip(path, "behind its charset it is no text, no JSON and no markup");
    }
  }

  void make_article(const fs::path& path, std::string_view bytes, Repairs repairs) {
    Repairs more;
    const std::string clean = clean_text(bytes, more);
    repairs += more;
    if (one_line(clean).empty()) return skip(path, "the file holds no words");
    if (repairs.any()) {
      const bool is_other_charset = more.bad_bytes > 0;
      remark(Remark::Kind::repaired, path,
             print(repairs) + (is_other_charset ? "; if the file is in another charset, convert it first (iconv -f "
                                                  "windows-1251 -t utf-8 FILE)"
                                                : ""));
    }
    WireText wire = read_wire_text(clean, shown(path));
    for (std::string& doubt : wire.doubts) remark(Remark::Kind::noted, path, std::move(doubt));
    sink_.article(std::move(wire.article));
  }

  void skip(const fs::path& path, std::string message) { remark(Remark::Kind::skipped, path, std::move(message)); }

  void remark(Remark::Kind kind, const fs::path& path, std::string message) {
    sink_.remark({.kind = kind, .where = shown(path), .message = std::move(message)});
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
