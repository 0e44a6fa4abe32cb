#include "searcher/verify/quote_parts.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

namespace searcher {
namespace {

// Parts between | for an ellipsis and # for brackets; ^ behind a part with a respelled letter,
// <begin*end> for a changed word.
std::string printed(std::string_view text) {
  std::string out;
  for (const QuotePart& part : parts_of_quote(text)) {
    if (part.before == QuotePart::Before::ellipsis) out += '|';
    if (part.before == QuotePart::Before::brackets) out += '#';
    out += part.text;
    for (const ChangedWord& word : part.changed_words) out += fmt::format("<{}*{}>", word.begin, word.end);
    if (part.has_respelled_letter) out += '^';
  }
  return out;
}

struct PartsCase {
  std::string_view text;
  std::string_view parts;
};

class QuoteParts : public testing::TestWithParam<PartsCase> {};

TEST_P(QuoteParts, AreWhatStandsBetweenDeclaredChanges) { EXPECT_EQ(printed(GetParam().text), GetParam().parts); }

INSTANTIATE_TEST_SUITE_P(
    Declared, QuoteParts,
    testing::Values(PartsCase{"the toll is gone", "the toll is gone"}, PartsCase{"", ""},
                    PartsCase{"the toll … is gone", "the toll | is gone"},
                    PartsCase{"the toll ... is gone", "the toll | is gone"},
                    PartsCase{"the toll . . . is gone", "the toll | is gone"},
                    PartsCase{"the toll . .\n. is gone", "the toll | is gone"},
                    PartsCase{"the toll [...] is gone", "the toll | is gone"},
                    PartsCase{"the toll (…) is gone", "the toll | is gone"}, PartsCase{"… is gone …", "| is gone |"},
                    PartsCase{"the [river] toll", "the # toll"}, PartsCase{"[The] toll", "# toll"},
                    PartsCase{"[T]he toll", "The toll^"}, PartsCase{"they work[ed] on", "they worked on<work*>"},
                    PartsCase{"they [re]opened it", "they reopened it<*opened>"},
                    PartsCase{"compan[y]s a", "companys a<compan*s>"}, PartsCase{"a [b] … c", "a | c"},
                    PartsCase{"a … [b] c", "a | c"}, PartsCase{"left [open", "left [open"},
                    PartsCase{"河流[向]所有城镇", "河流#所有城镇"}, PartsCase{"a (b) c", "a (b) c"},
                    PartsCase{"end. Then", "end. Then"}, PartsCase{"3.5 [sic] per cent", "3.5 # per cent"}));

TEST(QuoteParts, LongBracketsAreText) {
  const std::string text = "a [" + std::string(max_bracket_bytes + 1, 'x') + "] b";
  EXPECT_EQ(printed(text), text);
}

}  // namespace
}  // namespace searcher
