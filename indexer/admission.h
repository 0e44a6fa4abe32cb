// Is this article new? Decides what becomes of an article whose id came before, in this run or in the standing index.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/article.h"
#include "indexer/standing_index.h"
#include "schema/ledger.h"

namespace indexer {

// What becomes of an article.
struct Admitted {
  std::uint32_t number = 0;                // of the article that holds it
  bool is_new = true;                      // false: that article is there already, and nothing is to be indexed
  bool is_stale = false;                   // an article of this run that came later has other words: all else is empty
  corpus::Article article;                 // empty unless it is new
  std::uint64_t checksum = 0;              // schema::LedgerArticle's
  std::string version_of;                  // the id of the story that this is another version of
  std::vector<std::string> sources;        // all that it was read from
  std::optional<schema::LedgerMove> move;  // of the article that it takes the place of
  std::string remark;                      // what happened, in words, when it was not simply new
};

// The same id with the same text is one article with several sources. With another text, an id that the source gave
// replaces what came before, unless the source numbers its versions and this is another one; an id that was made
// replaces what came before from the same file. Else the article is a version of the first with that id, and gets ~2,
// ~3 …
class Admission {
 public:
  // Ids that did not come in this run are looked up in `standing`, if there is one, which outlives this object; what is
  // replaced there is buried there.
  Admission(std::uint32_t first_number, StandingIndex* standing);

  // Throws schema::IndexError (unwritable) when article numbers are used up.
  Admitted admit(corpus::Article article);

  // Admits a standing article once more, with what is said of it here, and buries it. Gives its new number.
  std::uint32_t readmit(std::uint32_t article, const schema::Record& record, Provenance provenance);

  // The articles that are admitted from now on came before those that were admitted so far: they replace none of them.
  void begin_earlier_articles() { first_earlier_ = next_; }

  // Numbers of this run that a later article of it took the place of, ascending.
  std::vector<std::uint32_t> replaced() const;

 private:
  // What an id stands for.
  struct Known {
    std::uint32_t number = 0;
    std::uint32_t version = 0;
    std::uint64_t checksum = 0;
    std::string version_of;
    std::vector<std::string> sources;
    bool is_of_this_run = true;
  };
  // The same in little memory: ids by a hash of 128 bits, sources by number.
  struct Entry {
    std::uint32_t number = 0;
    std::uint32_t version = 0;
    std::uint64_t checksum = 0;
    std::uint32_t source = 0;  // the first
    bool has_more_sources = false;
    bool is_version = false;  // not the first of its story
  };
  struct IdHash {
    std::uint64_t high, low;
    bool operator==(const IdHash&) const = default;
  };
  struct Low {
    std::size_t operator()(const IdHash& id) const { return id.low; }
  };

  static IdHash hash_of(const std::string& id);
  std::optional<Known> find(const std::string& id, const std::string& story) const;
  void remember(const std::string& id, const Known& known);
  bool replaces(const corpus::Article& article, const Known& known) const;
  std::uint32_t next_number();

  std::uint32_t next_;
  std::uint32_t first_earlier_ = 0;
  StandingIndex* standing_;
  std::unordered_map<IdHash, Entry, Low> known_;
  std::vector<std::string> source_names_;
  std::unordered_map<std::uint32_t, std::vector<std::string>> more_sources_;  // by article number
  std::vector<std::uint32_t> replaced_;
};

}  // namespace indexer
