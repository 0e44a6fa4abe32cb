// How is a picture written? Lines, dots and words in SVG.
#pragma once

#include <string>
#include <string_view>

namespace bench {

class Svg {
 public:
  Svg(double width, double height);

  void line(double x1, double y1, double x2, double y2, std::string_view colour, double width = 1);
  void dot(double x, double y, std::string_view colour);
  // `anchor` is start, middle or end: what of the text is at x.
  void text(double x, double y, std::string_view words, std::string_view anchor = "start",
            std::string_view colour = "#333");
  std::string document() const { return body_ + "</svg>\n"; }

 private:
  std::string body_;
};

// A logarithmic scale from values to places.
struct LogScale {
  double least, most;  // values, above 0
  double from, to;     // their places
  double at(double value) const;
};

// The n-th of colours that can be told apart also by those who see few of them (Okabe and Ito, 2008).
std::string_view colour_of(std::size_t number);

}  // namespace bench
