// Which call shall fail, and how? As the environment tells the program under test.
#pragma once

#include <string>

#include "tests/faults/shim/call_class.h"

namespace faults {

// What is to be done instead of a call; `error` 0: nothing, it goes its way.
struct Refusal {
  int error = 0;
  bool kills = false;
};

// Whether calls on `path`, absolute and without dots, count.
bool is_watched(const std::string& path);

// Counts a call on a watched path and says whether it shall fail. Stops the process here where that was planned; it
// goes on when it is told to. Any thread.
Refusal meet(CallClass call, const std::string& path);

}  // namespace faults
