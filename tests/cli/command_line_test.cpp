// What the programs make of their command lines: help, versions, flags, the index's place, exit codes, errors.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/workplace.h"

namespace cli {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

class CommandLine : public Workplace {};

TEST_F(CommandLine, TellsItsVersionAndItsHelp) {
  const struct {
    const char* command;
    std::vector<const char*> parts;
  } rows[] = {
      {"pullquote-search --version", {"pullquote-search " PULLQUOTE_VERSION "\n"}},
      {"pullquote-index --version", {"pullquote-index " PULLQUOTE_VERSION "\n"}},
      {"pullquote-search -h", {"find", "captions", "concordance", "explain", "show", "PULLQUOTE_INDEX", "--format"}},
      {"pullquote-search --help",
       {"Exit: 0 something found, 1 nothing found, 2 error", "Examples:\n  pullquote-search"}},
      {"pullquote-search find --help", {"--limit", "--facets", "photographer:", "\"mutual trust\"", "NEAR/5"}},
      {"pullquote-search find -h", {"--all-passages", "--misquote"}},
      {"pullquote-search captions --help", {"QUERY", "--sort"}},
      {"pullquote-search show --help", {"ID#s14-16"}},
      {"pullquote-search verify --help", {"--allow-reported", "--report", "Exit: 0 every quotation", "Examples:"}},
      {"pullquote-search batch --help", {"FILE.csv", "semicolons", "Examples:"}},
      {"pullquote-search watch --help",
       {"--exec", "--once", "--since-now", "[quotes: NAME]", "XDG_STATE_HOME", "Examples:"}},
      {"pullquote-search mcp --help", {"Model Context Protocol", "read-only tools", "Example"}},
      {"pullquote-index -h", {"build", "check", "stats", "PULLQUOTE_INDEX"}},
      {"pullquote-index --help", {"Exit: 0 all done, 1 done but some inputs were skipped, 2 failed", "Example"}},
      {"pullquote-index build --help", {"SOURCE", "--jobs", "--language"}},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.command);
    const Ended told = run(row.command);
    EXPECT_EQ(told.code, 0);
    EXPECT_EQ(told.err, "");
    for (const char* part : row.parts) EXPECT_THAT(told.out, HasSubstr(part));
    EXPECT_THAT(told.out, Not(HasSubstr("\x1b"))) << "colour";
  }
}

TEST_F(CommandLine, AnswersWithItsExitCode) {
  index_samples();
  file("good.txt", "A draft without anything in marks.\n");
  file("sheet.csv", "query\nzeppelin\nriver\n");
  file("sheet-of-nothing.csv", "query\nzeppelin\n\n");
  file("good.jsonl", R"({"id":"a","text":"One good row."})");
  file("mixed.jsonl", "{\"id\":\"a\",\"text\":\"One good row.\"}\n{\"id\":\"b\"}\n");
  const struct {
    const char* command;
    int code;
  } rows[] = {
      {"pullquote-search find river", 0},
      {"pullquote-search find zeppelin", 1},
      {"pullquote-search find --offset 1000 river", 0},  // something was found, behind this page
      {"pullquote-search captions quay", 0},
      {"pullquote-search captions zeppelin", 1},
      {"pullquote-search concordance rope", 0},
      {"pullquote-search concordance zeppelin", 1},
      {"pullquote-search explain river", 0},
      {"pullquote-search explain zeppelin", 1},
      {"pullquote-search show fiction-chains", 0},
      {"pullquote-search show fiction-chains#s1", 0},
      {"pullquote-search show fiction-chains#s1000", 1},
      {"pullquote-search show nobody", 1},
      {"pullquote-search verify good.txt", 0},
      {"pullquote-search verify --quote 'No one wins when the river is closed'", 0},
      {"pullquote-search verify --quote 'We sank the moon'", 1},
      {"pullquote-search verify --quote 'I sign sentences' --speaker 'Idra Morvane'", 1},
      {"pullquote-search verify nowhere.txt", 2},
      {"pullquote-search batch sheet.csv", 0},
      {"pullquote-search batch sheet-of-nothing.csv", 1},
      {"pullquote-search find ''", 2},
      {"pullquote-search find --strict 'a)'", 2},
      {"pullquote-search --index nowhere find river", 2},
      {"pullquote-search", 2},
      {"pullquote-index stats", 0},
      {"pullquote-index check", 0},
      {"pullquote-index --index made build good.jsonl", 0},
      {"pullquote-index --index made build mixed.jsonl", 1},
      {"pullquote-index --index made build good.jsonl nowhere.txt", 1},
      {"pullquote-index --index made build nowhere.txt", 2},
      {"pullquote-index --index nowhere stats", 2},
      {"pullquote-index --index nowhere check", 2},
      {"pullquote-index", 2},
  };
  for (const auto& row : rows) {
    const Ended ended = run(row.command);
    EXPECT_EQ(ended.code, row.code) << row.command << "\n" << ended.err;
  }
}

