// What was delivered of a saved query before? For each article and its words two checksums, and nothing else.
//
//   file = "pullquote watch 1\n"  delivery:u64 delivery:u64  seen:u64  count:u64  (article:u64 content:u64)*
//   checksum:u64
//
// Articles are known by the checksum of their ids and what was delivered of them by the checksum of its words: a new
// build numbers articles anew, but their ids and words stay. Items ascend. The last checksum is that of all before.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace searcher::watch {

// What counts as the same thing to be told of: 16 bytes, in memory and on disk.
struct Item {
  std::uint64_t article = 0;  // checksum of the article's id
  std::uint64_t content = 0;  // checksum of the words that matched

  auto operator<=>(const Item&) const = default;
};

// A name that no other delivery has: 128 random bits.
struct DeliveryId {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  bool operator==(const DeliveryId&) const = default;
};

DeliveryId new_delivery_id();
std::string hex(DeliveryId id);  // 32 digits

class Delivered {
 public:
  bool contains(Item item) const;
  bool knows(std::uint64_t article) const;
  // Whether something was delivered of the article that is not among `contents`.
  bool knows_other(std::uint64_t article, const std::vector<std::uint64_t>& contents) const;

  void add(std::vector<Item> items);
  const std::vector<Item>& items() const { return items_; }

  DeliveryId last_delivery;        // the last one that was finished
  std::uint64_t seen_through = 0;  // what was searched last, to its end; 0: nothing yet

  std::string encode() const;
  static Delivered decode(std::string_view bytes);  // throws schema::MalformedBytes

 private:
  std::vector<Item> items_;  // ascending, each once
};

}  // namespace searcher::watch
