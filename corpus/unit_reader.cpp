#include "corpus/unit_reader.h"

#include <utility>

#include "corpus/clean_text.h"
#include "corpus/content_kind.h"
#include "corpus/input/byte_source.h"
#include "corpus/json/json_lines.h"
#include "corpus/source_name.h"
#include "corpus/wire/wire_text.h"
#include "text/utf8.h"

namespace corpus {
namespace {

class UnitReader {
 public:
  UnitReader(const UnitOrigin& origin, const ReadOptions& options, const Sink& sink)
      : origin_(origin), options_(options), sink_(sink) {}

  void read(std::string_view bytes) {
    const Content content = content_of(bytes.substr(0, content_head_bytes), origin_.is_named_json);
    switch (content.kind) {
      case ContentKind::text: return read_text(bytes, {});
      case ContentKind::utf16: return read_utf16(bytes);
      case ContentKind::json_lines: {
        MemoryBytes rows(bytes);
        return read_json_lines(rows, origin_.source, options_, sink_);
      }
      case ContentKind::empty: return skip("the file is empty");
      case ContentKind::utf32: return skip("UTF-32 is not read: convert it first (iconv -f utf-32 -t utf-8 FILE)");
      case ContentKind::markup: return skip("HTML and XML are not read yet: give its text as JSON Lines");
      case ContentKind::compressed:
        return skip("files of this compression are not read: unpack it first (" + std::string(content.unpack) +
                    " FILE)");
      case ContentKind::document: return skip("documents are not read: save it as plain text");
      case ContentKind::binary: return skip("it holds zero bytes, so it is no text; give plain text or JSON Lines");
    }
  }

 private:
  void read_utf16(std::string_view bytes) {
    const text::Repaired decoded = text::decode_utf16(bytes).value_or(text::Repaired{});
    const Repairs repairs{.bad_bytes = decoded.bad_bytes};
    switch (content_of(std::string_view(decoded.text).substr(0, content_head_bytes), origin_.is_named_json).kind) {
      case ContentKind::json_lines: {
        if (repairs.any()) remark(Remark::Kind::repaired, print(repairs));
        MemoryBytes rows(decoded.text);
        return read_json_lines(rows, origin_.source, options_, sink_);
      }
      case ContentKind::text: return read_text(decoded.text, repairs);
      case ContentKind::empty: return skip("the file is empty");
      default: return skip("as UTF-16 it is no text and no JSON Lines");
    }
  }

  void read_text(std::string_view bytes, Repairs repairs) {
    Repairs more;
    const std::string clean = clean_text(bytes, more);
    repairs += more;
    if (one_line(clean).empty()) return skip("the file holds no words");
    if (repairs.any()) {
      const bool is_other_charset = more.bad_bytes > 0;
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
