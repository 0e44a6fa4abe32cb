#include "corpus/photo/photo_article.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "corpus/photo/reconciled.h"
#include "tests/corpus/collected.h"
#include "tests/corpus/photo/photo_file.h"
#include "tests/corpus/scratch_files.h"

namespace corpus {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* words = "Two mayors row in Tull, Vellund, May 5, 2024.";

// One field a line, as far as the picture has it.
std::string printed(const std::string& file) {
  const auto photo = photo_article(file, photo_format_of(file), "folder/a.jpg", "folder/a.jpg");
  if (!photo) return "none";
  const Article& article = photo->article;
  EXPECT_EQ(article.captions.size(), 1u);
  EXPECT_EQ(article.captions[0].image, "folder/a.jpg");
  EXPECT_TRUE(article.paragraphs.empty());
  std::string out;
  const auto line = [&](const char* name, const std::string& value) {
    if (!value.empty()) out += std::string(name) + value + '\n';
  };
  const Caption& caption = article.captions[0];
  line("headline ", article.headline);
  line("kicker ", article.kicker);
  line("caption ", caption.text);
  line("by ", caption.photographer);
  line("agency ", caption.agency);
  line("place ", caption.place);
  line("date ", print(caption.date));
  line("language ", article.language);
  for (const std::string& topic : article.topics) line("topic ", topic);
  line("id ", article.id);
  return out;
}

std::string full_iim() {
  return iim({{{1, 90}, "\x1B%G"},
              {{2, 0}, "\0\4"s},
              {{2, 5}, "VEL-LAKES"},
              {{2, 25}, "lakes"},
              {{2, 25}, "boats"},
              {{2, 55}, "20240505"},
              {{2, 60}, "101500+0500"},
              {{2, 80}, "Ann Bo"},
              {{2, 90}, "Tull"},
              {{2, 101}, "Vellund"},
              {{2, 103}, "VEL101"},
              {{2, 105}, "Two mayors row"},
              {{2, 110}, "Lake Wire"},
              {{2, 120}, "Two mayors row on the lake – slowly."}});
}

std::string full_xmp() {
  return xmp_packet(xmp_alt("dc:description", "Two mayors row on the lake – slowly.") +
                    xmp_seq("dc:creator", {"Ann Bo"}) +
                    "<photoshop:Headline>Two mayors row</photoshop:Headline>"
                    "<photoshop:Credit>Lake Wire</photoshop:Credit><photoshop:City>Tull</photoshop:City>"
                    "<photoshop:Country>Vellund</photoshop:Country>"
                    "<photoshop:DateCreated>2024-05-05T10:15:00+05:00</photoshop:DateCreated>"
                    "<photoshop:TransmissionReference>VEL101</photoshop:TransmissionReference>" +
                    xmp_alt("dc:title", "VEL-LAKES") + xmp_seq("dc:subject", {"lakes", "boats"}));
}

constexpr const char* full_article =
    "headline Two mayors row\n"
    "kicker VEL-LAKES\n"
    "caption Two mayors row on the lake – slowly.\n"
    "by Ann Bo\n"
    "agency Lake Wire\n"
    "place Tull, Vellund\n"
    "date 2024-05-05T10:15\n"
    "topic lakes\n"
    "topic boats\n"
    "id lake-wire-tull-vellund-2024-05-05-101500-vel101-two-mayors-row\n";

TEST(PhotoArticle, IsTheSameFromEachForm) {
  const std::pair<const char*, std::string> files[] = {
      {"IIM in JPEG", jpeg({.resources = image_resources(full_iim())})},
      {"XMP in JPEG", jpeg({.xmp = full_xmp()})},
      {"both", jpeg({.xmp = full_xmp(), .resources = image_resources(full_iim(), md5_of(full_iim()))})},
      {"XMP in PNG", png({.xmp = full_xmp()})},
      {"XMP in TIFF", tiff({{0x02BC, full_xmp()}}, true)},
      {"IIM in TIFF", tiff({{0x83BB, full_iim()}}, false)},
      {"Photoshop's blocks in TIFF", tiff({{0x8649, image_resources(full_iim())}}, true)},
      {"sidecar", full_xmp()},
      {"sidecar with a declaration", "<?xml version=\"1.0\"?>\n" + full_xmp()},
  };
  for (const auto& [form, file] : files) EXPECT_EQ(printed(file), full_article) << form;
}

TEST(PhotoArticle, ReadsExifWhereThereIsNothingElse) {
  for (const bool is_big_endian : {true, false}) {
    const std::string exif =
        tiff({{0x010E, words}, {0x013B, "Ann Bo"}, {0x9003, "2024:05:05 10:15:00"}}, is_big_endian);
    const std::string expected =
        "caption Two mayors row in Tull, Vellund, May 5, 2024.\nby Ann Bo\nplace Tull, Vellund\ndate 2024-05-05T10:15\n"
        "id tull-vellund-2024-05-05-101500-two-mayors-row-in-tull-vellund-may-5\n";
    EXPECT_EQ(printed(jpeg({.exif = exif})), expected);
    EXPECT_EQ(printed(png({.exif = exif})), expected);
    EXPECT_EQ(printed(exif), expected);
  }
  for (const char* camera : {"OLYMPUS DIGITAL CAMERA         ", "SONY DSC", "DCIM\\100MEDIA\\DJI_0001.JPG", ""})
    EXPECT_EQ(printed(jpeg({.exif = tiff({{0x010E, camera}}, true)})), "none") << camera;
  EXPECT_EQ(printed(jpeg({})), "none");
}

TEST(PhotoArticle, ReadsXmpInItsOtherShapes) {
  const struct {
    const char* what;
    std::string packet;
    const char* article;
  } rows[] = {
      {"attributes, other prefixes",
       "<x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
       "<r:Description xmlns:p='http://ns.adobe.com/photoshop/1.0/' p:Headline='Two mayors row' p:City='Tull'/>"
       "<r:Description xmlns:d='http://purl.org/dc/elements/1.1/'><d:description><r:Alt><r:li "
       "xml:lang='x-default'>They "
       "row.</r:li></r:Alt></d:description></r:Description></r:RDF></x:xmpmeta>",
       "headline Two mayors row\ncaption They row.\nplace Tull\nid tull-two-mayors-row\n"},
      {"the default language, and which it is",
       xmp_packet(
           "<dc:description><rdf:Alt><rdf:li xml:lang='ru-RU'>Они гребут.</rdf:li><rdf:li xml:lang='x-default'>They "
           "row.</rdf:li><rdf:li xml:lang='en-GB'>They row.</rdf:li></rdf:Alt></dc:description>"),
       "caption They row.\nlanguage en\nid they-row\n"},
      {"the first where there is no default",
       xmp_packet("<dc:description><rdf:Alt><rdf:li xml:lang='ru-RU'>Они гребут.</rdf:li><rdf:li xml:lang='en'>They "
                  "row.</rdf:li></rdf:Alt></dc:description>"),
       "caption Они гребут.\nlanguage ru\nid они-гребут\n"},
      {"a text that is no array", xmp_packet("<dc:description>They row.</dc:description>"),
       "caption They row.\nid they-row\n"},
      {"qualified",
       xmp_packet("<dc:creator><rdf:Seq><rdf:li rdf:parseType='Resource'><rdf:value>Ann Bo</rdf:value></rdf:li>"
                  "</rdf:Seq></dc:creator>" +
                  xmp_alt("dc:description", "They row.")),
       "caption They row.\nby Ann Bo\nid they-row\n"},
      {"characters, comments and CDATA",
       xmp_packet(xmp_alt("dc:description", "They &lt;row&gt; &#1090;<!-- fast -->&amp;<![CDATA[ & stay]]>\nhere.")),
       "caption They <row> т& & stay here.\nid they-row-т-stay-here\n"},
      {"several photographers",
       xmp_packet(xmp_alt("dc:description", "They row.") + xmp_seq("dc:creator", {"Ann Bo", "Cy Do"})),
       "caption They row.\nby Ann Bo, Cy Do\nid they-row\n"},
      {"its own id",
       xmp_packet("<xmpMM:DocumentID>xmp.did:A1B2</xmpMM:DocumentID>" + xmp_alt("dc:description", "They row.")),
       "caption They row.\nid xmp.did:A1B2\n"},
      {"a headline alone", xmp_packet("<photoshop:Headline>They row</photoshop:Headline>"),
       "caption They row\nid they-row\n"},
      {"the caption's own credit",
       xmp_packet(xmp_alt("dc:description", "They row in Tull, Vellund, May 5, 2024. (Lake Wire/Ann Bo)")),
       "caption They row in Tull, Vellund, May 5, 2024.\nby Ann Bo\nagency Lake Wire\nplace Tull, Vellund\ndate "
       "2024-05-05\n"
       "id lake-wire-tull-vellund-2024-05-05-they-row-in-tull-vellund-may-5-2024\n"},
      {"a credit line of two",
       xmp_packet(xmp_alt("dc:description", "They row. (Ann Bo/AFP via Getty Images)") +
                  "<photoshop:Credit>AFP via Getty Images</photoshop:Credit>"),
       "caption They row.\nby Ann Bo\nagency AFP\nid afp-they-row\n"},
      {"another caption's credit stays",
       xmp_packet(xmp_alt("dc:description", "They row. (Xinhua/Ann Bo)") +
                  "<photoshop:Credit>Lake Wire</photoshop:Credit>"),
       "caption They row. (Xinhua/Ann Bo)\nagency Lake Wire\nid lake-wire-they-row-xinhua-ann-bo\n"},
      {"nothing", xmp_packet(""), "none"},
      {"no XML", "<?xpacket ?> nothing of that kind", "none"},
  };
  for (const auto& row : rows) EXPECT_EQ(printed(row.packet), row.article) << row.what;
}

TEST(PhotoArticle, ReadsIimInItsCharset) {
  const auto file = [](const std::string& caption, const std::string& charset) {
    return jpeg({.resources = image_resources(iim({{{1, 90}, charset}, {{2, 120}, caption}}))});
  };
  EXPECT_EQ(printed(file("Они гребут.", "\x1B%G")), "caption Они гребут.\nid они-гребут\n");
  EXPECT_EQ(printed(file("Они гребут.", "")), "caption Они гребут.\nid они-гребут\n");
  EXPECT_EQ(printed(file("They row \x96 na\xEFvely.", "")), "caption They row – naïvely.\nid they-row-naively\n");
  for (const std::size_t size : {30'000, 40'000, 100'000}) {
    const auto photo = photo_article(file(std::string(size, 'x'), ""), PhotoFormat::jpeg, "a", "a");
    ASSERT_TRUE(photo) << size;
    EXPECT_EQ(photo->article.captions.at(0).text.size(), size) << "with a longer size, over two segments";
  }
}

// As the Metadata Working Group advises.
TEST(PhotoArticle, TakesTheWordsThatCount) {
  const std::string old_iim = iim({{{2, 120}, "The old words."}, {{2, 90}, "Old Town"}, {{2, 80}, "Ann Bo"}});
  const std::string new_iim = iim({{{2, 120}, "The new words."}, {{2, 90}, "New Town"}});
  const std::string xmp = xmp_packet(xmp_alt("dc:description", "The words of XMP.") + xmp_seq("dc:creator", {"Cy Do"}));
  const std::string exif = tiff({{0x010E, "The words of Exif."}, {0x013B, "Di Eo"}}, true);
  const auto first_line = [](const std::string& file) {
    const std::string all = printed(file);
    return all.substr(0, all.find("\nid "));
  };
  EXPECT_EQ(first_line(jpeg({.exif = exif, .xmp = xmp, .resources = image_resources(old_iim)})),
            "caption The words of XMP.\nby Cy Do\nplace Old Town")
      << "no digest: XMP, and what only IIM says";
  EXPECT_EQ(first_line(jpeg({.exif = exif, .xmp = xmp, .resources = image_resources(old_iim, md5_of(old_iim))})),
            "caption The words of XMP.\nby Cy Do\nplace Old Town")
      << "the digest agrees: IIM was not touched since";
  EXPECT_EQ(first_line(jpeg({.exif = exif, .xmp = xmp, .resources = image_resources(new_iim, md5_of(old_iim))})),
            "caption The new words.\nby Cy Do\nplace New Town")
      << "IIM was changed by a program that knows no XMP";
  EXPECT_EQ(first_line(jpeg({.exif = exif, .xmp = "", .resources = image_resources(old_iim)})),
            "caption The old words.\nby Ann Bo\nplace Old Town");

  const std::string full(2000, 'w');
  const std::string cut = iim({{{2, 120}, full}});
  EXPECT_EQ(first_line(jpeg({.exif = "",
                             .xmp = xmp_packet(xmp_alt("dc:description", full + " and more")),
                             .resources = image_resources(cut, md5_of("other"))})),
            "caption " + full + " and more")
      << "IIM's field is full, XMP goes on";
}

TEST(PhotoArticle, StandsInFoldersWithItsFellows) {
  ScratchFiles files;
  files.write("a.jpg", jpeg({.xmp = full_xmp()}));
  files.write("b.JPG", jpeg({}));
  files.write("c.png", png({}));
  files.write("raw.nef", "not read");
  files.write("raw.xmp", xmp_packet(xmp_alt("dc:description", "They row.")));
  files.write("alone.xmp", xmp_packet(xmp_alt("dc:description", "They row back.")));
  files.write("story.txt",
              "Two lakes\n\nTULL, May 5, 2024 (Lake Wire) -- They met. ■\n\nTwo mayors row on the lake – slowly. "
              "(Lake Wire/Ann Bo)\n");
  Collected collected;
  read_sources({files.path()}, {}, collected.sink());
  std::vector<std::string> images;
  for (const Article& article : collected.articles)
    images.push_back(article.captions.at(0).image.empty() ? "-"
                                                          : article.captions[0].image.substr(files.path().size()));
  EXPECT_THAT(images, ElementsAre("a.jpg", "alone.xmp", "raw.nef", "-"));
  ASSERT_THAT(collected.remarks, SizeIs(2));
  EXPECT_EQ(collected.remarks[0].where, files.path() + "raw.nef");
  EXPECT_EQ(collected.remarks[1].where + "/", files.path());
  EXPECT_EQ(collected.remarks[1].message, "2 pictures have no captions and were left out");
}

// Of a JPEG only what stands before the picture is read, asked for and kept.
TEST(PhotoArticle, DoesNotNeedThePicture) {
  ScratchFiles files;
  const std::string path = files.write("a.jpg", jpeg({.xmp = full_xmp()}) + std::string(5'000'000, '\x33'));
  Collected collected;
  Sink sink = collected.sink();
  std::size_t asked = 0;
  sink.unit = [&](std::string_view bytes, const std::string&) {
    asked += bytes.size();
    return true;
  };
  read_sources({path}, {.max_article_bytes = 100'000}, sink);
  EXPECT_THAT(collected.articles, SizeIs(1));
  EXPECT_THAT(collected.remarks, IsEmpty());
  EXPECT_LT(asked, 3000u);
}

TEST(PhotoArticle, IsNotLookedForWithoutEnd) {
  std::string segments = "\xFF\xD8";
  while (segments.size() < 40'000'000) segments += "\xFF\xE2\0\2"s;
  ScratchFiles files;
  Collected collected;
  Sink sink = collected.sink();
  std::size_t asked = 0;
  sink.unit = [&](std::string_view bytes, const std::string&) {
    asked += bytes.size();
    return true;
  };
  read_sources({files.write("a.jpg", segments)}, {}, sink);
  EXPECT_LT(asked, 20'000'000u);
  EXPECT_THAT(collected.articles, IsEmpty());
}

TEST(PhotoArticle, SurvivesEveryDamage) {
  const std::string records = full_iim();
  const std::string exif = tiff({{0x010E, words}, {0x013B, "Ann Bo"}, {0x9003, "2024:05:05 10:15:00"}}, false);
  const std::string files[] = {
      jpeg({.exif = exif, .xmp = full_xmp(), .resources = image_resources(records, md5_of(records))}),
      jpeg({.exif = exif}),
      jpeg({.resources = image_resources(records)}),
      png({.exif = exif, .xmp = full_xmp()}),
      tiff({{0x010E, words}, {0x02BC, full_xmp()}, {0x83BB, records}, {0x8649, image_resources(records)}}, true),
      full_xmp(),
  };
  const auto read = [](const std::string& bytes) {
    for (const PhotoFormat format :
         {photo_format_of(bytes), PhotoFormat::jpeg, PhotoFormat::tiff, PhotoFormat::png, PhotoFormat::xmp}) {
      jpeg_head_size(bytes);
      if (const auto photo = photo_article(bytes, format, "a", "a")) {
        EXPECT_FALSE(photo->article.id.empty());
      }
    }
  };
  std::mt19937 random(23);
  for (const std::string& good : files) {
    for (std::size_t size = 0; size < good.size(); size += 1 + random() % 7) read(good.substr(0, size));
    for (int round = 0; round < 1500; ++round) {
      std::string bytes = good;
      for (std::uint32_t i = 1 + random() % 4; i > 0; --i) {
        constexpr char nasty[] = {'\0', '\xFF', '\x7F', '\x80', '\x01', '<', '>', '"'};
        bytes[random() % bytes.size()] = random() % 2 == 0 ? nasty[random() % 8] : static_cast<char>(random());
      }
      read(bytes);
    }
  }
}

TEST(PhotoArticle, TakesSizesInItsStride) {
  std::string many =
      "<x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
      "<r:Description ";
  for (int i = 0; i < 50'000; ++i) many += "a" + std::to_string(i) + ":b='c' ";
  many += ">";
  for (int i = 0; i < 50'000; ++i) many += "<a:b/>";
  EXPECT_EQ(printed(many + "</r:Description></r:RDF></x:xmpmeta>"), "none");
  std::string deep = "<x:xmpmeta>";
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  EXPECT_EQ(printed(deep), "none");
  EXPECT_EQ(printed("<x:xmpmeta>" + std::string(3'000'000, '<')), "none");
  std::string empty_sets;
  for (int i = 0; i < 200'000; ++i) empty_sets += "\x1C\2\x19\0\0"s;
  EXPECT_EQ(printed(tiff({{0x83BB, empty_sets}}, true)), "none");
  std::string loop = tiff({{0x010E, words}}, true);
  loop.replace(4, 4, "\0\0\0\4"s);  // the directory begins in its own address
  printed(loop);
}

}  // namespace
}  // namespace corpus
