#include "searcher/page/check_page.h"

#include <optional>
#include <vector>

#include "corpus/drafts/draft.h"
#include "searcher/page/asked.h"
#include "searcher/page/frame.h"
#include "searcher/page/way.h"
#include "searcher/render/checked_draft.h"
#include "searcher/render/verification_words.h"
#include "searcher/verify/verify_draft.h"
#include "text/code_points.h"

namespace searcher {
namespace {

using Markup = HtmlWriter::Markup;

void write_form(HtmlWriter& html, const CheckAsked& asked, Markup button) {
  html.markup(
          "<form class=\"draft-form\" method=\"post\" action=\"/check\">\n<label for=\"draft\">Your draft</label>\n"
          "<p class=\"aside\" id=\"draft-said\">Plain text, Markdown or HTML. Every stretch between quotation marks is "
          "checked against the archive. The draft is neither kept nor logged.</p>\n"
          "<textarea id=\"draft\" name=\"draft\" rows=\"12\" dir=\"auto\" required aria-describedby=\"draft-said\" "
          "spellcheck=\"false\">\n")
      .text(asked.draft)
      .markup("</textarea>\n<p><label class=\"choice\"><input type=\"checkbox\" name=\"reported\" value=\"1\"");
  if (asked.allow_reported) html.markup(" checked");
  html.markup(
      "> Words that a source only reports may stand between marks</label></p>\n<p><button type=\"submit\" "
      "class=\"first\">");
  html.markup(button).markup("</button></p>\n</form>\n");
}

void write_diff(HtmlWriter& html, const std::vector<DiffPart>& diff) {
  html.markup("<p class=\"diff\" dir=\"auto\"><span class=\"unseen\">The source has: </span>");
  std::string_view last;
  for (const DiffPart& part : diff) {
    const std::string_view next = part.op == DiffPart::Op::remove ? part.asked : part.found;
    if (needs_blank(last, next)) html.markup(" ");
    last = next;
    if (part.op == DiffPart::Op::equal) html.text(part.found);
    if (part.op == DiffPart::Op::remove || part.op == DiffPart::Op::replace)
      html.markup("<del><span class=\"unseen\">not </span>").text(part.asked).markup("</del>");
    if (part.op == DiffPart::Op::replace) html.markup(" ");
    if (part.op == DiffPart::Op::insert || part.op == DiffPart::Op::replace)
      html.markup("<ins><span class=\"unseen\">but </span>").text(part.found).markup("</ins>");
  }
  html.markup("</p>\n");
}

void write_source(HtmlWriter& html, const VerifiedSource& source) {
  const std::string_view name = std::string_view(source.passage).substr(source.passage.rfind('#') + 1);
  html.markup("<li class=\"source-of\"><p dir=\"auto\"><a href=\"");
  html.text(article_address(source.article, {}, name.substr(0, name.find('-'))).text()).markup("\">");
  html.text(source.headline.empty() ? source.article : source.headline).markup("</a></p>\n<p class=\"source\"><bdi>");
  html.text(credit_of(source)).markup("</bdi> <code><bdi>").text(source.passage).markup("</bdi></code></p>\n");
  html.markup("<blockquote><p dir=\"auto\">").text(source.before);
  if (needs_blank(source.before, source.text)) html.markup(" ");
  html.markup("<mark>").text(source.text).markup("</mark>");
  if (needs_blank(source.text, source.after)) html.markup(" ");
  html.text(source.after).markup("</p></blockquote>\n");
  for (const std::string& remark : remarks_on(source))
    html.markup("<p class=\"doubtful\">").text(remark).markup("</p>\n");
  html.markup("</li>\n");
}

void write_wording(HtmlWriter& html, std::span<const VerifiedSource> sources) {
  constexpr std::size_t shown_at_once = 2;
  const VerifiedSource& first = sources.front();
  if (shows_change(first.diff)) write_diff(html, first.diff);
  if (!first.changes.empty()) html.markup("<p>Changed: ").text(changes_in_words(first.changes)).markup("</p>\n");
  for (const std::string& words : first.left_out)
    if (!words.empty()) html.markup("<p dir=\"auto\">Left out or replaced: <q>").text(words).markup("</q></p>\n");
  html.markup("<ul class=\"sources\">\n");
  for (std::size_t i = 0; i < std::min(shown_at_once, sources.size()); ++i) write_source(html, sources[i]);
  html.markup("</ul>\n");
  if (sources.size() <= shown_at_once) return;
  html.markup("<details><summary>").text(counted(sources.size() - shown_at_once, "more source", "more sources"));
  html.markup("</summary>\n<ul class=\"sources\">\n");
  for (const VerifiedSource& source : sources.subspan(shown_at_once)) write_source(html, source);
  html.markup("</ul></details>\n");
}

void write_finding(HtmlWriter& html, const VerifiedQuote& quote, std::size_t number, bool is_marked,
                   bool allow_reported) {
  html.markup("<li class=\"finding\" id=\"finding-").number(number).markup("\">\n<h3><span ");
  html.markup(class_of(level_of(quote, allow_reported))).markup("><span class=\"badge\">");
  html.text(label_of(quote.verdict)).markup("</span></span> <q dir=\"auto\">").text(quote.quote.text);
  html.markup("</q></h3>\n<p>");
  html.markup(quote.is_fit(allow_reported) ? Markup("Fit to print.") : Markup("To look at."));
  if (is_marked)
    html.markup(" <a href=\"#mark-")
        .number(number)
        .markup("\">In the draft<span class=\"unseen\">, quotation ")
        .number(number)
        .markup("</span></a>");
  html.markup("</p>\n<ul class=\"remarks\">\n");
  for (const Remark& remark : remarks_on(quote))
    html.markup("<li ").markup(class_of(remark.level)).markup(" dir=\"auto\">").text(remark.words).markup("</li>\n");
  html.markup("</ul>\n");
  for (const auto& wording : by_wording(quote.sources)) write_wording(html, wording);
  if (!quote.near_copies.empty()) {
    html.markup("<details");
    if (quote.sources.empty()) html.markup(" open");
    html.markup("><summary>Other wordings in the archive</summary>\n");
    for (const auto& wording : by_wording(quote.near_copies)) {
      html.markup("<p class=\"wording\">").text(near_copy_title(wording)).markup("</p>\n");
      write_wording(html, wording);
    }
    html.markup("</details>\n");
  }
  html.markup("</li>\n");
}

void write_report(HtmlWriter& html, const VerifyAnswer& answer) {
  html.markup(
      "<div class=\"checked\">\n<section class=\"draft\" aria-labelledby=\"draft-title\">\n<h2 id=\"draft-title\">The "
      "draft</h2>\n");
  const std::vector<bool> is_marked = write_checked_draft(html, answer);
  html.markup(
      "</section>\n<section aria-labelledby=\"findings\">\n<h2 id=\"findings\">What was found</h2>\n<ol "
      "class=\"findings\">\n");
  for (std::size_t i = 0; i < answer.quotes.size(); ++i)
    write_finding(html, answer.quotes[i], i + 1, is_marked[i], answer.allow_reported);
  html.markup("</ol>\n</section>\n</div>\n");
}

// A form's line ends are CR LF.
std::string with_plain_line_ends(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r')
      out += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n')
      out += '\n';
  return out;
}

}  // namespace

PageResponse check_page(const CheckAsked& given, const Snapshot& snapshot) {
  CheckAsked asked = given;
  asked.draft = with_plain_line_ends(given.draft);
  Frame frame{.title = "Check a draft", .here = "/check", .snapshot = &snapshot, .has_search = false};
  if (text::trim(asked.draft).empty()) {
    FramedPage page(frame);
    page.html().markup(
        "<div class=\"opening\">\n<h1>Are the quotations right?</h1>\n<p class=\"lead\">Paste a draft. Each quotation "
        "is "
        "compared, word for word, with what stands in the archive.</p>\n</div>\n");
    write_form(page.html(), asked, "Check the quotations");
    return page.take();
  }
  std::optional<VerifyAnswer> answer;
  std::string failure, next;
  try {
    answer = verify_draft(corpus::read_draft(asked.draft, ""), snapshot, asked.allow_reported);
  } catch (const corpus::DraftError& error) {
    failure = error.what();
    next = error.next();
    frame.status = 400;
  }
  FramedPage page(frame);
  HtmlWriter& html = page.html();
  html.markup("<div class=\"opening\">\n<h1 id=\"count\">");
  html.text(answer ? answer->quotes.empty() ? "No quotation in this draft" : summary_of(*answer)
                   : "This draft could not be read")
      .markup("</h1>\n");
  if (!answer) html.markup("<p class=\"lead\">").text(failure).markup(": ").text(next).markup("</p>\n");
  if (answer && answer->quotes.empty())
    html.markup(
        "<p class=\"lead\">A quotation stands between quotation marks, of any language, or in a block quote.</p>\n");
  if (answer && !answer->notes.empty() && !answer->quotes.empty()) {
    html.markup("<ul class=\"notes\">\n");
    for (const std::string& note : answer->notes) html.markup("<li>").text(note).markup("</li>\n");
    html.markup("</ul>\n");
  }
  html.markup("</div>\n");
  if (answer && !answer->quotes.empty()) write_report(html, *answer);
  html.markup("<section class=\"again\" aria-labelledby=\"again\">\n<h2 id=\"again\">Change it and check again</h2>\n");
  write_form(html, asked, "Check again");
  html.markup("</section>\n");
  return page.take();
}

}  // namespace searcher
