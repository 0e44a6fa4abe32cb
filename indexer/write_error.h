// What does the file system say of a write? Its errors as those of an index.
#pragma once

#include <filesystem>

#include "schema/error.h"

namespace indexer {

// Gives what `run()` gives; what std::filesystem throws comes out as schema::IndexError (unwritable).
template <typename Run>
auto translating_write_errors(Run run) try {
  return run();
} catch (const std::filesystem::filesystem_error& error) {
  throw schema::IndexError(schema::IndexError::Code::unwritable, "cannot write: " + error.code().message(),
                           error.path1(), "make room on the disk, or check the rights of the folder, and run again");
}

}  // namespace indexer
