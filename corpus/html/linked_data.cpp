#include "corpus/html/linked_data.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>

#include "corpus/html/html_text.h"
#include "corpus/json/json_member.h"
#include "corpus/json/json_object.h"
#include "corpus/json/json_repair.h"
#include "corpus/json/json_values.h"
#include "corpus/story.h"
#include "corpus/wire/stated_credit.h"

namespace corpus {
namespace {

using nlohmann::json;
using std::string_view;

constexpr std::array keys = std::to_array<string_view>({
    "@id",
    "@type",
    "@graph",
    "@value",
    "mainEntity",
    "mainEntityOfPage",
    "identifier",
    "url",
    "headline",
    "name",
    "datePublished",
    "dateModified",
    "dateCreated",
    "inLanguage",
    "author",
    "creator",
    "publisher",
    "provider",
    "sourceOrganization",
    "contentLocation",
    "locationCreated",
    "dateline",
    "articleBody",
    "text",
    "version",
    "keywords",
    "articleSection",
    "image",
    "associatedMedia",
    "thumbnail",
    "caption",
    "creditText",
    "contentUrl",
});

constexpr std::array article_types = std::to_array<string_view>({
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "AskPublicNewsArticle",
    "ReviewNewsArticle",
    "Article",
    "Report",
    "BlogPosting",
    "LiveBlogPosting",
});

bool is_article(const json& object) {
  for (const json* type : elements_of(member(object, "@type"))) {
    std::string name = scalar_text(type);
    name = name.substr(name.find_last_of("/:#") == std::string::npos ? 0 : name.find_last_of("/:#") + 1);
    if (std::find(article_types.begin(), article_types.end(), name) != article_types.end()) return true;
  }
  return false;
}

bool is_web_address(string_view url) { return url.starts_with("https://") || url.starts_with("http://"); }

class Reader {
 public:
  explicit Reader(Repairs& repairs) : repairs_(repairs) {}

  void add_script(string_view script) {
    // Some wrap it as scripts of old were wrapped.
    if (const std::size_t section = script.find("<![CDATA["); section < script.find('{'))
      script.remove_prefix(section + 9);
    const std::size_t begin = script.find_first_of("{[");
    if (begin == string_view::npos) return;
    each_json_value(script.substr(begin), [&](const JsonValueText& value) {
      if (!value.text.starts_with('{')) return false;
      JsonObject parsed = parse_json_object(repair_json(value.text, repairs_), keys);
      if (!parsed.problem.empty()) {
        notes_.push_back("its JSON-LD was left out: " + parsed.problem);
        return false;
      }
      roots_.push_back(std::move(parsed.value));
      constexpr std::size_t most_roots = 1000;
      return roots_.size() < most_roots;
    });
  }

  LinkedArticle read(string_view url) {
    for (const json& root : roots_) add_nodes(root);
    LinkedArticle best;
    for (const json* node : nodes_) {
      if (!is_article(*node)) continue;
      LinkedArticle article = read_article(*node);
      const bool is_this = !url.empty() && article.url == url;
      const bool is_better = !best.found || (best.headline.empty() && !article.headline.empty());
      if (is_better || is_this) best = std::move(article);
      if (is_this) break;
    }
    best.notes = std::move(notes_);
    return best;
  }

 private:
  // The objects that may be the article or be referred to.
  void add_nodes(const json& object) {
    const auto add = [this](const json& node) {
      if (!node.is_object()) return;
      nodes_.push_back(&node);
      if (const std::string id = scalar_text(member(node, "@id")); !id.empty() && node.size() > 1)
        by_id_.emplace(id, &node);
    };
    add(object);
    for (const json* node : elements_of(member(object, "@graph"))) add(*node);
    const std::vector<const json*> outer = nodes_;
    for (const json* node : outer)
      for (const string_view key : {"mainEntity", "mainEntityOfPage"})
        for (const json* inner : elements_of(member(*node, key)))
          if (is_article(*inner)) add(*inner);
  }

  const json* resolved(const json* value) const {
    if (value == nullptr || !value->is_object() || member(*value, "name") != nullptr) return value;
    const auto found = by_id_.find(scalar_text(member(*value, "@id")));
    return found == by_id_.end() ? value : found->second;
  }

