// What does an article have in a value slot? Told by its record, for where the slot itself cannot be read.
#pragma once

#include <cstdint>
#include <string>

#include "searcher/index/lazy_record.h"

namespace searcher {

// What schema/terms.h says of the slot. Throws schema::IndexError.
std::string slot_value(std::uint32_t slot, LazyRecord& record);

}  // namespace searcher
