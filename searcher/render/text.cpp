#include "searcher/render/text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "text/code_points.h"

namespace searcher {
namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += ", ";
    out += part;
  }
  return out;
}

std::string day_of(const std::string& published) { return published.substr(0, published.find('T')); }

std::string opening(const AnswerHead& head, std::string_view unit) {
  std::string out = diagnostics_text(head);
  for (const std::string& note : head.notes) out += "note: " + printable(note) + "\n";
  if (head.total == 0)
    out += fmt::format("nothing found for {}\n", printable(head.understood));
  else
    out += fmt::format("{}{} {} for {}\n", head.total_is_exact ? "" : "about ", head.total, unit,
                       printable(head.understood));
  return out;
}

// "#s16": the article's id stands above.
std::string_view passage_name(std::string_view id) { return id.substr(std::min(id.rfind('#'), id.size())); }

std::string suggestions_text(const AnswerHead& head) {
  std::string out;
  for (const std::string& suggestion : head.suggestions) out += fmt::format("try: {}\n", printable(suggestion));
  return out;
}

std::string diff_text(const std::vector<DiffPart>& diff, const Pen& pen) {
  std::string out = "     asked:  ";
  for (const DiffPart& part : diff) {
    switch (part.op) {
      case DiffPart::Op::equal: out += printable(part.asked) + " "; break;
      case DiffPart::Op::replace:
        out += fmt::format("[{} -> {}] ", printable(part.asked), pen.strong(part.found));
        break;
      case DiffPart::Op::remove: out += fmt::format("[-{}] ", printable(part.asked)); break;
      case DiffPart::Op::insert: out += fmt::format("[+{}] ", pen.strong(part.found)); break;
    }
  }
  out.back() = '\n';  // in the place of the last blank
  return out;
}

std::string versions_text(const std::vector<std::string>& versions) {
  return fmt::format("versions: {}", fmt::join(versions, ", "));
}

std::string shown_versions(const ShowAnswer& answer) {
  return answer.versions.empty() ? "" : printable(versions_text(answer.versions)) + "\n";
}

std::string facets_text(const Facets& facets) {
  std::string out;
  for (const auto& [field, values] : facets) {
    out += fmt::format("\n{}:", printable(field));
    for (const FacetValue& value : values) out += fmt::format("\n  {:>8}  {}", value.count, printable(value.label));
    out += "\n";
  }
  return out;
}

}  // namespace

std::string diagnostics_text(const AnswerHead& head) {
  constexpr std::size_t shown_before = 40, shown_after = 40;  // bytes of the query around a diagnostic
  std::string out;
  for (const Diagnostic& diagnostic : head.diagnostics) {
    std::size_t begin = diagnostic.where.begin > shown_before ? diagnostic.where.begin - shown_before : 0;
    while (begin > 0 && (static_cast<unsigned char>(head.query[begin]) & 0xC0) == 0x80) --begin;
    std::size_t end = std::min<std::size_t>(head.query.size(), diagnostic.where.end + shown_after);
    while (end < head.query.size() && (static_cast<unsigned char>(head.query[end]) & 0xC0) == 0x80) ++end;
    std::string line = printable(std::string_view(head.query).substr(begin, end - begin));
    std::replace(line.begin(), line.end(), '\n', ' ');
    const std::size_t indent =
        text::count_code_points(std::string_view(head.query).substr(begin, diagnostic.where.begin - begin));
    const std::size_t width = text::count_code_points(diagnostic.where.of(head.query));
    out += fmt::format("query: {}\n  {}\n  {}{}\n", printable(diagnostic.message), line, std::string(indent, ' '),
                       std::string(std::clamp<std::size_t>(width, 1, shown_after), '^'));
  }
  return out;
}

std::string to_text(const FindAnswer& answer, TextStyle style) {
  const Pen pen(style);
  std::string out = opening(answer.head, answer.head.total == 1 ? "article" : "articles");
  for (const ArticleHit& hit : answer.hits) {
    out += fmt::format("\n{:>3}. {}\n     {}\n     {}\n", hit.rank,
                       pen.strong(hit.headline.empty() ? hit.article : hit.headline),
                       pen.faint(joined({hit.agency, hit.place, day_of(hit.published)})), pen.faint(hit.article));
    if (!hit.versions.empty()) out += "     " + pen.faint(versions_text(hit.versions)) + "\n";
    for (const Passage& passage : hit.passages)
      out += fmt::format("     {}  {}\n", pen.faint(passage_name(passage.id)), pen.highlighted(passage));
    if (!hit.diff.empty()) out += diff_text(hit.diff, pen);
  }
  return out + facets_text(answer.facets) + suggestions_text(answer.head);
}