TEST_F(CommandLine, SaysWhatWhereAndWhatNext) {
  index_samples();
  file("empty", "");
  file("broken.csv", "query\n\"river\n");
  const struct {
    const char* command;
    int code;
    const char* error;  // its code
    const char* what;
    const char* where;
    const char* next;
  } rows[] = {
      {"pullquote-search find", 2, "bad_argument", "QUERY is required", "command line", "pullquote-search find --help"},
      {"pullquote-search find a b", 2, "bad_argument", "b", "command line", "pullquote-search find --help"},
      {"pullquote-search find --bogus a", 2, "bad_argument", "--bogus", "command line", "find --help"},
      {"pullquote-search --bogus find a", 2, "bad_argument", "--bogus", "command line", "pullquote-search find --help"},
      {"pullquote-search seek a", 2, "bad_argument", "seek", "command line", "pullquote-search --help"},
      {"pullquote-search", 2, "bad_argument", "subcommand is required", "command line", "pullquote-search --help"},
      {"pullquote-search find a --limit -1", 2, "bad_argument", "--limit = -1", "command line", "find --help"},
      {"pullquote-search find a --limit ten", 2, "bad_argument", "--limit = ten", "command line", "find --help"},
      {"pullquote-search find a --limit 99999999999", 2, "bad_argument", "99999999999", "command line", "find --help"},
      {"pullquote-search find a --limit", 2, "bad_argument", "--limit", "command line", "find --help"},
      {"pullquote-search find a --sort best", 2, "bad_argument", "best not in {newest,oldest,relevance}",
       "command line", "find --help"},
      {"pullquote-search find a --match some", 2, "bad_argument", "some not in {all,any}", "command line",
       "find --help"},
      {"pullquote-search find a --language xx", 2, "bad_argument", "no such language: xx", "command line", "en, ru"},
      {"pullquote-search find a --facets place,colour", 2, "bad_argument", "no such field: colour", "command line",
       "choose from speaker, place"},
      {"pullquote-search verify a --quote b", 2, "bad_argument", "both FILE and --quote", "command line", "or the one"},
      {"pullquote-search verify --quote ' '", 2, "bad_argument", "the quotation is empty", "command line", "words"},
      {"pullquote-search verify --speaker a", 2, "bad_argument", "--speaker without --quote", "command line",
       "--quote"},
      {"pullquote-search verify --report pdf", 2, "bad_argument", "pdf not in {html}", "command line", "verify --help"},
      {"pullquote-search verify nowhere.txt", 2, "input_unreadable", "no such file", "nowhere.txt", "check the path"},
      {"pullquote-search verify corpus", 2, "input_unreadable", "this is a folder", "corpus", "name a file"},
      {"pullquote-search --index nowhere verify --quote a", 2, "index_missing", "no index here", "nowhere", "build"},
      {"pullquote-search batch", 2, "bad_argument", "FILE.csv is required", "command line", "batch --help"},
      {"pullquote-search batch corpus", 2, "input_unreadable", "this is a folder", "corpus", "name a file"},
      {"pullquote-search batch broken.csv", 2, "input_unreadable", "row 2: a cell begins", "broken.csv", "close it"},
      {"pullquote-search show", 2, "bad_argument", "is required", "command line", "show --help"},
      {"pullquote-search --index nowhere find a", 2, "index_missing", "there is no index here", "nowhere",
       "pullquote-index --index nowhere build"},
      {"pullquote-search --index empty find a", 2, "index_missing", "there is no index here", "empty", "build one"},
      {"pullquote-search show nobody", 1, "not_found", "no such article or passage", "nobody", "take an id from"},
      {"pullquote-index", 2, "bad_argument", "subcommand is required", "command line", "pullquote-index --help"},
      {"pullquote-index build", 2, "bad_argument", "SOURCE is required", "command line", "build --help"},
      {"pullquote-index build --jobs 0 x", 2, "bad_argument", "--jobs", "command line", "build --help"},
      {"pullquote-index build --jobs 1000 x", 2, "bad_argument", "--jobs", "command line", "build --help"},
      {"pullquote-index build --language xx x", 2, "bad_argument", "no such language: xx", "command line", "en, ru"},
      {"pullquote-index build --bogus x", 2, "bad_argument", "--bogus", "command line", "build --help"},
      {"pullquote-index build nowhere.txt", 2, "nothing_read", "nothing was read", "nowhere.txt",
       "the old index stands"},
      {"pullquote-index --index nowhere stats", 2, "index_missing", "there is no index here", "nowhere", "build one"},
      {"pullquote-index --index nowhere check", 2, "index_missing", "there is no index here", "nowhere", "build one"},
      {"pullquote-index --index empty build corpus/samples", 2, "index_unwritable", "cannot make the folder", "empty",
       "check the rights"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.command);
    const Ended text = run(row.command);
    EXPECT_EQ(text.code, row.code);
    EXPECT_EQ(text.out, "");
    for (const char* part : {row.what, row.where, row.next}) EXPECT_THAT(text.err, HasSubstr(part));
    EXPECT_THAT(text.err, HasSubstr("\n  next: "));

    Typed as_json = typed(row.command);
    as_json.words.insert(as_json.words.begin() + 1, {"--format", "json"});
    const Ended ended = cli::run(as_json);
    EXPECT_EQ(ended.code, row.code);
    const json answer = json::parse(ended.out, nullptr, false);
    ASSERT_TRUE(answer.is_object()) << ended.out << ended.err;
    EXPECT_EQ(answer["version"], 1);
    EXPECT_EQ(answer["error"]["code"], row.error);
    EXPECT_THAT(answer["error"]["message"].get<std::string>(), HasSubstr(row.what));
    EXPECT_THAT(answer["error"]["where"].get<std::string>(), HasSubstr(row.where));
    EXPECT_THAT(answer["error"]["next"].get<std::string>(), HasSubstr(row.next));
    EXPECT_EQ(std::count(ended.out.begin(), ended.out.end(), '\n'), 1);
  }
}

