// Which article is a picture? One with a caption.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/article.h"
#include "corpus/clean_text.h"
#include "corpus/photo/photo_blocks.h"

namespace corpus {

struct PhotoArticle {
  Article article;
  Repairs repairs;
};

// The article that the picture `file` makes: its caption with photographer, agency, place and date, and the headline if
// it has one; without a caption the headline is the caption. `source` is its path or FILE/MEMBER, `image` the path of
// the picture, which differs for a sidecar. Nothing where nobody said anything about it. The id is the picture's own
// (xmpMM:DocumentID), else made as those of wire stories are, with the time and the transmission reference where stated
// and the caption's words where there is no headline: nothing of it depends on the path.
std::optional<PhotoArticle> photo_article(std::string_view file, PhotoFormat format, const std::string& source,
                                          const std::string& image);

}  // namespace corpus
