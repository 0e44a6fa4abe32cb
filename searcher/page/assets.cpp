#include "searcher/page/assets.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "schema/checksum.h"
#include "searcher/page/page.h"

namespace searcher {
namespace {

struct Asset {
  std::string_view name;
  std::string_view content_type;
};

constexpr std::array<Asset, 6> files = {{{"copy.js", "text/javascript; charset=utf-8"},
                                         {"icon.svg", "image/svg+xml"},
                                         {"keys.js", "text/javascript; charset=utf-8"},
                                         {"loading.js", "text/javascript; charset=utf-8"},
                                         {"page.css", "text/css; charset=utf-8"},
                                         {"timeline.js", "text/javascript; charset=utf-8"}}};

// Without what is for those who write the file: indents, empty lines, lines that are a comment, the line ends of a
// style.
std::string squeezed(std::string_view text, bool is_style) {
  std::string out;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (line.empty() || line.starts_with("//") || line.starts_with("/*")) continue;
    if (!is_style) {
      out += line;
      out += '\n';
      continue;
    }
    // No blank of a style means anything beside these signs.
    constexpr std::string_view joints = "{};,:";
    for (std::size_t i = 0; i < line.size(); ++i) {
      const bool joins = line[i] == ' ' && ((!out.empty() && joints.find(out.back()) != joints.npos) ||
                                            (i + 1 < line.size() && (line[i + 1] == '{' || line[i + 1] == '}')));
      if (!joins) out += line[i];
    }
  }
  return out;
}

const std::string& content_of(const Asset& file) {
  static const auto all = [] {
    std::array<std::string, files.size()> made;
    for (std::size_t i = 0; i < files.size(); ++i)
      made[i] = squeezed(page_files("page/assets/" + std::string(files[i].name)), files[i].name.ends_with(".css"));
    return made;
  }();
  return all[static_cast<std::size_t>(&file - files.data())];
}

const std::array<std::string, files.size()>& addresses() {
  static const auto all = [] {
    std::array<std::string, files.size()> made;
    for (std::size_t i = 0; i < files.size(); ++i) {
      const std::size_t point = files[i].name.find('.');
      made[i] = "/assets/" + std::string(files[i].name.substr(0, point)) + "." +
                schema::hex(schema::checksum(content_of(files[i]))) + std::string(files[i].name.substr(point));
    }
    return made;
  }();
  return all;
}

}  // namespace

const std::string& asset_address(std::string_view name) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const Asset& file) { return file.name == name; });
  assert(found != files.end());
  return addresses()[static_cast<std::size_t>(found - files.begin())];
}

std::optional<PageResponse> asset(std::string_view path) {
  const auto found = std::find(addresses().begin(), addresses().end(), path);
  if (found == addresses().end()) return std::nullopt;
  const Asset& file = files[static_cast<std::size_t>(found - addresses().begin())];
  PageResponse response{
      .status = 200, .content_type = std::string(file.content_type), .body = content_of(file), .headers = {}};
  response.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
  return response;
}

}  // namespace searcher
