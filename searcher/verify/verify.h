// Is this quotation right? The index shortlists, the stored text decides.
#pragma once

#include "searcher/index/snapshot.h"
#include "searcher/verify/verified.h"

namespace searcher {

inline constexpr std::size_t max_near_copies = 20;

// Checks quotations against one generation of the archive, by docs/verification.md. `snapshot` outlives this object.
// Not safe from several threads.
class Verifier {
 public:
  explicit Verifier(const Snapshot& snapshot);

  // Of any size; time and memory are linear in it, and in what is read of the archive. Throws schema::IndexError
  // (damaged).
  VerifiedQuote verify(const QuoteToCheck& quote);

 private:
  const Snapshot& snapshot_;
};

}  // namespace searcher
