// A client that sends what it is told, byte for byte, and reads what comes back.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace serve {

struct Reply {
  int status = 0;
  std::map<std::string, std::string> fields;  // names in small letters; of several the last
  std::string body;
  std::string head;  // as it came
};

// What is in a reply to HEAD ends with its head.
enum class Asked { get, head };

class HttpClient {
 public:
  explicit HttpClient(unsigned port);
  ~HttpClient();
  HttpClient(HttpClient&& other) noexcept;
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  // False when the server has closed the connection.
  bool send(std::string_view bytes);
  // Nothing: closed, or nothing came in time.
  std::optional<Reply> read_reply(Asked asked = Asked::get,
                                  std::chrono::milliseconds patience = std::chrono::seconds(30));
  // Whether the server closes the connection in time; what it says until then is left out.
  bool is_closed_within(std::chrono::milliseconds patience);
  void end_sending();

 private:
  bool receive(std::chrono::milliseconds patience);

  int socket_ = -1;
  std::string received_;
};

// A GET of HTTP/1.1 to 127.0.0.1 with further lines of its header, each without its end.
std::string get(std::string_view target, const std::vector<std::string>& lines = {});
std::string post(std::string_view target, std::string_view type, std::string_view body,
                 const std::vector<std::string>& lines = {});

// One request on a connection of its own. A reply of status 0 where none came.
Reply reply_to(unsigned port, const std::string& request, Asked asked = Asked::get);

}  // namespace serve
