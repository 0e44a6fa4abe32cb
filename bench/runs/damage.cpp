#include "bench/runs/damage.h"

#include <filesystem>
#include <map>
#include <random>
#include <stdexcept>
#include <vector>

#include "bench/damage/injury.h"
#include "bench/damage/inquiry.h"
#include "indexer/check.h"
#include "schema/error.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t articles_asked_about = 3;

// Without CURRENT there is no index.
bool names_file(const std::string& error, const Injury& injury) {
  if (injury.file == "CURRENT" && injury.kind == Injury::Kind::remove) return error.starts_with("error index_missing");
  return error.find(fs::path(injury.file).filename().string()) != std::string::npos;
}

// "right", "error", "error elsewhere", "wrong", "crash" or "hang".
std::string outcome_of(const Replies& now, const Replies& whole, const Injury& injury) {
  if (now.hung) return "hang";
  if (now.signal != 0) return "crash";
  if (now.lines.size() != whole.lines.size()) return "wrong";
  std::string outcome = "right";
  for (std::size_t i = 0; i < now.lines.size(); ++i) {
    if (now.lines[i] == whole.lines[i]) continue;
    if (!Replies::is_error(now.lines[i])) return "wrong";
    if (!names_file(now.lines[i], injury)) outcome = "error elsewhere";
    if (outcome == "right") outcome = "error";
  }
  return outcome;
}

bool is_found_by_check(const std::string& index) {
  try {
    return !indexer::check(index).empty();
  } catch (const schema::IndexError&) {
    return true;
  }
}

}  // namespace

Json measure_damage(const DamageOptions& options) {
  const std::string index = options.folder + "/damaged";
  fs::remove_all(index);
  fs::copy(options.index, index, fs::copy_options::recursive);
  const std::vector<std::string> files = files_of_index(index);
  const std::vector<Inquiry> inquiries = draw_inquiries(index, articles_asked_about, options.seed);
  const Replies whole = ask(index, inquiries);
  for (const std::string& line : whole.lines)
    if (Replies::is_error(line)) throw std::runtime_error("the index is damaged already: " + line);

  std::mt19937_64 random(options.seed);
  std::map<std::string, std::uint64_t> outcomes = {{"right", 0}, {"error", 0}, {"error elsewhere", 0}, {"wrong", 0},
                                                   {"crash", 0}, {"hang", 0},  {"unfound", 0}};
  std::map<std::string, std::map<std::string, std::uint64_t>> by_file;
  Json bad = Json::array();
  for (std::uint64_t done = 0; done < options.cases;) {
    const Injury injury = draw_injury(index, files, random);
    const Injured injured(index, injury);
    if (!injured.is_changed()) continue;
    ++done;
    const std::string outcome = outcome_of(ask(index, inquiries), whole, injury);
    ++outcomes[outcome];
    ++by_file[injury.file][outcome];
    if (outcome != "right" && outcome != "error") bad.push_back({{"what", outcome}, {"case", describe(injury)}});
    if (is_found_by_check(index)) continue;
    ++outcomes["unfound"];
    bad.push_back({{"what", "unfound"}, {"case", describe(injury)}});
  }
  if (ask(index, inquiries).lines != whole.lines) throw std::runtime_error(index + ": a change was not undone");
  fs::remove_all(index);
  return {{"cases", options.cases}, {"seed", options.seed}, {"inquiries", inquiries.size()},
          {"outcomes", outcomes},   {"by_file", by_file},   {"bad", bad}};
}

bool is_harmless(const Json& damage) { return damage["bad"].empty(); }

}  // namespace bench
