#include "corpus/ninjs/ninjs.h"

#include <cstddef>
#include <utility>

#include "corpus/json/json_object.h"
#include "corpus/json/json_repair.h"
#include "corpus/json/json_values.h"
#include "corpus/ninjs/ninjs_item.h"
#include "corpus/withdrawal.h"

namespace corpus {

bool read_ninjs_object(std::string_view object, const std::string& where, const std::string& source, const Sink& sink) {
  const auto skip = [&](std::string message) {
    sink.remark({.kind = Remark::Kind::skipped, .where = where, .message = std::move(message)});
    return true;
  };
  Repairs repairs;
  const JsonObject parsed = parse_json_object(repair_json(object, repairs), ninjs_keys());
  if (!parsed.problem.empty()) return skip(parsed.problem);
  if (!is_ninjs(parsed.value)) {
    skip(
        "one JSON value over the whole file is read where it is ninjs, and this has no uri: write an object a line "
        "instead "
        "(jq -c '.[]' FILE for an array)");
    return false;
  }
  Story story = read_ninjs_item(parsed.value);
  story.repairs += repairs;
  const std::string status = line_of(status_of_ninjs(parsed.value), repairs);
  if (!withdrawn_status(status).empty()) return skip(withdrawn_message(status, story.article.id));
  hand_out(std::move(story), where, source, sink);
  return true;
}

void read_ninjs(std::string_view json, const std::string& name, const Sink& sink) {
  std::size_t values = 0;
  each_json_value(json, [&](const JsonValueText& value) {
    ++values;
    const std::string where = name + ':' + std::to_string(value.line);
    if (!value.is_whole) {
      sink.remark(
          {.kind = Remark::Kind::skipped, .where = where, .message = "the file ends within this object; get it again"});
      return false;
    }
    // A file whose first object is of another kind is none of ninjs.
    return read_ninjs_object(value.text, where, name, sink) || values > 1;
  });
  if (values == 0) sink.remark({.kind = Remark::Kind::skipped, .where = name, .message = "it holds no JSON object"});
}

}  // namespace corpus
