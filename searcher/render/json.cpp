#include "searcher/render/json.h"

#include <nlohmann/json.hpp>

namespace searcher {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json or_null(const std::string& value) { return value.empty() ? Json() : Json(value); }

Json ranges(const std::vector<text::Range>& ranges) {
  Json out = Json::array();
  for (const text::Range range : ranges) out.push_back({range.begin, range.end});
  return out;
}

Json diagnostics(const std::vector<Diagnostic>& all) {
  Json out = Json::array();
  for (const Diagnostic& d : all)
    out.push_back({{"begin", d.where.begin}, {"end", d.where.end}, {"message", d.message}});
  return out;
}

Json head_of(const AnswerHead& head) {
  return {{"version", 1},
          {"query", head.query},
          {"understood", head.understood},
          {"notes", head.notes},
          {"diagnostics", diagnostics(head.diagnostics)},
          {"total", head.total},
          {"total_is_exact", head.total_is_exact},
          {"took_us", head.took_us}};
}

Json passage(const Passage& p) {
  return {{"passage", p.id},        {"section", p.section}, {"text", p.text},
          {"begin", p.bytes.begin}, {"end", p.bytes.end},   {"highlights", ranges(p.highlights)}};
}

std::string_view name_of(DiffPart::Op op) {
  switch (op) {
    case DiffPart::Op::equal: return "equal";
    case DiffPart::Op::replace: return "replace";
    case DiffPart::Op::remove: return "delete";
    case DiffPart::Op::insert: return "insert";
  }
  return {};
}

Json hit_json(const ArticleHit& hit) {
  Json out = {{"rank", hit.rank},
              {"score", hit.score},
              {"article", hit.article},
              {"headline", hit.headline},
              {"published", or_null(hit.published)},
              {"place", or_null(hit.place)},
              {"agency", or_null(hit.agency)},
              {"language", or_null(hit.language)},
              {"url", or_null(hit.url)},
              {"source", or_null(hit.source)}};
  if (!hit.kicker.empty()) out["kicker"] = hit.kicker;
  if (!hit.version_of.empty()) out["version_of"] = hit.version_of;
  out["passages"] = Json::array();
  for (const Passage& p : hit.passages) out["passages"].push_back(passage(p));
  if (!hit.diff.empty()) {
    out["diff"] = Json::array();
    for (const DiffPart& part : hit.diff)
      out["diff"].push_back({{"op", name_of(part.op)}, {"quote", part.asked}, {"source", part.found}});
  }
  return out;
}

Json hit_json(const CaptionHit& hit) {
  Json out = {{"rank", hit.rank}, {"score", hit.score}};
  out.update(passage(hit.passage));
  out.update({{"photographer", or_null(hit.credit.photographer)},
              {"agency", or_null(hit.credit.agency)},
              {"place", or_null(hit.credit.place)},
              {"date", or_null(hit.credit.date)},
              {"image", or_null(hit.credit.image)},
              {"article", hit.article},
              {"headline", hit.headline}});
  return out;
}

Json hit_json(const ConcordanceHit& hit) {
  return {{"article", hit.article}, {"passage", hit.passage},   {"left", hit.left},    {"match", hit.match},
          {"right", hit.right},     {"begin", hit.bytes.begin}, {"end", hit.bytes.end}};
}

template <typename Answer>
Json with_hits(const Answer& answer) {
  Json out = head_of(answer.head);
  out["hits"] = Json::array();
  for (const auto& hit : answer.hits) out["hits"].push_back(hit_json(hit));
  return out;
}

template <typename Answer>
std::string hit_lines(const Answer& answer) {
  std::string lines;
  for (const auto& hit : answer.hits) lines += dump(hit_json(hit)) + "\n";
  return lines;
}

}  // namespace

