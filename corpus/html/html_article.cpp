#include "corpus/html/html_article.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "corpus/date_in_text.h"
#include "corpus/html/html_text.h"
#include "corpus/html/linked_data.h"
#include "corpus/html/outline_story.h"
#include "corpus/html/page.h"
#include "corpus/html/story_region.h"
#include "corpus/story.h"
#include "corpus/wire/dateline.h"
#include "corpus/wire/kicker.h"
#include "text/code_points.h"
#include "text/language.h"

namespace corpus {
namespace {

using std::string_view;

bool is_web_address(string_view url) { return url.starts_with("https://") || url.starts_with("http://"); }

// Whether `url` is that of a page, not of a whole site: sites that name their front page as the canonical one of each
// story would make one article of all.
bool is_of_page(string_view url) {
  if (!is_web_address(url)) return false;
  const std::size_t path = url.find('/', url.find("//") + 2);
  return path != string_view::npos && path + 1 < url.size();
}

// "Story | Site" → "Story", where the site's name is known or is an agency's.
string_view without_site(string_view title, string_view site) {
  title = text::trim(title);
  const text::Range suffix = find_site_suffix(title, site);
  if (!suffix.empty() && suffix.begin > 0) return text::trim(title.substr(0, suffix.begin));
  if (site.empty() || !title.ends_with(site)) return title;
  string_view rest = text::trim(title.substr(0, title.size() - site.size()));
  for (const string_view separator : {"|", "-", "–", "—", "_", "•", "·", ":"})
    if (rest.ends_with(separator)) return text::trim(rest.substr(0, rest.size() - separator.size()));
  return title;
}

string_view without_by(string_view byline) {
  for (const string_view by : {"By ", "by ", "BY ", "By: ", "Автор: ", "Text: "})
    if (byline.starts_with(by)) return text::trim(byline.substr(by.size()));
  return byline;
}

class PageArticle {
 public:
  explicit PageArticle(string_view html) : page_(read_page(html)), region_(find_story(page_.outline)) {}

  Story read() {
    Article& article = story_.article;
    site_ = line(page_.meta_value("og:site_name"));
    std::string canonical = line(page_.canonical);
    if (!is_of_page(canonical)) canonical = line(page_.meta_value("og:url"));
    linked_ = read_linked_data(page_.linked_data, canonical, story_.repairs);
    story_.notes = std::move(linked_.notes);
    article.url = is_of_page(canonical) ? canonical : linked_.url;
    article.id = is_of_page(article.url) ? article.url : linked_.id;
    article.version = version_of(linked_.version);
    article.headline = headline();
    article.published = published();
    article.language = language();
    article.byline = byline();
    read_dateline();
    read_topics();
    resolve_images();
    add_outline(story_, page_.outline, region_);
    read_linked_body();
    for (Caption& caption : linked_.captions) add_caption(article, std::move(caption));
    if (article.dateline.agency.empty()) agency_without_dateline();
    return std::move(story_);
  }

 private:
  std::string line(string_view raw) { return line_of(raw, story_.repairs); }

  void resolve_images() {
    for (OutlineFigure& figure : page_.outline.figures) figure.image = resolved(figure.image);
    for (OutlineBlock& block : page_.outline.blocks) block.image = resolved(block.image);
  }

  // An address as it is relative to the page's, where the page says one.
  std::string resolved(const std::string& address) const {
    const std::string& base = story_.article.url;
    if (address.empty() || !is_web_address(base) || address.find(':') < address.find_first_of("/?#")) return address;
    if (address.starts_with("//")) return base.substr(0, base.find("//")) + address;
    const std::size_t path = base.find('/', base.find("//") + 2);
    if (address.starts_with('/')) return base.substr(0, path) + address;
    return path == std::string::npos
               ? base + "/" + address
               : base.substr(0, base.find_first_of("?#")).substr(0, base.find_last_of('/') + 1) + address;
  }

  // The heading of the story's own region or of its header; the only one of the page; what the head says.
  std::string headline() {
    const std::string* only = nullptr;
    std::size_t headings = 0;
    std::string shown;
    for (const OutlineBlock& block : page_.outline.blocks) {
      if (block.heading != 1) continue;
      ++headings;
      only = &block.text;
      if (shown.empty() && region_.holds_figures[block.element]) shown = block.text;
    }
    if (shown.empty() && headings == 1) shown = *only;
    std::string stated = linked_.headline;
    // Linked data may be cut at 110 characters.
    for (const string_view dots : {"...", "…"})
      if (stated.ends_with(dots) &&
          shown.starts_with(text::trim(string_view(stated).substr(0, stated.size() - dots.size()))))
        stated = shown;
    if (!stated.empty()) return stated;
    if (!shown.empty()) return shown;
    for (const string_view candidate : {page_.meta_value("og:title"), string_view(page_.title)})
      if (std::string title = line(without_site(line(candidate), site_)); !title.empty()) return title;
    return "";
  }

