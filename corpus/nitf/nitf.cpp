#include "corpus/nitf/nitf.h"

#include <array>
#include <utility>

#include "corpus/html/outline_story.h"
#include "corpus/html/outline_writer.h"
#include "corpus/wire/dateline.h"
#include "corpus/withdrawal.h"
#include "corpus/xml/xml_outline.h"
#include "text/code_points.h"
#include "text/language.h"

namespace corpus {
namespace {

using std::string_view;

struct Renamed {
  string_view nitf;
  MarkupElement html;
};

constexpr std::array renamed = std::to_array<Renamed>({
    {"hl2", {"h2"}},
    {"hl1", {"h1"}},
    {"bq", {"blockquote"}},
    {"block", {"div"}},
    {"body.content", {"div"}},
    {"media", {"figure"}},
    {"media-caption", {"figcaption"}},
    {"media-producer", {"span", "credit"}},
    {"media-reference", {"img"}},
    {"media-metadata", {""}},
    {"media-object", {""}},
    {"nitf-table", {"table"}},
    {"nitf-table-metadata", {""}},
    {"fn", {"aside"}},
    {"note", {"aside"}},
    {"q", {"span"}},
});

MarkupElement as_html(string_view local) {
  for (const Renamed& row : renamed)
    if (row.nitf == local) return row.html;
  return as_xhtml(local);
}

class NitfReader {
 public:
  NitfReader(pugi::xml_node nitf, Story& story) : nitf_(nitf), story_(story), article_(story.article) {}

  void read() {
    const pugi::xml_node head = child_named(nitf_, "head");
    const pugi::xml_node body = child_named(nitf_, "body");
    const pugi::xml_node body_head = child_named(body, "body.head");
    read_docdata(child_named(head, "docdata"));
    read_subjects(child_named(head, "tobject"));
    fill(article_.headline, text_in(child_named(child_named(body_head, "hedline"), "hl1")));
    fill(article_.headline, text_in(child_named(head, "title")));
    read_dateline(child_named(body_head, "dateline"));
    fill(article_.dateline.agency, text_in(child_named(body_head, "distributor")));
    if (article_.dateline.agency.empty()) article_.dateline.agency = registrar_;
    read_byline(body_head);
    if (article_.language.empty())
      article_.language = text::language_code(
          language_at(child_named(body, "body.content") ? child_named(body, "body.content") : nitf_));
    read_content(body, body_head);
  }

 private:
  std::string line(string_view raw) { return line_of(raw, story_.repairs); }

  void fill(std::string& field, string_view raw) {
    if (field.empty()) field = line(raw);
  }

  void read_docdata(pugi::xml_node docdata) {
    for (const pugi::xml_node node : docdata.children()) {
      const string_view name = local_name(node);
      if (name == "doc-id") {
        fill(article_.id, node.attribute("id-string").value());
        registrar_ = line(node.attribute("regsrc").value());
      }
      if (name == "date.issue") issued_ = node.attribute("norm").value();
      if (name == "date.release" && issued_.empty()) issued_ = node.attribute("norm").value();
      if (name == "du-key" && article_.version == 0) article_.version = version_of(node.attribute("version").value());
      if (name == "key-list")
        for (const pugi::xml_node keyword : node.children())
          add_topic(article_, line(keyword.attribute("key").value()));
      if (name == "identified-content")
        for (const pugi::xml_node thing : node.children())
          if (local_name(thing) == "classifier") add_topic(article_, line(thing.attribute("value").value()));
    }
    if (!article_.published.known()) article_.published = date_of(issued_, "date.issue", story_);
  }

  void read_subjects(pugi::xml_node tobject) {
    for (const pugi::xml_node node : tobject.children())
      for (const char* name : {"tobject.subject.type", "tobject.subject.matter", "tobject.subject.detail"})
        add_topic(article_, line(node.attribute(name).value()));
  }

  void read_dateline(pugi::xml_node node) {
    if (!node) return;
    Dateline& dateline = article_.dateline;
    const std::string written = line(text_in(node));
    if (auto found = dateline_at_start(written + " -- ")) {
      if (dateline.place.empty()) dateline.place = std::move(found->dateline.place);
      if (dateline.agency.empty()) dateline.agency = std::move(found->dateline.agency);
      dateline.date = found->dateline.date;
    }
    const pugi::xml_node date = child_named(node, "story.date");
    if (!dateline.date.known() && date) dateline.date = date_of(date.attribute("norm").value(), "story.date", story_);
    fill(dateline.place, text_in(child_named(node, "location")));
    if (dateline.place.empty() && !date) dateline.place = written.substr(0, written.find(','));
  }

  void read_byline(pugi::xml_node body_head) {
    if (!article_.byline.empty()) return;
    for (const pugi::xml_node byline : body_head.children()) {
      if (local_name(byline) != "byline") continue;
      std::string persons;
      std::string words;
      for (const pugi::xml_node part : byline.children()) {
        if (local_name(part) == "person") add_name(persons, line(text_in(part)));
        if (local_name(part) != "byttl") words += part.first_child() ? text_in(part) : std::string(part.value());
      }
      std::string written = persons.empty() ? line(words) : persons;
      if (written.starts_with("By ") || written.starts_with("by ")) written.erase(0, 3);
      add_name(article_.byline, text::trim(written));
    }
  }

  void read_content(pugi::xml_node body, pugi::xml_node body_head) {
    for (const pugi::xml_node line_above : child_named(body_head, "hedline").children())
      if (local_name(line_above) == "hl2") add_paragraph(article_, line(text_in(line_above)), "");
    OutlineWriter writer;
    for (const pugi::xml_node part : body.children())
      if (local_name(part) == "body.content") write_xml(part, as_html, writer);
    const Outline outline = writer.finish();
    add_outline(story_, outline, whole_story(outline));
    if (!article_.paragraphs.empty() || !article_.captions.empty()) return;
    OutlineWriter abstract;
    write_xml(child_named(body_head, "abstract"), as_html, abstract);
    const Outline summary = abstract.finish();
    add_outline(story_, summary, whole_story(summary));
    if (!article_.paragraphs.empty()) story_.notes.push_back("it has no body: its abstract is its text");
  }

  pugi::xml_node nitf_;
  Story& story_;
  Article& article_;
  std::string registrar_;
  std::string issued_;
};

}  // namespace

void add_nitf(pugi::xml_node nitf, Story& story) { NitfReader(nitf, story).read(); }

void read_nitf(XmlTree& tree, const std::string& name, const Sink& sink) {
  const pugi::xml_node nitf = tree.root();
  if (!tree.problem().empty())
    return sink.remark({.kind = Remark::Kind::skipped, .where = name, .message = tree.problem() + "; get it again"});
  const pugi::xml_node docdata = child_named(child_named(nitf, "head"), "docdata");
  const string_view status = docdata.attribute("management-status").value();
  Story story;
  if (!withdrawn_status(status).empty()) {
    const std::string id = line_of(child_named(docdata, "doc-id").attribute("id-string").value(), story.repairs);
    return sink.remark({.kind = Remark::Kind::skipped, .where = name, .message = withdrawn_message(status, id)});
  }
  add_nitf(nitf, story);
  hand_out(std::move(story), name, name, sink);
}

}  // namespace corpus
