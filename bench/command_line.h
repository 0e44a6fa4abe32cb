// What is to be measured? The command line of pullquote-bench.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "bench/measure/stopwatch.h"

namespace bench {

enum class Part { latency, build, growth, cold, relevance, verification };

struct Invocation {
  std::vector<Part> parts;  // to be measured
  std::vector<std::string> corpus;
  std::string queries;      // web-queries.jsonl, "" for none
  std::string collections;  // a folder of judged collections, "" for none
  std::string out = "bench-results";
  std::string work;  // a folder for indexes, which are kept; "" for a temporary one
  std::string revision;
  std::vector<std::string> engines = {"pullquote", "xapian", "fts5"};
  std::vector<std::string> growth_engines = {"pullquote"};
  std::vector<std::uint64_t> sizes;
  std::vector<unsigned> flush_thresholds = {500};
  bool measures_pipe = false;
  std::size_t a_class = 60;
  unsigned rounds = 5;
  unsigned starts = 15;
  unsigned jobs = 2;
  std::uint64_t seed = 1;
  Clock clock = Clock::wall;

  // Of verification alone.
  std::string index;  // to be checked against; "" for one made of the corpus
  std::size_t cases_a_class = 300;
  std::string errors;       // a file for the cases that went wrong, "" for none
  std::string cases;        // a file for all cases with their truth, "" for none
  bool only_cases = false;  // nothing is verified

  // Other commands than measuring.
  std::string report_on;            // results.json to be written anew as tables and plots
  std::uint64_t generated = 0;      // so many articles are written to `out`
  std::string peer, step, indexes;  // one step of making a peer's index
  bool is_han = false;
  unsigned updates = 0;       // so many of the coverage in a row
  double changed_share = 0.01;
  std::uint64_t damaged = 0;  // so many damages to a copy of `index`
  bool measures_distribution = false;
  std::vector<std::uint32_t> here = {1, 2, 4, 8, 16};  // numbers of segments on this machine
  std::vector<std::uint32_t> served = {1, 4};          // and on servers
};

// The invocation, or the exit code with which to end.
std::variant<Invocation, int> read_command_line(int argc, char** argv);

}  // namespace bench
