// Which quotations does a draft hold? One table a format: the draft, and the rows that it gives.
#include <gmock/gmock.h>

#include "tests/corpus/drafts/printed_draft.h"
#include "tests/text/charset_bytes.h"

namespace corpus {
namespace {

using testing::ElementsAreArray;

struct Case {
  const char* draft;
  std::vector<std::string> rows;
};

void expect_rows(const std::vector<Case>& cases, std::string_view name, DraftFormat format) {
  for (const Case& one : cases) {
    const Draft draft = read_draft(one.draft, name);
    EXPECT_EQ(draft.format, format) << one.draft;
    expect_sound(draft);
    EXPECT_THAT(printed(draft), ElementsAreArray(one.rows)) << one.draft;
  }
}

TEST(PlainDraft, GivesEveryStretchBetweenMarks) {
  expect_rows(
      {
          {"", {}},
          {"Nobody spoke in Varland.", {}},
          {"“The bridge will stand,” Mayor Ada Orme said.", {"The bridge will stand, @ Ada Orme"}},
          {"Mayor Ada Orme opened it. “It will stand,” Orme said, “for a hundred years.”",
           {"It will stand, @ Ada Orme", "for a hundred years. @ Ada Orme"}},
          {"The plan is a “folly”, and the song “Cold River” is old.", {"folly", "Cold River"}},
          {"It's the baker's bridge, isn't it? The 'end of the road' is near.", {"end of the road"}},
          {"A nail of 5\" costs one crown.", {}},
          {"„Die Brücke steht“, »sie hält«, ‹gut›, «oui», 「好」, 『好』.",
           {"Die Brücke steht", "sie hält", "gut", "oui", "好", "好"}},
          {"The “song ‘Cold River’ is old” now.", {"song ‘Cold River’ is old"}},
          {"市长王丽说：“桥会站一百年。”他称之为“愚蠢”。", {"桥会站一百年。 @ 王丽", "愚蠢"}},
          {"Мэр Ада Орм открыла мост. «Мост простоит век, — сказала Орм, — и даже дольше».",
           {"Мост простоит век, @ Ада Орм", "и даже дольше @ Ада Орм"}},
          // White space stands as in the draft.
          {"Mayor Ada Orme said: “It  will\n stand.”", {"It  will\n stand. @ Ada Orme"}},
          // A byte order mark is no part of a speaker's name.
          {"\xEF\xBB\xBFOrme said: “It is open.”\r\n", {"It is open. @ Orme"}},
          // Marks without words are none.
          {"“” “ ” “…” \"\"", {}},
      },
      "draft.txt", DraftFormat::plain);
}

TEST(PlainDraft, GivesARowAParagraph) {
  expect_rows(
      {
          {"“We came at night,” Lena Quist said. “Nobody was there.\n\n“Then we saw the snow.\n\n“We went home.”",
           {"We came at night, @ Lena Quist", "Nobody was there. @ Lena Quist", "Then we saw the snow. @ Lena Quist",
            "We went home. @ Lena Quist"}},
          // The second paragraph has no opening mark.
          {"Lena Quist said: “We came at night.\n\nThen we went home.” She left.",
           {"We came at night. @ Lena Quist", "Then we went home. @ Lena Quist"}},
          // A mark left open by mistake ends with its paragraph.
          {"Lena Quist said: “We came at night.\n\nThe “folly” is closed.",
           {"We came at night. @ Lena Quist", "folly"}},
          // Lines that an editor broke are one paragraph; a line that is long is its own.
          {"Lena Quist, the minister of water, said: “We came\nat night and saw\nthe snow.”",
           {"We came\nat night and saw\nthe snow. @ Lena Quist"}},
          {"It is “open.\nIt is “closed”.", {"open.", "closed"}},
          {"它是“开的。\n　　它是“关的”。", {"开的。", "关的"}},
      },
      "", DraftFormat::plain);
}

TEST(MarkdownDraft, LeavesMarkupOut) {
  expect_rows(
      {
          {"Mayor Ada Orme said: “The **bridge** [will](http://x.org \"t\") *st*and.”",
           {"The bridge will stand. @ Ada Orme"}},
          {"She said \\\"yes &amp; no\\\" and &ldquo;may&shy;be&#8221;.", {"yes & no @ She", "may\u00ADbe @ She"}},
          {"A “line\\\nbroken  \nand soft\nonce” is one.", {"line\nbroken  \nand soft\nonce"}},
          {"```\n\"code\"\n```\n\n    \"code\"\n\nThe `\"code\"` is “prose”.", {"prose"}},
          {"![a \"picture\"](x.png) and ~~“gone”~~ and “~~not~~ kept”.", {"kept"}},
          {"# A “bridge” opens\n\n- one “item”\n  - and its “child”\n\n1. “two”\n\nA “title”\n===\n",
           {"bridge", "item", "child", "two", "title"}},
          {"| A | B |\n|---|---|\n| “one” | “two |\n| x | y” |\n", {"one", "two"}},
          {"A <q>short</q> and <b>“bold”</b><br>word.\n\n<div>\n<p>He said “<i>in</i> HTML”.</p>\n</div>\n",
           {"short", "bold", "in HTML @ He"}},
          {"---\ntitle: \"Settings\"\n---\nThe “text”.", {"text"}},
          {"---\n\nThe “text”.\n\n---\n", {"text"}},
          {"\xEF\xBB\xBF# The “bridge”", {"bridge"}},
      },
      "draft.md", DraftFormat::markdown);
}

TEST(MarkdownDraft, ReadsBlockQuotes) {
  expect_rows(
      {
          {"Ivo Brandt, a baker, said:\n\n> It is a *folly*, and the town\n> will pay for it.\n>\n> We all will.\n\nSo "
           "be it.",
           {"It is a folly, and the town\nwill pay for it. @ Ivo Brandt", "We all will. @ Ivo Brandt"}},
          {"> The sea will rise.\n>\n> We will build.\n>\n> — Lena Quist, minister of water",
           {"The sea will rise. @ Lena Quist", "We will build. @ Lena Quist"}},
          {"> The sea will rise.\n> -- Lena Quist", {"The sea will rise. @ Lena Quist"}},
          {"> The sea will rise.\n\n— Lena Quist", {"The sea will rise. @ Lena Quist"}},
          {"> One.\n>\n> — Lena Quist\n>\n> Two.\n>\n> — Ivo Brandt", {"One. @ Lena Quist", "Two. @ Ivo Brandt"}},
          {"> “A marked one.”\n\n> A “marked” word inside.", {"A marked one.", "A “marked” word inside."}},
          // Who spoke before does not speak here.
          {"“It stands,” Mayor Ada Orme said.\n\n> The sea will rise.",
           {"It stands, @ Ada Orme", "The sea will rise."}},
          {"> > A quote in a quote.\n\n- > In a list.", {"A quote in a quote.", "In a list."}},
          {"> <p>In\n> HTML.</p>\n", {"In\n  HTML."}},
          {"> # A heading\n>\n> ```\n> code\n> ```\n", {"A heading"}},
          {"<blockquote>\n\nIn *both*.\n\n</blockquote>\n\nOutside.", {"In both."}},
      },
      "draft.markdown", DraftFormat::markdown);
}

TEST(HtmlDraft, LeavesMarkupOut) {
  expect_rows(
      {
          {"<!doctype html><title>A \"title\"</title><style>a{content:\"x\"}</style><script>\"<p>\"</script>"
           "<p>Mayor Ada Orme said: &ldquo;The <b>bri</b>dge<br>will stand &amp; hold.&rdquo;</p>",
           {"The bridge\nwill stand & hold. @ Ada Orme"}},
          {"<html><p>An “open one<p>is ended</html>", {"open one"}},
          {"<HTML><P>&#8220;One&#x201D; &quot;two&QUOT; &laquo;three&raquo; &#147;four&#148;</HTML>",
           {"One", "two", "three", "four"}},
          {"<html><!-- \"none\" --><p title='\"none\" >'>“yes”</p><![CDATA[ \"none\" ]]></html>", {"yes"}},
          {"<html>1 < 2 & “3 < 4” &unknown; &notit; “R&D”</html>", {"3 < 4", "R&D"}},
          {"<html><p>It was <q>a <q>nested</q> one</q> and <q>“marked”</q> and <q>open<p>next</html>",
           {"a nested one", "marked", "open"}},
          {"<html><del>“gone”</del><s>“gone”</s> “<del>not </del>kept”</html>", {"kept"}},
          // What is left open hides nothing.
          {"<html><!-- “a” <script> “b” <a href=\"x> “c”", {"a", "b", "c"}},
      },
      "", DraftFormat::html);
}

TEST(HtmlDraft, ReadsBlockQuotes) {
  expect_rows(
      {
          {"<html><p>Ivo Brandt, a baker, said:</p><blockquote><p>It is a folly.</p><p>We pay.</p></blockquote>",
           {"It is a folly. @ Ivo Brandt", "We pay. @ Ivo Brandt"}},
          {"<html><blockquote>The sea &mdash; it will rise. <cite>Lena Quist</cite></blockquote>",
           {"The sea — it will rise. @ Lena Quist"}},
          {"<html><blockquote>In <cite>The Book</cite> it rises.</blockquote>", {"In The Book it rises."}},
          {"<html><figure><blockquote>The sea.</blockquote><figcaption>Lena Quist, minister</figcaption></figure>",
           {"The sea. @ Lena Quist"}},
          {"<html><blockquote><p>The sea.</p><footer>— Lena Quist</footer></blockquote>", {"The sea. @ Lena Quist"}},
          {"<html><blockquote>“The sea.”<br>— Lena Quist</blockquote>", {"The sea. @ Lena Quist"}},
      },
      "", DraftFormat::html);
}

TEST(DocxDraft, GivesTheTextAsAccepted) {
  const std::string body =
      "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t xml:space=\"preserve\">Mayor Ada Orme said: “The </w:t>"
      "</w:r><w:del><w:r><w:delText>old </w:delText><w:t>old "
      "</w:t></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
      "<w:r><w:t xml:space=\"preserve\"> </w:t><w:t>bridge</w:t><w:tab/><w:t>will</w:t><w:br/><w:t>stand &amp; "
      "hold.”</w:t>"
      "</w:r></w:p>"
      "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>In a “box”.</w:t></w:r></w:p>"
      "</w:txbxContent></mc:Choice><mc:Fallback><w:t>In a “box”.</w:t></mc:Fallback></mc:AlternateContent>"
      "<w:t>A “folly</w:t></w:r></w:p>"
      "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>A “cell”.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
      "<w:p><w:pPr><w:pStyle w:val=\"Zitat\"/></w:pPr><w:r><w:t>The sea will rise.</w:t></w:r></w:p>"
      "<w:p><w:pPr><w:pStyle w:val=\"Zitat\"/></w:pPr><w:r><w:t>— Lena Quist</w:t></w:r></w:p>";
  const Draft draft =
      read_draft(docx({.body = body,
                       .styles = "<w:style w:styleId=\"Zitat\"><w:name w:val=\"Quote\"/></w:style>",
                       .footnotes = "<w:footnote><w:p><w:r><w:t>A “note”.</w:t></w:r></w:p></w:footnote>"}),
                 "draft.docx");
  expect_sound(draft);
  EXPECT_EQ(draft.format, DraftFormat::docx);
  EXPECT_THAT(printed(draft), ElementsAreArray({"The new bridge\twill\nstand & hold. @ Ada Orme", "folly", "cell",
                                                "The sea will rise. @ Lena Quist", "box", "note"}));
}

TEST(Draft, HasABytesPlaceThatMarkupDoesNotMove) {
  const Draft draft = read_draft("A “**b** &amp; c” and “d”.", "draft.md");
  ASSERT_EQ(draft.quotations.size(), 2u);
  EXPECT_EQ(draft.quotations[0].bytes.of(draft.source), "b** &amp; c");
  EXPECT_EQ(draft.quotations[1].bytes.of(draft.source), "d");
}

TEST(Draft, IsReadInUtf16) {
  const Draft draft = read_draft(std::string_view("\xFF\xFE\x1C\x20h\0i\0\x1D\x20", 10), "");
  EXPECT_THAT(printed(draft), ElementsAreArray({"hi"}));
}

TEST(Draft, IsReadInCharsetsOfBeforeUnicode) {
  const std::vector<std::pair<std::string, const char*>> cases = {
      {text::bytes_in("windows-1251", "Она сказала: «Река останется открытой для всех», и вышла."), "windows-1251"},
      {text::bytes_in("KOI8-R", "Она сказала, что \"Река останется открытой для всех\", и вышла."), "KOI8-R"},
      {text::bytes_in("UTF-32LE", "\uFEFFОна сказала: «Река останется открытой для всех», и вышла."), "UTF-32LE"},
      {text::bytes_in("UTF-16BE", "Она сказала: «Река останется открытой для всех», и вышла."), "UTF-16BE"},
      {"<html><meta charset=windows-1251><p>" + text::bytes_in("windows-1251", "«Река останется открытой для всех»"),
       "windows-1251"},
  };
  for (const auto& [bytes, charset] : cases) {
    const Draft draft = read_draft(bytes, "");
    expect_sound(draft);
    ASSERT_EQ(draft.quotations.size(), 1u) << charset;
    EXPECT_EQ(draft.quotations[0].text, "Река останется открытой для всех");
    EXPECT_EQ(draft.quotations[0].bytes.of(draft.source), draft.quotations[0].text);
    ASSERT_EQ(draft.notes.size(), 1u);
    EXPECT_EQ(draft.notes[0], "the draft: it is in " + std::string(charset) +
                                  " and was converted to UTF-8; places are those in the converted text");
  }
}

TEST(Draft, SaysWhatWasReplaced) {
  const Draft draft = read_draft("\x93old\x94 and “new”", "");
  expect_sound(draft);
  EXPECT_THAT(printed(draft), ElementsAreArray({"new"}));
  ASSERT_EQ(draft.notes.size(), 1u);
  EXPECT_THAT(draft.notes[0], testing::StartsWith("2 bytes are no UTF-8"));
}

TEST(Draft, HasAFormatByItsBytesThenItsName) {
  const std::vector<std::tuple<std::string, const char*, DraftFormat>> cases = {
      {"# A", "a.MD", DraftFormat::markdown},
      {"# A", "a", DraftFormat::plain},
      {" <!-- x --> <!DOCTYPE HTML>", "a.txt", DraftFormat::html},
      {"<p>A</p>", "", DraftFormat::html},
      {"<p>A</p>", "a.md", DraftFormat::markdown},
      {"<pepper> is no tag", "", DraftFormat::plain},
      {"A", "a.htm", DraftFormat::html},
      {docx({"<w:p/>", "", ""}), "a.txt", DraftFormat::docx},
  };
  for (const auto& [bytes, name, format] : cases) EXPECT_EQ(read_draft(bytes, name).format, format) << name << bytes;
}

TEST(Draft, IsRefusedInWords) {
  const std::vector<std::pair<std::string, const char*>> cases = {
      {"%PDF-1.7", "PDF"},
      {"\xD0\xCF\x11\xE0", "old Word document"},
      {"{\\rtf1", "Rich Text"},
      {std::string("a\0b", 3), "zero bytes"},
      {zip({{"mimetype", "application/vnd.oasis.opendocument.text"}}), "OpenDocument"},
      {zip({{"xl/workbook.xml", ""}}), "spreadsheet"},
      {zip({{"a.txt", ""}}), "ZIP archive without"},
      {"PK\x03\x04 and no more", "damaged"},
      {zip({{"word/document.xml", "<w:document><w:p>"}}), "XML cannot be read"},
      {repeated("a", (64 << 20) + 1), "64 MB"},
  };
  for (const auto& [bytes, what] : cases) {
    try {
      read_draft(bytes, "");
      ADD_FAILURE() << what;
    } catch (const DraftError& error) {
      EXPECT_THAT(error.what(), testing::HasSubstr(what));
      EXPECT_NE(error.next(), "");
    }
  }
}

}  // namespace
}  // namespace corpus
