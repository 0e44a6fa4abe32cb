#include "searcher/serve/json_body.h"

#include <nlohmann/json.hpp>

#include "searcher/serve/target.h"

namespace serve {
namespace {

using nlohmann::json;

Problem bad_json(std::string message) {
  return {400, "bad_json", std::move(message), "body", "post one JSON object whose members are the parameters"};
}

struct TooMuch : std::exception {};

}  // namespace

std::variant<Parameters, Problem> parse_json_body(std::string_view body) {
  // What is no object of a few values is given up before it takes memory.
  std::size_t values = 0;
  const auto count = [&values](int depth, json::parse_event_t, json&) {
    if (depth > 3 || ++values > 16 * max_parameters) throw TooMuch();
    return true;
  };
  json object;
  try {
    object = json::parse(body, count);
  } catch (const json::parse_error&) {
    return bad_json("this is no JSON");
  } catch (const TooMuch&) {
    return bad_json("the object nests too deep, or has too many members");
  }
  if (!object.is_object()) return bad_json("this is no JSON object");
  Parameters parameters;
  for (const auto& [name, value] : object.items()) {
    if (value.is_string()) {
      parameters.emplace_back(name, value.get<std::string>());
    } else if (value.is_boolean() || value.is_number_integer()) {
      parameters.emplace_back(name, value.dump());
    } else if (value.is_array()) {
      std::string joined;
      for (const json& part : value) {
        if (!part.is_string()) return bad_json(name + " is no list of strings");
        joined += (joined.empty() ? "" : ",") + part.get<std::string>();
      }
      parameters.emplace_back(name, joined);
    } else {
      return bad_json(name + " is no string, whole number, truth or list of strings");
    }
  }
  return parameters;
}

}  // namespace serve
