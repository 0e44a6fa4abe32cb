// How is JSON written as fast as it is read? Straight into a string, in the order of the calls.
#pragma once

#include <fmt/format.h>

#include <concepts>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace searcher {

// Objects and arrays nest as the calls do: begin_object(), key() and a value again and again, end_object(). That every
// call has its place is the caller's to see to. Strings become valid UTF-8: bytes that are none are replaced.
class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  void key(std::string_view name) {
    string(name);
    text_ += ':';
    is_first_ = true;  // its value follows without a comma
  }

  void value(std::string_view string_value) { string(string_value); }
  void value(const char* string_value) { string(string_value); }
  void value(std::nullptr_t) { plain("null"); }
  void value(bool truth) { plain(truth ? "true" : "false"); }
  template <std::integral Number>
  void value(Number number) {
    formatted(number);
  }
  void value(double number) { formatted(number); }  // finite

  // A list of values.
  template <typename List>
  requires requires(const List& list) {
    *std::begin(list);
  } &&(!std::convertible_to<List, std::string_view>)void value(const List& list) {
    begin_array();
    for (const auto& element : list) value(element);
    end_array();
  }

  // A value that is JSON already.
  void json(std::string_view value_as_json) { plain(value_as_json); }

  template <typename Value>
  void member(std::string_view name, const Value& its_value) {
    key(name);
    value(its_value);
  }

  // null for "".
  void member_or_null(std::string_view name, std::string_view string_value) {
    key(name);
    if (string_value.empty())
      value(nullptr);
    else
      value(string_value);
  }

  std::string take() { return std::move(text_); }

 private:
  void separate() {
    if (!is_first_) text_ += ',';
    is_first_ = false;
  }
  void open(char bracket) {
    separate();
    text_ += bracket;
    is_first_ = true;
  }
  void close(char bracket) {
    text_ += bracket;
    is_first_ = false;
  }
  void plain(std::string_view json) {
    separate();
    text_ += json;
  }
  void formatted(auto number) {
    separate();
    fmt::format_to(std::back_inserter(text_), "{}", number);
  }
  void string(std::string_view value);

  std::string text_;
  bool is_first_ = true;  // in its object or array, or behind a key
};

}  // namespace searcher
