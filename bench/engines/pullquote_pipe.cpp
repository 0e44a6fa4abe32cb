#include "bench/engines/pullquote_pipe.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

#include "bench/engines/pullquote.h"
#include "bench/measure/child.h"

namespace bench {
namespace {

using Shape = Question::Shape;

std::vector<std::string> options_of(const Translated& query) {
  std::vector<std::string> options;
  if (query.shape == Shape::any) options.insert(options.end(), {"--match", "any"});
  if (query.shape == Shape::misquote) options.emplace_back("--misquote");
  if (query.newest_first) options.insert(options.end(), {"--sort", "newest"});
  if (query.exact_total) options.emplace_back("--count");
  return options;
}

}  // namespace

LineProgram::LineProgram(const std::vector<std::string>& words) {
  int to[2];
  int from[2];
  if (pipe2(to, O_CLOEXEC) != 0 || pipe2(from, O_CLOEXEC) != 0) throw std::runtime_error("no pipe can be made");
  std::vector<std::string> copies = words;
  std::vector<char*> pointers;
  for (std::string& word : copies) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, to[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, from[1], STDOUT_FILENO);
  const int code = posix_spawn(&process_, copies[0].c_str(), &actions, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(to[0]);
  close(from[1]);
  in_ = to[1];
  out_ = from[0];
  if (code != 0) throw std::runtime_error(words[0] + " cannot be started");
}

LineProgram::~LineProgram() {
  close(in_);
  close(out_);
  if (process_ > 0) waitpid(process_, nullptr, 0);
}

std::string LineProgram::ask(const std::string& line) {
  const std::string whole = line + "\n";
  if (write(in_, whole.data(), whole.size()) != static_cast<ssize_t>(whole.size()))
    throw std::runtime_error("the program takes no query any more");
  std::string answer;
  std::array<char, 1 << 16> bytes;
  while (answer.empty() || answer.back() != '\n') {
    const ssize_t got = read(out_, bytes.data(), bytes.size());
    if (got <= 0) throw std::runtime_error("the program ended before it answered");
    answer.append(bytes.data(), static_cast<std::size_t>(got));
  }
  return answer;
}

std::string PullquotePipe::text_of(const Question& question) const { return pullquote_query(question); }

Reply PullquotePipe::answer(const Translated& query, Mode) {
  const std::vector<std::string> options = options_of(query);
  std::unique_ptr<LineProgram>& program = programs_[options];
  if (!program) {
    std::vector<std::string> words = {program_folder() + "/pullquote-search", "--index", index_, "find", "-"};
    words.insert(words.end(), options.begin(), options.end());
    program = std::make_unique<LineProgram>(words);
  }
  return {0, 0, program->ask(query.text), {}};
}

}  // namespace bench
