#include "searcher/watch/alert.h"

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "searcher/render/json.h"
#include "searcher/render/json_writer.h"
#include "searcher/render/text.h"

namespace searcher::watch {
namespace {

std::size_t count_of(const Hits& hits) {
  return std::visit([](const auto& list) { return list.size(); }, hits);
}

// The hits as the answer of their command, which knows how it is shown.
template <typename Use>
std::string with_answer(const Hits& hits, const std::string& understood, Use use) {
  AnswerHead head;
  head.understood = understood;
  head.total = count_of(hits);
  return std::visit(
      [&](auto list) {
        for (std::size_t i = 0; i < list.size(); ++i) list[i].rank = static_cast<std::uint32_t>(i + 1);
        using Hit = typename decltype(list)::value_type;
        if constexpr (std::is_same_v<Hit, ArticleHit>)
          return use(FindAnswer{.head = head, .hits = std::move(list), .facets = {}});
        else if constexpr (std::is_same_v<Hit, QuotationHit>)
          return use(QuotesAnswer{.head = head, .hits = std::move(list), .facets = {}});
        else
          return use(CaptionsAnswer{.head = head, .hits = std::move(list)});
      },
      hits);
}

// Each hit as an object, in order.
std::vector<std::string> objects_of(const Hits& hits) {
  const std::string lines = with_answer(hits, "", [](const auto& answer) { return to_json_lines(answer); });
  std::vector<std::string> objects;
  for (std::string_view rest = lines; !rest.empty(); rest.remove_prefix(objects.back().size() + 1))
    objects.emplace_back(rest.substr(0, rest.find('\n')));
  return objects;
}

void write_head(JsonWriter& out, const Alert& alert, const SavedQuery& saved) {
  out.member("version", 1);
  out.member("delivery", hex(alert.id));
  out.member("generation", alert.generation);
  out.member_or_null("name", saved.name);
  out.member("command", name_of(saved.command));
  out.member("query", saved.query);
}

std::string as_json(const Alert& alert, const SavedQuery& saved) {
  JsonWriter out;
  out.begin_object();
  write_head(out, alert, saved);
  for (const auto& [key, hits] : {std::pair("new", &alert.added), std::pair("changed", &alert.changed)}) {
    out.key(key);
    out.begin_array();
    for (const std::string& object : objects_of(*hits)) out.json(object);
    out.end_array();
  }
  out.end_object();
  return out.take() + "\n";
}

std::string as_json_lines(const Alert& alert, const SavedQuery& saved) {
  std::string lines;
  for (const auto& [change, hits] : {std::pair("new", &alert.added), std::pair("changed", &alert.changed)})
    for (const std::string& object : objects_of(*hits)) {
      JsonWriter out;
      out.begin_object();
      write_head(out, alert, saved);
      out.member("change", change);
      out.key("hit");
      out.json(object);
      out.end_object();
      lines += out.take() + "\n";
    }
  return lines;
}

std::string as_text(const Alert& alert, const SavedQuery& saved, const std::string& understood, TextStyle style) {
  const Pen pen(style);
  std::string text;
  for (const auto& [change, hits] : {std::pair("new", &alert.added), std::pair("changed", &alert.changed)}) {
    if (count_of(*hits) == 0) continue;
    text += fmt::format("{}\n",
                        pen.strong(fmt::format("== {}: {}", saved.name.empty() ? saved.query : saved.name, change)));
    text += with_answer(*hits, understood, [&](const auto& answer) { return to_text(answer, style); });
    text +=
        fmt::format("\n{}\n\n", pen.faint(fmt::format("generation {}, delivery {}", alert.generation, hex(alert.id))));
  }
  return text;
}

}  // namespace

std::string rendered(const Alert& alert, const SavedQuery& saved, const std::string& understood, AlertFormat format,
                     TextStyle style) {
  switch (format) {
    case AlertFormat::text: return as_text(alert, saved, understood, style);
    case AlertFormat::json: return as_json(alert, saved);
    case AlertFormat::json_lines: return as_json_lines(alert, saved);
  }
  return {};
}

}  // namespace searcher::watch
