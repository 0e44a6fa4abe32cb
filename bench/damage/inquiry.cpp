#include "bench/damage/inquiry.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <optional>
#include <random>
#include <sstream>
#include <stdexcept>

#include "schema/error.h"
#include "searcher/answer/captions.h"
#include "searcher/answer/concordance.h"
#include "searcher/answer/explain.h"
#include "searcher/answer/find.h"
#include "searcher/answer/quotes.h"
#include "searcher/answer/show.h"
#include "searcher/index/snapshot.h"
#include "searcher/render/json.h"
#include "searcher/render/verification_json.h"
#include "searcher/verify/verify_draft.h"

namespace bench {
namespace {

using Command = Inquiry::Command;
using searcher::Snapshot;

constexpr std::chrono::seconds longest(60);

template <typename Answer>
std::string told(Answer answer) {
  answer.head.took_us = 0;
  return answer.head.is_refused ? searcher::refusal_json(answer.head) : searcher::to_json(answer);
}

std::string answer(const Inquiry& inquiry, const Snapshot& snapshot) {
  searcher::AnswerOptions options;
  switch (inquiry.command) {
    case Command::find: return told(searcher::find(inquiry.text, snapshot, options));
    case Command::newest:
      options.order = searcher::Order::newest;
      options.count = true;
      return told(searcher::find(inquiry.text, snapshot, options));
    case Command::facets:
      options.facets = {"place", "speaker", "year"};
      return told(searcher::find(inquiry.text, snapshot, options));
    case Command::misquote: options.misquote = true; return told(searcher::find(inquiry.text, snapshot, options));
    case Command::quotes: return told(searcher::quotes(inquiry.text, snapshot, options));
    case Command::captions: return told(searcher::captions(inquiry.text, snapshot, options));
    case Command::concordance: return told(searcher::concordance(inquiry.text, snapshot, options));
    case Command::explain: return told(searcher::explain(inquiry.text, snapshot, options));
    case Command::show: {
      const auto shown = searcher::show(inquiry.text, snapshot);
      return shown ? searcher::to_json(*shown) : "nothing";
    }
    case Command::verify: {
      searcher::VerifyAnswer verified =
          searcher::verify_draft(searcher::draft_of_quote(inquiry.text, "", "en"), snapshot, false);
      verified.took_us = 0;
      return searcher::to_json(verified);
    }
  }
  return {};
}

std::string error_line(const schema::IndexError& error) {
  return fmt::format("error {} {}", schema::name_of(error.code()), error.where());
}

std::string answer_all(const std::string& index, const std::vector<Inquiry>& inquiries) {
  std::string lines;
  std::optional<Snapshot> snapshot;
  std::string unopened;
  try {
    snapshot.emplace(index);
  } catch (const schema::IndexError& error) {
    unopened = error_line(error);
  }
  for (const Inquiry& inquiry : inquiries) {
    std::string line = unopened;
    try {
      if (snapshot) line = answer(inquiry, *snapshot);
    } catch (const schema::IndexError& error) {
      line = error_line(error);
    }
    std::replace(line.begin(), line.end(), '\n', ' ');
    lines += line + "\n";
  }
  return lines;
}

[[noreturn]] void be_the_child(const std::string& index, const std::vector<Inquiry>& inquiries, int pipe) {
  std::string said;
  try {
    said = answer_all(index, inquiries);
  } catch (const std::exception& error) {
    said = fmt::format("exception {}\n", error.what());
  }
  for (std::string_view rest = said; !rest.empty();) {
    const ssize_t n = ::write(pipe, rest.data(), rest.size());
    if (n <= 0) break;
    rest.remove_prefix(static_cast<std::size_t>(n));
  }
  ::_exit(0);
}

// What comes through the pipe, or nothing when it takes too long.
std::optional<std::string> read_to_end(int pipe) {
  std::string bytes;
  std::array<char, 1 << 16> buffer;
  const auto end = std::chrono::steady_clock::now() + longest;
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    pollfd waiting{.fd = pipe, .events = POLLIN, .revents = 0};
    if (left.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) == 0) return std::nullopt;
    const ssize_t n = ::read(pipe, buffer.data(), buffer.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(n));
  }
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream in(text);
  for (std::string word; in >> word;)
    if (std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isalpha(c) || c >= 0x80; }))
      words.push_back(word);
    else
      words.emplace_back();  // so that no run goes over it
  return words;
}

