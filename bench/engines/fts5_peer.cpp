#include "bench/engines/fts5_peer.h"

#include <fmt/format.h>

#include <vector>

#include "bench/corpus/story_file.h"

namespace bench {
namespace {

using Shape = Question::Shape;

constexpr int trigram_characters = 3;
// The most tokens that snippet() takes.
constexpr const char* columns = "id, headline, snippet(articles, -1, '[', ']', '…', 64)";

std::string quoted(const std::string& words) { return "\"" + words + "\""; }

}  // namespace

void write_fts5(const std::string& story_path, const std::string& path, bool is_mostly_han) {
  Sqlite database(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  database.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536");
  // What is small comes first, so that the date is read without the body.
  database.run(
      fmt::format("CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, published UNINDEXED, headline, body, "
                  "captions, tokenize = '{}')",
                  is_mostly_han ? "trigram" : "porter unicode61"));
  database.run("BEGIN");
  SqliteStatement insert(database, "INSERT INTO articles VALUES (?1, ?2, ?3, ?4, ?5)");
  StoryFile file(story_path);
  for (Story story; file.next(story);) {
    int place = 1;
    for (const std::string* field : {&story.id, &story.date, &story.headline, &story.body, &story.captions})
      insert.bind(place++, *field);
    insert.step();
    insert.reset();
  }
  database.run("COMMIT");
}

void optimize_fts5(const std::string& path) {
  Sqlite database(path, SQLITE_OPEN_READWRITE);
  database.run("INSERT INTO articles(articles) VALUES ('optimize')");
  database.run("VACUUM");
}

std::string fts5_query(const Question& question) {
  std::string text;
  switch (question.shape) {
    case Shape::all: text = quoted(joined(question.words, "\" AND \"")); break;
    case Shape::any:
    case Shape::misquote: text = quoted(joined(question.words, "\" OR \"")); break;
    case Shape::phrase: text = quoted(joined(question.words, question.is_han ? "" : " ")); break;
    case Shape::prefix: text = quoted(question.words[0]) + "*"; break;
  }
  for (const std::string& word : question.excluded) text = fmt::format("({}) NOT {}", text, quoted(word));
  return text;
}

struct Fts5Peer::Statements {
  explicit Statements(Sqlite& database)
      : best(database,
             fmt::format("SELECT {} FROM articles WHERE articles MATCH ?1 ORDER BY rank LIMIT {}", columns, page_size)),
        best_ids(database,
                 fmt::format("SELECT rowid FROM articles WHERE articles MATCH ?1 ORDER BY rank LIMIT {}", page_size)),
        newest_ids(database, fmt::format("SELECT rowid FROM articles WHERE articles MATCH ?1 ORDER BY published DESC "
                                         "LIMIT {}",
                                         page_size)),
        one(database, fmt::format("SELECT {} FROM articles WHERE articles MATCH ?1 AND rowid = ?2", columns)),
        total(database, "SELECT count(*) FROM articles WHERE articles MATCH ?1") {}

  SqliteStatement best, best_ids, newest_ids, one, total;
};

Fts5Peer::Fts5Peer(const std::string& path) : database_(path, SQLITE_OPEN_READONLY) {
  database_.run("PRAGMA mmap_size = 17179869184; PRAGMA cache_size = -262144");
  statements_ = std::make_unique<Statements>(database_);
  SqliteStatement schema(database_, "SELECT sql FROM sqlite_master WHERE name = 'articles'");
  has_trigrams_ = schema.step() && schema.text(0).find("trigram") != std::string_view::npos;
}

Fts5Peer::~Fts5Peer() { statements_.reset(); }

// Words of Chinese are nothing to unicode61, and words that are not just so are nothing to trigrams.
bool Fts5Peer::can_answer(const Question& question, Mode) const {
  if (question.is_han) return has_trigrams_ && question.words.size() >= trigram_characters;
  return !has_trigrams_;
}

void Fts5Peer::append_hits(SqliteStatement& statement, Reply& reply) {
  for (; statement.step(); ++reply.hits) {
    reply.articles.emplace_back(statement.text(0));
    reply.output += fmt::format("{}\n{}\n{}\n", statement.text(0), statement.text(1), statement.text(2));
  }
  statement.reset();
}

Reply Fts5Peer::answer(const Translated& query, Mode mode) {
  Reply reply;
  if (mode == Mode::passages && !query.newest_first) {
    statements_->best.bind(1, query.text);
    append_hits(statements_->best, reply);
  } else {
    SqliteStatement& ids = query.newest_first ? statements_->newest_ids : statements_->best_ids;
    ids.bind(1, query.text);
    std::vector<std::int64_t> found;
    while (ids.step()) found.push_back(ids.number(0));
    ids.reset();
    for (const std::int64_t id : found) {
      if (mode == Mode::ids) {
        reply.output += fmt::format("{}\n", id);
        ++reply.hits;
        continue;
      }
      // Asked for in the sorting statement, snippet() would be worked out for every match.
      statements_->one.bind(1, query.text);
      statements_->one.bind(2, id);
      append_hits(statements_->one, reply);
    }
  }
  reply.total = reply.hits;
  if (query.exact_total) {
    statements_->total.bind(1, query.text);
    statements_->total.step();
    reply.total = static_cast<std::uint64_t>(statements_->total.number(0));
    statements_->total.reset();
  }
  return reply;
}

}  // namespace bench
