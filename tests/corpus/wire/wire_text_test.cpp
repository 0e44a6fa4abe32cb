#include "corpus/wire/wire_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace corpus {
namespace {

using testing::SizeIs;

// One field a line, as a reader of the test would write it down.
std::string printed(const WireText& wire) {
  const Article& article = wire.article;
  std::string out;
  const auto line = [&](const char* name, const std::string& value) {
    if (!value.empty()) out += std::string(name) + value + '\n';
  };
  line("kicker ", article.kicker);
  line("headline ", article.headline);
  line("place ", article.dateline.place);
  line("date ", print(article.dateline.date));
  line("agency ", article.dateline.agency);
  line("by ", article.byline);
  for (const std::string& paragraph : article.paragraphs) line("p ", paragraph);
  for (const Caption& caption : article.captions)
    line("c ", caption.text + " [" + caption.agency + '/' + caption.photographer + ", " + caption.place + ", " +
                   print(caption.date) + ']');
  for (const std::string& doubt : wire.doubts) line("? ", doubt.substr(0, doubt.find(';')));
  return out;
}

struct Row {
  const char* what;
  const char* text;
  const char* printed;
};

void check(const Row& row) { EXPECT_EQ(printed(read_wire_text(row.text, "notes.txt")), row.printed) << row.what; }

TEST(WireText, ReadsTheOneLineForm) {
  const Row rows[] = {
      {"all parts",
       "Lake Wire Headlines: Two lakes become one-Lake Wire The mayors pose in Tull, Vellund, May 5, 2024. It rained. "
       "(Lake Wire/Ann Bo) TULL, May 5 (Lake Wire) -- The lakes met. They stayed. ■ The lakes on May 5, 2024. "
       "(Lake Wire/Cy Do) A boat. (Lake Wire/Ann Bo) ",
       "kicker Lake Wire Headlines\n"
       "headline Two lakes become one\n"
       "place TULL\n"
       "date 2024-05-05\n"
       "agency Lake Wire\n"
       "p The lakes met. They stayed.\n"
       "c The mayors pose in Tull, Vellund, May 5, 2024. It rained. [Lake Wire/Ann Bo, Tull, Vellund, 2024-05-05]\n"
       "c The lakes on May 5, 2024. [Lake Wire/Cy Do, TULL, 2024-05-05]\n"
       "c A boat. [Lake Wire/Ann Bo, TULL, 2024-05-05]\n"},
      {"a caption of another day keeps out the dateline's place",
       "Two lakes-Lake Wire TULL, May 5, 2024 (Lake Wire) -- Body. ■ The lake on April 2, 2024. (Lake Wire/Ann Bo)",
       "headline Two lakes\n"
       "place TULL\n"
       "date 2024-05-05\n"
       "agency Lake Wire\n"
       "p Body.\n"
       "c The lake on April 2, 2024. [Lake Wire/Ann Bo, , 2024-04-02]\n"},
      {"no suffix: the lead caption opens as a later one does",
       "Two lakes become one Mayor Ann Bo of Tull waves. She smiles. (Lake Wire/Cy Do) TULL, May 5, 2024 (Lake Wire) "
       "-- Body. ■ "
       "Mayor Ann Bo of Tull rows. (Lake Wire/Cy Do)",
       "headline Two lakes become one\n"
       "place TULL\n"
       "date 2024-05-05\n"
       "agency Lake Wire\n"
       "p Body.\n"
       "c Mayor Ann Bo of Tull waves. She smiles. [Lake Wire/Cy Do, TULL, 2024-05-05]\n"
       "c Mayor Ann Bo of Tull rows. [Lake Wire/Cy Do, TULL, 2024-05-05]\n"
       "? nothing marks where the headline ends and the lead caption begins\n"},
      {"no suffix, nothing alike: the first sentence",
       "Two lakes become one! A mayor waves. (Lake Wire/Cy Do) TULL, May 5, 2024 (Lake Wire) -- Body.",
       "headline Two lakes become one!\n"
       "place TULL\n"
       "date 2024-05-05\n"
       "agency Lake Wire\n"
       "p Body.\n"
       "c A mayor waves. [Lake Wire/Cy Do, TULL, 2024-05-05]\n"
       "? nothing marks where the headline ends and the lead caption begins\n"},
      {"no end mark: the sentence with a date begins the captions",
       "Two lakes-Lake Wire TULL, May 5 (Lake Wire) -- The lakes met. They stayed. The lakes on May 5, 2024. It "
       "rained. "
       "(Lake Wire/Cy Do) A boat. (Lake Wire/Ann Bo)",
       "headline Two lakes\n"
       "place TULL\n"
       "date 2024-05-05\n"
       "agency Lake Wire\n"
       "p The lakes met. They stayed.\n"
       "c The lakes on May 5, 2024. It rained. [Lake Wire/Cy Do, TULL, 2024-05-05]\n"
       "c A boat. [Lake Wire/Ann Bo, TULL, 2024-05-05]\n"
       "? nothing marks where the body ends and its captions begin\n"},
      {"no lead caption, no year", "Two lakes-Lake Wire TULL, May 5 (Lake Wire) -- The lakes met. ■",
       "headline Two lakes\n"
       "place TULL\n"
       "agency Lake Wire\n"
       "p The lakes met.\n"
       "? the dateline has no year and the story states none for that day\n"},
      {"a byline before the dateline",
       "Two lakes-Lake Wire A boat. (Lake Wire/Ann Bo) by Lake Wire writers Di Eo, Fa Gu TULL, May 5, 2024 (Lake Wire) "
       "-- Body.",
       "headline Two lakes\n"
       "place TULL\n"
       "date 2024-05-05\n"
       "agency Lake Wire\n"
       "by Lake Wire writers Di Eo, Fa Gu\n"
       "p Body.\n"
       "c A boat. [Lake Wire/Ann Bo, TULL, 2024-05-05]\n"},
  };
  for (const Row& row : rows) check(row);
}

TEST(WireText, ReadsTheFormOfLines) {
  const Row rows[] = {
      {"wrapped lines, CR gone, captions a line each",
       "Exclusive: Two lakes\n\nA boat\non the lake. (Lake Wire/Ann Bo)\nBy Di Eo\n\nTULL, May 5, 2024 (Lake Wire) — "
       "The lakes\nmet.\n\n"
       "They stayed.\n\n■\n\nA boat. (Lake Wire/Ann Bo)\nAn oar without a credit.\nA net\n(Lake Wire/Cy Do)\n",
       "kicker Exclusive\n"
       "headline Two lakes\n"
       "place TULL\n"
       "date 2024-05-05\n"
       "agency Lake Wire\n"
       "by Di Eo\n"
       "p The lakes met.\n"
       "p They stayed.\n"
       "c A boat on the lake. [Lake Wire/Ann Bo, TULL, 2024-05-05]\n"
       "c A boat. [Lake Wire/Ann Bo, TULL, 2024-05-05]\n"
       "c An oar without a credit. [/, TULL, 2024-05-05]\n"
       "c A net [Lake Wire/Cy Do, TULL, 2024-05-05]\n"},
      {"no blank lines: a paragraph a line", "Two lakes\nTULL, May 5, 2024 (Lake Wire) -- One.\nTwo.\nThree. ###",
       "headline Two lakes\n"
       "place TULL\n"
       "date 2024-05-05\n"
       "agency Lake Wire\n"
       "p One.\n"
       "p Two.\n"
       "p Three.\n"},
      {"captions within the body, no end mark",
       "Two lakes\n\nTULL, May 5, 2024 (Lake Wire) -- One.\n\nA boat. (Lake Wire/Ann Bo)\n\nTwo (of two).\n\nA net. "
       "(Lake Wire/Cy Do)",
       "headline Two lakes\n"
       "place TULL\n"
       "date 2024-05-05\n"
       "agency Lake Wire\n"
       "p One.\n"
       "p Two (of two).\n"
       "c A boat. [Lake Wire/Ann Bo, TULL, 2024-05-05]\n"
       "c A net. [Lake Wire/Cy Do, TULL, 2024-05-05]\n"},
      {"a paragraph before the dateline is kept",
       "Two lakes\n\nWhat to know today.\n\nTULL, May 5, 2024 (Lake Wire) -- One.",
       "headline Two lakes\n"
       "place TULL\n"
       "date 2024-05-05\n"
       "agency Lake Wire\n"
       "p What to know today.\n"
       "p One.\n"},
      {"the dateline comes first", "TULL, May 5, 2024 (Lake Wire) -- One.\n\nTwo.",
       "place TULL\n"
       "date 2024-05-05\n"
       "agency Lake Wire\n"
       "p One.\n"
       "p Two.\n"},
      {"Chinese",
       "两湖相会\n\n新华社北京5月5日电（记者 甲乙）两湖\n相会了。\n\n又一段。（完）\n\n2024年5月5日，船。（新华社记者 "
       "丙丁 摄）",
       "headline 两湖相会\n"
       "place 北京\n"
       "date 2024-05-05\n"
       "agency 新华社\n"
       "by 甲乙\n"
       "p 两湖相会了。\n"
       "p 又一段。\n"
       "c 2024年5月5日，船。 [新华社/丙丁, 北京, 2024-05-05]\n"},
  };
  for (const Row& row : rows) check(row);
}

// Whole stories in the forms of several agencies.
TEST(WireText, ReadsTheFormsOfAgencies) {
  const Row rows[] = {
      {"Reuters",
       "UPDATE 1-Two lakes become one\n\nTULL, May 5, 2024 (Reuters) - The lakes met.\n\nThey stayed.\n\n"
       "A boat on the lake, May 5, 2024. REUTERS/Ann Bo\n\n(Reporting by Cy Do in Tull; Editing by Di Eo)\n\n"
       "Our Standards: The Thomson Reuters Trust Principles.\n",
       "headline UPDATE 1-Two lakes become one\n"
       "place TULL\n"
       "date 2024-05-05\n"
       "agency Reuters\n"
       "by Cy Do in Tull\n"
       "p The lakes met.\n"
       "p They stayed.\n"
       "c A boat on the lake, May 5, 2024. [REUTERS/Ann Bo, TULL, 2024-05-05]\n"},
      {"AP",
       "Two lakes become one\n\nA boat on the lake, May 5, 2024. (AP Photo/Ann Bo)\n\nBy CY DO\n\nTULL, Vellund (AP) — "
       "The lakes met.\n",
       "headline Two lakes become one\n"
       "place TULL, Vellund\n"
       "agency AP\n"
       "by CY DO\n"
       "p The lakes met.\n"
       "c A boat on the lake, May 5, 2024. [AP/Ann Bo, , 2024-05-05]\n"},
      {"AFP", "Two lakes become one\n\nTull, Vellund (AFP) – The lakes met.\n\nThey stayed.\n\nrl/jm\n",
       "headline Two lakes become one\n"
       "place Tull, Vellund\n"
       "agency AFP\n"
       "p The lakes met.\n"
       "p They stayed.\n"},
      {"TASS", "Two lakes become one\n\nTULL, May 5, 2024. /TASS/. The lakes met.\n\n© Ann Bo/TASS\n",
       "headline Two lakes become one\n"
       "place TULL\n"
       "date 2024-05-05\n"
       "agency TASS\n"
       "p The lakes met.\n"
       "p © Ann Bo/TASS\n"},
      {"RIA Novosti", "Два озера стали одним\n\nТУЛЛ, 5 мая 2024 - РИА Новости, Анна Бо. Озера встретились.\n",
       "headline Два озера стали одним\n"
       "place ТУЛЛ\n"
       "date 2024-05-05\n"
       "agency РИА Новости\n"
       "by Анна Бо\n"
       "p Озера встретились.\n"},
      {"Kazinform",
       "Two lakes become one\n\nTULL. May 5, 2024. KAZINFORM – The lakes met. \n\nPhoto credit: Lake Wire/Ann Bo",
       "headline Two lakes become one\n"
       "place TULL\n"
       "date 2024-05-05\n"
       "agency KAZINFORM\n"
       "p The lakes met.\n"
       "p Photo credit: Lake Wire/Ann Bo\n"},
      {"Kyodo", "UPDATE2: Two lakes become one\n\nTULL, May 5, 2024, Kyodo - The lakes met.\n\n==Kyodo\n",
       "headline UPDATE2: Two lakes become one\n"
       "place TULL\n"
       "date 2024-05-05\n"
       "agency Kyodo\n"
       "p The lakes met.\n"},
  };
  for (const Row& row : rows) check(row);
}

TEST(WireText, ReadsPlainText) {
  const Row rows[] = {
      {"a headline and paragraphs", "Notes on two lakes\n\nOne.\nstill one\n\nTwo.",
       "headline Notes on two lakes\np One. still one\np Two.\n"},
      {"a line each", "Notes\nOne.\nTwo.", "headline Notes\np One.\np Two.\n"},
      {"one line is no headline", "Only one line here.", "p Only one line here.\n"},
      {"nothing", " \n ", ""},
  };
  for (const Row& row : rows) check(row);
  const std::string long_line(400, 'x');
  EXPECT_THAT(read_wire_text(long_line + "\n\nTwo.", "n").article.paragraphs, SizeIs(2));
}

TEST(WireText, NamesArticles) {
  EXPECT_EQ(read_wire_text("Only one line here.", "folder/Old notes.txt").article.id, "old-notes");
  EXPECT_EQ(read_wire_text("Notes on lakes\n\nOne.", "folder/x.txt").article.id, "notes-on-lakes");
  EXPECT_EQ(read_wire_text("Two lakes\n\nTULL, May 5, 2024 (Lake Wire) -- One.", "x").article.id,
            "lake-wire-tull-2024-05-05-two-lakes");
}

TEST(WireText, TakesSizesInItsStride) {
  std::string text = "Two lakes\n\nTULL, May 5, 2024 (Lake Wire) -- One.\n\n■\n";
  constexpr int captions = 30'000;
  for (int i = 0; i < captions; ++i) text += "A boat. (Lake Wire/Ann Bo)\n";
  EXPECT_THAT(read_wire_text(text, "n").article.captions, SizeIs(captions));

  const std::string stray = "Two lakes\n\nTULL, May 5, 2024 (Lake Wire) -- One.\n\n■\nA boat.\n";
  std::string credits = stray;
  for (int i = 0; i < captions; ++i) credits += "(Lake Wire/Ann Bo)\n";
  EXPECT_THAT(read_wire_text(credits, "n").article.captions, SizeIs(1));

  for (const char* part :
       {"word ", "(A) -- ", "■ ", "((((", "2025 ", "\n", "日电", "-Lake Wire ", ". (A/B) ", "\n(A/B)\n"}) {
    std::string body = "Two lakes\n\nTULL, May 5, 2024 (Lake Wire) -- One. ";
    while (body.size() < 500'000) body += part;
    EXPECT_THAT(read_wire_text(body, "n").article.headline, "Two lakes");
    read_wire_text(body.substr(60), "n");
  }
}

}  // namespace
}  // namespace corpus
