#include "searcher/serve/opensearch.h"

#include "searcher/serve/xml_document.h"

namespace serve {

Response answer_opensearch(const Request& request) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "utf-8";
  pugi::xml_node description = document.append_child("OpenSearchDescription");
  add_attribute(description, "xmlns", "http://a9.com/-/spec/opensearch/1.1/");
  add_element(description, "ShortName", "Pullquote");
  add_element(description, "Description", "Finds and quotes this newsroom's coverage");
  add_element(description, "InputEncoding", "UTF-8");
  const auto add_url = [&](const char* type, const std::string& address) {
    pugi::xml_node url = description.append_child("Url");
    add_attribute(url, "type", type);
    add_attribute(url, "template", address);
  };
  add_url("text/html", request.site + "/?q={searchTerms}");
  add_url("application/atom+xml", request.site + "/feed?q={searchTerms}");
  return {.content_type = "application/opensearchdescription+xml; charset=utf-8", .body = print(document)};
}

}  // namespace serve
