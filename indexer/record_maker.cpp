#include "indexer/record_maker.h"

#include <string>

#include "text/code_points.h"
#include "text/language.h"
#include "text/sentences.h"

namespace indexer {
namespace {

constexpr std::string_view section_separator = "\n\n";

class TextBuilder {
 public:
  explicit TextBuilder(schema::Record& record) : record_(record) {}

  void append(schema::SectionKind kind, std::uint32_t number, std::string_view part) {
    if (!record_.text.empty()) record_.text += section_separator;
    schema::Section section{.kind = kind, .number = number, .bytes = {}, .sentences = {}};
    section.bytes.begin = size();
    record_.text += part;
    section.bytes.end = size();
    record_.sections.push_back(std::move(section));
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(record_.text.size()); }
  schema::Record& record_;
};

void cut_into_sentences(schema::Record& record) {
  for (schema::Section& section : record.sections) {
    section.sentences = text::sentences(section.bytes.of(record.text), record.language);
    for (text::Range& sentence : section.sentences) {
      sentence.begin += section.bytes.begin;
      sentence.end += section.bytes.begin;
    }
  }
}

}  // namespace

schema::Record make_record(const corpus::Article& article, std::string_view language) {
  schema::Record record;
  record.id = article.id;
  record.kicker = article.kicker;
  record.published = corpus::print(article.date());
  record.place = article.dateline.place;
  record.agency = article.dateline.agency;
  record.byline = article.byline;
  record.url = article.url;
  record.speaker = article.speaker;
  record.topics = article.topics;
  record.sources = {article.source};

  TextBuilder text(record);
  if (const auto headline = text::trim(article.headline); !headline.empty())
    text.append(schema::SectionKind::headline, 1, headline);
  std::uint32_t number = 0;
  for (const std::string& paragraph : article.paragraphs)
    if (const auto part = text::trim(paragraph); !part.empty())
      text.append(schema::SectionKind::paragraph, ++number, part);
  for (const corpus::Caption& caption : article.captions) {
    const auto part = text::trim(caption.text);
    record.captions.push_back({.photographer = caption.photographer,
                               .agency = caption.agency,
                               .place = caption.place,
                               .date = corpus::print(caption.date),
                               .image = caption.image});
    text.append(schema::SectionKind::caption, static_cast<std::uint32_t>(record.captions.size()), part);
  }

  record.language = !article.language.empty() ? article.language
                    : !language.empty()       ? std::string(language)
                                              : text::detect_language(record.text);
  cut_into_sentences(record);
  return record;
}

}  // namespace indexer
