// What did a call throw? Index errors as values, for rows of a test.
#pragma once

#include <optional>
#include <string>

#include "schema/error.h"

namespace schema {

// The index error that `call` threw; nothing when it came to its end. Other exceptions pass.
template <typename Call>
std::optional<IndexError> thrown_by(Call call) {
  try {
    call();
  } catch (const IndexError& error) {
    return error;
  }
  return std::nullopt;
}

// "index_damaged" and so on; "" when `call` came to its end.
template <typename Call>
std::string code_thrown_by(Call call) {
  const std::optional<IndexError> error = thrown_by(call);
  return error ? std::string(name_of(error->code())) : "";
}

}  // namespace schema
