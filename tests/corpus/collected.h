// What a reader handed out, kept for a test to look at.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "corpus/reader.h"

namespace corpus {

struct Collected {
  std::vector<Article> articles;
  std::vector<Remark> remarks;

  Sink sink() {
    return {.article = [this](Article article) { articles.push_back(std::move(article)); },
            .remark = [this](Remark remark) { remarks.push_back(std::move(remark)); }};
  }
};

// "skipped x.jsonl:3: id: each row needs one of its own"
inline std::string printed(const Remark& remark) {
  const char* kind = remark.kind == Remark::Kind::skipped    ? "skipped "
                     : remark.kind == Remark::Kind::repaired ? "repaired "
                                                             : "noted ";
  return kind + remark.where + ": " + remark.message;
}

}  // namespace corpus
