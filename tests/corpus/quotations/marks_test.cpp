#include "corpus/quotations/marks.h"

#include <gmock/gmock.h>

#include <string>

namespace corpus {
namespace {

// Each stretch in brackets, as deep as it lies; one that is left open ends in "…".
std::string printed(std::string_view text) {
  std::string all;
  for (const Marked& marked : marked_stretches(text, {0, static_cast<std::uint32_t>(text.size())}))
    all += std::string(marked.depth + 1, '[') + std::string(marked.inner.of(text)) + (marked.closed ? "]" : "…");
  return all;
}

struct Row {
  const char* text;
  const char* printed;
};

class MarkedStretches : public testing::TestWithParam<Row> {};

TEST_P(MarkedStretches, AreFound) { EXPECT_EQ(printed(GetParam().text), GetParam().printed); }

INSTANTIATE_TEST_SUITE_P(All, MarkedStretches,
                         testing::Values(Row{"a \"b c\" d", "[b c]"}, Row{"a “b c” d", "[b c]"},
                                         Row{"a „b c“ d", "[b c]"}, Row{"a «b c» d", "[b c]"},
                                         Row{"a »b c« d", "[b c]"}, Row{"a ”b c” d", "[b c]"},
                                         Row{"a « b c » d", "[b c]"}, Row{"a ‹b› d", "[b]"},
                                         Row{"他说：“好。”", "[好。]"}, Row{"「好『坏』」", "[好『坏』][[坏]"},
                                         Row{"''b c'' d", "[b c]"}, Row{"``b c'' d", "[b c]"},
                                         Row{"a 'b c' d", "[b c]"}, Row{"a ‘b c’ d", "[b c]"},
                                         // Apostrophes, genitives and inches are no marks.
                                         Row{"the leaders’ plan, the '90s, Xi'an, don’t", ""},
                                         Row{"he is 6'2\" tall", ""}, Row{"the boys' and girls' school", ""},
                                         // Inside of one another.
                                         Row{"“a ‘b c’ d”", "[a ‘b c’ d][[b c]"}, Row{"“a “b” c”", "[a “b” c][[b]"},
                                         Row{"\"a \"b\" c\"", "[a \"b\" c][[b]"}, Row{"«а «б» в»", "[а «б» в][[б]"},
                                         // Two kinds that close one another by mistake.
                                         Row{"\"b c” d", "[b c]"}, Row{"“b c\" d", "[b c]"},
                                         // Left open.
                                         Row{"a “b c", "[b c…"}, Row{"a \"b. \"c\" d", "[b.…[c]"}, Row{"a ‘b c", ""},
                                         Row{"a”", ""}, Row{"“”", ""}, Row{"", ""}));

}  // namespace
}  // namespace corpus
