// Which character does &rdquo; stand for? HTML's character references, by name and by number.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace corpus {

struct Entity {
  std::string text;      // what it stands for, UTF-8
  std::size_t size = 0;  // its bytes, & and semicolon with them; 0 when there is none
};

// The reference that `text` begins with: &name; &#1234; &#x4D2; and the few names that HTML reads without a semicolon.
// Looks at a bounded number of bytes.
Entity entity_at(std::string_view text);

}  // namespace corpus
