#include "searcher/render/json.h"

#include <array>

#include "searcher/render/json_diff.h"
#include "searcher/render/json_writer.h"

namespace searcher {
namespace {

void write(JsonWriter& out, const std::vector<Diagnostic>& diagnostics) {
  out.begin_array();
  for (const Diagnostic& d : diagnostics) {
    out.begin_object();
    out.member("begin", d.where.begin);
    out.member("end", d.where.end);
    out.member("message", d.message);
    out.end_object();
  }
  out.end_array();
}

// The members that every answer begins with.
void write_members(JsonWriter& out, const AnswerHead& head) {
  out.member("version", 1);
  out.member("query", head.query);
  out.member("understood", head.understood);
  out.member("notes", head.notes);
  if (!head.missing_segments.empty()) out.member("missing_segments", head.missing_segments);
  out.key("diagnostics");
  write(out, head.diagnostics);
  out.member("total", head.total);
  out.member("total_is_exact", head.total_is_exact);
  out.member("took_us", head.took_us);
}

void write_place(JsonWriter& out, const Passage& passage) {
  out.member("passage", passage.id);
  out.member("section", passage.section);
  out.member("text", passage.text);
  out.member("begin", passage.bytes.begin);
  out.member("end", passage.bytes.end);
}

void write_ranges(JsonWriter& out, std::string_view name, const std::vector<text::Range>& ranges) {
  out.key(name);
  out.begin_array();
  for (const text::Range range : ranges) out.value(std::array{range.begin, range.end});
  out.end_array();
}

void write_members(JsonWriter& out, const Passage& passage) {
  write_place(out, passage);
  write_ranges(out, "highlights", passage.highlights);
}

void write_members(JsonWriter& out, const ArticleHit& hit) {
  out.member("rank", hit.rank);
  out.member("score", hit.score);
  out.member("article", hit.article);
  out.member("headline", hit.headline);
  out.member_or_null("published", hit.published);
  out.member_or_null("place", hit.place);
  out.member_or_null("agency", hit.agency);
  out.member_or_null("language", hit.language);
  out.member_or_null("url", hit.url);
  out.member_or_null("source", hit.source);
  if (!hit.kicker.empty()) out.member("kicker", hit.kicker);
  if (!hit.version_of.empty()) out.member("version_of", hit.version_of);
  if (!hit.versions.empty()) out.member("versions", hit.versions);
  out.key("passages");
  out.begin_array();
  for (const Passage& passage : hit.passages) {
    out.begin_object();
    write_members(out, passage);
    out.end_object();
  }
  out.end_array();
  if (hit.diff.empty()) return;
  out.key("diff");
  write_diff(out, hit.diff);
}

void write_credit(JsonWriter& out, const schema::CaptionCredit& credit) {
  out.member_or_null("photographer", credit.photographer);
  out.member_or_null("agency", credit.agency);
  out.member_or_null("place", credit.place);
  out.member_or_null("date", credit.date);
  out.member_or_null("image", credit.image);
}

void write_members(JsonWriter& out, const CaptionHit& hit) {
  out.member("rank", hit.rank);
  out.member("score", hit.score);
  write_members(out, hit.passage);
  write_credit(out, hit.credit);
  out.member("article", hit.article);
  out.member("headline", hit.headline);
}

void write_members(JsonWriter& out, const schema::Quotation& quotation) {
  out.member("kind", schema::name_of(quotation.kind));
  out.member("begin", quotation.bytes().begin);
  out.member("end", quotation.bytes().end);
  std::vector<text::Range> parts;
  for (const schema::QuotationPart& part : quotation.parts) parts.push_back(part.bytes);
  write_ranges(out, "parts", parts);
  write_ranges(out, "cue", quotation.cue.empty() ? std::vector<text::Range>() : std::vector{quotation.cue});
  out.member("speakers", quotation.speakers);
  write_ranges(out, "speakers_as_written", quotation.speakers_as_written);
  out.member("confidence", quotation.confidence / 100.0);
}

void write_members(JsonWriter& out, const QuotationHit& hit) {
  out.member("rank", hit.rank);
  out.member("score", hit.score);
  out.member("text", hit.text);
  write_ranges(out, "parts", hit.parts);
  out.member("kind", hit.kind);
  out.member_or_null("speaker", hit.speakers.empty() ? std::string_view() : hit.speakers.front());
  out.member("speakers", hit.speakers);
  out.member_or_null("speaker_as_written", hit.speaker_as_written);
  out.member_or_null("cue", hit.cue);
  out.member("confidence", hit.confidence);
  out.member_or_null("language", hit.language);
  out.member("passage", hit.passage);
  out.member("article", hit.article);
  out.member("headline", hit.headline);
  out.member_or_null("agency", hit.agency);
  out.member("begin", hit.bytes.begin);
  out.member("end", hit.bytes.end);
  out.member_or_null("published", hit.published);
  out.member_or_null("place", hit.place);
  write_ranges(out, "highlights", hit.highlights);
}

void write_members(JsonWriter& out, const ConcordanceHit& hit) {
  out.member("article", hit.article);
  out.member("passage", hit.passage);
  out.member("left", hit.left);
  out.member("match", hit.match);
  out.member("right", hit.right);
  out.member("begin", hit.bytes.begin);
  out.member("end", hit.bytes.end);
}

template <typename Answer>
void write_with_hits(JsonWriter& out, const Answer& answer) {
  write_members(out, answer.head);
  out.key("hits");
  out.begin_array();
  for (const auto& hit : answer.hits) {
    out.begin_object();
    write_members(out, hit);
    out.end_object();
  }
  out.end_array();
}

template <typename Answer>
std::string listed(const Answer& answer) {
  JsonWriter out;
  out.begin_object();
  write_with_hits(out, answer);
  out.member("suggestions", answer.head.suggestions);
  out.end_object();
  return out.take();
}

template <typename Answer>
std::string with_facets(const Answer& answer) {
  JsonWriter out;
  out.begin_object();
  write_with_hits(out, answer);
  out.key("facets");
  out.begin_object();
  for (const auto& [field, values] : answer.facets) {
    out.key(field);
    out.begin_array();
    for (const FacetValue& value : values) {
      out.begin_array();
      out.value(value.label);
      out.value(value.count);
      out.end_array();
    }
    out.end_array();
  }
  out.end_object();
  out.member("suggestions", answer.head.suggestions);
  out.end_object();
  return out.take();
}

template <typename Answer>
std::string hit_lines(const Answer& answer) {
  std::string lines;
  for (const auto& hit : answer.hits) {
    JsonWriter out;
    out.begin_object();
    write_members(out, hit);
    out.end_object();
    lines += out.take() + "\n";
  }
  return lines;
}

void write_range(JsonWriter& out, const std::string& id, text::Range bytes) {
  out.begin_object();
  out.member("id", id);
  out.member("begin", bytes.begin);
  out.member("end", bytes.end);
  out.end_object();
}

// The whole text with its parts.
void write_text(JsonWriter& out, const schema::Record& record) {
  out.member("text", record.text);
  out.key("sections");
  out.begin_array();
  for (const schema::Section& section : record.sections)
    write_range(out, schema::section_id(section.kind, section.number), section.bytes);
  out.end_array();
  out.key("sentences");
  out.begin_array();
  std::uint32_t sentence = 0;
  for (const schema::Section& section : record.sections)
    if (section.kind == schema::SectionKind::paragraph)
      for (const text::Range range : section.sentences) write_range(out, "s" + std::to_string(++sentence), range);
  out.end_array();
  out.key("captions");
  out.begin_array();
  std::uint32_t number = 0;
  for (const schema::CaptionCredit& caption : record.captions) {
    out.begin_object();
    out.member("id", schema::section_id(schema::SectionKind::caption, ++number));
    write_credit(out, caption);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

std::string to_json(const FindAnswer& answer) { return with_facets(answer); }
std::string to_json(const QuotesAnswer& answer) { return with_facets(answer); }
std::string to_json(const CaptionsAnswer& answer) { return listed(answer); }
std::string to_json(const ConcordanceAnswer& answer) { return listed(answer); }

std::string to_json(const ExplainAnswer& answer) {
  JsonWriter out;
  out.begin_object();
  write_members(out, answer.head);
  out.member("tree", answer.tree);
  out.key("words");
  out.begin_array();
  for (const ExplainedWord& word : answer.words) {
    out.begin_object();
    out.member("written", word.written);
    out.member("kind", word.kind);
    out.member("words", word.words);
    out.member("distinct", word.distinct);
    out.member("count", word.count);
    out.end_object();
  }
  out.end_array();
  out.member("shortlist", answer.shortlist);
  out.member("shortlist_estimate", answer.shortlist_estimate);
  out.member("judged", answer.judged);
  out.end_object();
  return out.take();
}

std::string to_json(const ShowAnswer& answer) {
  const schema::Record& record = answer.record;
  JsonWriter out;
  out.begin_object();
  out.member("version", 1);
  out.member("article", record.id);
  if (answer.passage) {
    write_place(out, *answer.passage);
    out.member("before", answer.before);
    out.member("after", answer.after);
  } else {
    write_text(out, record);
  }
  out.member_or_null("kicker", record.kicker);
  out.member("headline", record.headline());
  out.member_or_null("place", record.place);
  out.member_or_null("published", record.published);
  out.member_or_null("agency", record.agency);
  out.member_or_null("language", record.language);
  out.member_or_null("byline", record.byline);
  out.member_or_null("url", record.url);
  out.member_or_null("speaker", record.speaker);
  out.member("topics", record.topics);
  out.member("sources", record.sources);
  out.member_or_null("version_of", record.version_of);
  out.member("versions", answer.versions);
  out.key("quotations");
  out.begin_array();
  for (const schema::Quotation& quotation : record.quotations) {
    out.begin_object();
    write_members(out, quotation);
    out.end_object();
  }
  out.end_array();
  out.member("citation", answer.citation);
  out.end_object();
  return out.take();
}

std::string to_json_lines(const FindAnswer& answer) { return hit_lines(answer); }
std::string to_json_lines(const QuotesAnswer& answer) { return hit_lines(answer); }
std::string to_json_lines(const CaptionsAnswer& answer) { return hit_lines(answer); }
std::string to_json_lines(const ConcordanceAnswer& answer) { return hit_lines(answer); }

std::string refusal_json(const AnswerHead& head) {
  JsonWriter out;
  out.begin_object();
  out.member("version", 1);
  out.key("error");
  out.begin_object();
  out.member("code", "query_refused");
  out.member("message", head.diagnostics.empty() ? "the query is empty" : head.diagnostics.back().message);
  out.member("where", head.query);
  out.member("next", "change the query as the message says");
  out.end_object();
  out.member("query", head.query);
  out.key("diagnostics");
  write(out, head.diagnostics);
  out.end_object();
  return out.take();
}

}  // namespace searcher
