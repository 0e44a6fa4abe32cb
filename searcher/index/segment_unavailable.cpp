#include "searcher/index/segment_unavailable.h"

namespace searcher {
namespace {

const char* next_of(SegmentUnavailable::Cause cause) {
  if (cause == SegmentUnavailable::Cause::differs)
    return "name the segments' servers again: pullquote-index remote HOST:PORT…";
  return "start xapian-tcpsrv there or wait until it is back; --partial answers from the other segments";
}

}  // namespace

SegmentUnavailable::SegmentUnavailable(const schema::SegmentInfo& segment, Cause cause, const std::string& message)
    : IndexError(cause == Cause::differs ? Code::remote_differs : Code::remote_unreachable, message, described(segment),
                 next_of(cause)),
      segment_(segment.name),
      cause_(cause) {}

std::string described(const schema::SegmentInfo& segment) {
  return "segment " + segment.name + " at " + segment.address();
}

}  // namespace searcher
