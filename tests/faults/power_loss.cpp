#include "tests/faults/power_loss.h"

#include <array>
#include <set>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace faults {
namespace {

constexpr std::size_t block_bytes = 4096;

std::vector<std::string> parts_of(const std::string& path) {
  std::vector<std::string> parts;
  std::istringstream in(path);
  for (std::string part; std::getline(in, part, '/');)
    if (!part.empty()) parts.push_back(part);
  return parts;
}

void write(std::string& bytes, std::uint64_t offset, std::string_view data) {
  if (bytes.size() < offset + data.size()) bytes.resize(offset + data.size());
  bytes.replace(offset, data.size(), data);
}

}  // namespace

PowerLoss::PowerLoss(const std::string& folder, const std::vector<Call>& calls, FileTree before,
                     std::map<std::uint64_t, std::uint64_t> numbers)
    : before_(std::move(before)) {
  FileTree now = before_;
  std::uint64_t next = numbers.size();
  const auto split = [&](const std::string& path) {
    std::vector<std::string> parts = parts_of(path.substr(folder.size()));
    const std::string name = parts.back();
    parts.pop_back();
    std::uint64_t at = FileTree::root;
    for (const std::string& part : parts) at = now[at].names.at(part);
    return std::pair(at, name);
  };
  const auto name_it = [&](std::uint64_t file, std::uint64_t in, const std::string& name) {
    now[in].names[name] = file;
    changes_.push_back({.kind = Kind::name, .file = file, .folder = in, .name = name});
  };
  const auto unname_it = [&](std::uint64_t in, const std::string& name) {
    const std::uint64_t file = now[in].names.at(name);
    now[in].names.erase(name);
    changes_.push_back({.kind = Kind::unname, .file = file, .folder = in, .name = name});
  };
  for (const Call& call : calls) {
    const CallRecord& record = call.record;
    switch (record.effect) {
      case Effect::none: break;
      case Effect::unlogged: throw std::runtime_error(call.path + ": a change that the log does not hold");
      case Effect::created:
      case Effect::made_folder: {
        const std::uint64_t file = numbers[record.inode] = next++;
        is_folder_[file] = now[file].is_folder = record.effect == Effect::made_folder;
        const auto [in, name] = split(call.path);
        name_it(file, in, name);
        break;
      }
      case Effect::written:
        changes_.push_back(
            {.kind = Kind::write, .file = numbers.at(record.inode), .offset = record.offset, .bytes = call.data});
        break;
      case Effect::resized:
        changes_.push_back({.kind = Kind::resize, .file = numbers.at(record.inode), .offset = record.offset});
        break;
      case Effect::synced: changes_.push_back({.kind = Kind::sync, .file = numbers.at(record.inode)}); break;
      case Effect::linked: {
        const auto [from, old_name] = split(call.path);
        const auto [to, new_name] = split(call.other_path);
        name_it(now[from].names.at(old_name), to, new_name);
        break;
      }
      case Effect::removed: {
        const auto [in, name] = split(call.path);
        unname_it(in, name);
        break;
      }
      case Effect::renamed: {
        const auto [from, old_name] = split(call.path);
        const auto [to, new_name] = split(call.other_path);
        name_it(now[from].names.at(old_name), to, new_name);
        changes_.back().is_last_of_its_call = false;
        unname_it(from, old_name);
        changes_.back().belongs_to_the_one_before = from == to;
        break;
      }
    }
  }
}

std::vector<std::size_t> PowerLoss::turning_points() const {
  std::set<std::size_t> points{changes()};
  for (std::size_t i = 0; i < changes_.size(); ++i)
    if (changes_[i].kind != Kind::write && changes_[i].kind != Kind::resize) points.insert({i, i + 1});
  return {points.begin(), points.end()};
}

