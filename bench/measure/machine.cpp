#include "bench/measure/machine.h"

#include <sched.h>
#include <sqlite3.h>
#include <sys/utsname.h>
#include <unistd.h>
#include <xapian.h>

#include <fstream>

#include "text/analyzer.h"

namespace bench {
namespace {

#ifdef __clang__
constexpr const char* compiler_version = __VERSION__;  // it names itself
#else
constexpr const char* compiler_version = "g++ " __VERSION__;
#endif

std::string cpu_model() {
  std::ifstream info("/proc/cpuinfo");
  for (std::string line; std::getline(info, line);)
    if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
  return "unknown";
}

cpu_set_t allowed() {
  cpu_set_t set;
  CPU_ZERO(&set);
  sched_getaffinity(0, sizeof set, &set);
  return set;
}

}  // namespace

Machine this_machine() {
  const cpu_set_t set = allowed();
  utsname system{};
  uname(&system);
  return {.cpu = cpu_model(),
          .cores = static_cast<unsigned>(CPU_COUNT(&set)),
          .memory_bytes =
              static_cast<std::uint64_t>(sysconf(_SC_PHYS_PAGES)) * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)),
          .system = std::string(system.sysname) + " " + system.release};
}

Versions these_versions(const std::string& revision) {
  return {.pullquote = std::string(PULLQUOTE_VERSION) + (revision.empty() ? "" : ", " + revision),
          .xapian = Xapian::version_string(),
          .sqlite = sqlite3_libversion(),
          .analyzer = text::analyzer_version(),
          .compiler = compiler_version};
}

OneCore::OneCore() {
  const cpu_set_t set = allowed();
  before_.assign(reinterpret_cast<const char*>(&set), sizeof set);
  int last = 0;
  for (int core = 0; core < CPU_SETSIZE; ++core)
    if (CPU_ISSET(core, &set)) last = core;
  cpu_set_t one;
  CPU_ZERO(&one);
  CPU_SET(last, &one);
  sched_setaffinity(0, sizeof one, &one);
}

OneCore::~OneCore() { sched_setaffinity(0, before_.size(), reinterpret_cast<const cpu_set_t*>(before_.data())); }

}  // namespace bench
