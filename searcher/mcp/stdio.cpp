#include "searcher/mcp/stdio.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <deque>
#include <string>

#include "searcher/mcp/line_reader.h"

namespace searcher::mcp {
namespace {

// So many lines and bytes are read ahead of what is being answered.
constexpr std::size_t max_waiting_lines = 100;
constexpr std::size_t max_waiting_bytes = 2 * max_message_bytes;

struct Waiting {
  Line line;
  std::size_t bytes = 0;
};

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(file, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

class Session {
 public:
  Session(Server& server, int in, int out) : server_(server), reader_(in, max_message_bytes), out_(out) {}

  bool run() {
    for (;;) {
      if (waiting_.empty())
        if (auto line = reader_.next(std::nullopt)) take(*line);
      if (waiting_.empty()) {
        if (reader_.is_at_end()) return true;
        continue;
      }
      read_ahead();
      if (!waiting_.empty() && !answer_first()) return errno == EPIPE;
    }
  }

 private:
  void take(const LineReader::Line& line) {
    const std::size_t bytes = line.text.size();
    Line parsed = line.is_too_long ? too_long() : parse_line(line.text);
    const Message& only = parsed.messages.front();
    if (!parsed.is_batch && only.kind == Message::Kind::notification && only.method == "notifications/cancelled")
      return cancel(only);
    waiting_bytes_ += bytes;
    waiting_.push_back({std::move(parsed), bytes});
  }

  void read_ahead() {
    while (waiting_.size() < max_waiting_lines && waiting_bytes_ < max_waiting_bytes) {
      auto line = reader_.next(std::chrono::milliseconds(0));
      if (!line) return;
      take(*line);
    }
  }

  void cancel(const Message& notification) {
    const auto id = notification.params.find("requestId");
    if (id == notification.params.end()) return;
    const auto is_it = [&](const Waiting& each) {
      const Message& message = each.line.messages.front();
      return !each.line.is_batch && message.kind == Message::Kind::request && message.method != "initialize" &&
             message.id == *id;
    };
    // Only what was sent before can be meant. The one that is being answered stands first.
    const auto found = std::find_if(waiting_.begin(), waiting_.end(), is_it);
    if (found == waiting_.end()) {
      server_.forget(*id);
    } else if (found == waiting_.begin() && is_answering_) {
      is_given_up_ = true;
    } else {
      waiting_bytes_ -= found->bytes;
      waiting_.erase(found);
    }
  }

  bool answer_first() {
    is_answering_ = true;
    is_given_up_ = false;
    std::string replies;
    for (const std::string& reply : server_.answer(waiting_.front().line)) replies += reply + "\n";
    read_ahead();
    if (is_given_up_) {
      replies.clear();
      server_.forget(waiting_.front().line.messages.front().id);
    }
    is_answering_ = false;
    waiting_bytes_ -= waiting_.front().bytes;
    waiting_.pop_front();
    return write_all(out_, replies);
  }

  static Line too_long() {
    Message message;
    message.error = {RpcCode::invalid_request,
                     "a message has more than " + std::to_string(max_message_bytes) + " bytes"};
    return {{message}, false};
  }

  Server& server_;
  LineReader reader_;
  int out_;
  std::deque<Waiting> waiting_;
  std::size_t waiting_bytes_ = 0;
  bool is_answering_ = false;  // the first of them
  bool is_given_up_ = false;   // that one
};

}  // namespace

bool serve_stdio(Server& server, int in, int out) { return Session(server, in, out).run(); }

}  // namespace searcher::mcp
