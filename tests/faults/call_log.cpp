#include "tests/faults/call_log.h"

#include <cstring>
#include <stdexcept>

#include "tests/cli/workplace.h"

namespace faults {

std::vector<Call> read_call_log(const std::string& path) {
  const std::string bytes = cli::read_file(path);
  std::vector<Call> calls;
  std::string_view rest = bytes;
  const auto take = [&](std::size_t size) {
    if (rest.size() < size) throw std::runtime_error(path + ": the log of calls is cut");
    const std::string_view part = rest.substr(0, size);
    rest.remove_prefix(size);
    return part;
  };
  while (!rest.empty()) {
    Call call;
    std::memcpy(&call.record, take(sizeof call.record).data(), sizeof call.record);
    call.path = take(call.record.path_bytes);
    call.other_path = take(call.record.other_path_bytes);
    call.data = take(call.record.data_bytes);
    calls.push_back(std::move(call));
  }
  return calls;
}

std::map<CallClass, std::size_t> count_by_class(const std::vector<Call>& calls) {
  std::map<CallClass, std::size_t> counts;
  for (const Call& call : calls) ++counts[call.record.call];
  return counts;
}

std::string_view name_of(CallClass call) { return call_class_names[static_cast<std::size_t>(call)]; }

}  // namespace faults
