// What is to be said of a quotation that was checked? The same plain sentences for a terminal and for a page.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/verify/verified.h"

namespace searcher {

// How much there is to look at: nothing, something that may be right, something that is wrong.
enum class Level { good, doubtful, bad };

struct Remark {
  Level level = Level::good;
  std::string words;  // a sentence without its capital and its full stop
};

// Of the quotation as a whole. Doubtful is also one that is fit but of which the writer should know something.
Level level_of(const VerifiedQuote& quote, bool allow_reported);

// "exact", "not found": for a mark in a text.
std::string_view label_of(Verdict verdict);

// Verdict, speaker, speech, context, copies and what other wordings turn, in this order; what goes without saying is
// left out.
std::vector<Remark> remarks_on(const VerifiedQuote& quote);

// What is to be known of one source: later versions.
std::vector<std::string> remarks_on(const VerifiedSource& source);

// "negation, number"; "" for none.
std::string changes_in_words(const std::vector<Change>& changes);

// "Orsel News, Port Orsel, 2031-05-06, direct, Idra Morvane": where a source comes from and who speaks in it.
std::string credit_of(const VerifiedSource& source);

// Neighbours that have the quotation in the same wording, in their order. Views into `sources`.
std::vector<std::span<const VerifiedSource>> by_wording(const std::vector<VerifiedSource>& sources);

// "another wording, in 3 articles:": over near copies of one wording.
std::string near_copy_title(std::span<const VerifiedSource> wording);

// Whether anything but equal parts is in it.
bool shows_change(const std::vector<DiffPart>& diff);

// Whether a blank belongs between two pieces of text that stand side by side.
bool needs_blank(std::string_view left, std::string_view right);

// "7 quotations: 4 fit to print, 3 to look at".
std::string summary_of(const VerifyAnswer& answer);

// "1 article", "3 articles".
std::string counted(std::size_t count, std::string_view one, std::string_view several);

}  // namespace searcher
