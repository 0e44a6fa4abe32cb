#include "corpus/html/outline_writer.h"

#include <algorithm>
#include <utility>

#include "corpus/html/element_names.h"
#include "text/code_points.h"

namespace corpus {
namespace {

using std::string_view;

constexpr std::size_t deepest = 512;
constexpr char line_break = '\x1E';  // what <br> leaves in a buffer; no text holds it

// A line that is longer is prose, whatever its class says.
constexpr std::size_t longest_byline = 240;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// What an element of one kind ends when it opens, and the elements that it does not reach out of.
struct Implied {
  string_view opening;
  std::vector<string_view> ends;
  std::vector<string_view> inside;
};

const Implied* implied_by(string_view name) {
  static const std::vector<Implied> rows = {
      {"li", {"li"}, {"ul", "ol", "menu"}},  {"dt", {"dt", "dd"}, {"dl"}},
      {"dd", {"dt", "dd"}, {"dl"}},          {"tr", {"tr"}, {"table"}},
      {"td", {"td", "th"}, {"tr", "table"}}, {"th", {"td", "th"}, {"tr", "table"}},
      {"option", {"option"}, {"select"}},
  };
  for (const Implied& row : rows)
    if (row.opening == name) return &row;
  return nullptr;
}

bool holds(const std::vector<string_view>& names, string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

string_view source_of_image(const Attributes& attributes) {
  for (const string_view name : {"src", "data-src", "data-original", "href", "source"})
    if (const string_view value = value_of(attributes, name); !value.empty() && !value.starts_with("data:"))
      return value;
  return "";
}

}  // namespace

OutlineWriter::OutlineWriter() { outline_.elements.emplace_back(); }

std::string& OutlineWriter::buffer() {
  if (is_inside(ElementRole::credit) && (!figures_.empty() || is_inside(ElementRole::caption))) return credit_;
  if (is_inside(ElementRole::caption)) return caption_;
  if (is_inside(ElementRole::byline)) return figures_.empty() ? line_ : credit_;
  return is_inside(ElementRole::date) ? line_ : body_;
}

void OutlineWriter::text(string_view words) {
  if (is_left_out()) return;
  std::string& to = buffer();
  const std::size_t before = to.size();
  for (std::size_t at = 0; at < words.size();) {
    if (!is_space(words[at])) {
      const auto byte = static_cast<unsigned char>(words[at++]);
      const bool is_control = byte < 0x20 || byte == 0x7F;
      outline_.repairs.controls += is_control ? 1 : 0;
      to += is_control ? ' ' : static_cast<char>(byte);
      continue;
    }
    bool has_line_end = false;
    for (; at < words.size() && is_space(words[at]); ++at) {
      has_line_end = has_line_end || words[at] == '\n' || words[at] == '\r';
      if (pre_ > 0 && words[at] == '\n') to += line_break;
    }
    if (pre_ > 0 && has_line_end) continue;
    // A run of white space is one, also over the borders of elements.
    if (to.empty() || !is_space(to.back())) to += has_line_end ? '\n' : ' ';
  }
  if (links_ > 0 && &to == &body_) link_bytes_ += to.size() - before;
}

std::string OutlineWriter::line_of(string_view words) {
  std::string clean = clean_text(words, outline_.repairs);
  return one_line(clean);
}

void OutlineWriter::add_block(string_view words, int heading) {
  std::string line = line_of(words);
  if (line.empty()) return;
  outline_.blocks.push_back({.text = std::move(line),
                             .element = element(),
                             .heading = heading,
                             .link_bytes = link_bytes_,
                             .image = std::exchange(image_, {})});
}

// The paragraphs of the words since the last block's border: two line breaks in a row part them.
void OutlineWriter::end_block() {
  if (is_inside(ElementRole::caption) && !caption_.empty()) caption_ += '\n';
  if (body_.empty()) return;
  std::string words = std::exchange(body_, {});
  std::size_t begin = 0;
  std::size_t breaks = 0;
  std::size_t end = 0;  // of the words before the breaks
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at] == line_break) {
      if (breaks++ == 0) end = at;
      words[at] = '\n';
    } else if (!is_space(words[at])) {
      if (breaks > 1) {
        add_block(string_view(words).substr(begin, end - begin), heading_);
        begin = at;
      }
      breaks = 0;
    }
  }
  add_block(string_view(words).substr(begin), heading_);
  link_bytes_ = 0;
}

