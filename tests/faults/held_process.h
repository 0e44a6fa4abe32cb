// A program that the shim stops at one of its calls, while the world goes on.
#pragma once

#include <string>

#include "tests/cli/process.h"

namespace faults {

class HeldProcess {
 public:
  // Starts it, to stop at the `number`-th call of a class on `root` or below it.
  HeldProcess(cli::Typed typed, const std::string& root, const std::string& call, std::size_t number);

  // Waits until it has stopped; false when it came to its end without such a call.
  bool is_stopped();

  // Lets it go on, to its end.
  cli::Ended resume();

 private:
  cli::Process process_;
};

}  // namespace faults
