#include "corpus/newsml/newsml.h"

#include <string_view>
#include <utility>

#include "corpus/newsml/news_item.h"
#include "corpus/withdrawal.h"

namespace corpus {
namespace {

using std::string_view;

// What is no story, and why it is left out; "" for anything else.
string_view reason_to_skip(string_view name) {
  if (name == "packageItem") return "a package only lists other items: give those";
  if (name == "conceptItem" || name == "knowledgeItem") return "it describes concepts and holds no story";
  if (name == "planningItem") return "it plans coverage and holds no story";
  if (name == "catalogItem") return "it lists vocabularies and holds no story";
  return "";
}

class MessageReader {
 public:
  MessageReader(XmlTree& tree, const std::string& name, const Sink& sink) : tree_(tree), name_(name), sink_(sink) {}

  void read() {
    if (!tree_.problem().empty()) return skip(name_, tree_.problem() + "; get it again");
    const pugi::xml_node root = tree_.root();
    if (local_name(root) != "newsMessage") return read_item(root, name_);
    std::size_t items = 0;
    for (const pugi::xml_node set : root.children()) {
      if (local_name(set) != "itemSet") continue;
      for (const pugi::xml_node item : set.children()) {
        if (item.type() != pugi::node_element) continue;
        ++items;
        read_item(item, name_ + ':' + std::to_string(tree_.line_of(item)));
      }
    }
    if (items == 0) skip(name_, "the message holds no items");
  }

 private:
  void read_item(pugi::xml_node item, const std::string& where) {
    const string_view name = local_name(item);
    if (const string_view reason = reason_to_skip(name); !reason.empty()) return skip(where, std::string(reason));
    if (name != "newsItem") return skip(where, "it is no item of NewsML-G2 that is read");
    Repairs ignored;
    const std::string status = line_of(status_of_item(item), ignored);
    if (!withdrawn_status(status).empty())
      return skip(where, withdrawn_message(status, line_of(item.attribute("guid").value(), ignored)));
    hand_out(read_news_item(item), where, name_, sink_);
  }

  void skip(const std::string& where, std::string message) {
    sink_.remark({.kind = Remark::Kind::skipped, .where = where, .message = std::move(message)});
  }

  XmlTree& tree_;
  const std::string& name_;
  const Sink& sink_;
};

}  // namespace

void read_newsml(XmlTree& tree, const std::string& name, const Sink& sink) { MessageReader(tree, name, sink).read(); }

}  // namespace corpus
