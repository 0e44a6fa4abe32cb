// What does the server tell its keeper? Lines on standard error, never with what was asked or read.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "schema/error.h"

namespace serve {

// Before anything else of this file.
void set_up_log();

void log_line(const std::string& line);
void log_warning(const std::string& line);
void log_index_error(const schema::IndexError& error, std::string_view consequence);
// `what` comes from the program or its libraries.
void log_failure(std::string_view route, std::string_view what);
// Method, route's name, status, milliseconds: no path, no parameters.
void log_request(std::string_view method, std::string_view route, int status, std::chrono::nanoseconds took);

}  // namespace serve