TEST_F(CommandLine, HasExamplesInTheLongHelpAlone) {
  for (const char* command : {"", "find ", "verify ", "batch "}) {
    const std::string program = std::string("pullquote-search ") + command;
    const std::string in_short = run(program + "-h").out, all = run(program + "--help").out;
    EXPECT_THAT(in_short, Not(HasSubstr("Examples:")));
    EXPECT_LT(in_short.size() + 100, all.size()) << command;
    EXPECT_TRUE(all.starts_with(in_short.substr(0, 200))) << command;
  }
}

// What is typed behind a pipe is a draft, whatever it says.
TEST_F(CommandLine, ReadsTheDraftFromStandardInput) {
  index_samples();
  for (const char* command : {"pullquote-search verify", "pullquote-search verify -"})
    EXPECT_EQ(run(command, "Nothing between marks.\n").code, 0);
  EXPECT_EQ(run("pullquote-search batch - --format csv", "quote\nI sign sentences\n").code, 0);
}

// Rows have no place for what is to be said of the whole.
TEST_F(CommandLine, TellsNotesBesideRows) {
  index_samples();
  const std::string note = "note: there is no quotation in this draft\n";
  EXPECT_EQ(run("pullquote-search verify --format csv", "Nothing.\n").err, note);
  EXPECT_EQ(run("pullquote-search verify --format json", "Nothing.\n").err, "");
  EXPECT_THAT(run("pullquote-search verify", "Nothing.\n").out, testing::StartsWith(note));
}

