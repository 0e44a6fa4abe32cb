// The kinds of calls to the system that can be made to fail, and how a call stands in the log. Read by the shim, which
// is loaded into the program under test, and by the tests, which plan the faults and replay the log.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace faults {

enum class CallClass : std::uint8_t { write, sync, rename, create, open, mkdir, truncate, unlink, map, read };

inline constexpr std::size_t call_classes = 10;
// rename: link too. create: opened for writing. open: for reading, folders too. unlink: rmdir too. map: files into
// memory.
inline constexpr std::array<std::string_view, call_classes> call_class_names = {
    "write", "sync", "rename", "create", "open", "mkdir", "truncate", "unlink", "map", "read"};

// What a successful call did to the disk.
enum class Effect : std::uint8_t {
  none,
  created,
  written,
  resized,
  synced,
  made_folder,
  removed,
  renamed,
  linked,
  unlogged
};

// Begins each record of the log; behind it stand the path, the other path (of a rename or a link) and the data.
struct CallRecord {
  CallClass call = CallClass::write;
  Effect effect = Effect::none;
  std::uint64_t inode = 0;   // of what was created, written, resized or synced
  std::uint64_t offset = 0;  // of the data; of resized: the new size
  std::uint32_t path_bytes = 0;
  std::uint32_t other_path_bytes = 0;
  std::uint32_t data_bytes = 0;
};

// How the shim is told, by the environment.
inline constexpr const char* root_variable = "PULLQUOTE_FAULT_ROOT";    // calls on this path and below it count
inline constexpr const char* plan_variable = "PULLQUOTE_FAULT_PLAN";    // "CLASS NUMBER ACTION ERRNO"
inline constexpr const char* fired_variable = "PULLQUOTE_FAULT_FIRED";  // a file that then tells what failed
inline constexpr const char* log_variable = "PULLQUOTE_FAULT_LOG";      // where each call is logged with its data

}  // namespace faults
