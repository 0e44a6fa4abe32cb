#include "searcher/serve/target.h"

#include <algorithm>

#include "text/utf8.h"

namespace serve {
namespace {

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<std::string> decoded(std::string_view text, bool plus_is_blank) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = digit_of(text[i + 1]);
      const int low = digit_of(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      out += plus_is_blank && text[i] == '+' ? ' ' : text[i];
    }
  }
  return out;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

// One segment of a path, if it names something.
std::optional<std::string> segment_of(std::string_view raw) {
  auto segment = decoded(raw, false);
  if (!segment || segment->empty() || *segment == "." || *segment == "..") return std::nullopt;
  if (std::any_of(segment->begin(), segment->end(), is_control)) return std::nullopt;
  if (text::replace_bad_bytes(*segment).bad_bytes > 0) return std::nullopt;
  return segment;
}

}  // namespace

std::optional<Target> parse_target(std::string_view target) {
  if (!target.starts_with('/')) return std::nullopt;
  const std::size_t mark = target.find('?');
  std::string_view path = target.substr(1, mark == std::string_view::npos ? mark : mark - 1);
  if (path.find('#') != std::string_view::npos) return std::nullopt;
  Target parsed;
  if (mark != std::string_view::npos) {
    auto parameters = parse_form(target.substr(mark + 1));
    if (!parameters) return std::nullopt;
    parsed.parameters = std::move(*parameters);
  }
  if (path.empty()) parsed.path = "/";
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    const auto segment = segment_of(path.substr(0, slash));
    if (!segment) return std::nullopt;
    parsed.path += "/" + *segment;
    if (slash == std::string_view::npos) break;
    path.remove_prefix(slash + 1);
    if (path.empty()) return std::nullopt;
  }
  return parsed;
}

std::optional<Parameters> parse_form(std::string_view form) {
  Parameters parameters;
  while (!form.empty()) {
    const std::string_view pair = form.substr(0, form.find('&'));
    form.remove_prefix(std::min(form.size(), pair.size() + 1));
    if (pair.empty()) continue;
    if (parameters.size() == max_parameters) return std::nullopt;
    const std::size_t equals = pair.find('=');
    auto name = decoded(pair.substr(0, equals), true);
    auto value = decoded(equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1), true);
    if (!name || !value) return std::nullopt;
    parameters.emplace_back(std::move(*name), std::move(*value));
  }
  return parameters;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (unreserved.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += '%';
      out += digits[static_cast<unsigned char>(c) >> 4];
      out += digits[static_cast<unsigned char>(c) & 15];
    }
  }
  return out;
}

}  // namespace serve
