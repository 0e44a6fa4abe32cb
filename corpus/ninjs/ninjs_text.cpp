#include "corpus/ninjs/ninjs_text.h"

#include "corpus/html/html_text.h"
#include "corpus/json/json_member.h"

namespace corpus {
namespace {

using nlohmann::json;
using std::string_view;

enum class Form { plain, html, other };

Form form_of(const json& text) {
  const std::string type = member_text(text, {"contentType", "contenttype", "mimetype"});
  if (type.find("html") != std::string::npos) return Form::html;
  return type.empty() || type == "text/plain" ? Form::plain : Form::other;
}

}  // namespace

NinjsText ninjs_text(const json* texts, std::initializer_list<string_view> roles) {
  const int unwanted = static_cast<int>(roles.size()) + 1;
  int best = 2 * (unwanted + 1);
  NinjsText found;
  for (const json* text : elements_of(texts)) {
    const std::string value = text->is_string() ? text->get<std::string>() : member_text(*text, {"value"});
    const std::string role = member_text(*text, {"role"});
    const Form form = form_of(*text);
    if (value.empty() || form == Form::other) continue;
    int rank = role.empty() ? unwanted - 1 : unwanted;
    int at = 0;
    for (const string_view wanted : roles) {
      if (role == wanted) rank = at;
      ++at;
    }
    rank = 2 * rank + (form == Form::html ? 1 : 0);
    if (rank >= best) continue;
    best = rank;
    found = {.text = value, .is_html = form == Form::html};
  }
  return found;
}

NinjsText ninjs_body(const json* bodies) {
  NinjsText found;
  for (const json* body : elements_of(bodies)) {
    std::string value = body->is_string() ? body->get<std::string>() : member_text(*body, {"value"});
    const Form form = form_of(*body);
    if (value.empty() || form == Form::other) continue;
    const bool is_html = form == Form::html;
    const bool is_better = found.text.empty() || (is_html && !found.is_html) ||
                           (is_html == found.is_html && value.size() > found.text.size());
    if (is_better) found = {.text = std::move(value), .is_html = is_html};
  }
  return found;
}

std::string words_of(const NinjsText& text) { return text.is_html ? words_of_html(text.text) : text.text; }

}  // namespace corpus