  std::string words(const json* value) {
    if (value == nullptr) return "";
    if (value->is_object()) return words(member(*value, "@value"));
    const std::string text = scalar_text(value);
    return line_of(holds_html(text) ? words_of_html(text) : text, repairs_);
  }

  std::string first_words(const json* value) {
    for (const json* element : elements_of(value))
      if (std::string found = words(element); !found.empty()) return found;
    return "";
  }

  // The names of persons, organisations, places: strings, or objects that have one.
  std::string names(const json* value) {
    std::string all;
    for (const json* element : elements_of(value)) {
      const json* thing = resolved(element);
      const std::string name = thing->is_object() ? first_words(member(*thing, "name")) : words(thing);
      if (!is_web_address(name)) add_name(all, name);
    }
    return all;
  }

  std::string first_name(const json& object, std::initializer_list<string_view> wanted) {
    for (const string_view key : wanted)
      if (std::string found = names(member(object, key)); !found.empty()) return found;
    return "";
  }

  std::string address_of(const json& article) {
    for (const string_view key : {"url", "mainEntityOfPage", "@id"}) {
      const json* value = member(article, key);
      if (value != nullptr && value->is_object()) value = member_of(*value, {"@id", "url"});
      if (std::string url = words(value); is_web_address(url)) return url;
    }
    return "";
  }

  std::string id_of(const json& article) {
    const json* value = member(article, "identifier");
    if (value != nullptr && value->is_array() && !value->empty()) value = &value->front();
    if (value != nullptr && value->is_object()) value = member(*value, "value");
    return words(value);
  }

  void add_topics(LinkedArticle& article, const json* value) {
    for (const json* element : elements_of(value)) {
      std::string list = element->is_object() ? names(element) : words(element);
      for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find(',', at), list.size());
        article.topics.push_back(line_of(string_view(list).substr(at, end - at), repairs_));
        at = end + 1;
      }
    }
  }

  void add_image(LinkedArticle& article, const json* value) {
    const json* image = resolved(value);
    if (!image->is_object()) return;
    Caption caption;
    caption.text = first_words(member_of(*image, {"caption", "description"}));
    if (caption.text.empty()) return;
    caption.image = words(member_of(*image, {"contentUrl", "url"}));
    if (!is_web_address(caption.image)) caption.image = words(member(*image, "@id"));
    Credit credit = stated_credit(first_words(member(*image, "creditText")), article.publisher);
    caption.photographer = std::move(credit.photographer);
    caption.agency = std::move(credit.agency);
    if (caption.photographer.empty()) caption.photographer = first_name(*image, {"creator", "author"});
    if (caption.agency.empty())
      caption.agency = first_name(*image, {"copyrightHolder", "sourceOrganization", "provider"});
    article.captions.push_back(std::move(caption));
  }

  LinkedArticle read_article(const json& object) {
    LinkedArticle article;
    article.found = true;
    article.id = id_of(object);
    article.url = address_of(object);
    article.headline = first_words(member_of(object, {"headline", "name"}));
    article.published = first_words(member(object, "datePublished"));
    article.modified = first_words(member_of(object, {"dateModified", "dateCreated"}));
    const json* language = member(object, "inLanguage");
    if (language != nullptr && language->is_object()) language = member_of(*language, {"alternateName", "name", "@id"});
    article.language = first_words(language);
    article.byline = first_name(object, {"author", "creator"});
    article.publisher = first_name(object, {"sourceOrganization", "provider", "publisher"});
    article.place = first_name(object, {"contentLocation", "locationCreated"});
    article.dateline = first_words(member(object, "dateline"));
    article.body = scalar_text(member_of(object, {"articleBody", "text"}));
    article.version = first_words(member(object, "version"));
    add_topics(article, member(object, "keywords"));
    add_topics(article, member(object, "articleSection"));
    for (const string_view key : {"image", "associatedMedia"})
      for (const json* image : elements_of(member(object, key))) add_image(article, image);
    return article;
  }

  Repairs& repairs_;
  std::vector<json> roots_;
  std::vector<const json*> nodes_;
  std::map<std::string, const json*, std::less<>> by_id_;
  std::vector<std::string> notes_;
};

}  // namespace

LinkedArticle read_linked_data(const std::vector<std::string>& scripts, string_view url, Repairs& repairs) {
  Reader reader(repairs);
  for (const std::string& script : scripts) reader.add_script(script);
  return reader.read(url);
}

}  // namespace corpus
