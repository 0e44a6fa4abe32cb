#include "corpus/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "tests/corpus/collected.h"
#include "tests/text/charset_bytes.h"

namespace corpus {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

// A folder of its own for each test.
class Reader : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "pullquote-reader-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }

  void TearDown() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& bytes) {
    const fs::path path = folder_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }

  Collected read(const std::vector<std::string>& sources, const ReadOptions& options = {}) {
    Collected collected;
    read_sources(sources, options, collected.sink());
    return collected;
  }

  std::string remark_on(const std::string& source, const ReadOptions& options = {}) {
    const Collected collected = read({source}, options);
    EXPECT_THAT(collected.remarks, SizeIs(1)) << source;
    return collected.remarks.empty() ? "" : printed(collected.remarks[0]);
  }

  fs::path folder_;
};

std::vector<std::string> ids(const Collected& collected) {
  std::vector<std::string> ids;
  for (const Article& article : collected.articles) ids.push_back(article.id);
  return ids;
}

const std::string row = R"({"id":"r","text":"x"})";

TEST_F(Reader, ChoosesByContent) {
  EXPECT_THAT(ids(read({write("a.txt", row)})), ElementsAre("r"));
  EXPECT_THAT(ids(read({write("b.jsonl", row + "\nbroken\n" + row)})), ElementsAre("r", "r"));
  EXPECT_THAT(ids(read({write("c.md", "Notes on lakes\n\nOne.")})), ElementsAre("notes-on-lakes"));
  EXPECT_THAT(ids(read({write("d",
                              "\xFF\xFE"
                              "H\0i\0!\0"s)})),
              ElementsAre("d"));
  std::string wide = "\xFE\xFF";
  for (const char c : row) wide += "\0"s + c;
  EXPECT_THAT(ids(read({write("e.txt", wide)})), ElementsAre("r"));
}

TEST_F(Reader, SaysWhyAFileIsSkipped) {
  EXPECT_THAT(remark_on((folder_ / "missing").string()), HasSubstr("/missing: there is no such file or folder"));
  EXPECT_THAT(remark_on(write("empty.txt", "")), HasSubstr("skipped"));
  EXPECT_THAT(remark_on(write("blank.txt", " \n")), HasSubstr("the file is empty"));
  EXPECT_THAT(remark_on(write("x.xz",
                              "\xFD"
                              "7zXZ\0rest"s)),
              HasSubstr("damaged or cut off behind 0 unpacked bytes (xz: "));
  EXPECT_THAT(remark_on(write("x.gz", "\x1F\x8B\x08")), HasSubstr("(gzip: unexpected end); fetch it anew"));
  EXPECT_THAT(remark_on(write("x.zst", "\x28\xB5\x2F\xFDrest")), HasSubstr("(zstd: "));
  EXPECT_THAT(remark_on(write("x.7z", "7z\xBC\xAF\x27\x1Crest")), HasSubstr("unpack it first (7z x FILE)"));
  EXPECT_THAT(remark_on(write("x.bin", "ab\0cd"s)), HasSubstr("zero bytes"));
  EXPECT_THAT(remark_on(write("x.pdf", "%PDF-1.7")), HasSubstr("save it as plain text"));
  EXPECT_THAT(remark_on(write("x.html", "<!DOCTYPE html><nav>x</nav>")), HasSubstr("no words"));
  EXPECT_THAT(remark_on(write("x.xml", "<?xml version='1.0'?><svg/>")), HasSubstr("its XML is none that is read"));
  EXPECT_THAT(remark_on(write("long.txt", std::string(2000, 'x')), {.max_article_bytes = 1000}),
              HasSubstr("longer than 1000 bytes"));
  EXPECT_THAT(remark_on("/dev/null"), HasSubstr("no regular file"));
  const fs::path pipe = folder_ / "pipe";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_THAT(remark_on(pipe.string()), HasSubstr("no regular file"));
  const fs::path dangling = folder_ / "dangling";
  fs::create_symlink("nowhere", dangling);
  EXPECT_THAT(remark_on(dangling.string()), HasSubstr("there is no such file"));
}

