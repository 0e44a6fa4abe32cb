// What stands in the database of a segment that is served to other machines? All that a local segment has in files
// beside its database, as metadata, which Xapian's own server hands out.
//
//   name                           value
//   "served"                       the manifest (manifest.h) of an index of this segment alone; its `files` are its
//                                  parts, each with its bytes and checksum
//   "tokens" article:u32           the article's block of the token stream (token_stream.h), with its checksum
//   part piece:u32                 so many bytes of the part at most, and their XXH3 behind them
//
// Numbers in names are written the largest byte first. The parts "words" and "ledger" are the files of these names;
// "minutes" says for each article number from the segment's first one on when it was published (u32, as in the token
// stream); "speakers" has the full names of all who speak, each a string (bytes.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/manifest.h"

namespace schema {

inline constexpr char served_key[] = "served";
inline constexpr char words_part[] = "words";
inline constexpr char ledger_part[] = "ledger";
inline constexpr char minutes_part[] = "minutes";
inline constexpr char speakers_part[] = "speakers";
inline constexpr std::size_t part_piece_bytes = 1 << 20;

// The name under which an article's tokens stand.
std::string tokens_key(std::uint32_t article);

std::string encode_minutes(const std::vector<std::uint32_t>& minutes);
std::vector<std::uint32_t> decode_minutes(std::string_view bytes);  // throws MalformedBytes

std::string encode_speakers(const std::vector<std::string_view>& speakers);
std::vector<std::string> decode_speakers(std::string_view bytes);  // throws MalformedBytes

// Cuts a part into pieces and gives each to `set`. What it returns belongs into `files` of the manifest.
FileInfo write_part(std::string_view part, std::string_view bytes,
                    const std::function<void(const std::string& key, const std::string& value)>& set);

// Puts a part together again from what `get` gives for its pieces' names. Throws MalformedBytes when it is not what
// was published.
std::string read_part(std::string_view part, const FileInfo& published,
                      const std::function<std::string(const std::string& key)>& get);

}  // namespace schema
