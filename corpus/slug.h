// Which id does a story get whose source gives none?
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/article.h"

namespace corpus {

// The first `max_words` words of `text` in small letters, joined by hyphens: Latin letters without their diacritics,
// letters of other scripts as they are, apostrophes left out, everything else (also a hyphen) between words. "Xi'an:
// 3,000 more" gives "xian-3-000-more".
std::string slug(std::string_view text, std::size_t max_words);

// agency-place-date-first eight words of the headline, as far as `article` has them, with the words of `distinction`
// before the headline's; the slug of `fallback` when it has no headline and no dateline; "article" when that holds no
// word either. At most max_made_id_bytes long. The mark of a correction or an update is no word of the headline
// (wire/revision.h), so that these get the id of the first.
std::string make_id(const Article& article, std::string_view fallback, std::string_view distinction = "");

inline constexpr std::size_t max_made_id_bytes = 200;

}  // namespace corpus
