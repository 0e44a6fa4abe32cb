#include <gtest/gtest.h>

#include "tests/cli/golden.h"
#include "tests/cli/workplace.h"

namespace cli {
namespace {

std::string settled(const std::string& answer, const std::string& format) {
  if (format == "json") return settled_json(answer);
  if (format == "jsonl") return settled_json_lines(answer);
  return format == "csv" ? settled_csv(answer) : answer;
}

// Each question in the formats it can be answered in. The kept files are what docs/output-format.md describes.
TEST_F(Workplace, AnswersAreWhatTheyWere) {
  index_samples();
  file("sheet.csv",
       "\xEF\xBB\xBFQuery;Quotation;Speaker\r\n\"\"\"mutual\r\ntrust\"\" OR loaf\";;\r\n;I sign sentences;Sefa "
       "Ondrell\r\n"
       ";;\r\nzeppelin;;\r\n();;\r\n");
  const struct {
    const char* name;     // of the kept file, without its format
    const char* command;  // of pullquote-search
    const char* formats;  // parted by spaces
    int code;
  } rows[] = {
      {"find-phrase", "find '\"no one wins when the river is closed\"'", "text json jsonl csv html", 0},
      {"find-words", "find --limit 3 --offset 1 'railway lake'", "text json csv html", 0},
      {"find-facets", "find --limit 1 --facets place,agency,topic,language,year 'date:2024 river'", "text json html",
       0},
      {"find-everything-oldest", "find --limit 0 --sort oldest *", "text csv", 0},
      {"find-all-passages", "find --all-passages --limit 1 --count 'gates /p water'", "text json", 0},
      {"find-misquote", "find --misquote '\"No one loses when the river is closed\"'", "text json", 1},
      {"find-nothing", "find 'rivr gattes'", "text json jsonl csv html", 1},
      {"find-diagnostics", "find --limit 1 'NEAR river) \"a toll'", "text json", 0},
      {"find-id", "find id:fiction-copy-toll", "json", 0},
      {"find-russian", "find 'реки договор -пошлина'", "text json", 0},
      {"find-chinese", "find '\"一道有门的篱笆\"'", "text json html", 0},
      {"find-kazakh-turkish", "find --match any 'өзен nehir'", "text json", 0},
      {"quotes", "quotes 'river' --facets speaker,kind", "text json jsonl csv", 0},
      {"quotes-speaker", "quotes 'speaker:Morvane kind:direct' --sort newest --limit 3", "text json", 0},
      {"quotes-nothing", "quotes 'speaker:Nobody'", "text json csv", 1},
      {"find-said", "find 'said:river speaker:Tasquel'", "text json", 0},
      {"captions", "captions '\"shake hands\"'", "text json jsonl csv", 0},
      {"captions-photographer", "captions 'photographer:\"Jory Pellam\" gates'", "text json", 0},
      {"captions-nothing", "captions 'caption:zeppelin'", "text json csv", 1},
      {"concordance", "concordance rope", "text json jsonl csv", 0},
      {"concordance-chinese", "concordance 条约 --limit 3", "text json csv", 0},
      {"explain", "explain 'river \"charge * toll\" want* -rope place:Karsom headline:tasquel'", "text json", 0},
      {"explain-fuzzy", "explain 'tasqel~ (toll NEAR/4 river)'", "text json", 0},
      {"show-article", "show fiction-copy-toll", "text json", 0},
      {"show-captions", "show fiction-pictures", "text json", 0},
      {"show-passage", "show fiction-speech#s8", "text json", 0},
      {"show-caption", "show fiction-zh#c2", "text json", 0},
      {"show-missing", "show fiction-speech#s99", "json", 1},
      {"verify-quote", "verify --quote 'No one wins when the river is closed' --speaker 'Idra Morvane'",
       "text json jsonl csv html", 0},
      {"verify-altered", "verify --quote 'We will charge no toll on a river that belongs to four countries'",
       "text json html", 1},
      {"verify-differs", "verify --quote 'I sign sentences' --speaker 'Idra Morvane'", "text json", 1},
      {"verify-nothing", "verify --quote 'We sank the moon'", "text json csv html", 1},
      {"batch", "batch sheet.csv", "text json jsonl csv", 0},
      {"refused", "find '()'", "json jsonl", 2},
      {"refused-strict", "find --strict '\"a toll'", "json", 2},
  };
  for (const auto& row : rows) {
    for (const std::string& format : split_command(row.formats)) {
      const std::string command = std::string("pullquote-search --format ") + format + " " + row.command;
      SCOPED_TRACE(command);
      const Ended answer = run(command);
      EXPECT_EQ(answer.code, row.code) << answer.err;
      expect_golden(std::string(row.name) + "." + (format == "text" ? "txt" : format), settled(answer.out, format));
    }
  }
}

TEST_F(Workplace, StatisticsAreWhatTheyWere) {
  index_samples();
  const Ended stats = run("pullquote-index --format json stats");
  ASSERT_EQ(stats.code, 0) << stats.err;
  std::string kept = settled_json(stats.out);
  // Times and versions change; the bytes on disk follow the libraries.
  const std::size_t bytes = kept.find("\n \"bytes\"");
  ASSERT_NE(bytes, std::string::npos) << kept;
  kept.resize(bytes);
  for (const char* key : {"\"created\": \"", "\"built_with\": \""}) {
    const std::size_t begin = kept.find(key);
    ASSERT_NE(begin, std::string::npos) << key;
    kept.replace(begin, kept.find('\n', begin) - begin, std::string(key) + "…\",");
  }
  expect_golden("stats.json", kept + "\n");
}

}  // namespace
}  // namespace cli
