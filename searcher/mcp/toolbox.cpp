#include "searcher/mcp/toolbox.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>

#include "corpus/drafts/draft.h"
#include "schema/error.h"
#include "searcher/answer/facets.h"
#include "searcher/answer/find.h"
#include "searcher/answer/quotes.h"
#include "searcher/answer/show.h"
#include "searcher/mcp/arguments.h"
#include "searcher/mcp/tool_files.h"
#include "searcher/render/json.h"
#include "searcher/render/verification_json.h"
#include "searcher/verify/verify_draft.h"
#include "text/code_points.h"
#include "text/language.h"

namespace searcher::mcp {
namespace {

using nlohmann::json;

std::string language_of(Arguments& arguments) {
  const std::optional<std::string> given = arguments.text("language", 100);
  if (!given) return "";
  std::string code = text::language_code(*given);
  if (code.empty())
    throw ToolError("bad_argument", "there is no such language", "argument language", "give a code such as en, ru, zh");
  return code;
}

AnswerOptions answer_options(Arguments& arguments, const std::vector<std::string_view>& facets) {
  AnswerOptions options;
  options.limit = arguments.count("limit", 1, max_hits, options.limit);
  options.offset = arguments.count("offset", 0, max_offset, 0);
  const std::string order = arguments.choice("sort", {"relevance", "newest", "oldest"});
  options.order = order == "newest" ? Order::newest : order == "oldest" ? Order::oldest : Order::relevance;
  options.match_any = arguments.choice("match", {"all", "any"}) == "any";
  options.language = language_of(arguments);
  options.name_variants = !arguments.truth("no_variants");
  options.facets = arguments.choices("facets", facets);
  return options;
}

template <typename Answer>
ToolResult result_of(const Answer& answer) {
  if (answer.head.is_refused) return {refusal_json(answer.head), true};
  return {to_json(answer), false};
}

ToolResult call_find(Arguments arguments, const Snapshot& snapshot) {
  const std::string query = arguments.needed_text("query", max_query_bytes);
  AnswerOptions options = answer_options(arguments, facet_fields());
  options.all_passages = arguments.truth("all_passages");
  options.misquote = arguments.truth("misquote");
  arguments.expect_no_more();
  return result_of(find(query, snapshot, options));
}

ToolResult call_quotes(Arguments arguments, const Snapshot& snapshot) {
  const std::string query = arguments.needed_text("query", max_query_bytes);
  const AnswerOptions options = answer_options(arguments, quotation_facet_fields());
  arguments.expect_no_more();
  return result_of(quotes(query, snapshot, options));
}

ToolResult call_verify(Arguments arguments, const Snapshot& snapshot) {
  const auto quote = arguments.text("quote", max_draft_bytes);
  const auto draft = arguments.text("draft", max_draft_bytes);
  const auto speaker = arguments.text("speaker", max_query_bytes);
  const std::string language = language_of(arguments);
  const bool allow_reported = arguments.truth("allow_reported");
  arguments.expect_no_more();
  if (quote.has_value() == draft.has_value())
    throw ToolError("bad_argument", "one of quote and draft is needed, and not both", "arguments",
                    "give quote for one quotation, draft for a text that has some");
  if (speaker && !quote)
    throw ToolError("bad_argument", "a speaker belongs to a quote: a draft names its speakers itself",
                    "argument speaker", "leave it out, or give quote");
  if (quote) {
    if (text::trim(*quote).empty())
      throw ToolError("bad_argument", "the quotation is empty", "argument quote", "give its words");
    return {to_json(verify_draft(draft_of_quote(*quote, speaker.value_or(""), language), snapshot, allow_reported)),
            false};
  }
  corpus::Draft read = corpus::read_draft(*draft, "");
  if (!language.empty()) read.language = language;
  return {to_json(verify_draft(read, snapshot, allow_reported)), false};
}

ToolResult call_passage(Arguments arguments, const Snapshot& snapshot) {
  const std::string name = arguments.needed_text("passage", max_passage_name_bytes);
  arguments.expect_no_more();
  if (const auto shown = show(name, snapshot)) return {to_json(*shown), false};
  return error_result("not_found", "no such article or passage", "argument passage",
                      "take an id from an answer of find; a passage is ID#h, ID#s14, ID#s14-16 or ID#c3");
}

using Call = ToolResult (*)(Arguments, const Snapshot&);
constexpr std::pair<const char*, Call> calls[] = {
    {"find", call_find}, {"quotes", call_quotes}, {"verify", call_verify}, {"passage", call_passage}};

}  // namespace

const std::vector<Tool>& tools() {
  static const std::vector<Tool> all = [] {
    std::vector<Tool> made;
    for (const auto& [name, unused] : calls) {
      const std::string_view file = tool_files(fmt::format("mcp/tools/{}.json", name));
      made.push_back({name, nlohmann::ordered_json::parse(file).dump()});
    }
    return made;
  }();
  return all;
}

std::string_view instructions() { return text::trim(tool_files("mcp/tools/instructions.txt")); }

ToolResult error_result(std::string_view code, std::string_view message, std::string_view where,
                        std::string_view next) {
  return {schema::error_json(code, message, where, next), true};
}

ToolResult call_tool(std::string_view name, const json& arguments, const Snapshot& snapshot) try {
  for (const auto& [known, call] : calls)
    if (name == known) return call(Arguments(arguments), snapshot);
  return error_result("failed", "no such tool", name, "ask for tools/list");
} catch (const ToolError& error) {
  return error_result(error.code(), error.what(), error.where(), error.next());
} catch (const corpus::DraftError& error) {
  return error_result("input_unreadable", error.what(), "argument draft", error.next());
} catch (const schema::IndexError& error) {
  return error_result(schema::name_of(error.code()), error.what(), error.where(), error.next());
}

}  // namespace searcher::mcp