std::string to_text(const QuotesAnswer& answer, TextStyle style) {
  const Pen pen(style);
  std::string out = opening(answer.head, answer.head.total == 1 ? "quotation" : "quotations");
  for (const QuotationHit& hit : answer.hits) {
    const std::string named = fmt::format("{}", fmt::join(hit.speakers, ", "));
    const std::string speaker = named.empty() ? hit.speaker_as_written
                                : hit.speaker_as_written.empty() || named == hit.speaker_as_written
                                    ? named
                                    : fmt::format("{} (\"{}\")", named, hit.speaker_as_written);
    out += fmt::format(
        "\n{:>3}. {}\n     {}\n     {}\n", hit.rank,
        pen.highlighted({.id = {}, .section = {}, .bytes = {}, .text = hit.text, .highlights = hit.highlights}),
        pen.strong(joined({speaker.empty() ? "speaker unknown" : speaker, hit.kind, hit.cue})),
        pen.faint(joined({hit.agency, hit.place, day_of(hit.published), hit.passage})));
  }
  return out + facets_text(answer.facets) + suggestions_text(answer.head);
}

std::string to_text(const CaptionsAnswer& answer, TextStyle style) {
  const Pen pen(style);
  std::string out = opening(answer.head, answer.head.total == 1 ? "caption" : "captions");
  for (const CaptionHit& hit : answer.hits) {
    const std::string credit = joined(
        {hit.credit.photographer, hit.credit.agency, hit.credit.place, day_of(hit.credit.date), hit.credit.image});
    out += fmt::format("\n{:>3}. {}\n     {}\n     {}\n", hit.rank, pen.highlighted(hit.passage), pen.strong(credit),
                       pen.faint(hit.passage.id));
  }
  return out + suggestions_text(answer.head);
}

std::string to_text(const ConcordanceAnswer& answer, TextStyle style) {
  const Pen pen(style);
  std::string out = opening(answer.head, answer.head.total == 1 ? "occurrence" : "occurrences");
  constexpr std::size_t left_column = 48;
  const auto one_line = [](std::string s) {
    std::replace(s.begin(), s.end(), '\n', ' ');
    return printable(s);
  };
  for (const ConcordanceHit& hit : answer.hits) {
    const std::size_t letters = text::count_code_points(hit.left);
    out += std::string(left_column - std::min(left_column, letters), ' ') + one_line(hit.left) + pen.lit(hit.match) +
           one_line(hit.right) + "  " + pen.faint(hit.passage) + "\n";
  }
  return out + suggestions_text(answer.head);
}

std::string to_text(const ExplainAnswer& answer, TextStyle style) {
  const Pen pen(style);
  std::string out = diagnostics_text(answer.head);
  out += fmt::format("{}\n  {}\n\n{}\n", pen.strong("understood"), printable(answer.head.understood),
                     pen.strong("meaning"));
  for (const std::string& line : answer.tree) out += "  " + printable(line) + "\n";
  out += fmt::format("\n{}\n", pen.strong("words"));
  for (const ExplainedWord& word : answer.words)
    out +=
        fmt::format("  {} ({}): {} in the index as {} distinct: {}{}\n", printable(word.written), printable(word.kind),
                    word.count, word.distinct, printable(fmt::format("{}", fmt::join(word.words, ", "))),
                    word.distinct > word.words.size() ? ", …" : "");
  out += fmt::format("\n{}\n  {}\n  lets through about {} articles\n", pen.strong("shortlist (Xapian)"),
                     printable(answer.shortlist), answer.shortlist_estimate);
  out += fmt::format("\n{}\n", pen.strong("decided on the stored words"));
  if (answer.judged.empty()) out += "  nothing: the shortlist is exact\n";
  for (const std::string& part : answer.judged) out += "  " + printable(part) + "\n";
  return out + fmt::format("\n{}{} {}\n", answer.head.total_is_exact ? "" : "about ", answer.head.total,
                           answer.head.total == 1 ? "article matches" : "articles match");
}

std::string to_text(const ShowAnswer& answer, TextStyle style) {
  const Pen pen(style);
  const schema::Record& record = answer.record;
  if (answer.passage) {
    std::string out;
    if (!answer.before.empty()) out += pen.faint(answer.before) + "\n";
    out += pen.strong(answer.passage->text) + "\n";
    if (!answer.after.empty()) out += pen.faint(answer.after) + "\n";
    return out + "\n" + printable(answer.citation) + "\n" + shown_versions(answer);
  }
  std::string out;
  if (!record.kicker.empty()) out += pen.faint(record.kicker) + "\n";
  for (const schema::Section& section : record.sections) {
    if (section.kind == schema::SectionKind::headline) {
      out += pen.strong(section.bytes.of(record.text)) + "\n";
      out += pen.faint(joined({record.agency, record.place, record.published, record.byline})) + "\n\n";
    } else if (section.kind == schema::SectionKind::paragraph) {
      out += printable(section.bytes.of(record.text)) + "\n\n";
    } else {
      const schema::CaptionCredit& credit = record.captions[section.number - 1];
      out += fmt::format("{} {}\n   {}\n", pen.faint(schema::section_id(section.kind, section.number)),
                         printable(section.bytes.of(record.text)),
                         pen.strong(joined({credit.photographer, credit.agency, credit.image})));
    }
  }
  return out + "\n" + printable(answer.citation) + "\n" + shown_versions(answer);
}

}  // namespace searcher
