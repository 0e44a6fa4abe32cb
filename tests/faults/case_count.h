// How many cases a test takes: fewer under the sanitizers, where each program runs many times slower.
#pragma once

#include <cstddef>

namespace faults {

constexpr std::size_t cases(std::size_t count) {
#ifdef PULLQUOTE_IS_SANITIZED
  return count / 4 + 1;
#else
  return count;
#endif
}

}  // namespace faults