TEST_F(Reader, SaysWhatItRepaired) {
  const Collected collected = read({write("a.txt", "Notes\n\nПривет \xCF\xF0\xE8 all.")});
  EXPECT_THAT(collected.articles, SizeIs(1));
  ASSERT_THAT(collected.remarks, SizeIs(1));
  EXPECT_THAT(printed(collected.remarks[0]), HasSubstr("repaired "));
  EXPECT_THAT(printed(collected.remarks[0]), HasSubstr("3 bytes that are not UTF-8 were replaced"));
  EXPECT_THAT(printed(collected.remarks[0]), HasSubstr("iconv -f"));
}

// Of each format a file in a charset of before Unicode, declared or not.
TEST_F(Reader, ConvertsWhatIsInAnotherCharset) {
  const std::string words = "Четыре страны договорились открыть реку для всех судов.";
  const struct {
    const char* name;
    std::string text;
    const char* charset;
  } rows[] = {
      {"a.txt", "Вымысел\n\n" + words, "windows-1251"},
      {"b.txt", "Вымысел\n\n" + words, "KOI8-R"},
      {"c.txt", "Вымысел\n\n" + words, "UTF-16LE"},
      {"d.txt", "Вымысел\n\n" + words, "UTF-32BE"},
      {"e.html", "<html><meta charset='cp1251'><h1>Вымысел</h1><p>" + words, "windows-1251"},
      {"f.html", "<html><h1>Вымысел</h1><p>" + words, "windows-1251"},
      {"g.xml",
       "<?xml version='1.0' encoding='koi8-r'?><rss><channel><item><title>Вымысел</title><guid>g</guid>"
       "<description>" +
           words + "</description></item></channel></rss>",
       "KOI8-R"},
      {"h.xml",
       "<?xml version='1.0' encoding='UTF-16'?><nitf><body><body.content><p>" + words +
           "</p></body.content></body></nitf>",
       "UTF-16BE"},
      {"i.json", "{\n\"uri\": \"u\",\n\"body_text\": \"" + words + "\"\n}", "windows-1251"},
      {"j.json", "[{\"uri\":\"u\",\"body_text\":\"" + words + "\"}]", "UTF-16LE"},
      {"k.jsonl", "{\"id\":\"k\",\"text\":\"" + words + "\"}\n", "windows-1251"},
      {"l.jsonl", "{\"id\":\"k\",\"text\":\"" + words + "\"}\n", "UTF-32LE"},
  };
  for (const auto& [name, text, charset] : rows) {
    const Collected collected = read({write(name, text::bytes_in(charset, text))});
    ASSERT_THAT(collected.articles, SizeIs(1)) << name;
    EXPECT_EQ(collected.articles[0].paragraphs.back(), words) << name;
    ASSERT_FALSE(collected.remarks.empty()) << name;
    EXPECT_EQ(collected.remarks[0].kind, Remark::Kind::repaired);
    EXPECT_THAT(collected.remarks[0].message, HasSubstr("it is in " + std::string(charset) + " and was converted"));
  }
}

TEST_F(Reader, ReadsAFolderInOrderOfPaths) {
  for (const char* name : {"b.txt", "a/z.txt", "a-b.txt", "a/b/c.txt", "a0", ".hidden.txt", ".git/x.txt", "a/B.jsonl"})
    write(name, std::string("{\"id\":\"") + name + "\",\"text\":\"x\"}");
  const std::string note = write("README.md", "Not coverage.");
  const Collected collected = read({folder_.string()});
  EXPECT_THAT(ids(collected), ElementsAre("a-b.txt", "a/B.jsonl", "a/b/c.txt", "a/z.txt", "a0", "b.txt"));
  ASSERT_THAT(collected.remarks, SizeIs(1));
  EXPECT_THAT(printed(collected.remarks[0]), HasSubstr("noted " + note));
}

