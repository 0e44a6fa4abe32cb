// Where do the tags of HTML stand? One at a time, flat: no tree is built.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace corpus {

struct HtmlTag {
  std::size_t end = 0;    // behind it; 0 when what begins with < is no tag
  std::string_view name;  // in small letters; "" for a comment, a declaration, and a name too long to mean anything
  std::string_view attributes;  // as they stand, for html_attributes.h
  bool is_closing = false;
  bool is_empty = false;  // <br/>
};

// Reads the tags of one text as browsers do, but that what is never closed hides nothing: a < without > is text, a
// comment or <script> without end is a tag alone. Linear in the text, whatever it holds.
class HtmlTags {
 public:
  explicit HtmlTags(std::string_view html) : html_(html) {}

  // The tag that begins at `at`, where a < stands. Its name lives until the next call.
  HtmlTag tag_at(std::size_t at);

  // Where the contents of an element whose text is no prose end: behind its closing tag; `at` if there is none.
  std::size_t end_of_element(std::size_t at, std::string_view name);

 private:
  std::size_t end_of_tag(std::size_t at);
  std::size_t behind(std::string_view mark, std::size_t at, bool& is_missing) const;

  std::string_view html_;
  std::string name_;
  // What was looked for and stands nowhere behind: it is not looked for again.
  bool lacks_comment_end_ = false;
  bool lacks_section_end_ = false;
  bool lacks_tag_end_ = false;
  bool has_open_quote_ = false;
  std::set<std::string, std::less<>> lacks_end_of_;
};

}  // namespace corpus