void OutlineWriter::add_image(const Attributes& attributes) {
  const string_view source = source_of_image(attributes);
  if (source.empty()) return;
  std::string& to = figures_.empty() ? image_ : figures_.back().figure.image;
  if (figures_.empty() || to.empty()) to = line_of(source);
}

void OutlineWriter::open_figure() {
  figures_.push_back({.figure = {.caption = {},
                                 .credit = {},
                                 .image = figures_.empty() ? std::exchange(image_, {}) : std::string(),
                                 .element = element(),
                                 .block = outline_.blocks.size()},
                      .depth = stack_.size()});
}

void OutlineWriter::close_figure() {
  OutlineFigure figure = std::move(figures_.back().figure);
  figures_.pop_back();
  if (figure.caption.empty()) {
    // Its words may stand in the paragraph behind it, with a credit at their end.
    if (figures_.empty() && !figure.image.empty()) image_ = figure.image;
    if (figure.credit.empty()) return;
  }
  outline_.figures.push_back(std::move(figure));
}

void OutlineWriter::end_of_role(ElementRole role) {
  if (is_inside(role)) return;  // nested in one of its kind
  if (role == ElementRole::caption) {
    std::string caption = line_of(std::exchange(caption_, {}));
    std::string credit = line_of(std::exchange(credit_, {}));
    if (caption.empty() && credit.empty()) return;
    const bool is_alone = figures_.empty();
    if (is_alone) open_figure();
    OutlineFigure& figure = figures_.back().figure;
    if (!caption.empty()) figure.caption += (figure.caption.empty() ? "" : " ") + caption;
    if (figure.credit.empty()) figure.credit = std::move(credit);
    if (is_alone) close_figure();
  }
  if ((role == ElementRole::credit || role == ElementRole::byline) && !credit_.empty() && !figures_.empty() &&
      !is_inside(ElementRole::caption)) {
    std::string credit = line_of(std::exchange(credit_, {}));
    if (figures_.back().figure.credit.empty()) figures_.back().figure.credit = std::move(credit);
  }
  if ((role == ElementRole::byline || role == ElementRole::date) && !line_.empty()) {
    std::replace(line_.begin(), line_.end(), line_break, '\n');
    std::string line = line_of(std::exchange(line_, {}));
    if (line.empty()) return;
    if (line.size() > longest_byline) return add_block(line, 0);
    (role == ElementRole::byline ? outline_.bylines : outline_.dates).push_back({std::move(line), element()});
  }
}

void OutlineWriter::pop() {
  if (stack_.back().is_block) end_block();  // while its element is still the nearest
  const Open closed = std::move(stack_.back());
  stack_.pop_back();
  if (is_heading_element(closed.name)) heading_ = 0;
  if (const auto count = open_.find(closed.name); count != open_.end() && --count->second == 0) open_.erase(count);
  links_ -= closed.name == "a" ? 1 : 0;
  pre_ -= closed.name == "pre" ? 1 : 0;
  if (closed.is_left_out) return;
  if (closed.role != ElementRole::words) {
    --inside_[static_cast<std::size_t>(closed.role)];
    end_of_role(closed.role);
  }
  if (closed.name == "figure" && !figures_.empty() && figures_.back().depth == stack_.size()) close_figure();
}

void OutlineWriter::pop_to(std::size_t depth) {
  while (stack_.size() > depth) pop();
}

