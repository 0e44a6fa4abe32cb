// What holds of every passage of an answer.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "searcher/answer/passage.h"
#include "searcher/answer/show.h"
#include "searcher/index/snapshot.h"
#include "text/boundaries.h"

namespace searcher {

class PassageLaws {
 public:
  explicit PassageLaws(const Snapshot& snapshot) : snapshot_(snapshot) {}

  // The passage's name leads back to it; its bytes are its text; what is lit is in order, disjoint and on whole
  // characters.
  void expect(const Passage& passage, const std::string& article) {
    const auto shown = show(passage.id, snapshot_);
    ASSERT_TRUE(shown && shown->passage) << passage.id;
    EXPECT_EQ(shown->record.id, article);
    EXPECT_EQ(shown->passage->text, passage.text) << passage.id;
    EXPECT_EQ(shown->passage->bytes, passage.bytes) << passage.id;
    EXPECT_EQ(shown->passage->section, passage.section) << passage.id;
    ASSERT_LE(passage.bytes.end, shown->record.text.size()) << passage.id;
    EXPECT_EQ(passage.bytes.of(shown->record.text), passage.text) << passage.id;

    const std::vector<std::uint32_t> ends = boundaries_.graphemes(passage.text);
    std::set<std::uint32_t> bounds(ends.begin(), ends.end());
    bounds.insert(0);
    std::uint32_t before = 0;
    for (const text::Range lit : passage.highlights) {
      EXPECT_LT(lit.begin, lit.end) << passage.id;
      EXPECT_GE(lit.begin, before) << passage.id;
      EXPECT_TRUE(bounds.contains(lit.begin) && bounds.contains(lit.end)) << passage.id << " " << passage.text;
      before = lit.end;
    }
  }

 private:
  const Snapshot& snapshot_;
  text::Boundaries boundaries_;
};

}  // namespace searcher
