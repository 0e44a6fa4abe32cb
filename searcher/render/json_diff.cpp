#include "searcher/render/json_diff.h"

namespace searcher {
namespace {

std::string_view name_of(DiffPart::Op op) {
  switch (op) {
    case DiffPart::Op::equal: return "equal";
    case DiffPart::Op::replace: return "replace";
    case DiffPart::Op::remove: return "delete";
    case DiffPart::Op::insert: return "insert";
  }
  return {};
}

}  // namespace

void write_diff(JsonWriter& out, const std::vector<DiffPart>& diff) {
  out.begin_array();
  for (const DiffPart& part : diff) {
    out.begin_object();
    out.member("op", name_of(part.op));
    out.member("quote", part.asked);
    out.member("source", part.found);
    out.end_object();
  }
  out.end_array();
}

}  // namespace searcher
