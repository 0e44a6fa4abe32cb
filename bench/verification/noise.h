// How is the same wording printed otherwise? Typographic noise, each kind only where the text allows it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bench/corpus/seeded_random.h"

namespace bench {

struct Noise {
  const char* name;
  std::optional<std::string> (*apply)(const std::string& text, SeededRandom& random);  // none where it changes nothing
};

const std::vector<Noise>& noises();

}  // namespace bench
