// What did the program do to the disk, in which order? Logs each watched call with all that a replay takes.
#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>

#include "tests/faults/shim/call_class.h"

namespace faults {

// Held around a call: changes are logged in the order in which they were made. Does nothing where no log was asked for.
class Recorder {
 public:
  Recorder();
  ~Recorder();
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;

  bool is_on() const;
  void record(CallRecord record, std::string_view path, std::string_view other_path = {},
              std::string_view data = {}) const;
};

// The absolute path of an open file or folder; of AT_FDCWD, the folder of the process.
std::string path_of(int file);

// `path`, meant from `folder`, as an absolute path without dots.
std::string absolute(int folder, const char* path);

}  // namespace faults
