#include "corpus/withdrawal.h"

namespace corpus {

using std::string_view;

string_view withdrawn_status(string_view status) {
  status = status.substr(status.find_last_of(":/") == string_view::npos ? 0 : status.find_last_of(":/") + 1);
  for (const string_view withdrawn : {"canceled", "cancelled", "withheld"})
    if (status == withdrawn) return status;
  return "";
}

std::string withdrawn_message(string_view status, string_view id) {
  const bool is_withheld = withdrawn_status(status) == "withheld";
  std::string message = is_withheld ? "the agency withholds it (" : "the agency withdrew it (";
  message += std::string(status) + ")";
  if (!id.empty()) message += "; if an index has it, take it out: pullquote-index remove '" + std::string(id) + "'";
  return message;
}

}  // namespace corpus
