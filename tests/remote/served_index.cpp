#include "tests/remote/served_index.h"

#include <filesystem>

#include "indexer/publisher.h"
#include "indexer/split.h"
#include "schema/index_folder.h"

namespace remote {
namespace {

const indexer::RunEvents quiet = {
    .progress = [](const auto&) {}, .remark = [](const auto&) {}, .step = [](const auto&) {}};

}  // namespace

std::vector<std::string> split_quietly(const std::string& index, std::uint32_t into, const std::string& out) {
  indexer::split({.index = index, .out = out, .into = into, .jobs = 2}, quiet);
  std::vector<std::string> parts;
  for (std::uint32_t part = 1; part <= into; ++part) parts.push_back(out + "/part-" + std::to_string(part));
  return parts;
}

schema::Manifest name_quietly(const std::string& index, const std::vector<std::string>& addresses) {
  return indexer::name_remote({.index = index, .segments = addresses}, quiet);
}

schema::Manifest join_quietly(const std::string& index, const std::vector<std::string>& segments, bool apart) {
  return indexer::join({.index = index, .segments = segments, .jobs = 2, .apart = apart}, quiet);
}

ServedIndex::ServedIndex(const std::vector<searcher::SmallArticle>& articles, std::uint32_t segments)
    : local_(articles, 1) {
  const std::vector<std::string> parts = split_quietly(local(), segments, folder_ / "parts");
  std::vector<std::string> addresses;
  for (const std::string& part : parts) {
    servers_.push_back(serve(part));
    addresses.push_back(servers_.back().address());
  }
  const schema::Manifest remote = name_quietly(served(), addresses);
  join_quietly(joined(), parts, false);
  schema::Manifest both = join_quietly(apart(), parts, true);
  std::filesystem::copy(apart(), mixed(), std::filesystem::copy_options::recursive);
  for (std::size_t i = 0; i < both.segments.size(); i += 2) both.segments[i] = remote.segments[i];
  ++both.generation;
  const indexer::WriterLock lock(mixed());
  indexer::publish(mixed(), both);
}

}  // namespace remote
