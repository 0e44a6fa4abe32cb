// Which words count where IPTC-IIM, XMP and Exif say different things about one picture?
#pragma once

#include "corpus/photo/photo_blocks.h"
#include "corpus/photo/photo_words.h"

namespace corpus {

// By the guidelines of the Metadata Working Group (version 2.0, 2010), field by field: XMP's words, else IIM's; but
// IIM's where a program that knows no XMP changed them since, which is when they no longer have the digest stored
// beside them, and unless XMP merely goes on where IIM's field is full. Unlike there, Exif counts last, since cameras
// put their own name into its description.
PhotoWords reconciled_words(const PhotoBlocks& blocks);

}  // namespace corpus
