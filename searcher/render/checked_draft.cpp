#include "searcher/render/checked_draft.h"

#include <algorithm>
#include <string_view>

namespace searcher {
namespace {

// The draft's text in paragraphs, one of which is open while something stands in it.
class DraftWriter {
 public:
  explicit DraftWriter(HtmlWriter& html) : html_(html) {}
  ~DraftWriter() { close(); }
  DraftWriter(const DraftWriter&) = delete;
  DraftWriter& operator=(const DraftWriter&) = delete;

  // What stands between quotations; blank lines part paragraphs.
  void plain(std::string_view text) {
    for (;;) {
      const std::size_t blank = text.find("\n\n");
      std::string_view part = text.substr(0, blank);
      if (!is_open_) part.remove_prefix(std::min(part.find_first_not_of('\n'), part.size()));
      if (!part.empty()) open().text(part);
      if (blank == text.npos) return;
      close();
      text.remove_prefix(std::min(text.find_first_not_of('\n', blank), text.size()));
    }
  }

  HtmlWriter& open() {
    if (!is_open_) html_.markup("<p dir=\"auto\">");
    is_open_ = true;
    return html_;
  }

 private:
  void close() {
    if (is_open_) html_.markup("</p>\n");
    is_open_ = false;
  }

  HtmlWriter& html_;
  bool is_open_ = false;
};

void write_mark(HtmlWriter& html, const VerifiedQuote& quote, std::size_t number, std::string_view words,
                bool allow_reported) {
  html.markup("<mark id=\"mark-").number(number).markup("\" ").markup(class_of(level_of(quote, allow_reported)));
  html.markup("><a href=\"#finding-").number(number).markup("\">").text(words).markup(" <small>[").number(number);
  html.markup(": ").text(label_of(quote.verdict));
  if (!quote.is_fit(allow_reported)) html.markup(", look at this");
  html.markup("]</small></a></mark>");
}

}  // namespace

HtmlWriter::Markup class_of(Level level) {
  switch (level) {
    case Level::good: return "class=\"good\"";
    case Level::doubtful: return "class=\"doubtful\"";
    case Level::bad: break;
  }
  return "class=\"bad\"";
}

std::vector<bool> write_checked_draft(HtmlWriter& html, const VerifyAnswer& answer) {
  std::vector<bool> is_marked;
  const std::string_view draft = answer.draft;
  std::size_t at = 0, number = 0;
  html.markup("<div");
  if (!answer.quotes.empty() && !answer.quotes[0].quote.language.empty()) html.lang(answer.quotes[0].quote.language);
  html.markup(">\n");
  {
    DraftWriter writer(html);
    for (const VerifiedQuote& quote : answer.quotes) {
      ++number;
      const text::Range bytes = quote.quote.bytes;
      is_marked.push_back(bytes.begin >= at && bytes.begin < bytes.end && bytes.end <= draft.size());
      if (!is_marked.back()) continue;
      writer.plain(draft.substr(at, bytes.begin - at));
      write_mark(writer.open(), quote, number, bytes.of(draft), answer.allow_reported);
      at = bytes.end;
    }
    writer.plain(draft.substr(at));
  }
  html.markup("</div>\n");
  return is_marked;
}

}  // namespace searcher
