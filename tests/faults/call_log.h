// What did a program do to the disk? Its log, as the shim wrote it, read back.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tests/faults/shim/call_class.h"

namespace faults {

struct Call {
  CallRecord record;
  std::string path;
  std::string other_path;
  std::string data;
};

// In the order in which the calls were made. Throws std::runtime_error where the log is not whole.
std::vector<Call> read_call_log(const std::string& path);

// How often each class was called.
std::map<CallClass, std::size_t> count_by_class(const std::vector<Call>& calls);

std::string_view name_of(CallClass call);

}  // namespace faults
