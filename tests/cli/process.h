// How does a program behave towards the one who runs it? Runs it as a shell would and keeps what it answers.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cli {

// What is typed, and where.
struct Typed {
  std::vector<std::string> words;                       // the program's path first
  std::string input = {};                               // on standard input, which then ends
  std::string folder = ".";                             // where the program starts
  std::map<std::string, std::string> environment = {};  // besides PATH, HOME and TMPDIR
  std::string output_file = {};                         // where standard output goes instead, such as /dev/full
  std::optional<std::size_t> read_at_most = {};         // bytes of standard output; then the reader goes away
  bool on_terminal = false;                             // standard output and error are a terminal
  std::optional<uid_t> user = {};                       // who runs it
};

struct Ended {
  int code = -1;    // the exit code; -1 when a signal ended the program
  int signal = 0;   // that signal
  std::string out;  // on a terminal, standard error too
  std::string err;
  double cpu_seconds = 0;
  double peak_megabytes = 0;
};

// A program that runs. It is killed and waited for when this object goes before it ended.
class Process {
 public:
  explicit Process(const Typed& typed);  // `input` is left to write()
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  pid_t id() const { return id_; }
  void write(const std::string& bytes);  // to its standard input
  void end_input();
  void close_outputs();  // as a reader does that goes away

  // The next line of its standard output, without its line end; nothing when none came in time.
  std::optional<std::string> read_line(std::chrono::seconds patience = std::chrono::seconds(60));

  // Whether its standard error comes to hold `words` in time.
  bool says(const std::string& words, std::chrono::seconds patience = std::chrono::seconds(60));

  void kill(int signal);

  // Reads all that is left, then what became of it. To be called last.
  Ended wait();

 private:
  friend Ended run(const Typed& typed);

  // Takes what came on the outputs, and gives `rest` to standard input as it takes it. False when nothing came in time
  // or all is closed.
  bool exchange(std::string_view& rest, std::chrono::milliseconds patience);
  void take(int& from, std::string& to);

  pid_t id_ = -1;
  int in_ = -1;
  int out_ = -1;
  int err_ = -1;
  std::size_t read_at_most_;
  std::size_t line_begin_ = 0;  // of the next line in the output
  Ended ended_;
};

// Runs it to its end.
Ended run(const Typed& typed);

}  // namespace cli
