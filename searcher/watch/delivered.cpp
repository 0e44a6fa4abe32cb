#include "searcher/watch/delivered.h"

#include <sys/random.h>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <system_error>

#include "schema/bytes.h"
#include "schema/checksum.h"

namespace searcher::watch {
namespace {

constexpr std::string_view magic = "pullquote watch 1\n";

auto first_of(const std::vector<Item>& items, std::uint64_t article) {
  return std::lower_bound(items.begin(), items.end(), Item{article, 0});
}

}  // namespace

DeliveryId new_delivery_id() {
  DeliveryId id;
  if (::getrandom(&id, sizeof id, 0) != static_cast<ssize_t>(sizeof id))
    throw std::system_error(errno, std::generic_category(), "random numbers");
  return id;
}

std::string hex(DeliveryId id) { return schema::hex(id.high) + schema::hex(id.low); }

bool Delivered::contains(Item item) const { return std::binary_search(items_.begin(), items_.end(), item); }

bool Delivered::knows(std::uint64_t article) const {
  const auto it = first_of(items_, article);
  return it != items_.end() && it->article == article;
}

bool Delivered::knows_other(std::uint64_t article, const std::vector<std::uint64_t>& contents) const {
  for (auto it = first_of(items_, article); it != items_.end() && it->article == article; ++it)
    if (std::find(contents.begin(), contents.end(), it->content) == contents.end()) return true;
  return false;
}

void Delivered::add(std::vector<Item> items) {
  std::sort(items.begin(), items.end());
  const auto middle = static_cast<std::ptrdiff_t>(items_.size());
  items_.insert(items_.end(), items.begin(), items.end());
  std::inplace_merge(items_.begin(), items_.begin() + middle, items_.end());
  items_.erase(std::unique(items_.begin(), items_.end()), items_.end());
}

std::string Delivered::encode() const {
  std::string bytes(magic);
  bytes.reserve(magic.size() + (5 + 2 * items_.size()) * sizeof(std::uint64_t));
  schema::ByteWriter out(bytes);
  for (const std::uint64_t value : {last_delivery.high, last_delivery.low, seen_through, std::uint64_t{items_.size()}})
    out.u64(value);
  for (const Item& item : items_) {
    out.u64(item.article);
    out.u64(item.content);
  }
  out.u64(schema::checksum(bytes));
  return bytes;
}

Delivered Delivered::decode(std::string_view bytes) {
  if (!bytes.starts_with(magic)) throw schema::MalformedBytes("it does not begin as such a file does");
  if (bytes.size() < magic.size() + sizeof(std::uint64_t)) throw schema::MalformedBytes("the bytes end too soon");
  const std::string_view all = bytes.substr(0, bytes.size() - sizeof(std::uint64_t));
  if (schema::ByteReader(bytes.substr(all.size())).u64() != schema::checksum(all))
    throw schema::MalformedBytes("its checksum is another");
  schema::ByteReader in(all.substr(magic.size()));
  Delivered delivered;
  delivered.last_delivery.high = in.u64();
  delivered.last_delivery.low = in.u64();
  delivered.seen_through = in.u64();
  const std::uint64_t count = in.u64();
  if (count != in.rest().size() / sizeof(Item) || in.rest().size() % sizeof(Item) != 0)
    throw schema::MalformedBytes("it has not as many items as it says");
  delivered.items_.resize(count);
  for (Item& item : delivered.items_) {
    item.article = in.u64();
    item.content = in.u64();
  }
  if (std::adjacent_find(delivered.items_.begin(), delivered.items_.end(), std::greater_equal<>()) !=
      delivered.items_.end())
    throw schema::MalformedBytes("its items do not ascend");
  return delivered;
}

}  // namespace searcher::watch
