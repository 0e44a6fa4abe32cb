// Compressed files and archives, as a user gives them.
#include "corpus/stream_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "tests/corpus/collected.h"
#include "tests/corpus/input/packed.h"
#include "tests/corpus/scratch_files.h"

namespace corpus {
namespace {

using namespace std::string_literals;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string row = R"({"id":"r","text":"x"})";
const std::string story = "Two lakes\n\nTULL, May 5, 2024 (Lake Wire) -- They met.\n";
constexpr Packing packings[] = {Packing::gzip, Packing::xz, Packing::zstd, Packing::bzip2};
constexpr ArchiveKind archives[] = {ArchiveKind::zip, ArchiveKind::tar};

class Streams : public testing::Test {
 protected:
  Collected read(const std::string& source, const ReadOptions& options = {}) const {
    Collected collected;
    read_sources({source}, options, collected.sink());
    return collected;
  }

  // "ID of SOURCE" for each article, the source without the folder.
  std::vector<std::string> printed_articles(const Collected& collected) const {
    std::vector<std::string> all;
    for (const Article& article : collected.articles)
      all.push_back(article.id + " of " + article.source.substr(files_.path().size()));
    return all;
  }

  std::vector<std::string> printed_remarks(const Collected& collected) const {
    std::vector<std::string> all;
    for (const Remark& remark : collected.remarks) {
      std::string line = printed(remark);
      if (const std::size_t at = line.find(files_.path()); at != std::string::npos)
        line.erase(at, files_.path().size());
      all.push_back(line);
    }
    return all;
  }

