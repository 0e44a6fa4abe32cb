// How are results passed on? As JSON whose keys stay in the order in which they were written.
#pragma once

#include <nlohmann/json.hpp>

namespace bench {

using Json = nlohmann::ordered_json;

}  // namespace bench
