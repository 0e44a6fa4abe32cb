#include "searcher/render/verification_json.h"

#include "searcher/render/json_diff.h"
#include "searcher/render/json_writer.h"

namespace searcher {
namespace {

std::string_view first_of(const std::vector<std::string>& speakers) {
  return speakers.empty() ? std::string_view() : speakers.front();
}

void write_changes(JsonWriter& out, const std::vector<Change>& changes) {
  out.key("changes");
  out.begin_array();
  for (const Change change : changes) out.value(name_of(change));
  out.end_array();
}

void write(JsonWriter& out, const VerifiedSource& source) {
  out.begin_object();
  out.member("article", source.article);
  out.member("passage", source.passage);
  out.member("begin", source.bytes.begin);
  out.member("end", source.bytes.end);
  out.member("text", source.text);
  out.member("verdict", name_of(source.verdict));
  out.member("speech", name_of(source.speech));
  out.member("attribution", name_of(source.attribution));
  out.member("context", name_of(source.context));
  out.member_or_null("speaker", first_of(source.speakers));
  out.member_or_null("published", source.published);
  out.key("diff");
  write_diff(out, source.diff);
  out.member("headline", source.headline);
  out.member_or_null("agency", source.agency);
  out.member_or_null("place", source.place);
  out.member_or_null("url", source.url);
  out.member("before", source.before);
  out.member("after", source.after);
  out.member("speakers", source.speakers);
  write_changes(out, source.changes);
  out.member("left_out", source.left_out);
  out.member("later_versions", source.later_versions);
  out.end_object();
}

void write(JsonWriter& out, std::string_view name, const std::vector<VerifiedSource>& sources) {
  out.key(name);
  out.begin_array();
  for (const VerifiedSource& source : sources) write(out, source);
  out.end_array();
}

void write(JsonWriter& out, const VerifiedQuote& quote, bool allow_reported) {
  out.begin_object();
  out.member("text", quote.quote.text);
  out.member("begin", quote.quote.bytes.begin);
  out.member("end", quote.quote.bytes.end);
  out.member_or_null("attributed_to", first_of(quote.quote.speakers));
  out.member("verdict", name_of(quote.verdict));
  out.member("speech", name_of(quote.speech));
  out.member("attribution", name_of(quote.attribution));
  out.member("context", name_of(quote.context));
  out.member("copies", quote.copies);
  write_changes(out, quote.changes);
  write(out, "sources", quote.sources);
  out.member("speakers", quote.quote.speakers);
  write(out, "near_copies", quote.near_copies);
  out.member("fit", quote.is_fit(allow_reported));
  out.end_object();
}

}  // namespace

std::string to_json(const VerifiedQuote& quote, bool allow_reported) {
  JsonWriter out;
  write(out, quote, allow_reported);
  return out.take();
}

std::string to_json(const VerifyAnswer& answer) {
  JsonWriter out;
  out.begin_object();
  out.member("version", 1);
  out.key("quotes");
  out.begin_array();
  for (const VerifiedQuote& quote : answer.quotes) write(out, quote, answer.allow_reported);
  out.end_array();
  out.member("notes", answer.notes);
  if (!answer.missing_segments.empty()) out.member("missing_segments", answer.missing_segments);
  out.member("took_us", answer.took_us);
  out.member("fit", answer.is_fit());
  out.end_object();
  return out.take();
}

std::string to_json_lines(const VerifyAnswer& answer) {
  std::string lines;
  for (const VerifiedQuote& quote : answer.quotes) lines += to_json(quote, answer.allow_reported) + "\n";
  return lines;
}

}  // namespace searcher
