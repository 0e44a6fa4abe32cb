// How is a run of tags and words made into an outline? Without a tree, so that no nesting can hurt.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/html/attributes.h"
#include "corpus/html/element_role.h"
#include "corpus/html/outline.h"

namespace corpus {

// Takes the tags and the words of a page, or of the markup inside of another format, in their order. Closing tags that
// close nothing are passed over, elements left open are closed where HTML closes them (a <p> by the next block, a <li>
// by the next <li>), and elements nested deeper than 512 count as none. Linear in what it is given.
class OutlineWriter {
 public:
  OutlineWriter();

  void open(std::string_view name, const Attributes& attributes);
  void close(std::string_view name);
  void text(std::string_view words);

  Outline finish();

 private:
  struct Open {
    std::string name;
    ElementRole role;
    bool is_block;
    bool is_left_out;
    std::uint32_t element;
  };
  struct Figure {
    OutlineFigure figure;
    std::size_t depth = 0;  // of the stack, below its element
  };

  bool is_left_out() const { return !stack_.empty() && stack_.back().is_left_out; }
  bool is_inside(ElementRole role) const { return inside_[static_cast<std::size_t>(role)] > 0; }
  std::uint32_t element() const { return stack_.empty() ? no_element : stack_.back().element; }

  void close_implied(std::string_view name);
  void pop_to(std::size_t depth);
  void pop();
  void end_of_role(ElementRole role);
  void end_block();
  void add_block(std::string_view words, int heading);
  void add_image(const Attributes& attributes);
  void open_figure();
  void close_figure();
  std::string& buffer();
  std::string line_of(std::string_view words);

  Outline outline_;
  std::vector<Open> stack_;
  std::unordered_map<std::string, std::size_t> open_;  // how many of each name are open
  std::array<std::size_t, 6> inside_{};                // how many elements of each role are open
  std::size_t too_deep_ = 0;
  std::size_t links_ = 0;
  std::size_t pre_ = 0;
  int heading_ = 0;

  std::string body_;
  std::size_t link_bytes_ = 0;
  std::string caption_;
  std::string credit_;
  std::string line_;  // a byline or a date
  std::vector<Figure> figures_;
  std::string image_;  // the latest outside of figures, for the caption or the paragraph that follows it
};

}  // namespace corpus
