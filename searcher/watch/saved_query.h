// What is to be watched for? Saved queries, a line each; docs/watch.md is the description of the file.
//
//   # a comment
//   "mutual trust" -trade
//   [quotes] river speaker:Tarn
//   [captions: Handshakes] caption:handshake
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace searcher::watch {

enum class WatchCommand : std::uint8_t { find, quotes, captions };

std::string_view name_of(WatchCommand command);

struct SavedQuery {
  WatchCommand command = WatchCommand::find;
  std::string name;  // "" where it has none
  std::string query;
  std::uint32_t line = 0;  // of the file, from 1

  // The same for the same command and query, whatever the name and wherever they stand.
  std::uint64_t key() const;
};

inline constexpr std::size_t max_watch_file_bytes = 1'000'000;
inline constexpr std::size_t max_saved_queries = 1'000;
inline constexpr std::size_t max_saved_query_bytes = 10'000;
inline constexpr std::size_t max_query_name_bytes = 200;

// `where` names the file in errors. Throws WatchError (bad_file) with the line: a byte that is not UTF-8, a control
// character, a bracket without its other half, an unknown command, no query, the same query twice, one of the limits
// above, nothing to watch.
std::vector<SavedQuery> parse_saved_queries(std::string_view text, const std::string& where);

}  // namespace searcher::watch
