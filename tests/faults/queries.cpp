#include "tests/faults/queries.h"

namespace faults {

const std::vector<std::string>& queries() {
  static const std::vector<std::string> all = {"*",
                                               "lake",
                                               "boat -dam",
                                               "\"lake dam\"",
                                               "boating OR fens",
                                               "tul*",
                                               "озер",
                                               "плотина",
                                               "湖坝",
                                               "caption:lake",
                                               "headline:changed",
                                               "photographer:\"Cy Dee\"",
                                               "topic:lakes",
                                               "date:2010..2020",
                                               "president",
                                               "\"prime minister\"",
                                               "speaker:putin",
                                               "energ* NEAR/8 europe"};
  return all;
}

std::string query_lines() {
  std::string lines;
  for (const std::string& query : queries()) lines += query + "\n";
  return lines;
}

}  // namespace faults
