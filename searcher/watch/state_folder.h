// Where is it kept what was delivered? One folder an index, below XDG_STATE_HOME; one small file a query.
//
//   STATE/pullquote/watch/INDEX/            INDEX and QUERY are checksums: of the index's canonical path, of the query
//                              index        that path, for people
//                              locks        a locked byte for each query that is watched
//                              QUERY.seen   delivered.h
//                              QUERY.sending  pending.h; there while a delivery is under way
//
// Folders are for the user alone (0700), and so are files (0600).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "schema/index_folder.h"
#include "searcher/watch/delivered.h"
#include "searcher/watch/pending.h"

namespace searcher::watch {

// Called at each point where a process can die with something half done; tests let it die there.
using Step = std::function<void(std::string_view name)>;

class StateFolder {
 public:
  // `state_home` is made if it is not there. Throws WatchError (unwritable), schema::IndexError when the index's path
  // leads nowhere.
  StateFolder(const std::string& state_home, const std::string& index, Step step);

  // Keeps every other process from watching for this query until this object ends. `where` is for the error. Throws
  // WatchError (locked), with the process that has it.
  void lock(std::uint64_t query, const std::string& where);

  // Nothing when the query was never watched for. Throws WatchError (damaged).
  std::optional<Delivered> read_delivered(std::uint64_t query) const;
  std::optional<Pending> read_pending(std::uint64_t query) const;

  // On disk when they return; the file holds what it held before, or this, at any moment. Throw WatchError
  // (unwritable).
  void write_delivered(std::uint64_t query, const Delivered& delivered) const;
  void write_pending(std::uint64_t query, const Pending& pending) const;
  void remove_pending(std::uint64_t query) const;

  const std::string& path() const { return path_; }

 private:
  std::string seen_path(std::uint64_t query) const;
  std::string pending_path(std::uint64_t query) const;
  void write(const std::string& path, std::string_view bytes) const;

  std::string path_;
  Step step_;
  schema::LockedFile locks_;
};

// $XDG_STATE_HOME where it is an absolute path, else $HOME/.local/state. Throws WatchError (unwritable) without either.
std::string state_home();

}  // namespace searcher::watch
