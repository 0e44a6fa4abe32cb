#include "corpus/quotations/lexicon.h"

#include <cassert>
#include <map>

#include "corpus/quotations/english/inflection.h"
#include "corpus/quotations/language_data.h"
#include "text/normal_form.h"

namespace corpus {
namespace {

const std::map<std::string_view, std::uint32_t>& class_names() {
  static const std::map<std::string_view, std::uint32_t> names = {{"article", word_article},
                                                                  {"determiner", word_determiner},
                                                                  {"possessive", word_possessive},
                                                                  {"subject", word_subject},
                                                                  {"person", word_person},
                                                                  {"third", word_third},
                                                                  {"object", word_object},
                                                                  {"relative", word_relative},
                                                                  {"wh", word_wh},
                                                                  {"auxiliary", word_auxiliary},
                                                                  {"be", word_be},
                                                                  {"contracted", word_contracted},
                                                                  {"preposition", word_preposition},
                                                                  {"adverb", word_adverb},
                                                                  {"conjunction", word_conjunction},
                                                                  {"subordinator", word_subordinator},
                                                                  {"time", word_time},
                                                                  {"title", word_title},
                                                                  {"male", word_male},
                                                                  {"female", word_female},
                                                                  {"role", word_role},
                                                                  {"role_plural", word_role_plural},
                                                                  {"negation", word_negation},
                                                                  {"organization", word_organization},
                                                                  {"plural", word_plural},
                                                                  {"medium", word_medium},
                                                                  {"speech_noun", word_speech_noun},
                                                                  {"stance", word_stance},
                                                                  {"work", word_work},
                                                                  {"verdict", word_verdict},
                                                                  {"irregular_verb", word_irregular_verb}};
  return names;
}

const std::map<std::string_view, std::uint32_t>& frame_names() {
  static const std::map<std::string_view, std::uint32_t> names = {
      {"quote", frame_quote}, {"clause", frame_clause | frame_that},
      {"that", frame_that},   {"wh", frame_wh},
      {"to", frame_to},       {"np", frame_np},
      {"colon", frame_colon}, {"addressee", frame_addressee}};
  return names;
}

std::string path_of(std::string_view folder, std::string_view table) {
  return "quotations/" + std::string(folder) + "/" + std::string(table);
}

}  // namespace

Lexicon::Lexicon(std::string_view folder) {
  read_words(language_data(path_of(folder, "words.tsv")));
  read_verbs(language_data(path_of(folder, "verbs.tsv")), folder);
  read_nations(language_data(path_of(folder, "nations.tsv")));
}

WordEntry& Lexicon::entry(std::string word) {
  const auto found = entries_.find(word);
  if (found != entries_.end()) return found->second;
  words_.push_back(std::move(word));
  return entries_[words_.back()];
}

void Lexicon::read_words(std::string_view table) {
  for (const auto& row : table_rows(table)) {
    const auto name = class_names().find(row.front());
    assert(name != class_names().end() && row.size() == 2);
    if (name == class_names().end()) continue;
    for (const std::string_view word : spaced(row.back())) entry(std::string(word)).classes |= name->second;
  }
}

std::uint32_t Lexicon::frames_of(std::string_view list, Verb& verb) {
  std::uint32_t frames = 0;
  for (const std::string_view part : spaced(list)) {
    if (const std::size_t colon = part.find(':'); colon != std::string_view::npos) {
      verb.particle = part.substr(0, colon);
      verb.particle_frames |= frames_of(part.substr(colon + 1), verb);
      continue;
    }
    if (const auto named = frame_names().find(part); named != frame_names().end()) {
      frames |= named->second;
      continue;
    }
    std::size_t number = 0;
    while (number < prepositions_.size() && prepositions_[number] != part) ++number;
    if (number == prepositions_.size()) prepositions_.push_back(part);
    assert(number < 24);
    frames |= entry(std::string(part)).preposition = first_frame_of_preposition << number;
  }
  return frames;
}

void Lexicon::read_verbs(std::string_view table, std::string_view folder) {
  for (const auto& row : table_rows(table)) {
    assert(row.size() == 5);
    Verb& verb = verbs_.emplace_back();
    verb.sort = row[3] == "speech" ? VerbSort::speech : row[3] == "thought" ? VerbSort::thought : VerbSort::attitude;
    verb.frames = frames_of(row[4], verb);
    const auto add = [&](std::string form, std::uint8_t kind) {
      WordEntry& word = entry(std::move(form));
      word.verb = &verb;
      word.forms = static_cast<std::uint8_t>(word.forms | kind);
    };
    if (folder == "english") {
      for (const auto& [form, kind] : english::inflected(row[0], row[1], row[2])) add(form, kind);
    } else {
      for (const std::size_t column : {0u, 1u, 2u})
        for (const std::string_view form : spaced(row[column]))
          if (form != "-") add(std::string(form), column == 2 ? form_gerund : column == 1 ? form_third : form_past);
    }
  }
}

void Lexicon::read_nations(std::string_view table) {
  std::uint16_t number = 0;
  for (const auto& row : table_rows(table)) {
    ++number;
    for (const std::string_view field : row)
      for (const std::string_view word : spaced(field)) {
        WordEntry& nation = entry(text::lower_form(word, ""));
        nation.classes |= word_nation;
        nation.nation = number;
      }
  }
}

const Lexicon& english_lexicon() {
  static const Lexicon lexicon("english");
  return lexicon;
}

const Lexicon& russian_lexicon() {
  static const Lexicon lexicon("russian");
  return lexicon;
}

}  // namespace corpus
