// Is what the README shows what the programs print?
#include <gmock/gmock.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/process.h"
#include "tests/cli/workplace.h"

namespace cli {
namespace {

struct Session {
  std::string command;
  std::string output;
};

std::string trimmed_lines(const std::string& text) {
  std::istringstream in(text);
  std::string out;
  for (std::string line; std::getline(in, line);) {
    line.erase(line.find_last_not_of(" \t") + 1);
    out += line + "\n";
  }
  return out.substr(0, out.find_last_not_of('\n') + 1);
}

// Each "$ pullquote-search …" of the README with the lines that follow it.
std::vector<Session> sessions() {
  std::ifstream in(std::string(PULLQUOTE_SOURCE_DIR) + "/README.md");
  std::vector<Session> all;
  bool is_open = false;
  for (std::string line; std::getline(in, line);) {
    const bool begins = line.starts_with("$ ");
    if (begins || line.starts_with("```")) is_open = false;
    if (line.starts_with("$ pullquote-search ")) {
      all.push_back({line.substr(2), ""});
      is_open = true;
    } else if (is_open) {
      all.back().output += line + "\n";
    }
  }
  return all;
}

class Readme : public Workplace {};

TEST_F(Readme, ShowsWhatTheProgramsPrint) {
  const std::vector<Session> shown = sessions();
  ASSERT_GE(shown.size(), 5u);
  index_samples();
  for (const Session& session : shown)
    EXPECT_EQ(trimmed_lines(run(session.command).out), trimmed_lines(session.output)) << session.command;
}

}  // namespace
}  // namespace cli