  Date published() {
    if (!linked_.published.empty())
      if (const Date date = date_of(linked_.published, "datePublished", story_); date.known()) return date;
    for (const string_view name :
         {"article:published_time", "datepublished", "og:article:published_time", "pubdate", "publishdate",
          "publish-date", "parsely-pub-date", "date", "dc.date.issued", "dc.date", "dcterms.created"})
      if (const Date date = any_date(page_.meta_value(name)); date.known()) return date;
    for (const bool is_inside : {true, false})
      for (const OutlineLine& shown : page_.outline.dates)
        if (region_.holds_figures[shown.element] || !is_inside)
          if (const Date date = any_date(shown.text); date.known()) return date;
    return linked_.modified.empty() ? Date{} : date_of(linked_.modified, "dateModified", story_);
  }

  Date any_date(string_view raw) {
    const std::string written = line(raw);
    if (written.empty()) return {};
    Story ignored;
    if (const Date date = date_of(written, "", ignored); date.known()) return date;
    const auto found = find_dates(written);
    return found.empty() ? Date{} : found.front().date;
  }

  std::string language() {
    for (const string_view stated :
         {string_view(linked_.language), string_view(page_.language), page_.meta_value("content-language"),
          page_.meta_value("og:locale"), page_.meta_value("language")})
      if (std::string code = text::language_code(text::trim(stated)); !code.empty()) return code;
    return "";
  }

  std::string byline() {
    if (!linked_.byline.empty()) return linked_.byline;
    for (const string_view name : {"author", "article:author", "dc.creator", "parsely-author", "byl"})
      if (const std::string author = line(page_.meta_value(name)); !author.empty() && !is_web_address(author))
        return std::string(without_by(author));
    std::string names;
    for (const OutlineLine& shown : page_.outline.bylines)
      if (region_.holds_figures[shown.element]) add_name(names, without_by(shown.text));
    return names;
  }

  void read_dateline() {
    Dateline& dateline = story_.article.dateline;
    dateline.place = linked_.place;
    if (linked_.dateline.empty()) return;
    if (auto found = dateline_at_start(linked_.dateline + " -- ")) {
      if (!dateline.place.empty()) found->dateline.place = dateline.place;
      dateline = std::move(found->dateline);
    } else if (dateline.place.empty()) {
      dateline.place = linked_.dateline.substr(0, linked_.dateline.find(','));
    }
  }

  // Behind the words, whose own dateline names the agency: a site prints what others wrote.
  void agency_without_dateline() {
    Dateline& dateline = story_.article.dateline;
    if (!story_.article.paragraphs.empty())
      if (const auto found = dateline_at_start(story_.article.paragraphs.front());
          found && !found->dateline.agency.empty())
        return;
    dateline.agency = linked_.publisher.empty() ? site_ : linked_.publisher;
  }

  void read_topics() {
    for (std::string& topic : linked_.topics) add_topic(story_.article, std::move(topic));
    for (const std::string& tag : page_.tags) add_topic(story_.article, line(tag));
    for (const string_view name : {"article:section", "news_keywords", "keywords"}) {
      const std::string list = line(page_.meta_value(name));
      for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find(',', at), list.size());
        add_topic(story_.article, line(string_view(list).substr(at, end - at)));
        at = end + 1;
      }
    }
  }

  // The page may show only the beginning of what its linked data hold.
  void read_linked_body() {
    if (linked_.body.empty()) return;
    Article& article = story_.article;
    std::size_t shown = 0;
    for (const std::string& paragraph : article.paragraphs) shown += paragraph.size();
    const std::string body = clean_text(holds_html(linked_.body) ? words_of_body() : linked_.body, story_.repairs);
    if (2 * shown >= body.size()) return;
    article.paragraphs.clear();
    for (const string_view part : split_paragraphs(body)) add_paragraph(article, one_line(part), "");
  }

  std::string words_of_body() {
    std::string words;
    for (const OutlineBlock& block : read_fragment(linked_.body).blocks) words += block.text + "\n\n";
    return words;
  }

  Page page_;
  StoryRegion region_;
  Story story_;
  LinkedArticle linked_;
  std::string site_;
};

}  // namespace

void read_html(string_view html, const std::string& name, const Sink& sink) {
  hand_out(PageArticle(html).read(), name, name, sink);
}

}  // namespace corpus
