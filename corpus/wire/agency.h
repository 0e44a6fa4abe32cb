// Is this the name of a news agency?
#pragma once

#include <string_view>

namespace corpus {

// Whether `name` is an agency that wires and captions name without saying what it is: Xinhua, Reuters, ТАСС, 新华社. An
// agency that is not known is recognised by its place in a dateline instead; the list only settles doubtful cases.
bool is_known_agency(std::string_view name);

// The known Chinese agency, or the unknown one ending in 社, that `text` begins with; "" when there is none.
std::string_view chinese_agency_at_start(std::string_view text);

// Whether both are the same name, whatever their letter case.
bool is_same_agency(std::string_view a, std::string_view b);

}  // namespace corpus
