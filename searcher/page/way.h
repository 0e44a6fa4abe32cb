// How does a reader get from here to there? By a link; where the words are private, by a form that posts them.
#pragma once

#include <string_view>

#include "searcher/page/address.h"
#include "searcher/render/html_writer.h"

namespace searcher {

struct WayLook {
  HtmlWriter::Markup attributes = "";  // of the link or the button: ` class="chip"`
  std::string_view label = {};         // read out in place of what stands in it; "" for none
};

// What is written while it lives stands in the link.
class Way {
 public:
  Way(HtmlWriter& html, const Address& to, bool is_private, WayLook look = {});
  ~Way();
  Way(const Way&) = delete;
  Way& operator=(const Way&) = delete;

 private:
  HtmlWriter& html_;
  bool is_private_;
};

void write_way(HtmlWriter& html, const Address& to, bool is_private, std::string_view words, WayLook look = {});

// A form's parameters that nobody has to type.
void write_hidden(HtmlWriter& html, std::string_view name, std::string_view value);

}  // namespace searcher
