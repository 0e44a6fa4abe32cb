#include "bench/verification/quote_case.h"

#include <set>

namespace bench {
namespace {

constexpr std::size_t attempts_a_case = 40;

}  // namespace

QuoteCase case_of(const Span& span, std::string text, std::string note) {
  return {.of_class = {}, .text = std::move(text), .origin = span.article, .note = std::move(note)};
}

std::vector<QuoteCase> make_cases(const ArchiveText& archive, std::size_t a_class, std::uint64_t seed) {
  std::vector<QuoteCase> cases;
  std::uint64_t number = 0;
  for (const auto* classes : {&faithful_classes(), &changed_classes(), &adversarial_classes()})
    for (const CaseClass& one : *classes) {
      SpanDrawing drawing(archive, seed + 1000 * ++number);
      std::set<std::string> texts;
      for (std::size_t left = a_class * attempts_a_case; left > 0 && texts.size() < a_class; --left) {
        std::optional<QuoteCase> made = one.make(drawing);
        if (!made || made->text.empty() || !texts.insert(made->text).second) continue;
        made->of_class = one.name;
        cases.push_back(std::move(*made));
      }
    }
  return cases;
}

}  // namespace bench