TEST_F(Reader, EndsWhereLinksLoop) {
  write("a/one.txt", row);
  fs::create_directory_symlink(folder_, folder_ / "a" / "loop");
  fs::create_symlink("self", folder_ / "self");
  const Collected collected = read({folder_.string()});
  EXPECT_THAT(collected.articles, SizeIs(1));
  EXPECT_THAT(collected.remarks, SizeIs(2));
}

TEST_F(Reader, GoesOnBehindWhatItMayNotRead) {
  const std::string locked = write("a-locked.txt", row);
  write("b-folder/x.txt", row);
  write("c.txt", row);
  fs::permissions(locked, fs::perms::none);
  fs::permissions(folder_ / "b-folder", fs::perms::none);
  if (access(locked.c_str(), R_OK) == 0) {
    fs::permissions(folder_ / "b-folder", fs::perms::owner_all);
    GTEST_SKIP() << "this user may read everything";
  }
  const Collected collected = read({folder_.string()});
  fs::permissions(folder_ / "b-folder", fs::perms::owner_all);
  EXPECT_THAT(collected.articles, SizeIs(1));
  ASSERT_THAT(collected.remarks, SizeIs(2));
  EXPECT_THAT(collected.remarks[0].message, HasSubstr("Permission denied"));
  EXPECT_THAT(collected.remarks[1].message, HasSubstr("Permission denied"));
}

// The units that a reader asks for, as "NAME: BYTES"; it wants those that do not hold `unwanted`.
class Asked {
 public:
  explicit Asked(std::string unwanted) : unwanted_(std::move(unwanted)) {}

  Sink sink(Collected& collected) {
    Sink sink = collected.sink();
    sink.unit = [this](std::string_view bytes, const std::string& source) {
      units.push_back(fs::path(source).filename().string() + ": " + std::string(bytes));
      return bytes.find(unwanted_) == std::string_view::npos;
    };
    return sink;
  }

  std::vector<std::string> units;

 private:
  std::string unwanted_;
};

TEST_F(Reader, LeavesUnitsUnreadThatAreNotWanted) {
  write("a.jsonl", row + "\n\n " + R"({"id":"old","broken)" + " \r\n" + R"({"id":"s","text":"x"})");
  write("b.txt", "Notes\n\nOne.");
  write("c.txt", "Notes\n\nThese are old.");
  Asked asked("old");
  Collected collected;
  read_sources({folder_.string()}, {}, asked.sink(collected));
  EXPECT_THAT(asked.units,
              ElementsAre("a.jsonl: " + row, R"(a.jsonl: {"id":"old","broken)", R"(a.jsonl: {"id":"s","text":"x"})",
                          "b.txt: Notes\n\nOne.", "c.txt: Notes\n\nThese are old."));
  EXPECT_THAT(ids(collected), ElementsAre("r", "s", "notes"));
  EXPECT_THAT(collected.remarks, SizeIs(0));
}

TEST_F(Reader, SaysThatAFileChangedWhileItWasRead) {
  const std::string path = write("a.jsonl", row + "\n" + R"({"id":"s","text":"x"})" + "\n");
  Collected collected;
  Sink sink = collected.sink();
  sink.article = [&](Article article) {
    if (collected.articles.empty()) std::ofstream(path, std::ios::app) << R"({"id":"t","text":"x"})";
    collected.articles.push_back(std::move(article));
  };
  read_sources({path}, {}, sink);
  EXPECT_THAT(ids(collected), testing::IsSupersetOf({"r", "s"}));
  ASSERT_THAT(collected.remarks, SizeIs(1));
  EXPECT_EQ(printed(collected.remarks[0]), "skipped " + path + ": it changed while it was read; run update again");
}

TEST_F(Reader, ShowsNamesAsUtf8) {
  const Collected collected = read({write("caf\xE9.txt", "Notes\n\nOne.")});
  ASSERT_THAT(collected.articles, SizeIs(1));
  EXPECT_THAT(collected.articles[0].source, HasSubstr("caf\uFFFD.txt"));
}

}  // namespace
}  // namespace corpus
