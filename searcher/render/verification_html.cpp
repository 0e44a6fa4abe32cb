#include "searcher/render/verification_html.h"

#include <algorithm>

#include "searcher/render/checked_draft.h"
#include "searcher/render/html_writer.h"
#include "searcher/render/verification_words.h"

namespace searcher {
namespace {

using Markup = HtmlWriter::Markup;

// The colours keep a contrast of 4.5 to 1 with their ground, in either scheme.
constexpr Markup opening =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width\">\n"
    "<meta name=\"color-scheme\" content=\"light dark\">\n<title>Quotations checked</title>\n<style>\n"
    ":root{--ground:#fff;--ink:#1a1a1a;--faint:#595959;--good:#0b6b2b;--doubtful:#7a5200;--bad:#b00020;--link:#0645ad}"
    "\n"
    "@media(prefers-color-scheme:dark){:root{--ground:#121212;--ink:#e6e6e6;--faint:#ababab;--good:#7ddc9a;"
    "--doubtful:#f0c05a;--bad:#ff8f8f;--link:#8ab4f8}}\n"
    "body{font:1rem/1.5 serif;max-width:46rem;margin:2rem auto;padding:0 "
    "1rem;background:var(--ground);color:var(--ink)}\n"
    "h1{font-size:1.5rem}h2{font-size:1.2rem}h3{font-size:1.05rem;margin-bottom:.25rem}a{color:var(--link)}\n"
    ".draft p{white-space:pre-wrap;overflow-wrap:anywhere}.draft{border-left:.2rem solid "
    "var(--faint);padding-left:1rem}\n"
    "mark{background:none;color:inherit;border-bottom:.15rem solid}mark a{color:inherit;text-decoration:none}\n"
    "mark a:focus,mark a:hover{outline:.1rem solid}mark small{font:bold .75rem sans-serif}\n"
    ".good{color:var(--good)}.doubtful{color:var(--doubtful)}.bad{color:var(--bad)}.faint{color:var(--faint)}\n"
    "mark.doubtful{border-bottom-style:dashed}mark.bad{border-bottom-style:double}\n"
    "blockquote{margin:.5rem 0 .5rem 1rem;overflow-wrap:anywhere}blockquote p{margin:0}cite{font-style:normal}\n"
    "section.finding{border-top:.05rem solid var(--faint)}.tag{font:bold .9rem sans-serif}\n"
    "del{color:var(--bad)}ins{color:var(--good)}strong{border-bottom:.1rem dotted}\n"
    "@media print{body{max-width:none;margin:0;--ground:#fff;--ink:#000}section.finding{break-inside:avoid}"
    "a{text-decoration:none}.source a[href^=http]::after{content:\" (\" attr(href) \")\"}}\n"
    "</style>\n</head>\n<body>\n";

void write_diff(HtmlWriter& html, const std::vector<DiffPart>& diff) {
  html.markup("<p dir=\"auto\">The source has: ");
  std::string_view last;
  for (const DiffPart& part : diff) {
    const std::string_view next = part.op == DiffPart::Op::remove ? part.asked : part.found;
    if (needs_blank(last, next)) html.markup(" ");
    last = next;
    if (part.op == DiffPart::Op::equal) html.text(part.found);
    if (part.op == DiffPart::Op::remove || part.op == DiffPart::Op::replace)
      html.markup("<del>[-").text(part.asked).markup("-]</del>");
    if (part.op == DiffPart::Op::insert || part.op == DiffPart::Op::replace)
      html.markup("<ins>{+").text(part.found).markup("+}</ins>");
  }
  html.markup("</p>\n");
}

void write_source(HtmlWriter& html, const VerifiedSource& source) {
  html.markup("<li class=\"source\"><cite>").markup("<a").href(source.url).markup(">");
  html.text(source.headline.empty() ? source.article : source.headline).markup("</a>, <span class=\"faint\">");
  html.text(credit_of(source)).markup(", <code>").text(source.passage).markup("</code></span></cite>\n");
  html.markup("<blockquote><p dir=\"auto\">").text(source.before);
  if (needs_blank(source.before, source.text)) html.markup(" ");
  html.markup("<strong>").text(source.text).markup("</strong>");
  if (needs_blank(source.text, source.after)) html.markup(" ");
  html.text(source.after).markup("</p></blockquote>\n");
  for (const std::string& remark : remarks_on(source))
    html.markup("<p class=\"doubtful\">").text(remark).markup("</p>\n");
  html.markup("</li>\n");
}

void write_wording(HtmlWriter& html, std::span<const VerifiedSource> sources) {
  const VerifiedSource& first = sources.front();
  if (shows_change(first.diff)) write_diff(html, first.diff);
  if (!first.changes.empty()) html.markup("<p>Changed: ").text(changes_in_words(first.changes)).markup("</p>\n");
  for (const std::string& words : first.left_out) {
    if (words.empty()) continue;
    html.markup("<p>Left out or replaced: <q>").text(words).markup("</q></p>\n");
  }
  html.markup("<ul>\n");
  for (const VerifiedSource& source : sources) write_source(html, source);
  html.markup("</ul>\n");
}

void write_finding(HtmlWriter& html, const VerifiedQuote& quote, std::size_t number, bool is_marked,
                   bool allow_reported) {
  html.markup("<section class=\"finding\" id=\"finding-").number(number).markup("\" aria-labelledby=\"title-");
  html.number(number).markup("\">\n<h3 id=\"title-").number(number).markup("\">").number(number).markup(". <q>");
  html.text(quote.quote.text).markup("</q></h3>\n<p class=\"tag\"><span ");
  html.markup(class_of(level_of(quote, allow_reported)));
  html.markup(quote.is_fit(allow_reported) ? Markup(">Fit to print: ") : Markup(">To look at: "));
  html.text(label_of(quote.verdict)).markup("</span>");
  if (is_marked) html.markup(" <a href=\"#mark-").number(number).markup("\">in the draft</a>");
  html.markup("</p>\n<ul>\n");
  for (const Remark& remark : remarks_on(quote))
    html.markup("<li ").markup(class_of(remark.level)).markup(">").text(remark.words).markup("</li>\n");
  html.markup("</ul>\n");
  if (!quote.sources.empty()) html.markup("<h4>Sources</h4>\n");
  for (const auto& wording : by_wording(quote.sources)) write_wording(html, wording);
  for (const auto& wording : by_wording(quote.near_copies)) {
    html.markup("<h4>Near copy: ").text(near_copy_title(wording)).markup("</h4>\n");
    write_wording(html, wording);
  }
  html.markup("</section>\n");
}

}  // namespace

std::string to_html(const VerifyAnswer& answer) {
  HtmlWriter html;
  html.markup(opening).markup("<header>\n<h1>Quotations checked</h1>\n<p class=\"tag\"><span ");
  html.markup(class_of(answer.is_fit() ? Level::good : Level::bad)).markup(">").text(summary_of(answer));
  html.markup("</span></p>\n");
  for (const std::string& note : answer.notes) html.markup("<p>").text(note).markup("</p>\n");
  html.markup("</header>\n<main>\n");
  html.markup("<section class=\"draft\" aria-labelledby=\"draft\">\n<h2 id=\"draft\">The draft</h2>\n");
  const std::vector<bool> is_marked = write_checked_draft(html, answer);
  html.markup("</section>\n");
  html.markup("<section aria-labelledby=\"findings\">\n<h2 id=\"findings\">What was found</h2>\n");
  for (std::size_t i = 0; i < answer.quotes.size(); ++i)
    write_finding(html, answer.quotes[i], i + 1, is_marked[i], answer.allow_reported);
  return html.markup("</section>\n</main>\n</body>\n</html>\n").take();
}

}  // namespace searcher
