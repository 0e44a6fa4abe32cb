// What stands around every page? Its head, the name above it, the views, the search form, and the foot.
#pragma once

#include <string>
#include <string_view>

#include "searcher/index/snapshot.h"
#include "searcher/page/asked.h"
#include "searcher/page/page.h"
#include "searcher/render/html_writer.h"

namespace searcher {

struct Frame {
  std::string title;
  std::string_view here;               // the view's path, marked as the one that is looked at; "" for none
  const Asked* asked = nullptr;        // what the form holds and the other views are asked; null: nothing
  const Snapshot* snapshot = nullptr;  // told of at the foot; null: nothing is told
  bool has_search = true;
  int status = 200;
};

// A page that is written to while it lives, between the frame's opening and its end.
class FramedPage {
 public:
  explicit FramedPage(Frame frame);

  HtmlWriter& html() { return html_; }
  // Ends the page. Nothing may be written after it.
  PageResponse take();

 private:
  Frame frame_;
  HtmlWriter html_;
};

// What a page may load and do: its own style and scripts, and nothing inline.
inline constexpr std::string_view content_security_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'";

}  // namespace searcher
