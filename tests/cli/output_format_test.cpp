// docs/output-format.md and the programs say the same: every key, and no other; every code; every example, word for
// word.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "bench/measure/xapian_server.h"
#include "tests/cli/answer_grammar.h"
#include "tests/cli/golden.h"
#include "tests/cli/workplace.h"

namespace cli {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;

class OutputFormat : public Workplace {
 protected:
  static std::string page(const std::string& name) { return read_file(PULLQUOTE_SOURCE_DIR "/" + name); }
};

TEST_F(OutputFormat, HasTheKeysOfThePageAndNoOthers) {
  index_samples();
  // Another version of a story whose id was made, and a row that is skipped.
  std::string changed = read_file(PULLQUOTE_SOURCE_DIR "/corpus/samples/astana-en.txt");
  changed.replace(changed.find("Of the new treaty"), 6, "On the");
  file("changed.txt", changed);
  file("bad.jsonl", "no row\n");
  ASSERT_EQ(run("pullquote-index --index versions build corpus/samples changed.txt bad.jsonl").code, 1);

  file("draft.txt", "\"We will charge a toll on a river,\" Tasquel said. \"No one wins when the river is closed.\"\n");
  file("sheet.csv", "query;quote\nriver;\n();\n;No one wins when the river is closed\n;\n");

  struct Row {
    const char* rule;
    const char* command;
  };
  std::vector<Row> rows = {
      {"find", "pullquote-search --format json find river --facets place,agency,photographer,topic,language,year"},
      {"find", "pullquote-search --format json find --limit 0 *"},
      {"find", "pullquote-search --format json find 'rivr gattes'"},
      {"find", "pullquote-search --format json find 'river) /s'"},
      {"find", "pullquote-search --format json find --misquote '\"No one loses when the river is gone\"'"},
      {"find", "pullquote-search --format json find --misquote '\"when the wide river is closed\"'"},
      {"find", "pullquote-search --format json --index versions find 'place:Astana treaty'"},
      {"find_hit", "pullquote-search --format jsonl find --limit 0 *"},
      {"quotes",
       "pullquote-search --format json quotes --limit 0 --facets speaker,kind,place,agency,topic,language,year *"},
      {"quotes", "pullquote-search --format json quotes zeppelin)"},
      {"quotation_hit", "pullquote-search --format jsonl quotes --limit 0 *"},
      {"captions", "pullquote-search --format json captions --limit 0 *"},
      {"captions", "pullquote-search --format json captions zeppelin)"},
      {"caption_hit", "pullquote-search --format jsonl captions --limit 0 *"},
      {"concordance", "pullquote-search --format json concordance --limit 0 the"},
      {"concordance_hit", "pullquote-search --format jsonl concordance --limit 0 the"},
      {"explain", "pullquote-search --format json explain 'rivr~ gat* \"a * toll\" boats -\"x y\" place:Astana'"},
      {"article", "pullquote-search --format json show fiction-pictures"},
      {"article", "pullquote-search --format json show fiction-speech"},
      {"excerpt", "pullquote-search --format json show fiction-speech#s8"},
      {"excerpt", "pullquote-search --format json show fiction-zh#c2"},
      {"excerpt", "pullquote-search --format json show fiction-zh#h"},
      {"verify", "pullquote-search --format json verify draft.txt"},
      {"verify", "pullquote-search --format json verify --quote 'We will lay 412 kilometers in five years'"},
      {"verified_quote", "pullquote-search --format jsonl verify draft.txt"},
      {"batch", "pullquote-search --format json batch sheet.csv"},
      {"batch_row", "pullquote-search --format jsonl batch sheet.csv"},
      {"error", "pullquote-search --format json verify nowhere.txt"},
      {"error", "pullquote-search --format json show nobody"},
      {"error", "pullquote-search --format json --index nowhere find river"},
      {"error", "pullquote-search --format jsonl find --bogus"},
      {"refused", "pullquote-search --format json find ()"},
      {"refused", "pullquote-search --format jsonl captions ''"},
      {"stats", "pullquote-index --format json stats"},
      {"stats", "pullquote-index --format json --index versions build corpus/samples changed.txt bad.jsonl"},
      {"whole", "pullquote-index --format json check"},
      {"error", "pullquote-index --format json build nowhere.txt"},
  };
  // A segment whose server does not answer.
  std::vector<bench::XapianServer> servers;
  const bool has_servers = bench::has_xapian_tools();
  if (has_servers) {
    ASSERT_EQ(run("pullquote-index split --into 2 --out parts").code, 0);
    for (const char* part : {"parts/part-1", "parts/part-2"}) servers.push_back(bench::serve(folder / part));
    ASSERT_EQ(run("pullquote-index --index served remote " + servers[0].address() + " " + servers[1].address()).code,
              0);
    servers[1].kill();
    const std::vector<Row> partial = {
        {"find", "pullquote-search --index served --partial --format json find river"},
        {"quotes", "pullquote-search --index served --partial --format json quotes river"},
        {"captions", "pullquote-search --index served --partial --format json captions river"},
        {"concordance", "pullquote-search --index served --partial --format json concordance river"},
        {"explain", "pullquote-search --index served --partial --format json explain river"},
        {"verify", "pullquote-search --index served --partial --format json verify draft.txt"},
        {"batch", "pullquote-search --index served --partial --format json batch sheet.csv"},
        {"error", "pullquote-search --index served --format json find river"}};
    rows.insert(rows.end(), partial.begin(), partial.end());
  }

  AnswerGrammar grammar(page("docs/output-format.md"));
  for (const Row& row : rows) {
    std::istringstream lines(run(row.command).out);
    int answers = 0;
    for (std::string line; std::getline(lines, line); ++answers)
      EXPECT_EQ(grammar.difference(row.rule, json::parse(line)), "") << row.command;
    EXPECT_GT(answers, 0) << row.command;
  }
  // Articles, quotations and captions that are new, then one that changed.
  file("queries", "[find] river\n[quotes: Rivers] river\n[captions] river\n");
  const auto expect_alerts = [&](const char* rule, const char* options) {
    Typed watching = typed(std::string("pullquote-search --index watched watch queries --once --all ") + options);
    watching.environment["XDG_STATE_HOME"] = folder / "state";
    std::istringstream lines(cli::run(watching).out);
    int alerts = 0;
    for (std::string line; std::getline(lines, line); ++alerts)
      EXPECT_EQ(grammar.difference(rule, json::parse(line)), "") << options;
    EXPECT_GT(alerts, 0) << options;
  };
  ASSERT_EQ(run("pullquote-index --index watched build corpus/samples").code, 0);
  expect_alerts("alert", "--format json");
  file("more.jsonl", R"({"id":"more","text":"One more river."})");
  ASSERT_EQ(run("pullquote-index --index watched build corpus/samples more.jsonl").code, 0);
  expect_alerts("alert_line", "--format jsonl");
  std::vector<std::string> unseen = grammar.unseen();
  if (!has_servers) std::erase_if(unseen, [](const std::string& key) { return key.ends_with(".missing_segments"); });
  EXPECT_THAT(unseen, IsEmpty()) << "the page has keys and rules that no answer above has";
}

// Offsets are the article's: what they cut out is the text.
TEST_F(OutputFormat, OffsetsCutOutWhatTheyName) {
  index_samples();
  std::map<std::string, std::string> texts;
  const auto stored = [&](const std::string& article) -> const std::string& {
    std::string& text = texts[article];
    if (text.empty()) {
      Typed show = typed("pullquote-search --format json show");
      show.words.push_back(article);
      text = json::parse(cli::run(show).out).at("text");
    }
    return text;
  };
  int passages = 0;
  const auto expect_cut = [&](const std::string& article, const json& passage, const char* key) {
    const std::size_t begin = passage["begin"], end = passage["end"];
    EXPECT_EQ(stored(article).substr(begin, end - begin), passage[key]) << passage["passage"];
    std::size_t last = 0;
    for (const json& range : passage.value("highlights", json::array())) {
      EXPECT_LE(last, range[0]);
      EXPECT_LT(range[0], range[1]);
      last = range[1];
    }
    EXPECT_LE(last, passage[key].get<std::string>().size());
    ++passages;
  };
  for (const std::string query : {"river OR lake", "река OR договор", "条约 OR 河", "nehir OR өзен", "*", "gat*"}) {
    const std::string quoted = " --limit 0 '" + query + "'";
    const auto hits_of = [&](const char* command) {
      return json::parse(run("pullquote-search --format json " + std::string(command) + quoted).out).at("hits");
    };
    for (const json& hit : hits_of("find --all-passages"))
      for (const json& passage : hit["passages"]) expect_cut(hit["article"], passage, "text");
    for (const json& hit : hits_of("captions")) expect_cut(hit["article"], hit, "text");
    for (const json& hit : hits_of("concordance")) expect_cut(hit["article"], hit, "match");
  }
  EXPECT_GT(passages, 200);
}

TEST_F(OutputFormat, ErrorCodesAreThoseOfThePage) {
  const std::regex row(R"(\n\| `(\w+)` \| [^\n]* \| (\d) \|)");
  const std::string text = page("docs/output-format.md");
  std::map<std::string, std::string> on_page;
  for (std::sregex_iterator it(text.begin(), text.end(), row), end; it != end; ++it) on_page[(*it)[1]] = (*it)[2];
  std::set<std::string> in_code = {"failed"};
  const std::regex quoted(
      "\"((?:index_[a-z_]+)|input_unreadable|bad_argument|query_refused|not_found|nothing_read|remote_[a-z]+|state_[a-z]+|"
      "delivery_failed)\"");
  for (const char* name : {"schema/error.cpp", "searcher/main.cpp", "searcher/command_line.cpp",
                           "searcher/render/json.cpp", "searcher/watch/watch_error.h", "indexer/main.cpp"}) {
    const std::string code = page(name);
    for (std::sregex_iterator it(code.begin(), code.end(), quoted), end; it != end; ++it) in_code.insert((*it)[1]);
  }
  in_code.erase("index_error");  // of no code there is
  std::set<std::string> names;
  for (const auto& [name, exit] : on_page) names.insert(name);
  EXPECT_EQ(names, in_code);
}

// What a page shows behind "$ " is run, and what it shows below is what the programs say.
class PageExamples : public OutputFormat {
 protected:
  struct Example {
    std::string command;
    std::string output;
  };

