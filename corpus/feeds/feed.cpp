#include "corpus/feeds/feed.h"

#include <cstddef>
#include <string_view>
#include <utility>

#include "corpus/feeds/feed_entry.h"
#include "text/language.h"

namespace corpus {
namespace {

using std::string_view;

class FeedReader {
 public:
  FeedReader(XmlTree& tree, const std::string& name, const Sink& sink) : tree_(tree), name_(name), sink_(sink) {}

  void read() {
    const pugi::xml_node root = tree_.root();
    const pugi::xml_node channel = child_named(root, "channel");
    read_head(root);
    read_head(channel);
    read_entries(root);
    read_entries(channel);
    if (!tree_.problem().empty()) {
      remark(Remark::Kind::skipped,
             tree_.problem() + "; what stands behind the entries before it is not read, get it again");
    } else {
      take_held();
      if (entries_ == 0) remark(Remark::Kind::skipped, "the feed holds no entries");
    }
    if (descriptions_ > 0)
      remark(Remark::Kind::noted, std::to_string(descriptions_) + " of " + std::to_string(entries_) +
                                      " entries have no text but a description: that is what was read");
  }

 private:
  void read_head(pugi::xml_node feed) {
    Repairs ignored;
    if (head_.language.empty()) head_.language = text::language_code(language_at(feed));
    for (const pugi::xml_node node : feed.children()) {
      const std::string name = tree_.name_of(node);
      if (name == "language" || name == "dc:language")
        head_.language = text::language_code(line_of(text_in(node), ignored));
      if (name == "dc:publisher") head_.agency = line_of(text_in(node), ignored);
      if (name == "author" && child_named(node, "name"))
        add_name(head_.byline, line_of(text_in(child_named(node, "name")), ignored));
    }
  }

  // One entry behind: only then it is known whether the damage lies in it.
  void read_entries(pugi::xml_node parent) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string name = tree_.name_of(node);
      if (name != "item" && name != "entry") continue;
      ++entries_;
      take_held();
      held_ = node;
    }
  }

  void take_held() {
    const pugi::xml_node node = std::exchange(held_, {});
    if (!node) return;
    FeedEntry entry = read_feed_entry(tree_, node, head_);
    const bool has_words = !entry.story.article.paragraphs.empty() || !entry.story.article.captions.empty();
    if (!entry.has_content && has_words) ++descriptions_;
    hand_out(std::move(entry.story), name_ + ':' + std::to_string(tree_.line_of(node)), name_, sink_);
  }

  void remark(Remark::Kind kind, std::string message) {
    sink_.remark({.kind = kind, .where = name_, .message = std::move(message)});
  }

  XmlTree& tree_;
  const std::string& name_;
  const Sink& sink_;
  FeedHead head_;
  pugi::xml_node held_;
  std::size_t entries_ = 0;
  std::size_t descriptions_ = 0;
};

}  // namespace

void read_feed(XmlTree& tree, const std::string& name, const Sink& sink) { FeedReader(tree, name, sink).read(); }

}  // namespace corpus
