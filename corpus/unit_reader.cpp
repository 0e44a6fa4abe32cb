#include "corpus/unit_reader.h"

#include <utility>

#include "corpus/clean_text.h"
#include "corpus/content_kind.h"
#include "corpus/input/byte_source.h"
#include "corpus/json/json_lines.h"
#include "corpus/markup.h"
#include "corpus/ninjs/ninjs.h"
#include "corpus/source_name.h"
#include "corpus/source_text.h"
#include "corpus/wire/wire_text.h"

namespace corpus {
namespace {

class UnitReader {
 public:
  UnitReader(const UnitOrigin& origin, const ReadOptions& options, const Sink& sink)
      : origin_(origin), options_(options), sink_(sink) {}

  void read(std::string_view bytes) {
    const Content content = content_of(bytes.substr(0, content_head_bytes), origin_.is_named_json);
    switch (content.kind) {
      case ContentKind::json_document:
      case ContentKind::markup:
      case ContentKind::text:
      case ContentKind::utf16:
      case ContentKind::utf32: return read_in_utf8(bytes);
      case ContentKind::json_lines: return read_rows(bytes);
      case ContentKind::empty: return skip("the file is empty");
      case ContentKind::compressed:
        return skip("files of this compression are not read: unpack it first (" + std::string(content.unpack) +
                    " FILE)");
      case ContentKind::document: return skip("documents are not read: save it as plain text");
      case ContentKind::binary: return skip("it holds zero bytes, so it is no text; give plain text or JSON Lines");
    }
  }

 private:
  void read_rows(std::string_view text) {
    MemoryBytes rows(text);
    read_json_lines(rows, origin_.source, options_, sink_);
  }

  // What it is may be seen only when it is converted.
  void read_in_utf8(std::string_view bytes) {
    const auto converted = converted_to_utf8(bytes);
    if (converted) remark(Remark::Kind::repaired, print(*converted));
    const std::string_view text = converted ? std::string_view(converted->text) : bytes;
    switch (content_of(text.substr(0, content_head_bytes), origin_.is_named_json).kind) {
      case ContentKind::json_lines: return read_rows(text);
      case ContentKind::json_document: return read_ninjs(text, origin_.source, sink_);
      case ContentKind::markup: return read_markup(text, origin_.source, sink_);
      case ContentKind::text: return read_text(text);
      case ContentKind::empty: return skip("the file is empty");
      default: return skip("behind its charset it is no text, no JSON and no markup");
    }
  }

  void read_text(std::string_view bytes) {
    Repairs repairs;
    const std::string clean = clean_text(bytes, repairs);
    if (one_line(clean).empty()) return skip("the file holds no words");
    if (repairs.any()) {
      const bool is_other_charset = repairs.bad_bytes > 0;
      remark(Remark::Kind::repaired,
             print(repairs) + (is_other_charset ? "; if the file is in another charset, convert it first (iconv -f "
                                                  "windows-1251 -t utf-8 FILE)"
                                                : ""));
    }
    WireText wire = read_wire_text(clean, without_packing(origin_.source));
    wire.article.source = origin_.source;
    for (std::string& doubt : wire.doubts) remark(Remark::Kind::noted, std::move(doubt));
    sink_.article(std::move(wire.article));
  }

  void skip(std::string message) { remark(Remark::Kind::skipped, std::move(message)); }

  void remark(Remark::Kind kind, std::string message) {
    sink_.remark({.kind = kind, .where = origin_.source, .message = std::move(message)});
  }

  const UnitOrigin& origin_;
  const ReadOptions& options_;
  const Sink& sink_;
};

}  // namespace

void read_unit(std::string_view bytes, const UnitOrigin& origin, const ReadOptions& options, const Sink& sink) {
  UnitReader(origin, options, sink).read(bytes);
}

}  // namespace corpus
