// What is a word's stem? Snowball's stemmers, as Xapian ships them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace text {

// The scripts that a stemmer is made for; `none` for digits and symbols, `other` for the rest.
enum class Script { none, latin, cyrillic, arabic, armenian, devanagari, tamil, other };

// The script of the first letter of `word`.
Script script_of(std::string_view word);

// Whether words of `script` have stems in a language: a Latin word in a Russian text has not.
bool has_stems(std::string_view language, Script script);

// Stems the words of one language. A language without a Snowball stemmer has none, and its words are taken whole.
// Not safe from several threads: one object a thread.
class Stemmer {
 public:
  explicit Stemmer(std::string_view language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  // has_stems() of its language.
  bool fits(Script script) const { return script_ == script && script != Script::none; }

  // The stem of a word in lower_form(), folded as normal forms are. Russian is stemmed with е for ё and without stress
  // marks, and its nouns in -ит (саммит, визит) are no verbs. fits() must hold for the word's script.
  std::string stem(const std::string& lower) const;

 private:
  struct Snowball;
  Script script_ = Script::none;
  std::unique_ptr<Snowball> snowball_;
};

}  // namespace text
