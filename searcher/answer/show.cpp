#include "searcher/answer/show.h"

#include <algorithm>
#include <charconv>

#include "searcher/answer/citation.h"
#include "searcher/answer/story_versions.h"

namespace searcher {
namespace {

constexpr std::uint32_t context_sentences = 2;  // on either side of a passage

std::optional<std::uint32_t> number_in(std::string_view digits) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size() || value == 0) return std::nullopt;
  return value;
}

// "s14-16", "c3", "h".
std::optional<PassagePlace> place_named(std::string_view name, const ArticleLayout& layout) {
  const auto& sections = layout.sections;
  const auto whole_section = [&](schema::SectionKind kind, std::uint32_t number) -> std::optional<PassagePlace> {
    for (std::uint32_t i = 0; i < sections.size(); ++i)
      if (sections[i].kind == kind && sections[i].number == number)
        return PassagePlace{i, sections[i].first_sentence, sections[i].last_sentence};
    return std::nullopt;
  };
  if (name == "h") return whole_section(schema::SectionKind::headline, 1);
  if (name.empty()) return std::nullopt;
  const std::string_view rest = name.substr(1);
  if (name[0] == 'c' || name[0] == 'p') {
    const auto number = number_in(rest);
    if (!number) return std::nullopt;
    return whole_section(name[0] == 'c' ? schema::SectionKind::caption : schema::SectionKind::paragraph, *number);
  }
  if (name[0] != 's') return std::nullopt;
  const std::size_t dash = rest.find('-');
  const auto first = number_in(rest.substr(0, dash));
  const auto last = dash == std::string_view::npos ? first : number_in(rest.substr(dash + 1));
  if (!first || !last || *last < *first) return std::nullopt;
  std::uint32_t before_body = 0;
  for (std::uint32_t i = 0; i < sections.size(); ++i) {
    if (sections[i].kind == schema::SectionKind::headline) before_body = sections[i].last_sentence;
    if (sections[i].kind != schema::SectionKind::paragraph) continue;
    const PassagePlace place{i, before_body + *first - 1, before_body + *last};
    if (sections[i].first_sentence <= place.first_sentence && place.last_sentence <= sections[i].last_sentence)
      return place;
  }
  return std::nullopt;
}

ShowAnswer answer_for(std::uint32_t article, const Snapshot& snapshot) {
  ShowAnswer answer{
      .record = snapshot.whole_record(article), .citation = {}, .passage = std::nullopt, .before = {}, .after = {}};
  answer.citation = citation_of(cited(answer.record), answer.record.speaker, "");
  answer.versions = versions_of(answer.record.id, answer.record.version_of, snapshot);
  return answer;
}

}  // namespace

std::optional<ShowAnswer> show(std::string_view name, const Snapshot& snapshot) {
  // An id may hold a # of its own, so the whole name comes first.
  if (const std::uint32_t article = snapshot.find_article(std::string(name))) return answer_for(article, snapshot);
  const std::size_t mark = name.rfind('#');
  if (mark == std::string_view::npos) return std::nullopt;
  const std::uint32_t number = snapshot.find_article(std::string(name.substr(0, mark)));
  if (number == 0) return std::nullopt;

  const MatchedArticle article = read_article(number, snapshot);
  const auto place = place_named(name.substr(mark + 1), article.layout);
  if (!place) return std::nullopt;
  ShowAnswer answer = answer_for(number, snapshot);
  answer.passage = read_passage(article, *place, {});
  std::erase_if(answer.record.quotations, [&](const schema::Quotation& quotation) {
    const text::Range bytes = quotation.bytes();
    return bytes.end <= answer.passage->bytes.begin || answer.passage->bytes.end <= bytes.begin;
  });
  const std::string speaker = only_speaker(answer.record.quotations, answer.passage->bytes);
  answer.citation = citation_of(cited(answer.record), speaker, answer.passage->id);
  const schema::Section& section = article.record.sections[place->section];
  const std::uint32_t first = place->first_sentence - article.layout.sections[place->section].first_sentence;
  const std::uint32_t last = place->last_sentence - article.layout.sections[place->section].first_sentence;
  if (first > 0) {
    const std::uint32_t begin = section.sentences[first - std::min(first, context_sentences)].begin;
    answer.before = article.text.read({begin, section.sentences[first - 1].end});
  }
  if (last < section.sentences.size()) {
    const std::uint32_t begin = section.sentences[last].begin;
    const std::size_t end = std::min<std::size_t>(last + context_sentences, section.sentences.size());
    answer.after = article.text.read({begin, section.sentences[end - 1].end});
  }
  return answer;
}

}  // namespace searcher
