#include "searcher/index/remote_store.h"

#include <xapian.h>

#include "searcher/index/segment.h"

namespace searcher {
namespace {

std::string fetched(const std::string& key, const Xapian::Database& database, const schema::SegmentInfo& segment) {
  try {
    return database.get_metadata(key);
  } catch (const Xapian::Error& error) {
    fail(error, segment);
  }
}

}  // namespace

std::shared_ptr<const std::string> RemoteStore::get(const std::string& key) {
  if (const auto place = places_.find(key); place != places_.end()) {
    kept_.splice(kept_.begin(), kept_, place->second);
    return place->second->value;
  }
  auto value = std::make_shared<const std::string>(fetched(key, database_, segment_));
  kept_.push_front({key, value});
  places_[key] = kept_.begin();
  bytes_ += value->size();
  while (bytes_ > most_bytes && kept_.size() > 1) {
    bytes_ -= kept_.back().value->size();
    places_.erase(kept_.back().key);
    kept_.pop_back();
  }
  return value;
}

}  // namespace searcher
