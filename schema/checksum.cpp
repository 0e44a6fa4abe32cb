#include "schema/checksum.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <memory>
#include <new>

#include "schema/mapped_file.h"

namespace schema {

std::uint64_t checksum(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::uint64_t checksum_of_file(const std::string& path) {
  constexpr std::size_t window = 16 << 20;
  const MappedFile file(path);
  const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(), XXH3_freeState);
  if (state == nullptr) throw std::bad_alloc();
  XXH3_64bits_reset(state.get());
  for (std::string_view rest = file.bytes(); !rest.empty(); rest.remove_prefix(std::min(window, rest.size()))) {
    XXH3_64bits_update(state.get(), rest.data(), std::min(window, rest.size()));
    file.forget();
  }
  return XXH3_64bits_digest(state.get());
}

std::string hex(std::uint64_t value) { return fmt::format("{:016x}", value); }

}  // namespace schema