// An open <p> ends where a block begins; items and cells end where the next one begins.
void OutlineWriter::close_implied(string_view name) {
  if (is_block_element(name) && open_.contains("p")) {
    for (std::size_t at = stack_.size(); at-- > 0 && (!stack_[at].is_block || stack_[at].name == "p");)
      if (stack_[at].name == "p") return pop_to(at);
  }
  const Implied* implied = implied_by(name);
  if (implied == nullptr) return;
  for (std::size_t at = stack_.size(); at-- > 0;) {
    if (holds(implied->ends, stack_[at].name)) return pop_to(at);
    if (holds(implied->inside, stack_[at].name)) return;
  }
}

void OutlineWriter::open(string_view name, const Attributes& attributes) {
  if (name.empty()) return;
  if (name == "br") {
    if (!is_left_out()) buffer() += &buffer() == &caption_ || &buffer() == &credit_ ? '\n' : line_break;
    return;
  }
  if (name == "hr") return end_block();
  if (name == "img" || name == "amp-img") {
    if (!is_left_out()) add_image(attributes);
    return;
  }
  if (is_void_element(name)) return;

  close_implied(name);
  const bool is_block = is_block_element(name);
  if (is_block) end_block();
  if (stack_.size() == deepest) {
    ++too_deep_;
    return;
  }
  const bool was_left_out = is_left_out();
  const ElementRole role = was_left_out ? ElementRole::words : role_of(name, attributes);
  Open opened{.name = std::string(name),
              .role = role,
              .is_block = is_block,
              .is_left_out = was_left_out || role == ElementRole::left_out,
              .element = element()};
  if (!opened.is_left_out && is_block && name != "p" && !is_heading_element(name)) {
    OutlineElement made{.parent = element()};
    made.is_in_header = name == "header" || outline_.elements[made.parent].is_in_header;
    const string_view type = value_of(attributes, "itemtype");
    made.is_article = name == "article" || type.ends_with("NewsArticle") || type.ends_with("/Article");
    made.is_main = name == "main" || value_of(attributes, "role") == "main";
    made.is_article_body = holds_word(value_of(attributes, "itemprop"), "articleBody");
    opened.element = static_cast<std::uint32_t>(outline_.elements.size());
    outline_.elements.push_back(made);
  }
  links_ += name == "a" ? 1 : 0;
  pre_ += name == "pre" ? 1 : 0;
  ++open_[opened.name];
  if (!opened.is_left_out) {
    if (name == "time" && has(attributes, "datetime"))
      outline_.dates.push_back({line_of(value_of(attributes, "datetime")), element()});
    if (role != ElementRole::words) {
      const bool ends_caption = role == ElementRole::caption && !is_inside(ElementRole::caption);
      if (ends_caption) end_block();
      ++inside_[static_cast<std::size_t>(role)];
    }
  }
  if (name == "figure" && !opened.is_left_out) open_figure();
  if (is_heading_element(name)) heading_ = name[1] - '0';
  stack_.push_back(std::move(opened));
}

void OutlineWriter::close(string_view name) {
  if (name == "br" || name == "p") {
    // </br> is a line break, </p> without <p> an empty paragraph.
    if (name == "br") return open("br", {});
    end_block();
  }
  const bool is_block = is_block_element(name);
  if (too_deep_ > 0 || !open_.contains(std::string(name))) {
    if (is_block) end_block();
    too_deep_ -= too_deep_ > 0 ? 1 : 0;
    return;
  }
  for (std::size_t at = stack_.size(); at-- > 0;) {
    if (stack_[at].name == name) return pop_to(at);
    if (!is_block && stack_[at].is_block) return;  // </b> ends no block that was opened inside of it
  }
}

Outline OutlineWriter::finish() {
  pop_to(0);
  end_block();
  for (const ElementRole role : {ElementRole::caption, ElementRole::byline}) end_of_role(role);
  while (!figures_.empty()) close_figure();
  return std::move(outline_);
}

}  // namespace corpus
