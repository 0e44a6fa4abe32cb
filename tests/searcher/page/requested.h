// A page as it would be asked for: by an address, typed without percent signs.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/page/page.h"
#include "tests/searcher/small_index.h"

namespace searcher {

using Parameters = std::vector<std::pair<std::string, std::string>>;

// The page at `path`, which must be one.
inline PageResponse requested(const SmallIndex& index, std::string path, Parameters parameters = {}) {
  const auto response = page({.path = path, .parameters = std::move(parameters)}, index.snapshot());
  EXPECT_TRUE(response) << path;
  return response.value_or(PageResponse());
}

// A summit of nowhere, on which the views are tried.
inline SmallIndex lake_summit() {
  return {{.id = "orsel-1",
           .headline = "Rain on the toll road",
           .paragraphs = {"Rain fell. \"No toll stands on this river,\" Idra Morvane said. A toll was never asked for.",
                          "The river runs on."},
           .captions = {{.text = "Idra Morvane at the toll gate.",
                         .photographer = "Wenna Tarrisk",
                         .agency = "Orsel News",
                         .image = "https://example.org/gate.jpg"}},
           .published = "2031-05-06",
           .place = "Port Orsel",
           .agency = "Orsel News",
           .topics = {"Trade"},
           .url = "https://example.org/1"},
          {.id = "orsel-2",
           .headline = "A river without a toll",
           .paragraphs = {"The river has no toll."},
           .published = "2031-07-01",
           .place = "Karsom",
           .agency = "Marrow Wire"}};
}

}  // namespace searcher
