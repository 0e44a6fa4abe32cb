// Did the agency take this story back? The publishing status of ninjs, NewsML-G2 and NITF.
#pragma once

#include <string>
#include <string_view>

namespace corpus {

// The status without its scheme when it says that a story must not be used ("stat:canceled" gives "canceled", also
// "withheld"); "" for any other.
std::string_view withdrawn_status(std::string_view status);

// What a remark says of a story that was taken back: `status` as written, and how to take it out of an index.
std::string withdrawn_message(std::string_view status, std::string_view id);

}  // namespace corpus
