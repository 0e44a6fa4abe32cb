// Which charset does a file say that it is in? What XML and HTML declare at their beginning.
#pragma once

#include <string_view>

namespace corpus {

// The label in <?xml … encoding="LABEL"?>, <meta charset="LABEL"> or <meta … content="…; charset=LABEL">, as far as the
// first 8 KiB have one; "" when they have none. A view into `bytes`.
std::string_view declared_charset(std::string_view bytes);

}  // namespace corpus