  ScratchFiles files_;
};

TEST_F(Streams, AreUnpackedByContentNotByName) {
  for (const Packing packing : packings) {
    const Collected rows = read(files_.write("rows.jsonl.packed", packed(row + '\n' + row, packing)));
    EXPECT_THAT(printed_articles(rows), ElementsAre("r of rows.jsonl.packed", "r of rows.jsonl.packed"));
    const Collected text = read(files_.write("note.txt.gz", packed("Only a line.", packing)));
    EXPECT_THAT(printed_articles(text), ElementsAre("note of note.txt.gz"));
    EXPECT_THAT(text.remarks, IsEmpty());
    const Collected json = read(files_.write("a.jsonl.xz", packed("broken", packing)));
    EXPECT_THAT(printed_remarks(json), ElementsAre(HasSubstr("skipped a.jsonl.xz:1: not JSON")));
  }
}

TEST_F(Streams, OnStandardInputAreRows) {
  const auto read_input = [&](const std::string& bytes) {
    Collected collected;
    const Sink sink = collected.sink();
    const ReadOptions options;
    StreamReader reader(options, sink);
    MemoryBytes in(bytes);
    reader.read_standard_input(in);
    return collected;
  };
  for (const Packing packing : {Packing::none, Packing::gzip, Packing::xz, Packing::zstd, Packing::bzip2}) {
    const Collected rows = read_input(packed(row + "\nOnly a line.\n", packing));
    ASSERT_THAT(rows.articles, SizeIs(1));
    EXPECT_EQ(rows.articles[0].source, "stdin");
    EXPECT_THAT(printed_remarks(rows), ElementsAre(HasSubstr("skipped stdin:2: not JSON")));
  }
  EXPECT_THAT(printed_remarks(read_input("Only a line.")), ElementsAre(HasSubstr("skipped stdin:1: not JSON")));
  EXPECT_EQ(
      read_input(archive_of({{.name = "a.txt", .bytes = "Only a line."}}, ArchiveKind::tar)).articles.at(0).source,
      "stdin/a.txt");
}

TEST_F(Streams, AreUnpackedThreeTimesAtMost) {
  std::string bytes = row;
  for (int i = 0; i < 3; ++i) bytes = packed(bytes, packings[i]);
  EXPECT_THAT(read(files_.write("a", bytes)).articles, SizeIs(1));
  EXPECT_THAT(printed_remarks(read(files_.write("b", packed(bytes, Packing::gzip)))),
              ElementsAre(HasSubstr("compressed more than 3 times over; unpack it first")));
}

TEST_F(Streams, StandUpToWhereTheyBreakOff) {
  std::mt19937 random(5);
  std::string rows;
  for (int i = 0; i < 3000; ++i) {
    std::string words;
    for (int w = 0; w < 20; ++w) words += " word" + std::to_string(random() % 100'000);
    rows += R"({"id":"r)" + std::to_string(i) + R"(","text":")" + words + "\"}\n";
  }
  for (const Packing packing : packings) {
    const std::string bytes = packed(rows, packing);
    const Collected part = read(files_.write("rows.jsonl.xz", bytes.substr(0, bytes.size() * 9 / 10)));
    EXPECT_GT(part.articles.size(), 1000u);
    EXPECT_LT(part.articles.size(), 3000u);
    // The last line may be cut off, which is a remark of its own.
    ASSERT_FALSE(part.remarks.empty());
    EXPECT_THAT(printed_remarks(part).back(), AllOf(HasSubstr("skipped rows.jsonl.xz: reading stopped behind line "),
                                                    HasSubstr("damaged or cut off"), HasSubstr("fetch it anew")));
  }
}

TEST_F(Streams, OfOneUnitAreLimitedNotThoseOfMany) {
  const ReadOptions small{.max_article_bytes = 1000};
  const std::string bomb = packed(std::string(50'000'000, 'x'), Packing::gzip);
  EXPECT_THAT(printed_remarks(read(files_.write("a.txt.gz", bomb), small)),
              ElementsAre(HasSubstr("the article is longer than 1000 bytes; split it")));
  std::string rows;
  for (int i = 0; i < 5000; ++i) rows += row + '\n';
  EXPECT_THAT(read(files_.write("a.jsonl.gz", packed(rows, Packing::gzip)), small).articles, SizeIs(5000));
  EXPECT_THAT(
      printed_remarks(
          read(files_.write("b.jsonl.gz", packed(row + '\n' + std::string(5'000'000, ' ') + "\n" + row, Packing::gzip)),
               small)),
      ElementsAre(HasSubstr("b.jsonl.gz:2: the row is longer than 1000 bytes")));
}

TEST_F(Streams, GiveTheMembersOfAnArchiveInItsOrder) {
  for (const ArchiveKind kind : archives) {
    const std::string bytes = archive_of({{.name = "z/story.txt", .bytes = story},
                                          {.name = "z/"},
                                          {.name = "./rows.jsonl", .bytes = row + "\nbroken\n"},
                                          {.name = "packed.jsonl.xz", .bytes = packed(row, Packing::xz)},
                                          {.name = ".hidden.txt", .bytes = story},
                                          {.name = "__MACOSX/story.txt", .bytes = story},
                                          {.name = "../out.txt", .bytes = "Only a line."},
                                          {.name = "notes.md", .bytes = "Not coverage."},
                                          {.name = "empty.txt", .bytes = ""}},
                                         kind);
    const std::vector<std::string> expected = {"lake-wire-tull-2024-05-05-two-lakes of all/z/story.txt",
                                               "r of all/rows.jsonl", "r of all/packed.jsonl.xz",
                                               "out of all/../out.txt"};
    const Collected plain = read(files_.write("all", bytes));
    EXPECT_EQ(printed_articles(plain), expected);
    EXPECT_THAT(printed_remarks(plain),
                ElementsAre(HasSubstr("skipped all/rows.jsonl:2: not JSON"),
                            HasSubstr("noted all/notes.md: not read: in folders and archives only"),
                            HasSubstr("skipped all/empty.txt: the file is empty")));
    for (const Packing packing : packings)
      EXPECT_EQ(printed_articles(read(files_.write("all", packed(bytes, packing)))), expected) << "streamed";
  }
}

TEST_F(Streams, OfArchivesInArchivesAreReadOneLevelDeep) {
  for (const ArchiveKind outer : archives)
    for (const ArchiveKind inner : archives) {
      const std::string in = archive_of({{.name = "a.jsonl", .bytes = row}}, inner);
      const std::string deeper = archive_of({{.name = "in.zip", .bytes = in}}, ArchiveKind::zip);
      const Collected all = read(files_.write("all", archive_of({{.name = "in.tgz", .bytes = packed(in, Packing::gzip)},
                                                                 {.name = "deeper.zip", .bytes = deeper},
                                                                 {.name = "b.jsonl", .bytes = row}},
                                                                outer)));
      EXPECT_THAT(printed_articles(all), ElementsAre("r of all/in.tgz/a.jsonl", "r of all/b.jsonl"));
      EXPECT_THAT(
          printed_remarks(all),
          ElementsAre("skipped all/deeper.zip/in.zip: an archive in an archive in an archive is not read; unpack "
                      "the outermost first"));
    }
}

TEST_F(Streams, NameWhatOfAnArchiveIsNoFile) {
  const Collected tar =
      read(files_.write("all.tar", archive_of({{.name = "link.txt", .bytes = "", .link = "/etc/passwd"},
                                               {.name = "device.txt", .bytes = "", .is_device = true},
                                               {.name = "a.jsonl", .bytes = row}},
                                              ArchiveKind::tar)));
  EXPECT_THAT(printed_articles(tar), ElementsAre("r of all.tar/a.jsonl"));
  EXPECT_THAT(printed_remarks(tar), ElementsAre(HasSubstr("noted all.tar/link.txt: a link was not followed"),
                                                HasSubstr("noted all.tar/device.txt: it is no file")));
  const Collected zip = read(files_.write(
      "all.zip",
      archive_of({{.name = "secret.txt", .bytes = story, .link = "", .is_device = false, .password = "lake"}},
                 ArchiveKind::zip)));
  EXPECT_THAT(zip.articles, IsEmpty());
  EXPECT_THAT(printed_remarks(zip), ElementsAre(HasSubstr("skipped all.zip/secret.txt: it is encrypted")));
}

TEST_F(Streams, ShowTheNamesOfMembersAsUtf8) {
  for (const ArchiveKind kind : archives) {
    const Collected all = read(files_.write(
        "all", archive_of({{.name = "озеро/Тулл.txt", .bytes = "Only a line."}, {.name = "caf\xE9.txt", .bytes = row}},
                          kind)));
    EXPECT_THAT(printed_articles(all), ElementsAre("тулл of all/озеро/Тулл.txt", "r of all/caf\uFFFD.txt"));
  }
  EXPECT_THAT(printed_remarks(read(files_.write("none.zip", archive_of({}, ArchiveKind::zip)))),
              ElementsAre("skipped none.zip: the archive is empty"));
}

TEST_F(Streams, OfDocumentsAreNoArchives) {
  const std::string docx = archive_of(
      {{.name = "[Content_Types].xml", .bytes = "<Types/>"}, {.name = "word/document.xml", .bytes = "<w:document/>"}},
      ArchiveKind::zip);
  EXPECT_THAT(printed_remarks(read(files_.write("a.docx", docx))),
              ElementsAre("skipped a.docx: documents are not read: save it as plain text"));
}

TEST_F(Streams, OfDamagedMembersCostNoOthers) {
  std::mt19937 random(3);
  std::string words = "Notes on lakes\n\n";
  for (int i = 0; i < 2000; ++i) words += static_cast<char>('a' + random() % 26);
  std::string bytes =
      archive_of({{.name = "a.txt", .bytes = words}, {.name = "b.jsonl", .bytes = row}}, ArchiveKind::zip);
  bytes[800] = static_cast<char>(bytes[800] ^ 1);  // in the first member's data
  const Collected all = read(files_.write("all.zip", bytes));
  EXPECT_THAT(printed_articles(all), ElementsAre("r of all.zip/b.jsonl"));
  EXPECT_THAT(printed_remarks(all), ElementsAre(HasSubstr("skipped all.zip/a.txt: it cannot be unpacked (")));
}

TEST_F(Streams, AskForEachMemberWhetherItIsWanted) {
  files_.write("all.tar.gz", packed(archive_of({{.name = "old.txt", .bytes = story},
                                                {.name = "new.txt", .bytes = "Only a line."},
                                                {.name = "rows.jsonl", .bytes = row}},
                                               ArchiveKind::tar),
                                    Packing::gzip));
  Collected collected;
  Sink sink = collected.sink();
  std::vector<std::string> asked;
  sink.unit = [&](std::string_view bytes, const std::string& source) {
    asked.push_back(source.substr(files_.path().size()) + ": " + std::string(bytes));
    return bytes != story;
  };
  read_sources({files_.path("all.tar.gz")}, {}, sink);
  EXPECT_THAT(asked, ElementsAre("all.tar.gz/old.txt: " + story, "all.tar.gz/new.txt: Only a line.",
                                 "all.tar.gz/rows.jsonl: " + row));
  EXPECT_THAT(printed_articles(collected), ElementsAre("new of all.tar.gz/new.txt", "r of all.tar.gz/rows.jsonl"));
}

// Whatever is done to an archive: no crash, no hang, and nothing but articles and remarks.
TEST_F(Streams, SurviveEveryDamage) {
  const std::vector<MadeMember> members = {
      {.name = "story.txt", .bytes = story},
      {.name = "rows.jsonl", .bytes = row + '\n' + row},
      {.name = "in.zip", .bytes = archive_of({{.name = "a.txt", .bytes = story}}, ArchiveKind::zip)}};
  std::mt19937 random(17);
  for (const ArchiveKind kind : archives)
    for (const Packing packing : {Packing::none, Packing::gzip, Packing::xz, Packing::zstd, Packing::bzip2}) {
      const std::string good = packed(archive_of(members, kind), packing);
      for (int round = 0; round < 60; ++round) {
        std::string bytes = good.substr(0, round % 3 == 0 ? random() % good.size() : good.size());
        for (int i = round % 3; i > 0 && !bytes.empty(); --i)
          bytes[random() % bytes.size()] = static_cast<char>(random());
        const Collected all = read(files_.write("all", bytes));
        EXPECT_LE(all.articles.size(), 5u);
        for (const Article& article : all.articles) EXPECT_FALSE(article.id.empty());
      }
    }
}

}  // namespace
}  // namespace corpus
