// Coverage as it should not be: each file is read, mended or named with a reason, and never costs another one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "tests/cli/workplace.h"

namespace cli {
namespace {

using namespace std::string_literals;
using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class BadCoverage : public Workplace {
 protected:
  BadCoverage() {
    file("good.txt", "A zeppelin over the lake\n\nORSEL, Sept. 9, 2024 (Lake Ledger) -- It flew at noon.\n");
  }

  // What `find` says of how many articles there are; -1 where it did not answer.
  int total(const std::string& query) const {
    const json answer = json::parse(run("pullquote-search --format json find " + query).out, nullptr, false);
    return answer.is_object() && answer.contains("total") ? answer["total"].get<int>() : -1;
  }
};

constexpr const char* russian_in_windows_1251 =
    "\xD1\xE0\xEC\xEC\xE8\xF2 lighthouse \xE2 \xE3\xEE\xF0\xEE\xE4\xE5\n\n\xC3\xEB\xE0\xE2\xFB \xE2\xF1\xF2\xF0\xE5\xF2"
    "\xE8\xEB\xE8\xF1\xFC.\n";

std::string utf32(const std::string& ascii) {
  std::string bytes = "\xFF\xFE\0\0"s;
  for (const char c : ascii) bytes += c + "\0\0\0"s;
  return bytes;
}

std::string utf16(std::string_view ascii, bool with_mark) {
  std::string bytes = with_mark ? "\xFF\xFE" : "";
  for (const char c : ascii) bytes += {c, '\0'};
  return bytes;
}

TEST_F(BadCoverage, IsReadMendedOrNamedAndCostsNothingElse) {
  const struct {
    const char* name;
    std::string bytes;
    bool is_read;        // as an article that holds the word lighthouse
    const char* remark;  // "" for none
    const char* advice;
  } rows[] = {
      {"empty.txt", "", false, "the file is empty", ""},
      {"blank.txt", " \n\t\n", false, "the file is empty", ""},
      {"one-word.txt", "lighthouse", true, "", ""},
      {"one-word-line.txt", "lighthouse\n", true, "", ""},
      {"zeroes.txt", "lighthouse\0lighthouse"s, false, "it holds zero bytes", "give plain text or JSON Lines"},
      {"bad-bytes.txt", "The lighthouse \xFF\xC3( shone.\n", true, "bytes that are not UTF-8 were replaced", "iconv"},
      {"windows-1251-short.txt", russian_in_windows_1251, true, "bytes that are not UTF-8 were replaced",
       "iconv -f windows-1251"},
      {"windows-1251.txt",
       russian_in_windows_1251 +
           "\xD7\xE5\xF2\xFB\xF0\xE5 \xF1\xF2\xF0\xE0\xED\xFB \xE4\xEE\xE3\xEE\xE2\xEE\xF0\xE8\xEB\xE8\xF1\xFC \xEE\xF2\xEA\xF0\xFB\xF2\xFC \xF0\xE5\xEA\xF3 \xE4\xEB\xFF \xE2\xF1\xE5\xF5 \xF1\xF3\xE4\xEE\xE2, \xF1\xEE\xEE\xE1\xF9\xE8\xEB\xE8 \xE2\xE5\xF7\xE5\xF0\xEE\xEC \xE6\xF3\xF0\xED\xE0\xEB\xE8\xF1\xF2\xE0\xEC.\n"s,
       true, "it is in windows-1251 and was converted", ""},
      {"utf-16.txt", utf16("The lighthouse shone.\n", true), true, "", ""},
      {"utf-16-unmarked.txt", utf16("The lighthouse shone.\n", false), true, "it is in UTF-16LE", ""},
      {"utf-32.txt", utf32("The lighthouse shone.\n"), true, "it is in UTF-32LE", ""},
      {"twice-encoded.txt", "The lighthouseâ€™s lamp.\n", true, "wrongly decoded stretch was mended", ""},
      {"controls.txt", "The \x01lighthouse\x02 shone.\n", true, "control characters became spaces", ""},
      {"page.txt", "<!DOCTYPE html><p>lighthouse</p>", true, "", ""},
      {"menu.txt", "<!DOCTYPE html><nav>lighthouse</nav>", false, "no words", ""},
      {"feed.txt", "<?xml version=\"1.0\"?><rss>lighthouse</rss>", false, "the feed holds no entries", ""},
      {"cut.txt", "<nitf><body><body.content><p>lighthouse", false, "its XML is damaged at line 1", "get it again"},
      {"drawing.txt", "<?xml version=\"1.0\"?><svg>lighthouse</svg>", false, "its XML is none that is read", "give"},
      {"withdrawn.txt", R"({"uri":"u","headline":"lighthouse","pubstatus":"canceled"})", false,
       "the agency withdrew it (canceled)", "pullquote-index remove 'u'"},
      {"paper.txt", "%PDF-1.7 lighthouse", false, "documents are not read", "save it as plain text"},
      {"packed.txt", "\x1F\x8B\x08 lighthouse", false, "damaged or cut off", "fetch it anew"},
      {"packed.lz4", "\x04\x22\x4D\x18 lighthouse", false, "files of this compression are not read", "lz4 -d"},
      {"array.json", R"([{"id":"l","text":"lighthouse"}])", false, "one JSON value over the whole file", "jq -c"},
      {"pretty.json", "{\n \"id\": \"l\",\n \"text\": \"lighthouse\"\n}\n", false, "one JSON value over the whole file",
       "jq"},
      {"marks.txt", std::string(100'000, '"') + " lighthouse", true, "", ""},
      {"only-signs.txt", "!!! ... ??? lighthouse", true, "", ""},
      {"line-ends.txt", "The lighthouse\r\rshone.\u2028It did.\v\f", true, "", ""},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.name);
    file(row.name, row.bytes);
    const Ended built = run("pullquote-index build "s + row.name + " good.txt");
    EXPECT_EQ(built.code, row.is_read ? 0 : 1) << built.err;
    EXPECT_EQ(built.err.find("skipped "s + row.name) == std::string::npos, row.is_read) << built.err;
    if (*row.remark != '\0') {
      EXPECT_THAT(built.err, AllOf(HasSubstr(row.name), HasSubstr(row.remark), HasSubstr(row.advice)));
    }
    EXPECT_EQ(total("zeppelin"), 1) << "the good article is lost";
    EXPECT_EQ(total("lighthouse"), row.is_read ? 1 : 0);
    EXPECT_EQ(run("pullquote-index check").code, 0);

    const Ended alone = run("pullquote-index --index alone build "s + row.name);
    EXPECT_EQ(alone.code, row.is_read ? 0 : 2) << alone.err;
  }
}

TEST_F(BadCoverage, RowsThatAreWrongAreNamedByTheirLines) {
  const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
  const struct {
    std::string row;
    const char* reason;  // "" where it is read all the same
  } rows[] = {
      {R"({"id":"ok-1","text":"The first lighthouse."})", ""},
      {R"({"id":1,"text":"x"})", "id: a string is needed"},
      {R"({"text":"x"})", "id: each row needs one of its own"},
      {R"({"id":"","text":"x"})", "id: each row needs one of its own"},
      {R"({"id":"n"})", "paragraphs or text: one of them is needed"},
      {"[1]", "must be an object"},
      {"\"words\"", "must be an object"},
      {R"({"id":"t","text":)", "not JSON at byte"},
      {R"({"id":"t","text":"x"} trailing)", "not JSON at byte"},
      {"nul\0l"s, "not JSON at byte"},
      {R"({"id":"d","id":"e","text":"x"})", "stands twice"},
      {R"({"id":"a","text":"x","captions":7})", "captions: an array is needed"},
      {R"({"id":"a","paragraphs":["x",null]})", "paragraphs[1]: a string is needed"},
      {R"({"id":"a","text":"x","captions":[{"text":5}]})", "captions[0].text: a string is needed"},
      {R"({"id":"a","text":"x","y":)" + deep + "}", "nested deeper than 64"},
      {deep, "nested deeper than 64"},
      {R"({"id":"ok-2","text":"The second lighthouse.","published":"some day"})", ""},
      {"", ""},
      {R"({"id":"ok-3","text":"The \ud800 third lighthouse."})", ""},
      {R"({"id":"w","text":"x","weight":1e400})", "not JSON at byte"},  // a number that no computer holds
      {"{\"id\":\"ok-4\",\"text\":\"The fourth \xFF lighthouse.\"}", ""},
      {R"({"id":"ok-5","text":"The last lighthouse."})", ""},  // and no line end behind it
  };
  std::string bytes;
  int read = 0;
  for (const auto& row : rows) {
    if (!bytes.empty()) bytes += '\n';
    bytes += row.row;
    read += row.row.find("ok-") != std::string::npos;
  }
  file("rows.jsonl", bytes);
  for (const std::string source : {"rows.jsonl", "-"}) {
    const Ended built = run("pullquote-index build " + source + " good.txt", source == "-" ? bytes : "");
    EXPECT_EQ(built.code, 1);
    int number = 0;
    for (const auto& row : rows) {
      ++number;
      const std::string line = "skipped " + (source == "-" ? "stdin" : source) + ":" + std::to_string(number) + ": ";
      const std::size_t at = built.err.find(line);
      EXPECT_EQ(at == std::string::npos, *row.reason == '\0') << line << row.reason << "\n" << built.err;
      if (at != std::string::npos) {
        EXPECT_THAT(built.err.substr(at, built.err.find('\n', at) - at), HasSubstr(row.reason));
      }
    }
    EXPECT_EQ(total("lighthouse"), read);
    EXPECT_EQ(total("zeppelin"), 1);
    EXPECT_THAT(run("pullquote-index --format json stats").out, HasSubstr("not JSON at byte")) << "the report is kept";
  }
}

TEST_F(BadCoverage, PlacesThatCannotBeReadAreNamed) {
  file("plain", "words");
  std::filesystem::create_symlink("loop-b", folder / "loop-a");
  std::filesystem::create_symlink("loop-a", folder / "loop-b");
  std::filesystem::create_symlink("gone", folder / "dangling");
  std::filesystem::create_directories(folder / "void");
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0666), 0);
  const struct {
    const char* source;
    const char* reason;
    bool is_skipped = true;
  } rows[] = {
      {"nowhere.txt", "there is no such file or folder"},
      {"plain/below", "it cannot be read: Not a directory"},
      {"loop-a", "it cannot be read: Too many levels of symbolic links"},
      {"dangling", "there is no such file or folder"},
      {"pipe", "it is no regular file"},
      {"/dev/zero", "it is no regular file"},
      {"void", "", false},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.source);
    const Ended built = run("pullquote-index build "s + row.source + " good.txt");
    EXPECT_EQ(built.code, row.is_skipped ? 1 : 0) << built.err;
    EXPECT_THAT(built.err, HasSubstr(row.reason));
    EXPECT_EQ(total("zeppelin"), 1);
  }
}