// So many words side by side, none with a sign in it; "" where there are none.
std::string run_of(const std::vector<std::string>& words, std::size_t size, std::mt19937_64& random) {
  for (int attempt = 0; attempt < 30 && words.size() > size; ++attempt) {
    const std::size_t first = random() % (words.size() - size);
    std::string run;
    for (std::size_t i = first; i < first + size; ++i) run += (i > first ? " " : "") + words[i];
    const bool is_whole = std::none_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                                       words.begin() + static_cast<std::ptrdiff_t>(first + size),
                                       [](const std::string& word) { return word.empty(); });
    if (is_whole) return run;
  }
  return {};
}

}  // namespace

std::vector<Inquiry> draw_inquiries(const std::string& index, std::size_t articles, std::uint64_t seed) {
  const Snapshot snapshot(index);
  std::mt19937_64 random(seed);
  std::vector<std::uint32_t> numbers;
  for (const auto& segment : snapshot.segments())
    for (std::uint64_t number = segment->info.first_article; number <= segment->info.last_article; ++number)
      if (segment->info.articles > 0 && !segment->is_deleted(static_cast<std::uint32_t>(number)))
        numbers.push_back(static_cast<std::uint32_t>(number));
  if (numbers.empty()) throw std::runtime_error(index + ": holds no article");
  std::vector<Inquiry> inquiries;
  for (std::size_t i = 0; i < articles; ++i) {
    const schema::Record record = snapshot.whole_record(numbers[random() % numbers.size()]);
    const std::vector<std::string> words = words_of(record.text);
    const auto add = [&](Command command, const std::string& text) {
      if (!text.empty()) inquiries.push_back({command, text});
    };
    const std::string word = run_of(words, 1, random);
    add(Command::find, run_of(words, 2, random));
    add(Command::find, "\"" + run_of(words, 3, random) + "\"");
    add(Command::find, word.substr(0, 3) + "* -" + run_of(words, 1, random));
    add(Command::find, word + "~ /p " + run_of(words, 1, random));
    add(Command::newest, word);
    add(Command::facets, record.published.empty() ? "*" : "date:" + record.published.substr(0, 4));
    add(Command::misquote, "\"" + run_of(words, 3, random) + " zeppelin " + run_of(words, 3, random) + "\"");
    add(Command::quotes, word);
    add(Command::captions, word);
    add(Command::concordance, "\"" + run_of(words, 2, random) + "\"");
    add(Command::explain, word + "*");
    add(Command::show, record.id);
    add(Command::verify, run_of(words, 7, random));
    add(Command::verify, run_of(words, 4, random) + " zeppelin " + run_of(words, 4, random));
  }
  return inquiries;
}

Replies ask(const std::string& index, const std::vector<Inquiry>& inquiries) {
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) throw std::runtime_error("a pipe cannot be made");
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("a process cannot be started");
  if (child == 0) {
    ::close(pipe[0]);
    be_the_child(index, inquiries, pipe[1]);
  }
  ::close(pipe[1]);
  Replies replies;
  const std::optional<std::string> said = read_to_end(pipe[0]);
  ::close(pipe[0]);
  replies.hung = !said;
  if (replies.hung) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  if (WIFSIGNALED(status) && !replies.hung) replies.signal = WTERMSIG(status);
  std::istringstream lines(said.value_or(""));
  for (std::string line; std::getline(lines, line);) replies.lines.push_back(std::move(line));
  return replies;
}

}  // namespace bench
