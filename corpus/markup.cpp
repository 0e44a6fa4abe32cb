#include "corpus/markup.h"

#include "corpus/feeds/feed.h"
#include "corpus/html/html_article.h"
#include "corpus/markup_kind.h"
#include "corpus/newsml/newsml.h"
#include "corpus/nitf/nitf.h"
#include "corpus/xml/xml_tree.h"

namespace corpus {

void read_markup(std::string_view text, const std::string& name, const Sink& sink) {
  const MarkupKind kind = markup_kind(text);
  if (kind == MarkupKind::html) return read_html(text, name, sink);
  if (kind == MarkupKind::newsml || kind == MarkupKind::nitf || kind == MarkupKind::feed) {
    XmlTree tree(text);
    if (kind == MarkupKind::newsml) return read_newsml(tree, name, sink);
    if (kind == MarkupKind::nitf) return read_nitf(tree, name, sink);
    return read_feed(tree, name, sink);
  }
  sink.remark({.kind = Remark::Kind::skipped,
               .where = name,
               .message = "its XML is none that is read: give NewsML-G2, NITF, RSS, Atom or HTML"});
}

}  // namespace corpus
