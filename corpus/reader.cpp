#include "corpus/reader.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "corpus/folder.h"
#include "corpus/input/file_bytes.h"
#include "corpus/source_name.h"
#include "corpus/stream_reader.h"
#include "text/utf8.h"

namespace corpus {
namespace {

namespace fs = std::filesystem;

// Byte offsets into a text are 32 bits wide, and ICU's are signed.
constexpr std::uint64_t most_article_bytes = (1ull << 31) - 1;

// File names are bytes; what is shown and stored is UTF-8.
std::string shown(const fs::path& path) { return text::repair(path.native()).text; }

class SourceReader {
 public:
  SourceReader(const ReadOptions& options, const Sink& sink) : sink_(sink), streams_(options, sink) {}

  void read(const std::string& source) {
    std::error_code unknown;  // what cannot be told to be a folder says why when it is opened
    if (source == "-")
      read_standard_input();
    else if (fs::is_directory(source, unknown))
      visit_folder(source, {.file = [this](const fs::path& file) { read_met_file(file); },
                            .skipped = [this](const fs::path& at,
                                              const std::string& message) { sink_.skip(shown(at), message); }});
    else
      read_file(source);
    streams_.finish();
  }

 private:
  void read_standard_input() {
    FileBytes in;
    streams_.read_standard_input(in);
  }

  void read_met_file(const fs::path& path) {
    if (is_named_coverage(path.native())) return read_file(path);
    sink_.note(shown(path), "not read: " + std::string(coverage_names) + "; name the file to have it read");
  }

  void read_file(const fs::path& path) {
    FileBytes in(path.native());
    streams_.read(in, path.native(), shown(path));
    if (in.has_changed()) sink_.skip(shown(path), "it changed while it was read; run update again");
  }

  const Sink& sink_;
  StreamReader streams_;
};

}  // namespace

void read_sources(const std::vector<std::string>& sources, const ReadOptions& options, const Sink& sink) {
  ReadOptions limited = options;
  limited.max_article_bytes = std::min(limited.max_article_bytes, most_article_bytes);
  SourceReader reader(limited, sink);
  for (const std::string& source : sources) reader.read(source);
}

}  // namespace corpus
