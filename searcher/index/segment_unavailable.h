// What if the server of a segment fails? The error that says so, and of which segment.
#pragma once

#include <string>

#include "schema/error.h"
#include "schema/manifest.h"

namespace searcher {

class SegmentUnavailable : public schema::IndexError {
 public:
  enum class Cause {
    no_answer,   // it cannot be reached, or took too long
    connection,  // the connection was lost, or the database moved on: a new connection may do
    differs,     // it is reached, and has another database
  };

  SegmentUnavailable(const schema::SegmentInfo& segment, Cause cause, const std::string& message);

  const std::string& segment() const { return segment_; }  // its name
  Cause cause() const { return cause_; }

 private:
  std::string segment_;
  Cause cause_;
};

// "segment part-1-of-4 at 10.0.0.5:4001".
std::string described(const schema::SegmentInfo& segment);

}  // namespace searcher
