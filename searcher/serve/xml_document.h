// How is XML written that any reader takes? With what XML 1.0 cannot hold left out.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace serve {

// `text` as XML 1.0 may hold it: bytes that are no UTF-8, control characters and noncharacters become U+FFFD.
std::string xml_text(std::string_view text);

// Adds <name>text</name>.
pugi::xml_node add_element(pugi::xml_node parent, const char* name, std::string_view text);
void add_attribute(pugi::xml_node node, const char* name, std::string_view value);

std::string print(const pugi::xml_document& document);

}  // namespace serve
