#include "searcher/watch/saved_query.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "schema/checksum.h"
#include "searcher/watch/watch_error.h"
#include "text/code_points.h"
#include "text/utf8.h"

namespace searcher::watch {
namespace {

constexpr std::string_view form =
    "a line is a query, or [find], [quotes] or [captions] and a query, "
    "or [quotes: a name] and a query; # begins a comment";

[[noreturn]] void fail(const std::string& message, const std::string& where, std::uint32_t line,
                       std::string_view next = form) {
  throw WatchError(WatchError::Code::bad_file, message, line == 0 ? where : fmt::format("{}:{}", where, line),
                   std::string(next));
}

std::optional<WatchCommand> command_named(std::string_view name) {
  for (const WatchCommand command : {WatchCommand::find, WatchCommand::quotes, WatchCommand::captions})
    if (name_of(command) == name) return command;
  return std::nullopt;
}

bool is_control(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == '\x7f'; }

SavedQuery parse_line(std::string_view line, const std::string& where, std::uint32_t number) {
  SavedQuery saved{.command = WatchCommand::find, .name = {}, .query = {}, .line = number};
  if (line.front() == '[') {
    const std::size_t end = line.find(']');
    if (end == std::string_view::npos) fail("a bracket is not closed", where, number);
    const std::string_view inside = line.substr(1, end - 1);
    const std::size_t colon = inside.find(':');
    const auto command = command_named(text::trim(inside.substr(0, colon)));
    if (!command) fail("there is no such command to watch with", where, number);
    saved.command = *command;
    if (colon != std::string_view::npos) saved.name = text::trim(inside.substr(colon + 1));
    if (saved.name.size() > max_query_name_bytes)
      fail(fmt::format("a name is longer than {} bytes", max_query_name_bytes), where, number, "shorten it");
    line = line.substr(end + 1);
  }
  saved.query = text::trim(line);
  if (saved.query.empty()) fail("there is no query", where, number);
  return saved;
}

}  // namespace

std::string_view name_of(WatchCommand command) {
  switch (command) {
    case WatchCommand::find: return "find";
    case WatchCommand::quotes: return "quotes";
    case WatchCommand::captions: return "captions";
  }
  return "";
}

std::uint64_t SavedQuery::key() const { return schema::checksum(fmt::format("{}\n{}", name_of(command), query)); }

std::vector<SavedQuery> parse_saved_queries(std::string_view text, const std::string& where) {
  if (text.size() > max_watch_file_bytes)
    fail(fmt::format("the file is larger than {} bytes", max_watch_file_bytes), where, 0, "split it into several");
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::vector<SavedQuery> saved;
  std::map<std::uint64_t, std::uint32_t> lines;  // by key
  std::uint32_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.size() > max_saved_query_bytes)
      fail(fmt::format("a line is longer than {} bytes", max_saved_query_bytes), where, number, "shorten it");
    if (!text::is_valid_utf8(line)) fail("a byte is not UTF-8", where, number, "save the file as UTF-8");
    if (std::any_of(line.begin(), line.end(), is_control))
      fail("there is a control character", where, number, "take it out");
    const std::string_view trimmed = text::trim(line);
    if (trimmed.empty() || trimmed.front() == '#') continue;
    saved.push_back(parse_line(trimmed, where, number));
    if (const auto [other, is_new] = lines.emplace(saved.back().key(), number); !is_new)
      fail(fmt::format("line {} has the same query", other->second), where, number, "take one of the two out");
    if (saved.size() > max_saved_queries)
      fail(fmt::format("there are more than {} queries", max_saved_queries), where, number, "split the file");
  }
  if (saved.empty()) fail("there is nothing to watch", where, 0);
  return saved;
}

}  // namespace searcher::watch