std::vector<char> PowerLoss::kept_names(std::size_t changes, Persistence persistence, std::mt19937& random) const {
  std::vector<char> is_kept(changes, 0);
  std::set<std::uint64_t> synced_later;
  bool any_sync_later = false;
  // A prefix of what came behind the last sync, in the order of the calls.
  const std::size_t end_of_order = random() % (changes + 1);
  for (std::size_t i = changes; i-- > 0;) {
    const Change& change = changes_[i];
    if (change.kind == Kind::sync) {
      synced_later.insert(change.file);
      any_sync_later = true;
    }
    if (change.kind != Kind::name && change.kind != Kind::unname) continue;
    switch (persistence) {
      case Persistence::nothing: is_kept[i] = 0; break;
      case Persistence::all: is_kept[i] = 1; break;
      case Persistence::in_order: is_kept[i] = any_sync_later || i < end_of_order; break;
      case Persistence::in_any_order: is_kept[i] = random() % 2 == 0; break;
    }
    if (synced_later.contains(change.folder)) is_kept[i] = 1;
  }
  for (std::size_t i = 1; i < changes; ++i)
    if (changes_[i].belongs_to_the_one_before) is_kept[i] = is_kept[i - 1];
  if (persistence == Persistence::in_order)  // a rename is one step of the journal
    for (std::size_t i = 1; i < changes; ++i)
      if (!changes_[i - 1].is_last_of_its_call) is_kept[i - 1] = is_kept[i];
  return is_kept;
}

void PowerLoss::keep_bytes(std::size_t changes, Persistence persistence, std::mt19937& random, FileTree& tree) const {
  std::map<std::uint64_t, std::size_t> last_sync;
  std::map<std::uint64_t, std::size_t> unsynced;  // how many changes behind it
  for (std::size_t i = 0; i < changes; ++i) {
    if (changes_[i].kind == Kind::sync) {
      last_sync[changes_[i].file] = i;
      unsynced[changes_[i].file] = 0;
    } else if (changes_[i].kind == Kind::write || changes_[i].kind == Kind::resize) {
      ++unsynced[changes_[i].file];
    }
  }
  enum class Rest { lost, kept, cut, zeros, blocks };
  std::map<std::uint64_t, Rest> rest;
  for (const auto& [file, count] : unsynced) {
    const auto drawn = random();
    switch (persistence) {
      case Persistence::nothing: rest[file] = Rest::lost; break;
      case Persistence::all: rest[file] = Rest::kept; break;
      case Persistence::in_order: rest[file] = std::array{Rest::lost, Rest::kept, Rest::cut}[drawn % 3]; break;
      case Persistence::in_any_order:
        rest[file] = std::array{Rest::lost, Rest::kept, Rest::cut, Rest::zeros, Rest::blocks}[drawn % 5];
        break;
    }
  }
  std::map<std::uint64_t, std::size_t> seen;
  for (std::size_t i = 0; i < changes; ++i) {
    const Change& change = changes_[i];
    if (change.kind != Kind::write && change.kind != Kind::resize) continue;
    std::string& bytes = tree[change.file].bytes;
    const auto sync = last_sync.find(change.file);
    const bool is_synced = sync != last_sync.end() && i < sync->second;
    const Rest how = is_synced ? Rest::kept : rest.at(change.file);
    if (how == Rest::lost) continue;
    if (how == Rest::cut && 2 * ++seen[change.file] > unsynced.at(change.file)) continue;
    if (change.kind == Kind::resize) {
      bytes.resize(change.offset);
    } else if (how == Rest::zeros) {
      write(bytes, change.offset, std::string(change.bytes.size(), '\0'));
    } else if (how == Rest::blocks) {
      for (std::size_t at = 0; at < change.bytes.size(); at += block_bytes) {
        const std::string block = change.bytes.substr(at, block_bytes);
        write(bytes, change.offset + at, random() % 2 == 0 ? block : std::string(block.size(), '\0'));
      }
    } else {
      write(bytes, change.offset, change.bytes);
    }
  }
}

FileTree PowerLoss::after(std::size_t changes, Persistence persistence, std::mt19937& random) const {
  FileTree tree = before_;
  for (const auto& [file, is_folder] : is_folder_) tree[file].is_folder = is_folder;
  const std::vector<char> is_kept = kept_names(changes, persistence, random);
  for (std::size_t i = 0; i < changes; ++i) {
    const Change& change = changes_[i];
    if (is_kept[i] == 0) continue;
    auto& names = tree[change.folder].names;
    if (change.kind == Kind::name) {
      names[change.name] = change.file;
    } else if (const auto at = names.find(change.name); at != names.end() && at->second == change.file) {
      names.erase(at);
    }
  }
  keep_bytes(changes, persistence, random, tree);
  return tree;
}

}  // namespace faults
