// How does a story of any format become an article? What its source states wins; what its words state fills the gaps.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/clean_text.h"
#include "corpus/reader.h"

namespace corpus {

// An article while it is read.
struct Story {
  Article article;
  Repairs repairs;
  std::vector<std::string> notes;  // what was left out, for the report
};

// `raw` as one line of valid UTF-8.
std::string line_of(std::string_view raw, Repairs& repairs);

// The date that `written` is (ISO 8601, with or without hyphens and colons); unknown, and a note that names `field`,
// when it is none. An empty text is no date and no note.
Date date_of(std::string_view written, std::string_view field, Story& story);

// A version number as sources give them, "3"; 0 for anything else.
std::uint32_t version_of(std::string_view written);

// Puts the names of `name`, parted by commas, behind the others, unless it is empty or stands there.
void add_name(std::string& names, std::string_view name);
void add_topic(Article& article, std::string topic);

// Puts a caption behind the others: its credit taken off its words where it states no photographer, place and date as
// its words state them where it states none. One with the same words as an earlier one and no other credit is the same
// caption, and fills what that one lacks; one without words is left out.
void add_caption(Article& article, Caption caption);

// Adds a paragraph. One that ends in a credit with a photographer is a caption of `image`, as in the wire.
void add_paragraph(Article& article, std::string words, std::string_view image);

// What is the same for all formats: the kicker goes off the headline, the dateline off the first paragraph, sign-off
// and end mark off the last ones; a version that only the headline states ("UPDATE 2") is its version; a year that the
// dateline lacks is the one closest to `published`; where the source gave no id, one is made. Then hands it out with
// its remarks; a story without words is a remark of kind skipped. `where` names its place, `source` the file.
void hand_out(Story story, const std::string& where, const std::string& source, const Sink& sink);

}  // namespace corpus
