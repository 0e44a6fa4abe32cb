// What is to be checked? A quotation made from the archive by seed, and the class that it was made for.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "bench/verification/span.h"

namespace bench {

inline constexpr std::uint32_t no_article = UINT32_MAX;

struct QuoteCase {
  std::string of_class;
  std::string text;
  std::uint32_t origin = no_article;  // the article it was drawn from: its number in ArchiveText
  std::string note;                   // which noise, which change
};

// A way of making cases. Its name says what was done; what that comes to, the scan says.
struct CaseClass {
  const char* name;
  bool is_adversarial;                                         // made to look right where it is wrong
  std::function<std::optional<QuoteCase>(SpanDrawing&)> make;  // none when this attempt failed
};

// Classes of one kind each, from the files of their names.
const std::vector<CaseClass>& faithful_classes();     // exact spans, noise, ellipses, brackets
const std::vector<CaseClass>& changed_classes();      // words changed, put in, left out, joined, not there
const std::vector<CaseClass>& adversarial_classes();  // near misses

// So many cases of each class, fewer of one for which the archive holds little. The same for a seed.
std::vector<QuoteCase> make_cases(const ArchiveText& archive, std::size_t a_class, std::uint64_t seed);

// A case whose text and origin are these.
QuoteCase case_of(const Span& span, std::string text, std::string note = {});

}  // namespace bench