  static std::vector<Example> examples_of(const std::string& block) {
    std::vector<Example> examples;
    std::istringstream lines(block);
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("$ "))
        examples.push_back({line.substr(2), ""});
      else if (!examples.empty())
        examples.back().output += line + "\n";
    }
    return examples;
  }

  std::string shown_by(const std::string& command) const {
    const std::string programs = std::filesystem::path(program("pullquote-search")).parent_path();
    return cli::run({.words = {"/bin/sh", "-c", command},
                     .folder = folder.path(),
                     .environment = {{"PATH", programs + ":/usr/bin:/bin"}, {"XDG_STATE_HOME", folder / "state"}}})
        .out;
  }

  // Values one behind the other, over any number of lines; nothing where it is no JSON.
  static std::string settled_values(const std::string& text) {
    std::istringstream in(text);
    std::string lines;
    for (in >> std::ws; !in.eof(); in >> std::ws) {
      json value;
      try {
        in >> value;
      } catch (const json::parse_error&) {
        return "";
      }
      lines += value.dump() + "\n";
    }
    return settled_json(lines);
  }

  static std::string settled(std::string text) {
    if (text.starts_with('{')) return settled_values(text);
    std::erase(text, '\r');
    static const std::regex delivery("delivery [0-9a-f]{32}");
    return settled_csv(std::regex_replace(text, delivery, "delivery …"));
  }

  // How many examples there were.
  int expect_examples_of(const char* name) const {
    int compared = 0;
    for (const char* fence : {"console", ""}) {
      for (const std::string& block : blocks_of(page(name), fence)) {
        for (const Example& example : examples_of(block)) {
          EXPECT_EQ(settled(shown_by(example.command)), settled(example.output)) << name << ": " << example.command;
          ++compared;
        }
      }
    }
    return compared;
  }
};

