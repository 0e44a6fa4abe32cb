#include "searcher/render/verification_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "text/analyzer.h"
#include "text/code_points.h"

namespace searcher {
namespace {

constexpr std::string_view nobody = "no one";

std::string joined(const std::vector<std::string>& parts) {
  std::vector<std::string_view> filled;
  for (const std::string& part : parts)
    if (!part.empty()) filled.push_back(part);
  return fmt::format("{}", fmt::join(filled, ", "));
}

std::string names(const std::vector<std::string>& speakers) {
  return speakers.empty() ? std::string(nobody) : joined(speakers);
}

Remark verdict_remark(const VerifiedQuote& quote) {
  switch (quote.verdict) {
    case Verdict::exact: return {Level::good, "exact: word for word what stands in the source"};
    case Verdict::typographic:
      return {Level::good, "typographic: the same words, with other capitals, marks or signs than in the source"};
    case Verdict::marked:
      return {Level::good, "marked: the same words but for what the draft marks as left out or put in"};
    case Verdict::altered: {
      const std::string changes = changes_in_words(quote.changes);
      return {Level::bad, "altered: the words are not the source's" + (changes.empty() ? "" : " (" + changes + ")")};
    }
    case Verdict::not_found: break;
  }
  return {Level::bad, quote.near_copies.empty() ? "not found: these words stand nowhere in the archive"
                                                : "not found: the archive has only other wordings"};
}

// The first source that has what is said of all together, else the first of all.
template <typename Has>
const VerifiedSource& example(const VerifiedQuote& quote, Has has) {
  const auto found = std::find_if(quote.sources.begin(), quote.sources.end(), has);
  return found == quote.sources.end() ? quote.sources.front() : *found;
}

Remark speaker_remark(const VerifiedQuote& quote) {
  const VerifiedSource& source =
      example(quote, [&](const VerifiedSource& one) { return one.attribution == quote.attribution; });
  const std::vector<std::string>& drafted = quote.quote.speakers;
  switch (quote.attribution) {
    case Attribution::agrees:
      return {Level::good, "the speaker agrees: " + names(drafted.empty() ? source.speakers : drafted)};
    case Attribution::differs:
      return {Level::bad, fmt::format("the speaker differs: the draft has {}, the source {}", names(drafted),
                                      names(source.speakers))};
    case Attribution::unknown: break;
  }
  if (drafted.empty()) {
    if (source.speakers.empty()) return {Level::good, "neither the draft nor the source names a speaker"};
    return {Level::good, "the draft names no speaker; the source has " + names(source.speakers)};
  }
  return {Level::doubtful, fmt::format("the speaker is not confirmed: the draft has {}, the source {}", names(drafted),
                                       names(source.speakers))};
}

std::string speech_words(Speech speech) {
  switch (speech) {
    case Speech::direct: return "the source has it between quotation marks";
    case Speech::spoken: return "the source is a speech or a transcript";
    case Speech::mixed: return "the source has it as marked words within reported speech";
    case Speech::indirect: return "reported speech: these are the agency's words, not the speaker's";
    case Speech::narration: break;
  }
  return "narration: these are the agency's words, not the speaker's";
}

bool is_reported(Speech speech) { return speech == Speech::indirect || speech == Speech::narration; }

std::string in_its_sentence(const VerifiedSource& source) {
  return fmt::format("{}{}[{}]{}{}", source.before, needs_blank(source.before, source.text) ? " " : "", source.text,
                     needs_blank(source.text, source.after) ? " " : "", source.after);
}

std::string copies_words(const VerifiedQuote& quote) {
  const std::string articles = counted(quote.copies, "article", "articles");
  const VerifiedSource& first = quote.sources.front();
  const std::string origin = joined({first.agency, first.place, first.published.substr(0, 10)});
  if (origin.empty()) return "in " + articles;
  return fmt::format("in {}{}{}", articles, quote.copies > 1 ? ", first " : ": ", origin);
}

// What of the meaning other articles have otherwise: a copy may be the one that is wrong.
std::string dissent_words(const VerifiedQuote& quote) {
  std::set<Change> turned;
  for (const VerifiedSource& copy : quote.near_copies)
    for (const Change change : copy.changes)
      if (change <= Change::name) turned.insert(change);
  return turned.empty() ? "" : "other articles have it otherwise: " + changes_in_words({turned.begin(), turned.end()});
}

}  // namespace

Level level_of(const VerifiedQuote& quote, bool allow_reported) {
  const bool stands = quote.verdict != Verdict::altered && quote.verdict != Verdict::not_found;
  if (!stands || quote.attribution == Attribution::differs) return Level::bad;
  const bool is_unconfirmed = quote.attribution == Attribution::unknown && !quote.quote.speakers.empty();
  const bool is_doubtful = is_unconfirmed || is_reported(quote.speech) || quote.context != Context::none;
  return is_doubtful || !quote.is_fit(allow_reported) ? Level::doubtful : Level::good;
}

std::string_view label_of(Verdict verdict) { return verdict == Verdict::not_found ? "not found" : name_of(verdict); }

std::vector<Remark> remarks_on(const VerifiedQuote& quote) {
  std::vector<Remark> remarks = {verdict_remark(quote)};
  if (quote.sources.empty()) return remarks;
  remarks.push_back(speaker_remark(quote));
  remarks.push_back({is_reported(quote.speech) ? Level::doubtful : Level::good, speech_words(quote.speech)});
  if (quote.context != Context::none) {
    const VerifiedSource& source =
        example(quote, [&](const VerifiedSource& one) { return one.context == quote.context; });
    const std::string_view words =
        quote.context == Context::negated ? "the source negates this: " : "the source puts a condition on this: ";
    remarks.push_back({Level::doubtful, std::string(words) + in_its_sentence(source)});
  }
  remarks.push_back({Level::good, copies_words(quote)});
  if (std::string words = dissent_words(quote); !words.empty()) remarks.push_back({Level::doubtful, std::move(words)});
  return remarks;
}

std::vector<std::string> remarks_on(const VerifiedSource& source) {
  std::vector<std::string> remarks;
  for (const std::string& id : source.later_versions)
    remarks.push_back("there is a later version of this article: " + id);
  return remarks;
}

std::string changes_in_words(const std::vector<Change>& changes) {
  std::vector<std::string_view> words;
  for (const Change change : changes) words.push_back(name_of(change));
  return fmt::format("{}", fmt::join(words, ", "));
}

std::string credit_of(const VerifiedSource& source) {
  return joined({source.agency, source.place, source.published.substr(0, 10), std::string(name_of(source.speech)),
                 joined(source.speakers)});
}

std::vector<std::span<const VerifiedSource>> by_wording(const std::vector<VerifiedSource>& sources) {
  const auto is_same = [](const VerifiedSource& a, const VerifiedSource& b) {
    const auto steps = [](const VerifiedSource& source) {
      std::vector<std::tuple<DiffPart::Op, std::string_view, std::string_view>> changed;
      for (const DiffPart& part : source.diff)
        if (part.op != DiffPart::Op::equal) changed.emplace_back(part.op, part.asked, part.found);
      return changed;
    };
    return steps(a) == steps(b) && a.left_out == b.left_out;
  };
  std::vector<std::span<const VerifiedSource>> groups;
  for (auto from = sources.begin(); from != sources.end();) {
    const auto to =
        std::find_if_not(from, sources.end(), [&](const VerifiedSource& one) { return is_same(*from, one); });
    groups.emplace_back(from, to);
    from = to;
  }
  return groups;
}

std::string near_copy_title(std::span<const VerifiedSource> wording) {
  std::set<std::string_view> articles;
  for (const VerifiedSource& place : wording) articles.insert(place.article);
  return fmt::format(
      "{}, in {}:", shows_change(wording.front().diff) ? "another wording" : "the same words with other marks or gaps",
      counted(articles.size(), "article", "articles"));
}

bool shows_change(const std::vector<DiffPart>& diff) {
  return std::any_of(diff.begin(), diff.end(), [](const DiffPart& part) { return part.op != DiffPart::Op::equal; });
}

bool needs_blank(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty()) return false;
  std::size_t last = left.size(), behind_first = 0;
  const char32_t before = text::previous_code_point(left, last);
  const char32_t after = text::next_code_point(right, behind_first);
  constexpr std::u32string_view opens = U"([{“‘«„‹「『《—–-/\"'", closes = U",.;:!?)]}”’»›」』》%—–-/\"'，。；：！？、";
  if (text::is_space(before) || text::is_space(after)) return false;
  if (opens.find(before) != opens.npos || closes.find(after) != closes.npos) return false;
  return !text::is_unspaced_character(left.substr(last)) && !text::is_unspaced_character(right.substr(0, behind_first));
}

std::string counted(std::size_t count, std::string_view one, std::string_view several) {
  return fmt::format("{} {}", count, count == 1 ? one : several);
}

std::string summary_of(const VerifyAnswer& answer) {
  std::size_t fit = 0, fit_but = 0;
  for (const VerifiedQuote& quote : answer.quotes) {
    if (!quote.is_fit(answer.allow_reported)) continue;
    ++fit;
    if (level_of(quote, answer.allow_reported) != Level::good) ++fit_but;
  }
  std::string summary =
      fmt::format("{}: {} fit to print, {} to look at", counted(answer.quotes.size(), "quotation", "quotations"), fit,
                  answer.quotes.size() - fit);
  if (fit_but > 0) summary += fmt::format(" (of those that are fit, {} with a reservation)", fit_but);
  return summary;
}

}  // namespace searcher