std::string to_json(const FindAnswer& answer) {
  Json out = with_hits(answer);
  out["facets"] = Json::object();
  for (const auto& [field, values] : answer.facets) {
    Json& list = out["facets"][field] = Json::array();
    for (const FacetValue& value : values) list.push_back({value.label, value.count});
  }
  out["suggestions"] = answer.head.suggestions;
  return dump(out);
}

std::string to_json(const CaptionsAnswer& answer) {
  Json out = with_hits(answer);
  out["suggestions"] = answer.head.suggestions;
  return dump(out);
}

std::string to_json(const ConcordanceAnswer& answer) {
  Json out = with_hits(answer);
  out["suggestions"] = answer.head.suggestions;
  return dump(out);
}

std::string to_json(const ExplainAnswer& answer) {
  Json out = head_of(answer.head);
  out["tree"] = answer.tree;
  out["words"] = Json::array();
  for (const ExplainedWord& word : answer.words)
    out["words"].push_back({{"written", word.written},
                            {"kind", word.kind},
                            {"words", word.words},
                            {"distinct", word.distinct},
                            {"count", word.count}});
  out["shortlist"] = answer.shortlist;
  out["shortlist_estimate"] = answer.shortlist_estimate;
  out["judged"] = answer.judged;
  return dump(out);
}

std::string to_json(const ShowAnswer& answer) {
  const schema::Record& record = answer.record;
  Json out = {{"version", 1}, {"article", record.id}};
  if (answer.passage) {
    out.update(passage(*answer.passage));
    out.erase("highlights");
    out["before"] = answer.before;
    out["after"] = answer.after;
  } else {
    out["text"] = record.text;
    out["sections"] = Json::array();
    out["sentences"] = Json::array();
    std::uint32_t sentence = 0;
    for (const schema::Section& section : record.sections) {
      out["sections"].push_back({{"id", schema::section_id(section.kind, section.number)},
                                 {"begin", section.bytes.begin},
                                 {"end", section.bytes.end}});
      if (section.kind != schema::SectionKind::paragraph) continue;
      for (const text::Range range : section.sentences)
        out["sentences"].push_back(
            {{"id", "s" + std::to_string(++sentence)}, {"begin", range.begin}, {"end", range.end}});
    }
    out["captions"] = Json::array();
    std::uint32_t number = 0;
    for (const schema::CaptionCredit& caption : record.captions)
      out["captions"].push_back({{"id", schema::section_id(schema::SectionKind::caption, ++number)},
                                 {"photographer", or_null(caption.photographer)},
                                 {"agency", or_null(caption.agency)},
                                 {"place", or_null(caption.place)},
                                 {"date", or_null(caption.date)},
                                 {"image", or_null(caption.image)}});
  }
  out.update({{"kicker", or_null(record.kicker)},
              {"headline", std::string(record.headline())},
              {"place", or_null(record.place)},
              {"published", or_null(record.published)},
              {"agency", or_null(record.agency)},
              {"language", or_null(record.language)},
              {"byline", or_null(record.byline)},
              {"url", or_null(record.url)},
              {"speaker", or_null(record.speaker)},
              {"topics", record.topics},
              {"sources", record.sources},
              {"version_of", or_null(record.version_of)},
              {"citation", answer.citation}});
  return dump(out);
}

std::string to_json_lines(const FindAnswer& answer) { return hit_lines(answer); }
std::string to_json_lines(const CaptionsAnswer& answer) { return hit_lines(answer); }
std::string to_json_lines(const ConcordanceAnswer& answer) { return hit_lines(answer); }

std::string refusal_json(const AnswerHead& head) {
  Json error = {{"code", "query_refused"},
                {"message", head.diagnostics.empty() ? "the query is empty" : head.diagnostics.back().message},
                {"where", head.query},
                {"next", "change the query as the message says"}};
  return dump(
      {{"version", 1}, {"error", error}, {"query", head.query}, {"diagnostics", diagnostics(head.diagnostics)}});
}

}  // namespace searcher
