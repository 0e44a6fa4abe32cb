#include "corpus/wire/revision.h"

#include <gtest/gtest.h>

#include <string>

#include "corpus/slug.h"
#include "corpus/wire/wire_text.h"
#include "text/code_points.h"

namespace corpus {
namespace {

const char* name_of(Revision::Kind kind) {
  switch (kind) {
    case Revision::Kind::none: return "none";
    case Revision::Kind::urgent: return "urgent";
    case Revision::Kind::update: return "update";
    case Revision::Kind::correction: return "correction";
    case Revision::Kind::repeat: return "repeat";
  }
  return "";
}

TEST(Revision, IsMarkedAsAgenciesMarkIt) {
  const struct {
    const char* headline;
    const char* revision;  // "kind version"
    const char* words;
  } rows[] = {
      {"CORRECTION: Leaders meet", "correction 0", "Leaders meet"},
      {"Correction: Leaders meet", "correction 0", "Leaders meet"},
      {"CORRECTED-Leaders meet", "correction 0", "Leaders meet"},
      {"CORRECTED - Leaders meet", "correction 0", "Leaders meet"},
      {"CORRECTED-UPDATE 1-Leaders meet", "correction 2", "Leaders meet"},
      {"(CORRECTED) Leaders meet", "correction 0", "Leaders meet"},
      {"(Corrected): Leaders meet", "correction 0", "Leaders meet"},
      {"Leaders meet (Corrected)", "correction 0", "Leaders meet"},
      {"UPDATE 1-Leaders meet", "update 2", "Leaders meet"},
      {"UPDATE 2-Leaders meet", "update 3", "Leaders meet"},
      {"Update 1: Leaders meet", "update 2", "Leaders meet"},
      {"UPDATE1: Leaders meet", "update 2", "Leaders meet"},
      {"UPDATE: Leaders meet", "update 0", "Leaders meet"},
      {"(Update 2) Leaders meet", "update 3", "Leaders meet"},
      {"(1st Update) Leaders meet", "update 2", "Leaders meet"},
      {"Leaders meet (2nd Update)", "update 3", "Leaders meet"},
      {"Leaders meet (UPDATED)", "update 0", "Leaders meet"},
      {"1st LD: Leaders meet", "update 2", "Leaders meet"},
      {"2nd LD Leaders meet", "none 0", "2nd LD Leaders meet"},
      {"2nd LD-Writethru: Leaders meet", "update 3", "Leaders meet"},
      {"2nd LD-Writethru-Leaders meet", "update 3", "Leaders meet"},
      {"(LEAD) Leaders meet", "update 2", "Leaders meet"},
      {"(3rd LD) Leaders meet", "update 4", "Leaders meet"},
      {"WRAPUP 2-Leaders meet", "update 2", "Leaders meet"},
      {"ROUNDUP 3: Leaders meet", "update 3", "Leaders meet"},
      {"REFILE-Leaders meet", "correction 0", "Leaders meet"},
      {"REFILE-UPDATE 3-Leaders meet", "correction 4", "Leaders meet"},
      {"RECAST-Leaders meet", "update 0", "Leaders meet"},
      {"RPT-UPDATE 1-Leaders meet", "repeat 2", "Leaders meet"},
      {"URGENT: Leaders meet", "urgent 0", "Leaders meet"},
      {"BREAKING NEWS: Leaders meet", "urgent 0", "Leaders meet"},
      {"ПОВТОР: Главы встретились", "repeat 0", "Главы встретились"},
      {"ПОВТОР - Главы встретились", "repeat 0", "Главы встретились"},
      {"УТОЧНЕНИЕ: Главы встретились", "correction 0", "Главы встретились"},
      {"ИСПРАВЛЕННАЯ ВЕРСИЯ: Главы встретились", "correction 0", "Главы встретились"},
      {"Главы встретились (ОБНОВЛЕНО)", "update 0", "Главы встретились"},
      {"СРОЧНО: Главы встретились", "urgent 0", "Главы встретились"},
      {"更正：六国元首会晤", "correction 0", "六国元首会晤"},
      {"（更正）六国元首会晤", "correction 0", "六国元首会晤"},
      {"六国元首会晤（更新）", "update 0", "六国元首会晤"},
      // no marks
      {"Leaders meet", "none 0", "Leaders meet"},
      {"Update-style talks begin", "none 0", "Update-style talks begin"},
      {"Corrected figures: what they say", "none 0", "Corrected figures: what they say"},
      {"Summit update: Leaders meet", "none 0", "Summit update: Leaders meet"},
      {"Lead: the metal of the lakes", "none 0", "Lead: the metal of the lakes"},
      {"Roundup: Leaders meet", "none 0", "Roundup: Leaders meet"},
      {"Update 2025: Leaders meet", "none 0", "Update 2025: Leaders meet"},
      {"Leaders meet (SCO)", "none 0", "Leaders meet (SCO)"},
      {"UPDATE 1-", "none 0", "UPDATE 1-"},
      {"更正", "none 0", "更正"},
      {"", "none 0", ""},
  };
  for (const auto& row : rows) {
    const std::string headline = row.headline;
    const Revision revision = revision_of(headline);
    EXPECT_EQ(std::string(name_of(revision.kind)) + ' ' + std::to_string(revision.version), row.revision) << headline;
    EXPECT_EQ(text::trim(without_revision(headline)), row.words) << headline;
  }
}

TEST(Revision, KeepsTheIdOfTheFirst) {
  const auto read = [](const std::string& mark, const std::string& body) {
    return read_wire_text(mark + "Two lakes become one\n\nTULL, May 5, 2024 (Lake Wire) -- " + body, "x.txt").article;
  };
  const Article first = read("", "They met.");
  EXPECT_EQ(first.version, 0u);
  for (const char* mark : {"UPDATE 1-", "CORRECTION: ", "2nd LD-Writethru: ", "(Update 3) "}) {
    const Article later = read(mark, "They met and stayed.");
    EXPECT_EQ(later.id, first.id) << mark;
    EXPECT_EQ(later.headline, mark + first.headline) << "the mark is kept";
    EXPECT_EQ(later.version, revision_of(later.headline).version);
  }
  EXPECT_EQ(read("UPDATE 2-", "x").version, 3u);
}

}  // namespace
}  // namespace corpus
