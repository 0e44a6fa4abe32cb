// How do the words stand in a source, and does it put them in the same mouth?
#pragma once

#include <string>
#include <vector>

#include "searcher/verify/source_article.h"
#include "searcher/verify/verified.h"

namespace searcher {

struct HowSaid {
  Speech speech = Speech::narration;
  std::vector<std::string> speakers;  // full names; none where the source does not tell
};

// Direct, mixed and spoken only where all of `spans` lies in such quotations; indirect where a part of them does, or
// where they lie in reported speech. The speakers are those of the quotations that they lie in.
HowSaid how_said(const SourceArticle& article, const std::vector<Span>& spans);

// Whether a draft's speakers and a source's can be the same people. `published` says in what year an office is meant.
Attribution attribution_of(const std::vector<std::string>& draft, const std::vector<std::string>& source,
                           const std::string& published);

}  // namespace searcher