TEST_F(BadCoverage, FilesInAFolderAreNamedAndTheOthersRead) {
  std::filesystem::create_directories(folder / "all/below");
  std::filesystem::create_symlink(".", folder / "all/again");
  std::filesystem::create_symlink("gone", folder / "all/dangling.txt");
  ASSERT_EQ(::mkfifo((folder / "all/pipe.txt").c_str(), 0666), 0);
  write_file(folder / "all/.hidden.txt", "A hidden zeppelin.");
  write_file(folder / "all/a.txt", "");
  write_file(folder / "all/b.txt", "A zeppelin.");
  write_file(folder / "all/below/c.txt", "A zeppelin as well.");
  write_file(folder / "all/caf\xE9.txt", "A zeppelin too.");
  write_file(folder / "all/two\nlines.txt", "A zeppelin also.");
  write_file(folder / "all/picture.png", "\x89PNG\r\n\x1A\n");
  write_file(folder / "all/notes.md", "Notes.");
  const Ended built = run("pullquote-index build all");
  EXPECT_EQ(built.code, 1);
  for (const char* part :
       {"skipped all/a.txt", "skipped all/dangling.txt", "skipped all/pipe.txt", "all/notes.md: not read",
        "all: 1 picture has no caption", "skipped all/again: the folder was read already"})
    EXPECT_THAT(built.err, HasSubstr(part));
  EXPECT_THAT(built.err, Not(HasSubstr("hidden")));
  EXPECT_EQ(total("zeppelin"), 4);
}

