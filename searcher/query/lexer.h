// Which signs is a query made of? Words, phrases, operators, fields and parentheses.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "searcher/query/ast.h"
#include "searcher/query/diagnostic.h"
#include "searcher/query/fields.h"
#include "text/range.h"

namespace searcher::query {

struct Token {
  enum class Kind {
    word,       // bare; `sequences` and `content`
    phrase,     // `sequences` (one), `content` between its marks, `number` further words between
    star,       // a lone *
    field,      // `field`; a word, phrase, star or opening parenthesis follows: its value
    open,       // (
    close,      // )
    negation,   // NOT or -
    all,        // AND
    any,        // OR
    near,       // NEAR/`number`
    sentence,   // /s
    paragraph,  // /p
  };
  Kind kind = Kind::word;
  text::Range where;
  text::Range content;
  std::vector<std::vector<Pattern>> sequences;  // empty for the value of a field beside the text
  std::uint32_t number = 0;
  const QueryField* field = nullptr;
};

struct Tokens {
  std::vector<Token> tokens;
  std::vector<Diagnostic> diagnostics;
  bool is_cut = false;  // there were more words than a query may have
};

// AND, OR, NEAR/n, /s or /p.
bool is_binary(Token::Kind kind);

// NEAR/n, /s or /p.
bool is_proximity(Token::Kind kind);

// The operator that is written just so, in capitals.
std::optional<Token> operator_of(std::string_view written);

inline constexpr std::uint32_t default_distance = 10;  // NEAR without a number
inline constexpr std::uint32_t max_distance = 1000;    // of NEAR/n and "…"~n, in words

// The signs of `text`, which is valid UTF-8. What holds no word (dashes, emoji) is no sign. Linear.
Tokens lex(std::string_view text, std::uint32_t max_words);

}  // namespace searcher::query
