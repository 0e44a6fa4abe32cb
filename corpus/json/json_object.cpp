#include "corpus/json/json_object.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace corpus {
namespace {

using nlohmann::json;

// Builds the value from the parser's events. Each returns whether to go on; `problem` says why not.
class ObjectBuilder : public nlohmann::json_sax<json> {
 public:
  ObjectBuilder(JsonObject& result, std::span<const std::string_view> keys) : result_(result), keys_(keys) {}

  bool null() override { return add(nullptr); }
  bool boolean(bool value) override { return add(value); }
  bool number_integer(json::number_integer_t value) override { return add(value); }
  bool number_unsigned(json::number_unsigned_t value) override { return add(value); }
  bool number_float(json::number_float_t value, const std::string&) override { return add(value); }
  bool string(std::string& value) override { return add(std::move(value)); }
  bool binary(json::binary_t&) override { return fail("binary data"); }

  bool start_object(std::size_t) override { return open(json::object()); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(json::array()); }
  bool end_array() override { return close(); }

  bool key(std::string& name) override {
    if (skipped_depth_ > 0) return true;
    const bool is_outermost = containers_.size() == 1;
    if (is_outermost && std::find(keys_.begin(), keys_.end(), name) == keys_.end()) {
      result_.unknown_keys.insert(name);
      skips_next_ = true;
      return true;
    }
    if (containers_.back()->contains(name)) return fail(name + ": stands twice in one object");
    key_ = std::move(name);
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const json::exception&) override {
    return fail("not JSON at byte " + std::to_string(position) +
                ": a row must be one whole object on one line (jq -c . FILE writes it so)");
  }

 private:
  bool fail(std::string problem) {
    result_.problem = std::move(problem);
    return false;
  }

  bool add(json value) {
    place(std::move(value));
    return true;
  }

  // Where the value was put; null when it is left out.
  json* place(json value) {
    if (skipped_depth_ > 0 || std::exchange(skips_next_, false)) return nullptr;
    if (containers_.empty()) return &(result_.value = std::move(value));
    json& parent = *containers_.back();
    if (parent.is_object()) return &(parent[key_] = std::move(value));
    parent.push_back(std::move(value));
    return &parent.back();
  }

  bool open(json container) {
    if (containers_.size() + skipped_depth_ == max_json_depth)
      return fail("nested deeper than " + std::to_string(max_json_depth) + " levels");
    if (json* placed = place(std::move(container)))
      containers_.push_back(placed);
    else
      ++skipped_depth_;
    return true;
  }

  bool close() {
    if (skipped_depth_ > 0)
      --skipped_depth_;
    else
      containers_.pop_back();
    return true;
  }

  JsonObject& result_;
  std::span<const std::string_view> keys_;
  std::vector<json*> containers_;  // those that are open, outermost first; one grows only while it is the last
  std::string key_;
  std::size_t skipped_depth_ = 0;  // open containers within a value that is left out
  bool skips_next_ = false;
};

}  // namespace

JsonObject parse_json_object(std::string_view line, std::span<const std::string_view> keys) {
  JsonObject result;
  ObjectBuilder builder(result, keys);
  const bool is_parsed = json::sax_parse(line, &builder);
  if (is_parsed && !result.value.is_object())
    result.problem = std::string("a row must be an object, not ") + result.value.type_name();
  return result;
}

}  // namespace corpus
