#include "tests/searcher/serve/running_server.h"

namespace serve {

const searcher::SmallIndex& lake_index() {
  static const searcher::SmallIndex index{
      {.id = "orsel-1",
       .headline = "Fiction: Four lake countries sign a river treaty",
       .paragraphs = {"\"No one wins when the river is closed,\" President Idra Morvane of Vellund said in Port Orsel.",
                      "The treaty keeps the river open in every season."},
       .captions = {{.text = "The leaders shake hands at the quay.",
                     .photographer = "Wenna Tarrisk",
                     .agency = "Marrow Wire",
                     .place = "Port Orsel",
                     .date = "2024-09-10",
                     .image = "https://example.org/handshake.jpg"}},
       .published = "2024-09-10",
       .place = "Port Orsel",
       .agency = "Marrow Wire",
       .topics = {"river"}},
      {.id = "orsel-2",
       .headline = "Fiction: Toll on the river is off the table",
       .paragraphs = {"Prime Minister Orrin Tasquel said there would be no toll on the river."},
       .published = "2024-09-11T10:30",
       .place = "Karsom",
       .agency = "Karsom Daily"},
      {.id = "a/b c#d.txt",
       .headline = "Fiction: An id with signs",
       .paragraphs = {"The river has a name with signs."}},
      {.id = "hostile",
       .headline = "Fiction: <script>alert(1)</script> & \"quotes\" \x01 \xE2\x80\xAE",
       .paragraphs = {"The river ]]> ends <b>here</b>. \x02"},
       .published = "2024",
       .url = "javascript:alert(1)"},
  };
  return index;
}

ServeOptions lake_options() {
  ServeOptions options;
  options.index = lake_index().snapshot().index();
  options.listen = "127.0.0.1:0";
  return options;
}

RunningServer::RunningServer(const ServeOptions& options, std::function<Answer()> make_answer)
    : server_(std::make_unique<Server>(options, std::move(make_answer))), thread_([this] { server_->run(); }) {}

RunningServer::~RunningServer() { stop(); }

void RunningServer::stop() {
  if (!thread_.joinable()) return;
  server_->stop();
  thread_.join();
}

unsigned RunningServer::port() const {
  const std::string url = server_->url();
  return static_cast<unsigned>(std::stoul(url.substr(url.rfind(':') + 1)));
}

Reply RunningServer::get(std::string_view target, const std::vector<std::string>& lines) const {
  return reply_to(port(), serve::get(target, lines));
}

Reply RunningServer::post(std::string_view target, std::string_view type, std::string_view body,
                          const std::vector<std::string>& lines) const {
  return reply_to(port(), serve::post(target, type, body, lines));
}

}  // namespace serve
