// Which words stand where in the articles of a segment? Read from its file, or from the server that has it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "schema/token_stream.h"
#include "searcher/index/remote_store.h"

namespace searcher {

// Safe from several threads only where it is a file.
class SegmentTokens {
 public:
  explicit SegmentTokens(schema::TokenStream file) : from_(std::move(file)) {}

  // `store` outlives this object. `place` names the segment in errors; `minutes` are those of its articles.
  SegmentTokens(RemoteStore& store, std::string place, std::uint32_t first_article, std::vector<std::uint32_t> minutes)
      : from_(Remote{&store, std::move(place), first_article, std::move(minutes)}) {}

  // No sections and no words when there is no such article. What it gives lives as long as this object, or by itself.
  // Throws schema::IndexError: damaged, SegmentUnavailable.
  schema::EncodedTokens encoded(std::uint32_t article) const;

  // When it was published, as schema::TokenStream says; 0 when it is not known.
  std::uint32_t minute(std::uint32_t article) const;

 private:
  struct Remote {
    RemoteStore* store;
    std::string place;
    std::uint32_t first_article;
    std::vector<std::uint32_t> minutes;
  };

  std::variant<schema::TokenStream, Remote> from_;
};

}  // namespace searcher
