// The matcher against the definition of what a query means, over many queries and articles.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/searcher/match/definition.h"
#include "tests/searcher/match/view_of.h"
#include "tests/searcher/random_query.h"

namespace searcher {
namespace {

constexpr int rounds = 3000;
constexpr std::uint32_t articles_a_round = 25;

std::string outcome_of(const Match& match, Unit unit) {
  if (!match.matched) return "no";
  if (unit == Unit::article) return "yes";
  std::set<std::string> names;
  for (const std::uint32_t caption : match.captions)
    if (unit == Unit::caption) names.insert("c" + std::to_string(caption));
  for (const std::uint32_t quotation : match.quotations)
    if (unit == Unit::quotation) names.insert("q" + std::to_string(quotation));
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ",") + name;
  return out;
}

// Stretches of any section that anybody says, some in two parts, some over others.
std::vector<schema::Quotation> random_quotations(const schema::ArticleTokens& tokens, Dice& dice) {
  std::vector<schema::Quotation> quotations;
  for (const auto& section : layout_of(tokens).sections) {
    if (section.positions.size() == 0) continue;
    for (std::size_t n = dice.below(3); n > 0; --n) {
      schema::Quotation& quotation = quotations.emplace_back();
      quotation.kind = static_cast<schema::QuotationKind>(dice.below(4));
      std::vector<std::uint32_t> ends;
      for (std::uint32_t end = dice.chance(4) ? 4 : 2; end > 0; --end)
        ends.push_back(dice.from_to(section.positions.first, section.positions.last));
      std::sort(ends.begin(), ends.end());
      for (std::size_t i = 0; i < ends.size(); i += 2)
        quotation.parts.push_back({.bytes = {}, .first = ends[i], .last = ends[i + 1]});
      if (dice.chance(3))
        quotation.speaker_as_written = "the photographer " + dice.pick(photographers());
      else
        quotation.speakers = {dice.pick(photographers())};
      if (dice.chance(4)) quotation.speakers = {"Nobody", dice.pick(photographers())};
    }
  }
  return quotations;
}

void expect_in_order(const Match& match, const schema::ArticleTokens& tokens) {
  const ArticleLayout layout = layout_of(tokens);
  const Span* before = nullptr;
  for (const Occurrence& occurrence : match.occurrences) {
    ASSERT_LT(occurrence.span.first, occurrence.span.last);
    ASSERT_LE(occurrence.span.last, tokens.words.size());
    EXPECT_EQ(layout.section_at(occurrence.span.first), layout.section_at(occurrence.span.last - 1));
    EXPECT_TRUE(before == nullptr || *before <= occurrence.span);
    before = &occurrence.span;
    std::vector<Span> lit;
    append_lit(occurrence, lit);
    EXPECT_EQ(lit.front().first, occurrence.span.first);
    EXPECT_EQ(lit.back().last, occurrence.span.last);
    for (std::size_t i = 1; i < lit.size(); ++i) EXPECT_LE(lit[i - 1].last, lit[i].first);
  }
}

TEST(AnyQuery, MatchesWhatItsDefinitionSays) {
  const SmallIndex index(random_coverage(21, 300));
  const Snapshot& snapshot = index.snapshot();
  const Segment& segment = *snapshot.segments().front();
  const Definition definition(segment.words, snapshot.languages());
  std::vector<schema::EncodedTokens> encoded;
  std::vector<schema::ArticleTokens> tokens;
  std::vector<schema::Record> records;
  for (std::uint32_t number = segment.info.first_article; number <= segment.info.last_article; ++number) {
    encoded.push_back(snapshot.tokens(number));
    tokens.push_back(encoded.back().decoded());
    records.push_back(snapshot.whole_record(number));
    Dice dice(number);
    records.back().quotations = random_quotations(tokens.back(), dice);
  }
  std::size_t matched = 0;
  for (int round = 0; round < rounds && !testing::Test::HasFailure(); ++round) {
    Dice dice(static_cast<unsigned>(round));
    const NodePtr query = random_query(dice, round % 4);
    const Unit unit = std::vector{Unit::article, Unit::article, Unit::caption, Unit::quotation}[dice.below(4)];
    SCOPED_TRACE(std::to_string(round) + " unit " + std::to_string(static_cast<int>(unit)) + ": " + print(*query));
    const Matcher matcher({query.get()}, segment.words, snapshot.languages(), unit);
    for (std::uint32_t n = 0; n < articles_a_round; ++n) {
      const std::size_t i = dice.below(tokens.size());
      const ArticleView view = view_of(encoded[i], records[i]);
      const Match match = matcher.match(view, layout_of(encoded[i]));
      EXPECT_EQ(matcher.matches(view), match.matched);
      EXPECT_EQ(outcome_of(match, unit), definition.outcome(*query, tokens[i], records[i], unit)) << records[i].text;
      expect_in_order(match, tokens[i]);
      matched += match.matched;
    }
  }
  // Neither always nor never.
  EXPECT_GT(matched, rounds * articles_a_round / 20);
  EXPECT_LT(matched, rounds * articles_a_round / 2);
}

}  // namespace
}  // namespace searcher
