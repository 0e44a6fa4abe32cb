#include "bench/runs/distribution.h"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <stdexcept>
#include <utility>

#include "bench/engines/engine_indexes.h"
#include "bench/engines/pullquote.h"
#include "bench/measure/percentiles.h"
#include "bench/measure/xapian_server.h"
#include "indexer/distributed.h"
#include "indexer/split.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

const indexer::RunEvents quiet = {
    .progress = [](const auto&) {}, .remark = [](const auto&) {}, .step = [](const auto&) {}};

// An index of so many segments.
struct Cut {
  std::string name;
  std::string index;
  std::uint32_t segments = 1;
  std::uint64_t bytes = 0;
  std::vector<XapianServer> servers;
};

class CutPullquote : public Pullquote {
 public:
  explicit CutPullquote(const Cut& cut) : Pullquote(cut.index), name_(cut.name), is_here_(cut.servers.empty()) {}
  std::string name() const override { return name_; }
  bool is_in_process() const override { return is_here_; }

 private:
  std::string name_;
  bool is_here_;
};

std::vector<std::string> parts_of(const DistributionOptions& options, std::uint32_t segments) {
  const std::string out = fmt::format("{}/parts-{}", options.folder, segments);
  indexer::split({.index = options.index, .out = out, .into = segments, .jobs = options.jobs}, quiet);
  std::vector<std::string> parts;
  for (std::uint32_t part = 1; part <= segments; ++part) parts.push_back(fmt::format("{}/part-{}", out, part));
  return parts;
}

constexpr const char* reference = "here_1";

Cut cut_here(const DistributionOptions& options, std::uint32_t segments) {
  Cut cut{.name = fmt::format("here_{}", segments), .index = {}, .segments = segments, .servers = {}};
  if (segments == 1) {
    cut.index = options.index;
    cut.bytes = bytes_below(cut.index);
    return cut;
  }
  cut.index = options.folder + "/" + cut.name;
  const std::vector<std::string> parts = parts_of(options, segments);
  indexer::join({.index = cut.index, .segments = parts, .jobs = options.jobs, .apart = true}, quiet);
  for (const std::string& part : parts) fs::remove_all(part);
  cut.bytes = bytes_below(cut.index);
  return cut;
}

Cut cut_served(const DistributionOptions& options, std::uint32_t segments) {
  Cut cut{.name = fmt::format("served_{}", segments), .index = {}, .segments = segments, .servers = {}};
  cut.index = options.folder + "/" + cut.name;
  std::vector<std::string> addresses;
  for (const std::string& part : parts_of(options, segments)) {
    cut.bytes += bytes_below(part);
    cut.servers.push_back(serve(part));
    addresses.push_back(cut.servers.back().address());
  }
  indexer::name_remote({.index = cut.index, .segments = addresses}, quiet);
  return cut;
}

std::uint64_t own_memory_bytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("RssAnon:")) return std::stoull(line.substr(8)) * 1024;
  throw std::runtime_error("/proc/self/status does not tell the process's memory");
}

struct Opened {
  std::uint64_t memory_bytes = 0;
  std::uint64_t open_us = 0;
};

// In a process of its own.
Opened open_and_ask(const Cut& cut, const std::vector<QuestionClass>& classes) {
  int pipe[2];
  if (::pipe(pipe) != 0) throw std::runtime_error("no pipe can be made");
  const pid_t child = ::fork();
  if (child == 0) {
    const std::uint64_t before = own_memory_bytes();
    const auto start = std::chrono::steady_clock::now();
    CutPullquote engine(cut);
    Opened opened;
    opened.open_us = static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start).count());
    for (const QuestionClass& of_class : classes)
      for (const Question& question : of_class.questions)
        if (engine.can_answer(question, Mode::passages)) engine.answer(engine.translated(question), Mode::passages);
    opened.memory_bytes = own_memory_bytes() - before;
    ::_exit(::write(pipe[1], &opened, sizeof opened) == sizeof opened ? 0 : 1);
  }
  ::close(pipe[1]);
  Opened opened;
  const bool is_told = ::read(pipe[0], &opened, sizeof opened) == sizeof opened;
  ::close(pipe[0]);
  ::waitpid(child, nullptr, 0);
  if (!is_told) throw std::runtime_error(cut.index + ": it cannot be asked");
  return opened;
}

// Of one engine's figures to those of the reference.
Json ratios_of(const std::string& name, const Json& classes) {
  std::vector<double> p50;
  std::vector<double> p95;
  Json by_class = Json::object();
  for (const Json& of_class : classes) {
    const Json& engines = of_class.at("engines");
    if (!engines.contains(name)) continue;
    const auto ratio = [&](const char* figure) {
      return engines.at(name).at(figure).get<double>() / engines.at(reference).at(figure).get<double>();
    };
    p50.push_back(ratio("p50_us"));
    p95.push_back(ratio("p95_us"));
    by_class[of_class.at("class").get<std::string>()] = p50.back();
  }
  return {{"ratio_p50", median_of(p50)}, {"ratio_p95", median_of(p95)}, {"classes", by_class}};
}

}  // namespace

Json measure_distribution(const DistributionOptions& options, const std::vector<QuestionClass>& classes,
                          const LatencyOptions& latency) {
  fs::remove_all(options.folder);
  std::vector<Cut> here;
  here.push_back(cut_here(options, 1));
  for (const std::uint32_t segments : options.here)
    if (segments > 1) here.push_back(cut_here(options, segments));
  std::vector<Cut> served;
  for (const std::uint32_t segments : options.served) served.push_back(cut_served(options, segments));

  std::map<const Cut*, Opened> opened;  // before this process has memory that its children would use again
  for (const auto* cuts : {&here, &served})
    for (const Cut& cut : *cuts) opened[&cut] = open_and_ask(cut, classes);

  Json rows = Json::array();
  const auto measure = [&](const std::vector<const Cut*>& cuts) {
    std::vector<std::unique_ptr<Engine>> engines;
    for (const Cut* cut : cuts) engines.push_back(std::make_unique<CutPullquote>(*cut));
    const Json measured = measure_latency(engines, classes, latency);
    for (const Cut* cut : cuts) {
      if (cut == &here.front() && !rows.empty()) continue;
      Json row = {{"name", cut->name},
                  {"segments", cut->segments},
                  {"bytes", cut->bytes},
                  {"memory_bytes", opened.at(cut).memory_bytes},
                  {"open_us", opened.at(cut).open_us}};
      row.update(ratios_of(cut->name, measured.at("modes").at("passages")));
      rows.push_back(std::move(row));
    }
    return measured;
  };
  // Apart: whoever is asked just after a server finds the processor's caches cold.
  const auto pointers = [&](const std::vector<Cut>& cuts) {
    std::vector<const Cut*> all;
    for (const Cut& cut : cuts) all.push_back(&cut);
    return all;
  };
  Json of_here = measure(pointers(here));
  std::vector<const Cut*> with_reference = pointers(served);
  with_reference.insert(with_reference.begin(), &here.front());
  Json of_served = measure(with_reference);
  here.clear();
  served.clear();
  fs::remove_all(options.folder);
  return {{"segments", std::move(rows)}, {"here", std::move(of_here)}, {"served", std::move(of_served)}};
}

}  // namespace bench