TEST_F(BadCoverage, FoldersWithoutRightsAreNamed) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can run the program as somebody else";
  constexpr uid_t nobody = 65534;
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0777));
  std::filesystem::create_directories(folder / "closed");
  write_file(folder / "closed/a.txt", "A zeppelin.");
  ::chmod((folder / "closed").c_str(), 0);
  write_file(folder / "closed.txt", "A zeppelin.");
  ::chmod((folder / "closed.txt").c_str(), 0);

  Typed build = typed("pullquote-index build closed closed.txt good.txt");
  build.user = nobody;
  const Ended built = cli::run(build);
  if (built.code == 127) GTEST_SKIP() << "the programs lie where only root can run them";
  EXPECT_EQ(built.code, 1) << built.err;
  EXPECT_THAT(built.err, AllOf(HasSubstr("skipped closed: "), HasSubstr("skipped closed.txt: "),
                               HasSubstr("Permission denied"), HasSubstr("check its rights")));

  // The index itself, for a reader without the right to it and for a writer.
  ::chmod((folder / "index/segments").c_str(), 0);
  for (const char* command : {"pullquote-search find zeppelin", "pullquote-search --format json find zeppelin",
                              "pullquote-index build good.txt", "pullquote-index --index closed build good.txt"}) {
    Typed denied = typed(command);
    denied.user = nobody;
    const Ended ended = cli::run(denied);
    EXPECT_EQ(ended.code, 2) << command << ended.err;
    EXPECT_THAT(ended.err, AllOf(HasSubstr("next: "), HasSubstr("denied"))) << command;
  }
  ::chmod((folder / "index/segments").c_str(), 0755);
  EXPECT_EQ(total("zeppelin"), 1) << "the old index stands";
}

TEST_F(BadCoverage, TheSameIdTwiceIsTold) {
  file("twice.jsonl", R"({"id":"a","text":"A lighthouse."}
{"id":"a","text":"A lighthouse."}
{"id":"a","text":"Another zeppelin."})");
  const Ended built = run("pullquote-index build twice.jsonl good.txt");
  EXPECT_EQ(built.code, 0) << "nothing was skipped";
  EXPECT_THAT(built.err, AllOf(HasSubstr("'a' came before with the same text"), HasSubstr("this one replaces it")));
  EXPECT_EQ(total("lighthouse"), 0);
  EXPECT_EQ(total("zeppelin"), 2);
}

}  // namespace
}  // namespace cli
