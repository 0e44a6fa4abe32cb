// What does a program cost as a whole? Runs it to its end: time, memory and what it wrote.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace bench {

struct ChildRun {
  std::vector<std::string> words;        // the program's path first
  std::vector<std::string> environment;  // NAME=VALUE, before what this process has
  bool watches_memory = true;
};

struct ChildEnd {
  double seconds = 0;      // from before it is started until its standard output ends
  double cpu_seconds = 0;  // of all its threads
  std::uint64_t peak_bytes =
      0;               // resident memory at its highest, as the kernel kept it (VmHWM), looked at every few ms
  std::string output;  // its standard output
};

// Its standard error is kept and becomes part of the exception when it fails. Throws std::runtime_error unless it ends
// with 0 or 1 (Pullquote's "some were skipped" and "nothing found").
ChildEnd run_child(const ChildRun& run);

// The folder of the running program: its neighbours stand there.
std::string program_folder();

}  // namespace bench
