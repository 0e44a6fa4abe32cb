// Each example of docs/query-language.md is understood as the page says.
//
// A block of ```query holds rows of `QUERY → UNDERSTOOD`; rows that begin with `!` below one are its
// diagnostics. An empty UNDERSTOOD means that nothing is left to run.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/searcher/query/doc_page.h"
#include "tests/searcher/query/parsed.h"
#include "text/code_points.h"

namespace searcher {
namespace {

struct Example {
  std::string query;
  std::string understood;
  std::vector<std::string> messages;
};

std::vector<Example> examples() {
  constexpr std::string_view arrow = " → ";
  std::vector<Example> found;
  bool is_inside = false;
  for (const std::string& line : lines_of_query_language_page()) {
    const std::string_view trimmed = text::trim(line);
    if (trimmed.starts_with("```")) {
      is_inside = trimmed == "```query";
    } else if (is_inside && trimmed.starts_with("! ")) {
      found.back().messages.emplace_back(trimmed.substr(2));
    } else if (is_inside && !trimmed.empty()) {
      const std::size_t at = line.find(arrow);
      if (at == std::string::npos) throw std::runtime_error("an example without an arrow: " + line);
      found.push_back(
          {std::string(text::trim(line.substr(0, at))), std::string(text::trim(line.substr(at + arrow.size()))), {}});
    }
  }
  return found;
}

TEST(QueryLanguagePage, IsRight) {
  const std::vector<Example> all = examples();
  EXPECT_GT(all.size(), 40U);
  for (const Example& example : all) {
    SCOPED_TRACE(example.query);
    const Query query = parse(example.query);
    EXPECT_EQ(query.root ? print(*query.root) : "", example.understood);
    std::vector<std::string> messages;
    for (const Diagnostic& diagnostic : query.diagnostics) messages.push_back(diagnostic.message);
    EXPECT_EQ(messages, example.messages);
  }
}

}  // namespace
}  // namespace searcher
