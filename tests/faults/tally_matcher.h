// All cases of a tally went as promised; else a test shows the table and the cases that did not.
#pragma once

#include <gmock/gmock.h>

#include "tests/faults/tally.h"

namespace faults {

MATCHER(WentAsPromised, "") {
  *result_listener << "\n" << arg.table();
  for (const std::string& failure : arg.failures()) *result_listener << failure;
  return arg.failed() == 0;
}

}  // namespace faults
