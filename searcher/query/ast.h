// What was asked? A query as a tree, before it meets an index.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "corpus/date.h"
#include "text/range.h"

namespace searcher {

// One word of a query, or of a phrase in it, as the reader wrote it. In scripts without spaces each
// character is one.
struct Pattern {
  enum class Kind {
    stem,      // summits: any word of the same stem
    exact,     // a word inside quotation marks: the same normal form
    wildcard,  // coop*, *nation*: `*` stands for any run of letters, also none
    fuzzy,     // tokaev~: within the edits that its length allows
    any,       // a lone * inside a phrase: any one word
  };
  Kind kind = Kind::stem;
  std::string written;  // never empty; without the ~; with its *, of which no two are neighbours
  text::Range where;    // bytes of the query

  bool operator==(const Pattern&) const = default;
};

// Fields that hold in a part of the stored text.
enum class TextField { headline, caption, said };

// Fields of an article or a caption beside its text.
enum class MetaField { speaker, kind, place, agency, photographer, topic, language, id, date };

struct Node;
using NodePtr = std::unique_ptr<Node>;

// A query's tree. Which members count is said at each kind; the others are as they are here.
//
// Trees are in canonical form (searcher/query/compose.h makes it), which a reader of them may rely on:
// - sentence, paragraph, all and any have two children or more, none of their own kind; near has
//   two or more;
// - `none` stands only below `all`, beside at least one child that is no `none`: `everything` when
//   nothing else was asked for;
// - `everything` is the whole query, the child of a `within`, or below `all` beside `none` alone;
// - below near, sentence and paragraph stand words in the text only: sequence, any, within and
//   again near, sentence, paragraph;
// - no `within` stands below another. A meta below a `within` asks the same as beside it.
struct Node {
  enum class Kind {
    everything,  // *
    sequence,    // patterns one after the other, with up to `slop` further words between: a bare word, "a phrase"~slop.
                 // `quoted` tells a phrase from bare words that stand together (high-quality, 高质量)
    near,        // children within `distance` words of each other, in any order
    sentence,    // children in one sentence
    paragraph,   // children in one section
    all,         // children, each somewhere in the article: a b, a AND b
    any,         // at least one child: a OR b
    none,        // not its one child
    within,      // its one child, inside `text_field`; everything: there is such a part
    meta,        // `meta_field` holds the words `value` one after the other (date: the days from..to)
  };
  Kind kind = Kind::everything;
  text::Range where;  // bytes of the query
  std::vector<NodePtr> children;

  std::vector<Pattern> patterns;  // sequence; at least one
  bool quoted = false;            // sequence
  std::uint32_t slop = 0;         // sequence: 0–1000
  std::uint32_t distance = 0;     // near: 1 (side by side) to 1000

  TextField text_field = TextField::headline;  // within
  MetaField meta_field = MetaField::place;     // meta
  std::string value;                           // meta, all but date: as written, without its quotation marks,
                                               // on one line; not empty
  std::vector<std::string> other_spellings;    // meta speaker: of the same name
  corpus::Date from;                           // meta date; unknown: open
  corpus::Date to;                             // meta date; the same as `from` for a single date
};

// The tree in the query language, in its fullest form: words in quotation marks or bare, operators in capitals,
// every group but the whole in parentheses. Within the limits of searcher/query/parser.h, parse(print(t)) gives t
// again (but for `where`), without diagnostics and whatever the options. Safe from several threads.
std::string print(const Node& node);

// Whether two trees ask the same, wherever they stand in their queries.
bool same(const Node& a, const Node& b);

}  // namespace searcher
