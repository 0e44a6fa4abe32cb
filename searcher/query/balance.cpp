#include "searcher/query/balance.h"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace searcher::query {
namespace {

using Kind = Token::Kind;

class Balancer {
 public:
  Balancer(Tokens tokens, std::string_view text, std::uint32_t max_depth)
      : in_(std::move(tokens)), text_(text), max_depth_(max_depth) {}

  Tokens balance() {
    out_.reserve(in_.tokens.size());
    for (Token& token : in_.tokens) add(std::move(token));
    // Where the query was cut, that is already said, and what hangs loose there is no mistake.
    is_silent_ = in_.is_cut;
    close_what_is_open();
    drop_loose_end();
    in_.tokens = std::move(out_);
    return std::move(in_);
  }

 private:
  void add(Token token) {
    if (token.kind == Kind::open) {
      open(std::move(token));
    } else if (token.kind == Kind::close) {
      close(std::move(token));
    } else if (is_binary(token.kind)) {
      add_binary(std::move(token));
    } else {
      if (token.kind == Kind::negation && !out_.empty() && is_proximity(out_.back().kind))
        drop_last("cannot stand before NOT: read as AND");
      out_.push_back(std::move(token));
    }
  }

  void add_binary(Token token) {
    while (!out_.empty() && out_.back().kind == Kind::negation) drop_last(nothing_to_the_right);
    if (out_.empty() || out_.back().kind == Kind::open) {
      report(token.where, written(token) + " is left out: there is nothing to its left");
    } else if (is_binary(out_.back().kind)) {
      report(token.where, fmt::format("{} is left out: it follows {} at once", written(token), written(out_.back())));
    } else {
      out_.push_back(std::move(token));
    }
  }

  void open(Token token) {
    if (depth_ < max_depth_) {
      ++depth_;
      out_.push_back(std::move(token));
      return;
    }
    if (!out_.empty() && out_.back().kind == Kind::field) out_.pop_back();
    if (!was_too_deep_)
      report(token.where, fmt::format("parentheses are left out where they nest deeper than {}", max_depth_));
    was_too_deep_ = true;
    ++left_out_;
  }

  void close(Token token) {
    if (left_out_ > 0) {
      --left_out_;
    } else if (depth_ == 0) {
      report(token.where, "this parenthesis is left out: it was not opened");
    } else {
      close_group(std::move(token));
    }
  }

  void close_group(Token token) {
    drop_loose_end();
    --depth_;
    if (out_.back().kind != Kind::open) {
      out_.push_back(std::move(token));
      return;
    }
    report({out_.back().where.begin, token.where.end}, "these parentheses are left out: there is nothing between them");
    out_.pop_back();
    // What was asked of the group must not be asked of what follows it.
    while (!out_.empty() && (out_.back().kind == Kind::field || out_.back().kind == Kind::negation)) out_.pop_back();
  }

  void close_what_is_open() {
    std::vector<text::Range> opened;
    for (const Token& token : out_) {
      if (token.kind == Kind::open) opened.push_back(token.where);
      if (token.kind == Kind::close) opened.pop_back();
    }
    const auto end = static_cast<std::uint32_t>(text_.size());
    while (depth_ > 0) {
      drop_loose_end();
      if (out_.back().kind != Kind::open)
        report(opened.back(), "this parenthesis is not closed: it reaches to the end of the query");
      opened.pop_back();
      Token token;
      token.kind = Kind::close;
      token.where = {end, end};
      close_group(std::move(token));
    }
  }

  // Operators that wait for what does not come.
  void drop_loose_end() {
    while (!out_.empty() && (is_binary(out_.back().kind) || out_.back().kind == Kind::negation))
      drop_last(nothing_to_the_right);
  }

  void drop_last(std::string_view why) {
    report(out_.back().where, fmt::format("{} {}", written(out_.back()), why));
    out_.pop_back();
  }

  std::string written(const Token& token) const { return std::string(token.where.of(text_)); }

  void report(text::Range where, std::string message) {
    if (!is_silent_) in_.diagnostics.push_back({where, std::move(message)});
  }

  static constexpr std::string_view nothing_to_the_right = "is left out: there is nothing to its right";

  Tokens in_;
  std::string_view text_;
  std::uint32_t max_depth_;
  std::vector<Token> out_;
  std::uint32_t depth_ = 0;     // parentheses open in out_
  std::uint32_t left_out_ = 0;  // and those open that were too deep
  bool was_too_deep_ = false;
  bool is_silent_ = false;
};

}  // namespace

Tokens balance(Tokens tokens, std::string_view text, std::uint32_t max_depth) {
  return Balancer(std::move(tokens), text, max_depth).balance();
}

}  // namespace searcher::query
