// What is told? What is new for one saved query, in one delivery, in the form that its reader wants.
#pragma once

#include <string>

#include "searcher/render/pen.h"
#include "searcher/watch/delivered.h"
#include "searcher/watch/matches.h"
#include "searcher/watch/saved_query.h"

namespace searcher::watch {

struct Alert {
  DeliveryId id;
  std::string generation;
  Hits added;    // of articles that were not told of before
  Hits changed;  // of articles that were, and have other words now
};

enum class AlertFormat { text, json, json_lines };

// Each ends with a line end. JSON is an object on one line; JSON Lines have one for each hit. docs/watch.md is their
// description. All text is valid UTF-8.
std::string rendered(const Alert& alert, const SavedQuery& saved, const std::string& understood, AlertFormat format,
                     TextStyle style);

}  // namespace searcher::watch
