// What do the attributes of a tag say?
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace corpus {

struct Attribute {
  std::string name;   // in small letters
  std::string value;  // its character references decoded
};

using Attributes = std::vector<Attribute>;

// The attributes in `raw`, which is HtmlTag::attributes: the first 64, values cut at 8 KiB, the first of two with one
// name. Linear.
Attributes parse_attributes(std::string_view raw);

// The value of `name`; "" when there is none. Lives as long as `attributes`.
std::string_view value_of(const Attributes& attributes, std::string_view name);
bool has(const Attributes& attributes, std::string_view name);

// Whether `word` is one of the words of `list`, in any letters: rel="author me".
bool holds_word(std::string_view list, std::string_view word);

}  // namespace corpus
