// Colour and progress are for terminals alone, and NO_COLOR is honoured.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/workplace.h"

namespace cli {
namespace {

using testing::HasSubstr;
using testing::Not;

class Colour : public Workplace {};

TEST_F(Colour, IsForTerminalsAlone) {
  index_samples();
  const struct {
    const char* command;
    const char* marked;  // how what was found looks without colour
  } rows[] = {
      {"pullquote-search find rope --limit 1", "*Rope*"},   {"pullquote-search captions quay --limit 1", "*quay*"},
      {"pullquote-search concordance rope", "*rope*"},      {"pullquote-search explain rope", nullptr},
      {"pullquote-search show fiction-chains#s2", nullptr},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.command);
    Typed elsewhere = typed(row.command);
    EXPECT_THAT(cli::run(elsewhere).out, Not(HasSubstr("\x1b")));

    Typed on_terminal = elsewhere;
    on_terminal.on_terminal = true;
    const Ended coloured = cli::run(on_terminal);
    EXPECT_EQ(coloured.code, 0);
    EXPECT_THAT(coloured.out, HasSubstr("\x1b["));

    Typed plain = on_terminal;
    plain.environment = {{"NO_COLOR", "1"}};
    const std::string uncoloured = cli::run(plain).out;
    EXPECT_THAT(uncoloured, Not(HasSubstr("\x1b")));
    if (row.marked == nullptr) continue;
    EXPECT_THAT(uncoloured, HasSubstr(row.marked));
    EXPECT_THAT(coloured.out, Not(HasSubstr(row.marked))) << "marked twice";
  }
}

TEST_F(Colour, IsInNoFormatForPrograms) {
  index_samples();
  for (const char* format : {"json", "jsonl", "csv", "html"}) {
    Typed on_terminal = typed(std::string("pullquote-search find rope --format ") + format);
    on_terminal.on_terminal = true;
    EXPECT_THAT(cli::run(on_terminal).out, Not(HasSubstr("\x1b"))) << format;
  }
}

TEST_F(Colour, OfTheBuildLogIsForTerminalsAlone) {
  Typed elsewhere = typed("pullquote-index build corpus/samples");
  EXPECT_THAT(cli::run(elsewhere).err, Not(HasSubstr("\x1b")));
  Typed on_terminal = elsewhere;
  on_terminal.on_terminal = true;
  EXPECT_THAT(cli::run(on_terminal).out, HasSubstr("\x1b["));
  on_terminal.environment = {{"NO_COLOR", "1"}};
  EXPECT_THAT(cli::run(on_terminal).out, Not(HasSubstr("\x1b[3")));
}

// What comes from coverage or a query must not steer a terminal.
TEST_F(Colour, NothingOfAStorySteersTheTerminal) {
  file("tricky.jsonl",
       R"({"id":"t\u001b[2J","headline":"A \u001b[31mred\u202e zeppelin","text":"It\u0007 flew\u009b31m.\u2066"})");
  ASSERT_EQ(run("pullquote-index build tricky.jsonl").code, 0);
  for (const char* command : {"find zeppelin", "concordance flew", "find 'zeppelin \x1b[2J)'", "explain 'a\x1b[2J'",
                              "find --format html zeppelin", "show 'gone\x1b[2J'", "verify --quote 'It flew'",
                              "verify --quote 'red\x1b[2J' --report html", "verify 'gone\x1b[2J'"}) {
    const Ended ended = run(std::string("pullquote-search ") + command);
    for (const std::string& written : {ended.out, ended.err})
      for (const char* steering : {"\x1b", "\a", "\u009b", "\u202e", "\u2066"})
        EXPECT_THAT(written, Not(HasSubstr(steering))) << command;
  }
}

}  // namespace
}  // namespace cli
