// Does any draft end well, and soon? Marks and markup without end, nested, by the hundred thousand.
#include <gmock/gmock.h>

#include <chrono>
#include <random>

#include "tests/corpus/drafts/printed_draft.h"

namespace corpus {
namespace {

struct Hostile {
  const char* part;
  std::size_t times;
  const char* name;
};

TEST(HostileDraft, EndsSoon) {
  const std::vector<Hostile> cases = {
      {"He said “yes, we will go there today” and left.\n\n", 10000, ""},
      {"“a ", 100000, ""},
      {"“a\n\n", 100000, ""},
      {"\"a ", 100000, ""},
      {"\xE2\x80\x83", 500000, ""},
      {"a\n", 300000, ""},
      {"<div>“a", 100000, "a.html"},
      {"<blockquote>a", 100000, "a.html"},
      {"<a b=\"", 100001, "a.html"},
      {"<!--", 200000, "a.html"},
      {"<![CDATA[", 100000, "a.html"},
      {"<script></scrip>", 100000, "a.html"},
      {"&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 50000, "a.html"},
      {"<q>", 200000, "a.html"},
      {">", 100000, "a.md"},
      {"> a\n", 100000, "a.md"},
      {"[a](", 100000, "a.md"},
      {"**a _b ", 100000, "a.md"},
      {"- ", 20000, "a.md"},
      {"a <!-- ", 100000, "a.md"},
      {"<div>\n\n", 50000, "a.md"},
      {"|a", 20000, "a.md"},
  };
  for (const Hostile& one : cases) {
    const auto begin = std::chrono::steady_clock::now();
    expect_sound(read_draft(repeated(one.part, one.times) + " “x”", one.name));
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(taken.count(), 10) << one.part;
  }
}

TEST(HostileDraft, MayBeOneQuotationOfTenMegabytes) {
  const std::string words = repeated("words and ", 1 << 20) + "end";
  const Draft draft = read_draft("She said “" + words + "”.", "");
  ASSERT_EQ(draft.quotations.size(), 1u);
  EXPECT_EQ(draft.quotations[0].text, words);
}

TEST(HostileDraft, MayNestTenThousandDeep) {
  for (const auto& [opening, closing] : {std::pair{"“a ", "”"}, std::pair{"«„", "“»"}}) {
    const Draft draft = read_draft(repeated(opening, 10000) + " b " + repeated(closing, 10000), "");
    expect_sound(draft);
    EXPECT_EQ(draft.quotations.size(), 1u);
  }
  expect_sound(read_draft(repeated("<blockquote>", 10000) + "a" + repeated("</blockquote>", 10000), "a.html"));
}

// Each mark left open ended behind all the white space, and looked at it.
TEST(HostileDraft, MayLeaveMarksOpenBeforeMuchWhiteSpace) {
  expect_sound(read_draft("« x" + repeated(" “a", 100000) + repeated(" ", 2'000'000) + "»", ""));
}

TEST(HostileDraft, MayBeADeepWordDocument) {
  expect_sound(read_draft(
      docx({repeated("<w:p><w:r>", 100000) + "<w:t>“a”</w:t>" + repeated("</w:r></w:p>", 100000), "", ""}), ""));
  expect_sound(read_draft(docx({repeated("<w:p><w:txbxContent>", 20000) + "<w:p><w:t>“a”</w:t></w:p>" +
                                    repeated("</w:txbxContent></w:p>", 20000),
                                "", ""}),
                          ""));
}

TEST(HostileDraft, IsNotUnpackedWithoutBounds) {
  EXPECT_THROW(read_draft(docx({repeated(" ", 65 << 20), "", ""}), ""), DraftError);
}

TEST(HostileDraft, MayBeAnything) {
  const std::vector<std::string> parts = {"“",
                                          "”",
                                          "\"",
                                          "'",
                                          "«",
                                          "»",
                                          "a",
                                          " said ",
                                          "Orme ",
                                          "\n",
                                          "\n\n",
                                          "> ",
                                          "<q>",
                                          "</q>",
                                          "<p>",
                                          "</p>",
                                          "&amp;",
                                          "&ldquo;",
                                          "**",
                                          "_",
                                          "`",
                                          "[x](y)",
                                          "<blockquote>",
                                          "</blockquote>",
                                          "— ",
                                          "<cite>",
                                          "</cite>",
                                          ":",
                                          ".",
                                          "\r\n",
                                          "\t",
                                          "<br>",
                                          "- ",
                                          "# ",
                                          "<!--",
                                          "-->",
                                          "<del>",
                                          "</del>",
                                          "~~",
                                          "\\",
                                          "\xFF",
                                          "\xEF\xBB\xBF",
                                          "好",
                                          "\xC2\xA0"};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (std::size_t size = random() % 40; size > 0; --size) bytes += parts[random() % parts.size()];
    for (const char* name : {"a.txt", "a.md", "a.html"}) {
      SCOPED_TRACE(bytes);
      expect_sound(read_draft(bytes, name));
    }
  }
  const std::string whole = docx({"<w:p><w:r><w:t>“a”</w:t></w:r></w:p>", "", ""});
  for (int round = 0; round < 2000; ++round) {
    std::string damaged = whole;
    damaged[random() % damaged.size()] = static_cast<char>(random());
    try {
      expect_sound(read_draft(damaged.substr(0, 4 + random() % damaged.size()), "a.docx"));
    } catch (const DraftError&) {
    }
  }
}

}  // namespace
}  // namespace corpus
