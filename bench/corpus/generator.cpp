#include "bench/corpus/generator.h"

#include <fmt/format.h>

#include <fstream>
#include <stdexcept>

namespace bench {
namespace {

constexpr std::size_t vocabulary = 400'000;
constexpr std::uint64_t topics = 600;
constexpr std::uint64_t words_a_topic = 150;
constexpr std::uint64_t topic_ranks = 30'000;  // a topic's words are among so many of the commonest
constexpr std::uint64_t places = 400;
constexpr std::uint64_t set_phrases = 2'000;

// A seed of its own for each thing that is made again and again alike.
std::uint64_t mixed(std::uint64_t a, std::uint64_t b) { return SeededRandom(a * 0x9e3779b97f4a7c15u ^ b).next(); }

std::string capitalised(std::string words) {
  if (!words.empty()) words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

}  // namespace

Generator::Generator(std::uint64_t seed) : seed_(seed), words_(vocabulary) {}

const std::string& Generator::word(SeededRandom& random, std::uint64_t topic) const {
  if (!random.in_hundred(15)) return words_.at(words_.draw(random));
  const std::uint64_t chosen = mixed(topic, random.below(words_a_topic)) % topic_ranks;
  return words_.at(InventedWords::function_words() + chosen);
}

std::string Generator::set_phrase(std::uint64_t number) const {
  SeededRandom random(mixed(seed_ + 1, number));
  std::string phrase;
  for (std::size_t left = random.between(4, 9); left > 0; --left)
    phrase += (phrase.empty() ? "" : " ") + words_.at(words_.draw(random));
  return phrase;
}

std::string Generator::sentence(SeededRandom& random, std::uint64_t topic) const {
  const std::size_t length = random.between(8, 26);
  const bool has_phrase = random.below(12) == 0;
  const std::size_t phrase_at = random.below(length);
  std::string text;
  for (std::size_t i = 0; i < length; ++i) {
    if (!text.empty()) text += i > 4 && random.in_hundred(5) ? ", " : " ";
    text += word(random, topic);
    if (has_phrase && i == phrase_at) text += " " + set_phrase(random.below(set_phrases));
  }
  return capitalised(std::move(text)) + ".";
}

std::string Generator::paragraph(SeededRandom& random, std::uint64_t topic) const {
  std::string text = sentence(random, topic);
  for (std::size_t left = random.between(1, 3); left > 0; --left) text += " " + sentence(random, topic);
  return text;
}

std::string Generator::row(std::uint64_t number) const {
  SeededRandom random(mixed(seed_, number));
  const std::uint64_t topic = mixed(seed_ + 2, random.below(topics));
  std::string headline;
  for (std::size_t left = random.between(5, 9); left > 0; --left)
    headline += (headline.empty() ? "" : " ") +
                (random.in_hundred(30) ? word(random, topic) : words_.at(words_.draw_content(random)));
  const std::uint64_t day = random.below(20 * 12 * 28);
  const std::string& place = words_.at(20'000 + random.below(places));
  std::string row = fmt::format(
      R"({{"id":"made-{}","headline":"{}","published":"{}-{:02}-{:02}","place":"{}","agency":"Made","language":"en","paragraphs":[)",
      number, capitalised(headline), 2005 + day / 336, 1 + day / 28 % 12, 1 + day % 28, capitalised(place));
  for (std::size_t left = random.between(3, 5), first = left; left > 0; --left)
    row += fmt::format("{}\"{}\"", left == first ? "" : ",", paragraph(random, topic));
  row += "]";
  if (random.below(5) == 0) row += fmt::format(R"(,"captions":[{{"text":"{}"}}])", sentence(random, topic));
  return row + "}\n";
}

void write_generated(std::uint64_t seed, std::uint64_t count, const std::string& path) {
  const Generator generator(seed);
  std::ofstream out(path, std::ios::binary);
  for (std::uint64_t number = 0; number < count; ++number) out << generator.row(number);
  out.flush();
  if (!out) throw std::runtime_error(path + ": cannot be written");
}

}  // namespace bench
