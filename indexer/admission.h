// Is this article new? Decides what becomes of an article whose id came before in the same run.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/article.h"

namespace indexer {

// An article that goes into the index, with its number there.
struct Admitted {
  std::uint32_t number = 0;
  corpus::Article article;
  std::string version_of;            // the id of the story that this is another version of
  std::vector<std::string> sources;  // all that it was read from
};

// The same id with the same text is one article with several sources. With another text, an id that the source gave
// replaces what came before; an id that was made gets ~2, ~3 … and is linked to the first.
class Admission {
 public:
  explicit Admission(std::uint32_t first_number) : next_(first_number) {}

  Admitted admit(corpus::Article article);

  // What happened to the last article, in words, when it was not simply new.
  const std::string& remark() const { return remark_; }

  // Numbers that a later article took the place of, ascending.
  std::vector<std::uint32_t> replaced() const;

 private:
  struct Known {
    std::uint32_t number;
    std::uint64_t text_checksum;
    std::vector<std::string> sources;
  };
  std::uint32_t next_;
  std::unordered_map<std::string, Known> known_;  // by id
  std::vector<std::uint32_t> replaced_;
  std::string remark_;
};

}  // namespace indexer
