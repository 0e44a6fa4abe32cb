#include "tests/faults/held_process.h"

#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>

#include "tests/faults/runs.h"

namespace faults {
namespace {

cli::Typed with_stop(cli::Typed typed, const std::string& root, const std::string& call, std::size_t number) {
  typed.environment = shimmed(root, call + " " + std::to_string(number) + " stop 0");
  return typed;
}

// As the kernel has it: R runs, S sleeps, T stopped, Z ended.
char state_of(pid_t process) {
  std::ifstream in("/proc/" + std::to_string(process) + "/stat");
  std::string line;
  std::getline(in, line);
  const std::size_t name_end = line.rfind(") ");
  return name_end == std::string::npos ? 'Z' : line[name_end + 2];
}

}  // namespace

HeldProcess::HeldProcess(cli::Typed typed, const std::string& root, const std::string& call, std::size_t number)
    : process_(with_stop(std::move(typed), root, call, number)) {}

bool HeldProcess::is_stopped() {
  for (;;) {
    const char state = state_of(process_.id());
    if (state == 'T') return true;
    if (state == 'Z') return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

cli::Ended HeldProcess::resume() {
  process_.kill(SIGCONT);
  return process_.wait();
}

}  // namespace faults
