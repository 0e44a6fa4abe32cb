// The runs of many cases: a command is killed, its calls fail, the power goes. Each case starts from the state before
// and is judged by the trial.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "tests/faults/call_log.h"
#include "tests/faults/tally.h"
#include "tests/faults/trial.h"

namespace faults {

struct RunOptions {
  std::size_t cases = 20;
  bool all = false;  // every k of every call, every moment of a power loss
  std::uint32_t seed = 1;
  std::function<void(const Tally&)> progress = [](const Tally&) {};  // after each case
};

// Killed (SIGKILL) at moments drawn from the time that it takes.
Tally run_kills(const Trial& trial, const RunOptions& options);

// The k-th call of a class fails, once or from then on, or kills in its middle.
Tally run_calls(const Trial& trial, const RunOptions& options);

// The power goes: the states that the disk may then hold. Throws std::runtime_error where replaying the whole log does
// not give what the command left, byte for byte.
Tally run_power(const Trial& trial, const RunOptions& options);

// The calls of the command under test on what is in place, without a fault. Throws std::runtime_error where it fails.
std::vector<Call> logged_run(const Trial& trial);

// The environment in which a program runs with the shim and this plan. `fired` tells whether its call came.
std::map<std::string, std::string> shimmed(const std::string& root, const std::string& plan,
                                           const std::string& fired = {}, const std::string& log = {});

}  // namespace faults