TEST_F(PageExamples, AreWhatTheProgramsSay) {
  index_samples();
  int compared = 0;
  for (const char* name : {"README.md", "docs/output-format.md"}) compared += expect_examples_of(name);
  EXPECT_GT(compared, 15);
}

TEST_F(PageExamples, OfAlertsAreWhatTheProgramsSay) {
  index_samples();
  EXPECT_EQ(expect_examples_of("docs/watch.md"), 5);
}

// CSV that a spreadsheet reads back cell for cell, and runs nothing of.
TEST_F(OutputFormat, RowsReadBackCellForCell) {
  const std::vector<std::string> texts = {
      "=1+1 zeppelin",        "+zeppelin", "-zeppelin", "@zeppelin \"quoted\", and more", "zeppelin, with a comma",
      "zeppelin \"said\" she"};
  std::string rows;
  for (std::size_t i = 0; i < texts.size(); ++i)
    rows += json{{"id", "r" + std::to_string(i)}, {"text", texts[i]}}.dump() + "\n";
  file("rows.jsonl", rows);
  ASSERT_EQ(run("pullquote-index build rows.jsonl").code, 0);
  const std::string csv = run("pullquote-search find zeppelin --format csv").out;
  std::vector<std::vector<std::string>> table(1, std::vector<std::string>(1));
  bool is_quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char c = csv[i];
    if (c == '"' && is_quoted && csv[i + 1] == '"') {
      table.back().back() += csv[i++];
    } else if (c == '"') {
      is_quoted = !is_quoted;
    } else if (is_quoted || (c != ',' && c != '\r' && c != '\n')) {
      table.back().back() += c;
    } else if (c == ',') {
      table.back().emplace_back();
    } else if (c == '\n') {
      ASSERT_EQ(csv[i - 1], '\r') << "a line end is CR LF";
      if (i + 1 < csv.size()) table.emplace_back(1);
    }
  }
  ASSERT_EQ(table.size(), texts.size() + 1);
  std::set<std::string> cells;
  for (const auto& row : table) {
    ASSERT_EQ(row.size(), table[0].size());
    cells.insert(row[12]);
  }
  EXPECT_EQ(table[0][12], "text");
  for (const std::string& text : texts)
    EXPECT_TRUE(cells.contains((std::string_view("=+-@").find(text[0]) == std::string_view::npos ? "" : "'") + text))
        << text;
}

TEST_F(OutputFormat, RowsTellWhatWasOddOnStandardError) {
  index_samples();
  for (const char* format : {"csv", "jsonl"}) {
    const Ended ended = run(std::string("pullquote-search find 'river)' --format ") + format);
    EXPECT_EQ(ended.code, 0);
    EXPECT_THAT(ended.err, HasSubstr("query: this parenthesis is left out"));
  }
  EXPECT_EQ(run("pullquote-search find 'river' --format csv").err, "");
}

}  // namespace
}  // namespace cli
