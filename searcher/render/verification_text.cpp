#include "searcher/render/verification_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "searcher/render/verification_words.h"

namespace searcher {
namespace {

constexpr std::size_t most_sources = 5;   // of one wording
constexpr std::size_t most_wordings = 5;  // of near copies

std::string in_colour(Level level, std::string_view words, const Pen& pen) {
  switch (level) {
    case Level::good: return pen.good(words);
    case Level::doubtful: return pen.doubtful(words);
    case Level::bad: break;
  }
  return pen.bad(words);
}

std::string one_line(std::string s) {
  std::replace(s.begin(), s.end(), '\n', ' ');
  return s;
}

std::string source_text(const VerifiedSource& source, const Pen& pen) {
  std::string out = fmt::format("       {}  {}\n         {}{}{}{}{}\n", pen.strong(source.passage),
                                pen.faint(credit_of(source)), printable(one_line(source.before)),
                                needs_blank(source.before, source.text) ? " " : "", pen.lit(one_line(source.text)),
                                needs_blank(source.text, source.after) ? " " : "", printable(one_line(source.after)));
  for (const std::string& remark : remarks_on(source)) out += fmt::format("         {}\n", pen.doubtful(remark));
  return out;
}

// What the source has instead, where it has other words; "" where it has not.
std::string change_text(const VerifiedSource& source, const Pen& pen) {
  if (!shows_change(source.diff)) return "";
  const std::string changes = changes_in_words(source.changes);
  return diff_in_marks(source.diff, pen) + (changes.empty() ? "" : " (" + changes + ")");
}

std::string sources_text(std::span<const VerifiedSource> sources, const Pen& pen) {
  std::string out;
  for (const std::string& words : sources.front().left_out)
    if (!words.empty()) out += fmt::format("     left out or replaced: \"{}\"\n", printable(one_line(words)));
  for (const VerifiedSource& source : sources.first(std::min(sources.size(), most_sources)))
    out += source_text(source, pen);
  if (sources.size() > most_sources) out += fmt::format("       and {} more\n", sources.size() - most_sources);
  return out;
}

std::string wording_text(std::span<const VerifiedSource> sources, const Pen& pen) {
  const std::string change = change_text(sources.front(), pen);
  return (change.empty() ? "" : fmt::format("     the source has: {}\n", change)) + sources_text(sources, pen);
}

std::string near_text(const std::vector<VerifiedSource>& near_copies, const Pen& pen) {
  std::string out;
  const auto wordings = by_wording(near_copies);
  for (std::size_t i = 0; i < std::min(wordings.size(), most_wordings); ++i) {
    const std::string change = change_text(wordings[i].front(), pen);
    out += fmt::format("     {}{}{}\n", pen.strong(near_copy_title(wordings[i])), change.empty() ? "" : " ", change) +
           sources_text(wordings[i], pen);
  }
  if (wordings.size() > most_wordings)
    out +=
        fmt::format("     and {}\n", counted(wordings.size() - most_wordings, "further wording", "further wordings"));
  return out;
}

std::string quote_text(const VerifiedQuote& quote, std::size_t number, bool allow_reported, const Pen& pen) {
  const std::string_view tag = quote.is_fit(allow_reported) ? "[fit]" : "[look]";
  std::string out = fmt::format("{:>3}. {} \"{}\"\n", number, in_colour(level_of(quote, allow_reported), tag, pen),
                                pen.strong(one_line(quote.quote.text)));
  for (const Remark& remark : remarks_on(quote))
    out += fmt::format("     {}\n", in_colour(remark.level, one_line(remark.words), pen));
  for (const auto& wording : by_wording(quote.sources)) out += wording_text(wording, pen);
  return out + near_text(quote.near_copies, pen) + "\n";
}

}  // namespace

std::string diff_in_marks(const std::vector<DiffPart>& diff, const Pen& pen) {
  std::string out;
  std::string_view last;
  for (const DiffPart& part : diff) {
    const std::string_view next = part.op == DiffPart::Op::remove ? part.asked : part.found;
    if (needs_blank(last, next)) out += ' ';
    last = next;
    if (part.op == DiffPart::Op::equal) out += printable(one_line(part.found));
    if (part.op == DiffPart::Op::remove || part.op == DiffPart::Op::replace)
      out += pen.bad("[-" + one_line(part.asked) + "-]");
    if (part.op == DiffPart::Op::insert || part.op == DiffPart::Op::replace)
      out += pen.good("{+" + one_line(part.found) + "+}");
  }
  return out;
}

std::string to_text(const VerifyAnswer& answer, TextStyle style) {
  const Pen pen(style);
  std::string out;
  for (const std::string& note : answer.notes) out += "note: " + printable(note) + "\n";
  std::size_t number = 0;
  for (const VerifiedQuote& quote : answer.quotes) out += quote_text(quote, ++number, answer.allow_reported, pen);
  return out + in_colour(answer.is_fit() ? Level::good : Level::bad, summary_of(answer), pen) + "\n";
}

}  // namespace searcher
