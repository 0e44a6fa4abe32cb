// Verifications stated by hand, about people who do not exist.
#pragma once

#include <string>

#include "searcher/verify/verified.h"

namespace searcher {

inline VerifiedSource checked_source(const std::string& id, const std::string& text) {
  VerifiedSource source;
  source.article = id;
  source.headline = "Lake towns agree";
  source.agency = "Lake Wire";
  source.place = "Orsel";
  source.url = "https://example.org/" + id;
  source.published = "2031-05-06T10:00";
  source.passage = id + "#s2";
  source.bytes = {40, 40 + static_cast<std::uint32_t>(text.size())};
  source.text = text;
  source.before = "Tarn said: \"";
  source.after = "\"";
  source.verdict = Verdict::exact;
  source.speech = Speech::direct;
  source.attribution = Attribution::agrees;
  source.speakers = {"Ilvo Tarn"};
  source.diff = {{DiffPart::Op::equal, text, text}};
  return source;
}

// Exact, direct, of the speaker that the draft names, in one article.
inline VerifiedQuote checked_quote(const std::string& text) {
  VerifiedQuote quote;
  quote.quote = {.text = text, .bytes = {}, .speakers = {"Ilvo Tarn"}, .language = "en"};
  quote.verdict = Verdict::exact;
  quote.speech = Speech::direct;
  quote.attribution = Attribution::agrees;
  quote.copies = 1;
  quote.sources = {checked_source("lake-1", text)};
  return quote;
}

// "We will charge a toll" where the source has "We will not charge a toll".
inline VerifiedQuote altered_quote() {
  using Op = DiffPart::Op;
  VerifiedQuote quote = checked_quote("We will charge a toll");
  quote.verdict = Verdict::altered;
  quote.changes = {Change::negation, Change::omission};
  VerifiedSource& source = quote.sources[0];
  source.text = "We will not charge a toll";
  source.verdict = Verdict::altered;
  source.changes = quote.changes;
  source.diff = {
      {Op::equal, "We will", "We will"}, {Op::insert, "", "not"}, {Op::equal, "charge a toll", "charge a toll"}};
  return quote;
}

inline VerifiedQuote unfound_quote(const std::string& text) {
  VerifiedQuote quote;
  quote.quote = {.text = text, .bytes = {}, .speakers = {}, .language = "en"};
  return quote;
}

// A draft in which the quotations stand one behind the other, each in a paragraph of its own.
inline VerifyAnswer drafted(std::vector<VerifiedQuote> quotes) {
  VerifyAnswer answer;
  for (VerifiedQuote& quote : quotes) {
    answer.draft += "He said: \"";
    quote.quote.bytes.begin = static_cast<std::uint32_t>(answer.draft.size());
    answer.draft += quote.quote.text;
    quote.quote.bytes.end = static_cast<std::uint32_t>(answer.draft.size());
    answer.draft += "\".\n\n";
  }
  answer.quotes = std::move(quotes);
  return answer;
}

// An answer in which every text comes from `next`.
template <typename Next>
VerifyAnswer verification_of(Next next) {
  std::vector<VerifiedQuote> quotes;
  for (int i = 0; i < 2; ++i) {
    VerifiedQuote quote = altered_quote();
    quote.quote.text = next();
    quote.quote.speakers = {next()};
    quote.context = Context::negated;
    VerifiedSource& source = quote.sources[0];
    for (std::string* field : {&source.article, &source.headline, &source.agency, &source.place, &source.url,
                               &source.published, &source.passage, &source.text, &source.before, &source.after})
      *field = next();
    source.speakers = {next()};
    source.diff = {{DiffPart::Op::equal, next(), next()}, {DiffPart::Op::replace, next(), next()}};
    source.left_out = {next()};
    source.later_versions = {next()};
    quote.near_copies = quote.sources;
    quotes.push_back(quote);
  }
  VerifyAnswer answer = drafted(std::move(quotes));
  answer.notes = {next()};
  return answer;
}

}  // namespace searcher
