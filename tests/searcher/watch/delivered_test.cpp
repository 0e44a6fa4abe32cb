// Is what was delivered kept as it was, and nothing else taken for it?
#include "searcher/watch/delivered.h"

#include <gmock/gmock.h>

#include <random>
#include <set>

#include "schema/bytes.h"
#include "searcher/watch/pending.h"

namespace searcher::watch {
namespace {

using testing::ElementsAreArray;

// Few different ones, so that they meet.
Item random_item(std::mt19937& random) { return {random() % 50, random() % 5}; }

TEST(Delivered, IsASet) {
  std::mt19937 random(7);
  Delivered delivered;
  std::set<Item> model;
  for (int round = 0; round < 200; ++round) {
    std::vector<Item> items;
    for (auto left = random() % 4; left > 0; --left) items.push_back(random_item(random));
    delivered.add(items);
    model.insert(items.begin(), items.end());
    EXPECT_THAT(delivered.items(), ElementsAreArray(model));
    const Item probe = random_item(random);
    EXPECT_EQ(delivered.contains(probe), model.contains(probe));
    const bool knows = std::any_of(model.begin(), model.end(), [&](Item i) { return i.article == probe.article; });
    EXPECT_EQ(delivered.knows(probe.article), knows);
    const std::vector<std::uint64_t> present = {probe.content, (probe.content + 1) % 5};
    const bool other = std::any_of(model.begin(), model.end(), [&](Item i) {
      return i.article == probe.article && i.content != present[0] && i.content != present[1];
    });
    EXPECT_EQ(delivered.knows_other(probe.article, present), other);
  }
}

TEST(Delivered, TakesSixteenBytesAnItem) {
  Delivered delivered;
  std::vector<Item> items;
  for (std::uint64_t i = 0; i < 100'000; ++i) items.push_back({i * 0x9E3779B97F4A7C15, i});
  delivered.add(items);
  EXPECT_LT(delivered.encode().size(), 16 * items.size() + 100);
}

TEST(Delivered, ReadsBackWhatWasWritten) {
  std::mt19937 random(8);
  Delivered delivered;
  for (const std::size_t size : {0, 1, 2, 300}) {
    std::vector<Item> items(size);
    for (Item& item : items) item = {random(), random()};
    delivered.add(items);
    delivered.last_delivery = {random(), random()};
    delivered.seen_through = random();
    const Delivered back = Delivered::decode(delivered.encode());
    EXPECT_EQ(back.items(), delivered.items());
    EXPECT_EQ(back.last_delivery, delivered.last_delivery);
    EXPECT_EQ(back.seen_through, delivered.seen_through);
  }
}

TEST(Pending, ReadsBackWhatWasWritten) {
  const Pending pending{.id = {1, 2},
                        .kind = SinkKind::command,
                        .place = {3, 4, 5},
                        .items = {{6, 7}, {6, 8}},
                        .payload = std::string("with \0 in it\n", 13)};
  const Pending back = Pending::decode(pending.encode());
  EXPECT_EQ(back.id, pending.id);
  EXPECT_EQ(back.kind, pending.kind);
  EXPECT_EQ(back.place, pending.place);
  EXPECT_EQ(back.items, pending.items);
  EXPECT_EQ(back.payload, pending.payload);
}

// Each byte changed, each end: no damage is taken for a state.
TEST(State, IsNeverMadeOfDamagedBytes) {
  Delivered delivered;
  delivered.add({{1, 2}, {3, 4}, {3, 5}});
  const Pending pending{
      .id = {1, 2}, .kind = SinkKind::output, .place = {3, 4, 5}, .items = {{6, 7}}, .payload = "an alert\n"};
  const auto decode_delivered = [](const std::string& bytes) { Delivered::decode(bytes); };
  const auto decode_pending = [](const std::string& bytes) { Pending::decode(bytes); };
  const auto expect_refused = [](const std::string& bytes, const auto& decode) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      for (const int change : {1, 0x80, 0xFF}) {
        std::string changed = bytes;
        changed[i] = static_cast<char>(changed[i] ^ change);
        EXPECT_THROW(decode(changed), schema::MalformedBytes) << i;
      }
      EXPECT_THROW(decode(bytes.substr(0, i)), schema::MalformedBytes) << i;
    }
    EXPECT_THROW(decode(bytes + "x"), schema::MalformedBytes);
  };
  expect_refused(delivered.encode(), decode_delivered);
  expect_refused(pending.encode(), decode_pending);
}

TEST(DeliveryId, IsAnotherEachTime) {
  std::set<std::string> ids;
  for (int i = 0; i < 1'000; ++i) ids.insert(hex(new_delivery_id()));
  EXPECT_EQ(ids.size(), 1'000u);
  for (const std::string& id : ids) EXPECT_EQ(id.size(), 32u);
}

}  // namespace
}  // namespace searcher::watch
