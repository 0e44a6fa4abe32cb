// Do the engines answer the same question? Over one generated corpus they find as many articles.
#include <gtest/gtest.h>

#include <map>

#include "bench/corpus/generator.h"
#include "bench/engines/engine_indexes.h"
#include "bench/queries/corpus_profile.h"
#include "bench/queries/drawing.h"
#include "tests/bench/scratch_folder.h"

namespace bench {
namespace {

TEST(Engines, FindTheSameNumberOfArticles) {
  const ScratchFolder folder;
  const std::string coverage = folder / "coverage.jsonl";
  write_generated(5, 600, coverage);
  const EngineIndexes indexes{folder / "indexes"};
  make_missing(indexes, {coverage}, {"pullquote"}, 1);
  for (const char* peer : {"xapian", "fts5"})
    for (const char* step : {"write", "finish"}) make_peer(peer, step, indexes, false);
  const auto pullquote = open_engine("pullquote", indexes);
  const auto xapian = open_engine("xapian", indexes);
  const auto fts5 = open_engine("fts5", indexes);
  for (const QuestionClass& of_class : draw_classes(profile_of(indexes.stories(), 1), 8, 1)) {
    if (of_class.name == "misquoted") continue;  // the peers have no such answer
    for (Question question : of_class.questions) {
      question.exact_total = true;
      const auto total = [&](Engine& engine) {
        return engine.answer(engine.translated(question), Mode::passages).total;
      };
      const std::uint64_t own = total(*pullquote);
      // Stock Xapian's phrases also reach over the end of a paragraph. FTS5 has another stemmer: not compared.
      if (question.shape == Question::Shape::phrase) {
        EXPECT_GE(total(*xapian), own) << of_class.name << ": " << xapian->text_of(question);
        EXPECT_LE(total(*xapian), own + own / 10 + 5) << of_class.name << ": " << xapian->text_of(question);
      } else {
        EXPECT_EQ(total(*xapian), own) << of_class.name << ": " << xapian->text_of(question);
      }
      for (Engine* engine : {pullquote.get(), xapian.get(), fts5.get()}) {
        const Translated query = engine->translated(question);
        const Reply passages = engine->answer(query, Mode::passages);
        EXPECT_EQ(engine->answer(query, Mode::ids).hits, passages.hits) << engine->name() << ": " << query.text;
        EXPECT_EQ(passages.articles.size(), passages.hits) << engine->name() << ": " << query.text;
      }
    }
  }
}

TEST(Engines, AnswerOverAPipeAsInProcess) {
  const ScratchFolder folder;
  const std::string coverage = folder / "coverage.jsonl";
  write_generated(5, 50, coverage);
  const EngineIndexes indexes{folder / "indexes"};
  make_missing(indexes, {coverage}, {"pullquote"}, 1);
  const auto direct = open_engine("pullquote", indexes);
  const auto pipe = open_engine("pullquote_pipe", indexes);
  const auto without_time = [](std::string json) {
    const std::size_t at = json.find("\"took_us\":");
    return json.erase(at, json.find(',', at) - at);
  };
  for (const Question::Shape shape : {Question::Shape::all, Question::Shape::any, Question::Shape::phrase}) {
    const Question question{.shape = shape, .words = {"of", "the"}, .excluded = {}};
    EXPECT_EQ(without_time(pipe->answer(pipe->translated(question), Mode::passages).output),
              without_time(direct->answer(direct->translated(question), Mode::passages).output));
  }
}

}  // namespace
}  // namespace bench
