#include "searcher/watch/pending.h"

#include "schema/bytes.h"
#include "schema/checksum.h"

namespace searcher::watch {
namespace {

constexpr std::string_view magic = "pullquote delivery 1\n";

}  // namespace

std::string Pending::encode() const {
  std::string bytes(magic);
  schema::ByteWriter out(bytes);
  out.u64(id.high);
  out.u64(id.low);
  out.u8(static_cast<std::uint8_t>(kind));
  for (const std::uint64_t value : {place.device, place.inode, place.offset, std::uint64_t{items.size()}})
    out.u64(value);
  for (const Item& item : items) {
    out.u64(item.article);
    out.u64(item.content);
  }
  out.string(payload);
  out.u64(schema::checksum(bytes));
  return bytes;
}

Pending Pending::decode(std::string_view bytes) {
  if (!bytes.starts_with(magic)) throw schema::MalformedBytes("it does not begin as such a file does");
  if (bytes.size() < magic.size() + sizeof(std::uint64_t)) throw schema::MalformedBytes("the bytes end too soon");
  const std::string_view all = bytes.substr(0, bytes.size() - sizeof(std::uint64_t));
  if (schema::ByteReader(bytes.substr(all.size())).u64() != schema::checksum(all))
    throw schema::MalformedBytes("its checksum is another");
  schema::ByteReader in(all.substr(magic.size()));
  Pending pending;
  pending.id.high = in.u64();
  pending.id.low = in.u64();
  const std::uint8_t kind = in.u8();
  if (kind > static_cast<std::uint8_t>(SinkKind::command)) throw schema::MalformedBytes("an unknown kind of delivery");
  pending.kind = SinkKind{kind};
  for (std::uint64_t* value : {&pending.place.device, &pending.place.inode, &pending.place.offset}) *value = in.u64();
  const std::uint64_t count = in.u64();
  if (count > in.rest().size() / sizeof(Item)) throw schema::MalformedBytes("it has not as many items as it says");
  pending.items.resize(count);
  for (Item& item : pending.items) {
    item.article = in.u64();
    item.content = in.u64();
  }
  pending.payload = in.string();
  if (!in.rest().empty() || pending.payload.empty()) throw schema::MalformedBytes("it holds what no writer wrote");
  return pending;
}

}  // namespace searcher::watch
