#include "searcher/serve/verification.h"

#include <array>
#include <optional>
#include <utility>

#include "corpus/drafts/draft.h"
#include "searcher/render/verification_json.h"
#include "searcher/serve/media_type.h"
#include "searcher/serve/question.h"
#include "searcher/verify/verify_draft.h"
#include "text/code_points.h"
#include "text/language.h"

namespace serve {
namespace {

// A draft's form tells its reader what to expect, as a file's name does.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> draft_names = {{
    {"text/plain", "draft.txt"},
    {"text/markdown", "draft.md"},
    {"text/html", "draft.html"},
    {"application/xhtml+xml", "draft.html"},
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "draft.docx"},
}};

std::string_view name_of_draft(std::string_view media_type) {
  for (const auto& [type, name] : draft_names)
    if (type == media_type) return name;
  return {};
}

struct Wanted {
  std::optional<std::string> draft;
  std::optional<std::string> quote;
  std::string speaker;
  std::string language;
  bool allow_reported = false;
};

std::optional<Problem> set(const std::string& name, const std::string& value, Wanted& wanted) {
  if (name == "draft") {
    wanted.draft = value;
  } else if (name == "quote") {
    wanted.quote = value;
  } else if (name == "speaker") {
    wanted.speaker = value;
  } else if (name == "language") {
    wanted.language = text::language_code(value);
    if (!value.empty() && wanted.language.empty())
      return bad_parameter(name, "no such language: " + value, "give a code such as en, ru or zh");
  } else if (name == "allow-reported") {
    if (value != "" && value != "true" && value != "1" && value != "false" && value != "0")
      return bad_parameter(name, value + " not in {false,true}", {});
    wanted.allow_reported = value != "false" && value != "0";
  } else {
    return unknown_parameter(name);
  }
  return std::nullopt;
}

std::optional<Problem> contradiction(const Wanted& wanted) {
  if (wanted.draft && wanted.quote)
    return bad_parameter("quote", "there is a draft as well", "give the draft, or the one quotation");
  if (!wanted.draft && !wanted.quote) return bad_parameter("draft", "there is no draft", "post one, or give a quote");
  if (!wanted.speaker.empty() && !wanted.quote)
    return bad_parameter("speaker", "a draft names its speakers itself", "give quote as well, or neither");
  if (wanted.quote && text::trim(*wanted.quote).empty())
    return bad_parameter("quote", "the quotation is empty", "give its words");
  return std::nullopt;
}

std::variant<Wanted, Problem> wanted_of(Request request, std::string& draft_name) {
  Wanted wanted;
  if (request.method == Method::post) {
    const MediaType type = media_type(request.content_type);
    if (!type.is_utf8())
      return Problem{415, "unsupported_media_type", "the draft is not in UTF-8", "Content-Type", "send it in UTF-8"};
    draft_name = name_of_draft(type.name);
    if (!draft_name.empty()) {
      wanted.draft = std::move(request.body);
      request.body.clear();
    }
  }
  auto read = parameters_of(request);
  if (Problem* problem = std::get_if<Problem>(&read)) {
    if (problem->code == "unsupported_media_type")
      problem->next = "post text/plain, text/markdown, text/html, a DOCX document, or a form or JSON with the draft";
    return *problem;
  }
  for (const auto& [name, value] : std::get<Parameters>(read)) {
    if (name == "draft" && wanted.draft) return bad_parameter(name, "the body is a draft as well", "give one");
    if (const auto problem = set(name, value, wanted)) return *problem;
  }
  if (const auto problem = contradiction(wanted)) return *problem;
  return wanted;
}

}  // namespace

Response answer_verification(const Request& request, const searcher::Snapshot& snapshot, const Limits& limits) {
  std::string draft_name;
  const auto read = wanted_of(request, draft_name);
  if (const Problem* problem = std::get_if<Problem>(&read)) return response_of(*problem, request.route);
  const Wanted& wanted = std::get<Wanted>(read);
  if (wanted.quote && wanted.quote->size() > limits.query_bytes)
    return response_of(Problem{400, "query_too_long", "the quotation is too long", "quote", "post it as a draft"},
                       request.route);
  try {
    corpus::Draft draft = wanted.quote ? searcher::draft_of_quote(*wanted.quote, wanted.speaker, wanted.language)
                                       : corpus::read_draft(*wanted.draft, draft_name);
    if (!wanted.language.empty()) draft.language = wanted.language;
    return json_response(200, searcher::to_json(searcher::verify_draft(draft, snapshot, wanted.allow_reported)));
  } catch (const corpus::DraftError& error) {
    return response_of(Problem{400, "input_unreadable", error.what(), "body", error.next()}, request.route);
  }
}

}  // namespace serve
