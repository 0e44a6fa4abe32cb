// Where was it measured? The machine, the versions of what was measured, and the core that queries run on.
#pragma once

#include <cstdint>
#include <string>

namespace bench {

struct Machine {
  std::string cpu;     // the model's name
  unsigned cores = 0;  // that this process may use
  std::uint64_t memory_bytes = 0;
  std::string system;  // kernel and release
};

Machine this_machine();

struct Versions {
  std::string pullquote;
  std::string xapian;
  std::string sqlite;
  std::string analyzer;  // ICU's, with what else decides words
  std::string compiler;
};

// `revision` is the source's, from git; "" gives the project's version alone.
Versions these_versions(const std::string& revision);

// While it lives, this process and those it starts run on one core, the last that it may use.
class OneCore {
 public:
  OneCore();
  ~OneCore();
  OneCore(const OneCore&) = delete;
  OneCore& operator=(const OneCore&) = delete;

 private:
  std::string before_;  // the bytes of a cpu_set_t
};

}  // namespace bench
