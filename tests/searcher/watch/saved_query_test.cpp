// Which lines are saved queries, and what is said of the others?
#include "searcher/watch/saved_query.h"

#include <gmock/gmock.h>

#include <random>

#include "searcher/watch/watch_error.h"
#include "text/utf8.h"

namespace searcher::watch {
namespace {

using testing::HasSubstr;

TEST(SavedQuery, IsALine) {
  const struct {
    const char* line;
    WatchCommand command;
    const char* name;
    const char* query;
  } rows[] = {
      {"river", WatchCommand::find, "", "river"},
      {"  \"mutual trust\" -trade \t", WatchCommand::find, "", "\"mutual trust\" -trade"},
      {"[find] river", WatchCommand::find, "", "river"},
      {"[quotes]river", WatchCommand::quotes, "", "river"},
      {"[captions: Handshakes] caption:handshake", WatchCommand::captions, "Handshakes", "caption:handshake"},
      {"[ quotes :  On the river:  all of it ] river", WatchCommand::quotes, "On the river:  all of it", "river"},
      {"[find:] river", WatchCommand::find, "", "river"},
      {"[find] [river]", WatchCommand::find, "", "[river]"},
      {"quotes", WatchCommand::find, "", "quotes"},
      {"река # not a comment", WatchCommand::find, "", "река # not a comment"},
      {"*", WatchCommand::find, "", "*"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.line);
    const std::vector<SavedQuery> saved = parse_saved_queries(row.line, "file");
    ASSERT_EQ(saved.size(), 1u);
    EXPECT_EQ(saved[0].command, row.command);
    EXPECT_EQ(saved[0].name, row.name);
    EXPECT_EQ(saved[0].query, row.query);
    EXPECT_EQ(saved[0].line, 1u);
  }
}

TEST(SavedQuery, StandsBetweenCommentsAndEmptyLines) {
  const std::vector<SavedQuery> saved =
      parse_saved_queries("\xEF\xBB\xBF# mine\r\n\r\nriver\r\n  # more\n[quotes] river\n\n\nlast", "file");
  ASSERT_EQ(saved.size(), 3u);
  EXPECT_EQ(saved[0].line, 3u);
  EXPECT_EQ(saved[0].query, "river");
  EXPECT_EQ(saved[1].line, 5u);
  EXPECT_EQ(saved[2].line, 8u);
  EXPECT_NE(saved[0].key(), saved[1].key()) << "another command is another query";
}

TEST(SavedQuery, IsKnownWhateverItsNameAndPlace) {
  const auto key = [](const char* text) { return parse_saved_queries(text, "file").back().key(); };
  EXPECT_EQ(key("river"), key("\n\n[find: Rivers] river"));
  EXPECT_NE(key("river"), key("rivers"));
}

TEST(SavedQuery, SaysWhatIsWrongAndWhere) {
  const struct {
    std::string text;
    const char* message;
    const char* where;
  } rows[] = {
      {"", "nothing to watch", "file"},
      {"# only this\n\n", "nothing to watch", "file"},
      {"river\n[quotes river", "bracket is not closed", "file:2"},
      {"[concordance] river", "no such command", "file:1"},
      {"[] river", "no such command", "file:1"},
      {"[Find] river", "no such command", "file:1"},
      {"[quotes]", "no query", "file:1"},
      {"[quotes: name]   ", "no query", "file:1"},
      {"river\n\nlake\n[find: again] river", "line 1 has the same query", "file:4"},
      {"ri\xFFver", "not UTF-8", "file:1"},
      {std::string("ri\0ver", 6), "control character", "file:1"},
      {"ri\x1bver", "control character", "file:1"},
      {"[find: " + std::string(201, 'n') + "] river", "name is longer", "file:1"},
      {"ok\n" + std::string(10'001, 'r'), "line is longer", "file:2"},
      {std::string(1'000'001, '\n'), "file is larger", "file"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text.substr(0, 40));
    try {
      parse_saved_queries(row.text, "file");
      ADD_FAILURE() << "it was taken";
    } catch (const WatchError& error) {
      EXPECT_EQ(error.code(), WatchError::Code::bad_file);
      EXPECT_THAT(error.what(), HasSubstr(row.message));
      EXPECT_EQ(error.where(), row.where);
      EXPECT_NE(error.next(), "");
      for (const std::string& told : {std::string(error.what()), error.where(), error.next()})
        EXPECT_EQ(told.find("river"), std::string::npos) << "the query is told: " << told;
    }
  }
}

TEST(SavedQuery, HasAnEndOfPatience) {
  std::string many;
  for (int i = 0; i < 1'000; ++i) many += "river" + std::to_string(i) + "\n";
  EXPECT_EQ(parse_saved_queries(many, "file").size(), 1'000u);
  EXPECT_THROW(parse_saved_queries(many + "one more\n", "file"), WatchError);
}

// Whatever the bytes: queries that hold to the rules, or an error.
TEST(SavedQuery, IsNeverMadeOfWhatIsNone) {
  std::mt19937 random(20'240'910);
  const std::string_view pieces[] = {"[",    "]",    ":",        "find",   "quotes",      "captions", "#",
                                     "\n",   "\r",   "river",    " ",      "\t",          "\"",       "река",
                                     "\xFF", "\x00", "\xE2\x80", "[find]", "\xEF\xBB\xBF"};
  int taken = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto left = random() % 12; left > 0; --left) text += pieces[random() % std::size(pieces)];
    try {
      for (const SavedQuery& saved : parse_saved_queries(text, "file")) {
        ++taken;
        EXPECT_FALSE(saved.query.empty());
        EXPECT_TRUE(text::is_valid_utf8(saved.query));
        EXPECT_EQ(saved.query.find('\n'), std::string::npos);
        EXPECT_GE(saved.line, 1u);
      }
    } catch (const WatchError& error) {
      EXPECT_EQ(error.code(), WatchError::Code::bad_file);
    }
  }
  EXPECT_GT(taken, 1'000);
}

}  // namespace
}  // namespace searcher::watch