TEST_F(CommandLine, LetsReportedSpeechPassWhereItIsAllowed) {
  file("reported.jsonl",
       R"({"id":"r","language":"en","text":"Ilvo Tarn said that the toll would be gone from every lake by May."})");
  ASSERT_EQ(run("pullquote-index build reported.jsonl").code, 0);
  const std::string command = "pullquote-search verify --quote 'the toll would be gone from every lake by May'";
  EXPECT_EQ(run(command).code, 1);
  EXPECT_THAT(run(command).out, HasSubstr("these are the agency's words, not the speaker's"));
  EXPECT_EQ(run(command + " --allow-reported").code, 0);
}

TEST_F(CommandLine, KnowsWhichFormatsACommandHas) {
  index_samples();
  for (const char* command : {"find river", "captions quay", "concordance rope", "explain river", "show fiction-ru"}) {
    for (const std::string format : {"text", "json", "jsonl", "csv", "html", "xml"}) {
      const std::string name(command, std::find(command, command + 20, ' '));
      const bool is_list = name == "find" || name == "captions" || name == "concordance";
      const bool is_known = format == "text" || format == "json" || format == "jsonl" || (is_list && format == "csv") ||
                            (name == "find" && format == "html");
      const Ended ended = run("pullquote-search --format " + format + " " + command);
      EXPECT_EQ(ended.code, is_known ? 0 : 2) << format << " " << command;
      EXPECT_EQ(ended.err.empty(), is_known) << ended.err;
    }
  }
}

TEST_F(CommandLine, TakesOptionsOnEitherSideOfTheCommand) {
  index_samples();
  const Ended before = run("pullquote-search --format csv --index index concordance rope");
  EXPECT_THAT(before.out, HasSubstr("fiction-titles#s3"));
  EXPECT_EQ(run("pullquote-search concordance rope --format csv --index index").out, before.out);
  EXPECT_EQ(run("pullquote-search concordance --format=csv rope --index=index").out, before.out);
}

TEST_F(CommandLine, FindsTheIndexWhereItIsSaidToBe) {
  file("one.jsonl", R"({"id":"one","text":"A zeppelin."})");
  ASSERT_EQ(run("pullquote-index --index elsewhere build one.jsonl").code, 0);
  index_samples();

  Typed by_environment = typed("pullquote-search find zeppelin");
  by_environment.environment = {{"PULLQUOTE_INDEX", "elsewhere"}};
  EXPECT_EQ(cli::run(by_environment).code, 0);
  EXPECT_EQ(run("pullquote-search find zeppelin").code, 1) << "./index is the default";

  Typed flag_wins = typed("pullquote-search --index index find zeppelin");
  flag_wins.environment = {{"PULLQUOTE_INDEX", "elsewhere"}};
  EXPECT_EQ(cli::run(flag_wins).code, 1);

  Typed build = typed("pullquote-index build one.jsonl");
  build.environment = {{"PULLQUOTE_INDEX", "third"}};
  EXPECT_EQ(cli::run(build).code, 0);
  EXPECT_EQ(run("pullquote-search --index third find zeppelin").code, 0);
}

}  // namespace
}  // namespace cli
