// Where does a link of ours lead? A path with its parameters, percent-encoded, always of this site.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace searcher {

class Address {
 public:
  // `path` is one of our own, from the root; `name` is behind it, and may be anything: "/a/" and "some id".
  explicit Address(std::string path, std::string name = {}) : path_(std::move(path)), name_(std::move(name)) {}

  // One with an empty value is left out.
  Address& add(std::string name, std::string value);
  // Behind the #; "" for none.
  Address& at(std::string_view fragment);

  // "/a/some%20id?q=toll#s21". Begins with one slash, and holds nothing that a quoted attribute could not.
  std::string text() const;
  std::string without_parameters() const;  // "/a/some%20id#s21"
  const std::vector<std::pair<std::string, std::string>>& parameters() const { return parameters_; }

 private:
  std::string path_;
  std::string name_;
  std::vector<std::pair<std::string, std::string>> parameters_;
  std::string fragment_;
};

}  // namespace searcher
