#include "bench/report/comparison.h"

namespace bench {
namespace {

bool is_long_phrase(const std::string& of_class) { return of_class == "phrase_5" || of_class == "phrase_8"; }

}  // namespace

std::optional<double> aimed_ratio(const std::string& mode, const std::string& of_class, const std::string& peer) {
  if (of_class.starts_with("han_")) return std::nullopt;
  if (mode == "passages" && peer == "xapian") return is_long_phrase(of_class) ? 0.3 : 0.1;
  if (mode == "passages" && peer == "fts5") return 0.33;
  if (mode == "ids" && peer == "xapian") return of_class == "phrase_8" ? 0.8 : 0.4;
  return std::nullopt;
}

void add_ratios(Json& latency) {
  Json summary = Json::object();
  for (auto& [mode, classes] : latency["modes"].items())
    for (Json& of_class : classes) {
      const Json engines = of_class["engines"];
      if (!engines.contains("pullquote")) continue;
      for (auto entry = engines.begin(); entry != engines.end(); ++entry) {
        const std::string& peer = entry.key();
        if (peer == "pullquote") continue;
        const auto ratio = [&](const char* key) {
          return engines["pullquote"][key].get<double>() / (*entry)[key].get<double>();
        };
        Json ratios = {{"p50", ratio("p50_us")}, {"p95", ratio("p95_us")}};
        if (const auto aim = aimed_ratio(mode, of_class["class"], peer)) {
          const bool is_met = ratios["p50"] <= *aim && ratios["p95"] <= *aim;
          ratios["aim"] = *aim;
          ratios["is_met"] = is_met;
          Json& sums = summary[mode][peer];
          if (sums.is_null()) sums = {{"aims", 0}, {"met", 0}};
          sums["aims"] = sums["aims"].get<int>() + 1;
          sums["met"] = sums["met"].get<int>() + (is_met ? 1 : 0);
        }
        of_class["ratios"][peer] = std::move(ratios);
      }
    }
  latency["summary"] = std::move(summary);
}

}  // namespace bench
