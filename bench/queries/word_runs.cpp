#include "bench/queries/word_runs.h"

#include <algorithm>

namespace bench {
namespace {

constexpr std::size_t max_word_bytes = 30;

bool is_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }
bool is_blank(char c) { return c == ' ' || c == '\n'; }
bool is_stop(char c) { return std::string_view(",.;:?!)").find(c) != std::string_view::npos; }
char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Where a word that ends at `end` is followed by what every tokenizer parts words at.
bool ends_well(std::string_view text, std::size_t end) {
  while (end < text.size() && is_stop(text[end])) ++end;
  return end == text.size() || is_blank(text[end]);
}

bool is_han(std::string_view text, std::size_t at) {
  if (at + 3 > text.size()) return false;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  if ((byte(0) & 0xf0) != 0xe0 || (byte(1) & 0xc0) != 0x80 || (byte(2) & 0xc0) != 0x80) return false;
  const unsigned code = (byte(0) & 0x0fu) << 12 | (byte(1) & 0x3fu) << 6 | (byte(2) & 0x3fu);
  return 0x4e00 <= code && code <= 0x9fff;
}

void close(WordRun& run, std::vector<WordRun>& runs) {
  if (!run.empty()) runs.push_back(std::move(run));
  run.clear();
}

}  // namespace

std::vector<WordRun> word_runs(std::string_view text) {
  std::vector<WordRun> runs;
  WordRun run;
  std::size_t run_end = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    const bool is_initial = end - at == 1 && end < text.size() && text[end] == '.';
    const bool begins_well = at == 0 || is_blank(text[at - 1]);
    if (begins_well && ends_well(text, end) && end - at <= max_word_bytes && !is_initial) {
      if (run.empty() || at != run_end + 1 || text[run_end] != ' ') close(run, runs);
      run.emplace_back(text.substr(at, end - at));
      std::transform(run.back().begin(), run.back().end(), run.back().begin(), lower);
      run_end = end;
    } else {
      close(run, runs);
    }
    at = end;
  }
  close(run, runs);
  return runs;
}

std::vector<WordRun> han_runs(std::string_view text) {
  std::vector<WordRun> runs;
  WordRun run;
  for (std::size_t at = 0; at < text.size();) {
    if (is_han(text, at)) {
      run.emplace_back(text.substr(at, 3));
      at += 3;
    } else {
      close(run, runs);
      ++at;
    }
  }
  close(run, runs);
  return runs;
}

}  // namespace bench
