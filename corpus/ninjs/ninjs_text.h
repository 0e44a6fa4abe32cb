// Which of the texts that an item of ninjs holds is meant? One string in version 1, one of an array since version 2.
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace corpus {

struct NinjsText {
  std::string text;
  bool is_html = false;
};

// Of `headlines`, `descriptions` (arrays of {role, contentType, value}): the value whose role is the first of `roles`
// that there is, else the first without a role, else the first. Plain text goes before HTML where both have the role.
NinjsText ninjs_text(const nlohmann::json* texts, std::initializer_list<std::string_view> roles);

// Of `bodies`: HTML goes before plain text, since it says where paragraphs end; of several the longest. Those in other
// markup are not read.
NinjsText ninjs_body(const nlohmann::json* bodies);

// `text` in one line of words.
std::string words_of(const NinjsText& text);

}  // namespace corpus
