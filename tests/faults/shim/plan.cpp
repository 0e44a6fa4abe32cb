#include "tests/faults/shim/plan.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <sstream>

namespace faults {
namespace {

enum class Action { nothing, once, from_then_on, kill, stop };

struct Plan {
  std::string root;
  std::string fired;
  CallClass call = CallClass::write;
  bool is_of_any_change = false;  // "change": whatever class changes the disk
  std::uint64_t number = 0;       // from 1
  Action action = Action::nothing;
  int error = 0;
};

std::string variable(const char* name) {
  const char* value = ::getenv(name);
  return value == nullptr ? "" : value;
}

Plan read_plan() {
  Plan plan;
  plan.root = variable(root_variable);
  plan.fired = variable(fired_variable);
  std::istringstream in(variable(plan_variable));
  std::string call;
  std::string action;
  if (!(in >> call >> plan.number >> action >> plan.error)) return plan;
  plan.is_of_any_change = call == "change";
  for (std::size_t i = 0; i < call_classes; ++i)
    if (call == call_class_names[i]) plan.call = static_cast<CallClass>(i);
  if (action == "once") plan.action = Action::once;
  if (action == "on") plan.action = Action::from_then_on;
  if (action == "kill") plan.action = Action::kill;
  if (action == "stop") plan.action = Action::stop;
  return plan;
}

const Plan& plan() {
  static const Plan plan = read_plan();
  return plan;
}

bool is_change(CallClass call) { return call != CallClass::open && call != CallClass::map && call != CallClass::read; }

// By calls of the kernel itself: those of the C library are the shim's own.
void tell(CallClass call, const std::string& path) {
  if (plan().fired.empty()) return;
  const std::string line = std::string(call_class_names[static_cast<std::size_t>(call)]) + " " + path + "\n";
  const long file = ::syscall(SYS_openat, AT_FDCWD, plan().fired.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0666);
  if (file < 0) return;
  ::syscall(SYS_write, file, line.data(), line.size());
  ::syscall(SYS_close, file);
}

}  // namespace

bool is_watched(const std::string& path) {
  const std::string& root = plan().root;
  return !root.empty() && path.starts_with(root) && (path.size() == root.size() || path[root.size()] == '/');
}

Refusal meet(CallClass call, const std::string& path) {
  static std::atomic<std::uint64_t> met = 0;
  const Plan& planned = plan();
  if (planned.action == Action::nothing) return {};
  if (planned.is_of_any_change ? !is_change(call) : call != planned.call) return {};
  const std::uint64_t number = ++met;
  const bool is_hit = planned.action == Action::from_then_on ? number >= planned.number : number == planned.number;
  if (!is_hit) return {};
  if (number == planned.number) tell(call, path);
  switch (planned.action) {
    case Action::kill: return {.error = EIO, .kills = true};
    case Action::stop: ::kill(::getpid(), SIGSTOP); return {};
    default: return {.error = planned.error, .kills = false};
  }
}

}  // namespace faults
