// Are marked words in an English sentence somebody's words? Or a title, a name, a word that the writer keeps off.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "corpus/quotations/items.h"
#include "corpus/quotations/sentence.h"

namespace corpus::english {

// Whether the marked stretch at `at` is the title of a work, by its capitals and by what stands before it: CNN's
// "Morning Talk", the book "Cold River".
bool is_title(std::string_view text, const std::vector<Item>& items, std::size_t at);

// Whether the marked stretch at `at`, which no cue governs, is speech.
bool is_speech(const Sentence& sentence, std::size_t at);

}  // namespace corpus::english
