// How is a delivery handed to a command? The payload on its standard input; that it ends with 0 is its receipt.
#pragma once

#include <chrono>
#include <string>

#include "searcher/watch/sink.h"
#include "searcher/watch/stop.h"

namespace searcher::watch {

// Runs `sh -c COMMAND` for each delivery. Its environment has PULLQUOTE_DELIVERY, the delivery's id: the same one each
// time that the same payload is handed over, whatever became of the command or of this process.
class CommandSink : public Sink {
 public:
  struct Patience {
    std::chrono::milliseconds running{std::chrono::minutes(10)};   // then it is ended and has failed
    std::chrono::milliseconds stopping{std::chrono::seconds(10)};  // the same, once this program is to end
  };

  // `stop` outlives this object.
  CommandSink(std::string command, const Stop& stop, Patience patience);
  CommandSink(std::string command, const Stop& stop) : CommandSink(std::move(command), stop, Patience()) {}

  SinkKind kind() const override { return SinkKind::command; }
  OutputPlace place() const override { return {}; }
  std::size_t arrived(const Pending&) const override { return 0; }
  void deliver(const Pending& pending, std::size_t arrived) override;

 private:
  std::string command_;
  const Stop& stop_;
  Patience patience_;
};

}  // namespace searcher::watch
