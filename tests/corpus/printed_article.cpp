#include "tests/corpus/printed_article.h"

#include <gtest/gtest.h>

#include <sstream>
#include <vector>

#include "text/utf8.h"

namespace corpus {
namespace {

void print_field(std::ostream& out, const char* name, const std::string& value) {
  if (!value.empty()) out << "  " << name << ": " << value << '\n';
}

void expect_line(const std::string& line) {
  EXPECT_TRUE(text::is_valid_utf8(line)) << line;
  EXPECT_EQ(line.find('\n'), std::string::npos) << line;
  EXPECT_EQ(line.find('\0'), std::string::npos) << line;
}

}  // namespace

std::string printed(const Article& article) {
  std::ostringstream out;
  out << "article " << article.id << (article.id_is_given ? " (given)" : " (made)") << '\n';
  if (article.version != 0) out << "  version: " << article.version << '\n';
  print_field(out, "kicker", article.kicker);
  print_field(out, "headline", article.headline);
  print_field(out, "published", print(article.published));
  print_field(out, "place", article.dateline.place);
  print_field(out, "filed", print(article.dateline.date));
  print_field(out, "agency", article.dateline.agency);
  print_field(out, "language", article.language);
  print_field(out, "byline", article.byline);
  print_field(out, "url", article.url);
  for (const std::string& topic : article.topics) print_field(out, "topic", topic);
  for (const std::string& paragraph : article.paragraphs) out << "  p " << paragraph << '\n';
  for (const Caption& caption : article.captions) {
    out << "  c " << caption.text << '\n';
    print_field(out, "  photographer", caption.photographer);
    print_field(out, "  agency", caption.agency);
    print_field(out, "  place", caption.place);
    print_field(out, "  date", print(caption.date));
    print_field(out, "  image", caption.image);
  }
  return out.str();
}

std::string printed(const Collected& collected, const std::string& folder) {
  std::string out;
  for (const Article& article : collected.articles) out += printed(article);
  for (const Remark& remark : collected.remarks) {
    std::string line = printed(remark);
    if (const std::size_t at = line.find(folder); at != std::string::npos) line.erase(at, folder.size());
    out += line + '\n';
  }
  return out;
}

void expect_sound(const Article& article) {
  EXPECT_FALSE(article.id.empty());
  EXPECT_FALSE(article.source.empty());
  EXPECT_FALSE(article.headline.empty() && article.paragraphs.empty() && article.captions.empty());
  for (const std::string* field : {&article.id, &article.kicker, &article.headline, &article.dateline.place,
                                   &article.dateline.agency, &article.language, &article.byline, &article.url})
    expect_line(*field);
  for (const std::string& paragraph : article.paragraphs) {
    EXPECT_FALSE(paragraph.empty());
    expect_line(paragraph);
  }
  for (const std::string& topic : article.topics) expect_line(topic);
  for (const Caption& caption : article.captions) {
    EXPECT_FALSE(caption.text.empty());
    for (const std::string* field :
         {&caption.text, &caption.photographer, &caption.agency, &caption.place, &caption.image})
      expect_line(*field);
  }
}

}  // namespace corpus
