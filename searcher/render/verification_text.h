// How does a verification look to a writer at a terminal?
#pragma once

#include <string>

#include "searcher/render/pen.h"
#include "searcher/verify/verified.h"

namespace searcher {

// Each quotation with what is said of it, where it stands and in which wordings; a line that sums up.
std::string to_text(const VerifyAnswer& answer, TextStyle style);

// The quotation marked up to become its source: what is not the source's stands in [-…-], what only the source has in
// {+…+}.
std::string diff_in_marks(const std::vector<DiffPart>& diff, const Pen& pen);

}  // namespace searcher
