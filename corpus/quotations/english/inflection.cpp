#include "corpus/quotations/english/inflection.h"

namespace corpus::english {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// plan, rip, pen: one syllable that ends in one consonant behind one vowel; and the commonest stressed on the last.
bool doubles(std::string_view lemma) {
  const std::size_t n = lemma.size();
  if (n < 3 || is_vowel(lemma[n - 1]) || !is_vowel(lemma[n - 2])) return false;
  if (is_vowel(lemma[n - 3])) return lemma == "quip";
  if (std::string_view("wxy").find(lemma[n - 1]) != std::string_view::npos) return false;
  if (lemma == "admit" || lemma == "infer" || lemma == "refer" || lemma == "regret" || lemma == "rebut" ||
      lemma == "prefer" || lemma == "deter")
    return true;
  std::size_t vowels = 0;
  for (const char c : lemma) vowels += is_vowel(c);
  return vowels == 1;
}

bool ends_in_consonant_y(std::string_view lemma) {
  return lemma.size() > 1 && lemma.back() == 'y' && !is_vowel(lemma[lemma.size() - 2]);
}

std::string past_of(std::string_view lemma) {
  std::string form(lemma);
  if (lemma.back() == 'e') return form + "d";
  if (ends_in_consonant_y(lemma)) return form.substr(0, form.size() - 1) + "ied";
  if (doubles(lemma)) form += lemma.back();
  return form + "ed";
}

std::string third_of(std::string_view lemma) {
  std::string form(lemma);
  if (ends_in_consonant_y(lemma)) return form.substr(0, form.size() - 1) + "ies";
  const bool hisses =
      lemma.ends_with("s") || lemma.ends_with("sh") || lemma.ends_with("ch") || lemma.ends_with("x") || lemma == "go";
  return form + (hisses ? "es" : "s");
}

std::string gerund_of(std::string_view lemma) {
  std::string form(lemma);
  if (lemma.ends_with("e") && !lemma.ends_with("ee"))
    form.pop_back();
  else if (doubles(lemma) || lemma == "begin" || lemma == "forget")
    form += lemma.back();
  return form + "ing";
}

}  // namespace

std::vector<std::pair<std::string, std::uint8_t>> inflected(std::string_view lemma, std::string_view past,
                                                            std::string_view participle) {
  const std::string regular = past_of(lemma);
  return {{std::string(lemma), form_base},
          {third_of(lemma), form_third},
          {past == "-" ? regular : std::string(past), form_past},
          {participle == "-" ? regular : std::string(participle), form_participle},
          {gerund_of(lemma), form_gerund}};
}

}  // namespace corpus::english
