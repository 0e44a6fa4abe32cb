#include "indexer/shard.h"

#include <xapian.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <filesystem>
#include <map>
#include <utility>

#include "corpus/date.h"
#include "indexer/document_maker.h"
#include "schema/error.h"
#include "schema/index_folder.h"
#include "schema/ledger.h"
#include "schema/stored_record.h"
#include "schema/token_stream.h"
#include "schema/words_writer.h"

namespace indexer {
namespace {

// Xapian buffers postings in memory until then; 500 was the fastest of 100 to 1,000,000.
constexpr std::uint32_t documents_a_flush = 500;

std::uint32_t day_number(const std::string& day) {  // of YYYY-MM-DD
  return static_cast<std::uint32_t>(std::stoul(day.substr(0, 4) + day.substr(5, 2) + day.substr(8, 2)));
}

std::uint32_t minute_of(const schema::Record& record) {
  const auto date = corpus::parse_iso_date(record.published);
  return date ? corpus::first_minute(*date) : 0;
}

schema::LedgerArticle ledger_article(std::uint32_t number, const ArticleAnalysis& article, Provenance provenance) {
  schema::LedgerArticle facts{.number = number,
                              .version = provenance.version,
                              .checksum = provenance.checksum,
                              .captions = static_cast<std::uint32_t>(article.record.captions.size()),
                              .sentences = 0,
                              .words = static_cast<std::uint32_t>(article.tokens.words.size()),
                              .text_bytes = static_cast<std::uint32_t>(article.record.text.size()),
                              .quotations = static_cast<std::uint32_t>(article.record.quotations.size()),
                              .minute = minute_of(article.record),
                              .first_day = 0,
                              .last_day = 0,
                              .language = 0};
  for (const schema::Section& section : article.record.sections)
    if (section.kind == schema::SectionKind::paragraph)
      facts.sentences += static_cast<std::uint32_t>(section.sentences.size());
  if (const auto date = corpus::parse_iso_date(article.record.published)) {
    facts.first_day = day_number(corpus::first_day(*date));
    facts.last_day = day_number(corpus::last_day(*date));
  }
  return facts;
}

}  // namespace

void Shard::add(std::uint32_t article, schema::Record record, Provenance provenance) {
  numbers_.push_back(article);
  provenances_.push_back(provenance);
  articles_.push_back(analyze(std::move(record), analyzer_));
}

void Shard::write(const Basis& basis) {
  std::filesystem::create_directories(path_);
  write_database(basis);
  write_ledger();
  write_words_and_tokens();
  articles_ = {};
  analyzer_ = text::Analyzer();
#ifdef __GLIBC__
  // What a shard took lies between what stays; the allocator keeps such pages unless told.
  ::malloc_trim(0);
#endif
}

void Shard::write_database(const Basis& basis) const {
  const std::string path = path_ + "/" + schema::articles_name;
  try {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS |
                                                Xapian::DB_NO_TERMLIST | Xapian::DB_BACKEND_GLASS);
    if (!basis.dictionary.empty())
      database.set_metadata(schema::dictionary_key, schema::seal_dictionary(basis.dictionary));
    DocumentMaker maker(analyzer_, basis);
    schema::Compressor compressor(basis.dictionary);
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      database.replace_document(numbers_[i], maker.make(articles_[i]));
      database.set_metadata(schema::record_key(numbers_[i]), schema::store(articles_[i].record, compressor));
      if ((i + 1) % documents_a_flush == 0) database.commit();
    }
    database.commit();
  } catch (const Xapian::Error& error) {
    throw schema::IndexError(schema::IndexError::Code::unwritable, "Xapian could not write: " + error.get_description(),
                             path, "make room on the disk, or check the rights of the folder, and run again");
  }
}

void Shard::write_ledger() const {
  schema::Ledger ledger;
  std::map<std::string, std::uint32_t> languages;
  for (std::size_t i = 0; i < articles_.size(); ++i) {
    const schema::Record& record = articles_[i].record;
    schema::LedgerArticle facts = ledger_article(numbers_[i], articles_[i], provenances_[i]);
    const auto [language, is_new] =
        languages.try_emplace(record.language, static_cast<std::uint32_t>(ledger.languages.size()));
    if (is_new) ledger.languages.push_back(record.language);
    facts.language = language->second;
    ledger.articles.push_back(facts);
    for (const schema::Quotation& quotation : record.quotations)
      ledger.speakers.insert(ledger.speakers.end(), quotation.speakers.begin(), quotation.speakers.end());
  }
  schema::write_ledger(path_ + "/" + schema::ledger_name, std::move(ledger));
}

void Shard::write_words_and_tokens() {
  std::vector<std::pair<text::Word, std::uint64_t>> counted;
  for (std::uint32_t i = 0; i < analyzer_.vocabulary_size(); ++i) counted.emplace_back(analyzer_.word(i), 0);
  for (const ArticleAnalysis& article : articles_)
    for (const std::uint32_t word : article.tokens.words) ++counted[word].second;
  const std::vector<std::uint32_t> numbers = schema::write_words(path_ + "/" + schema::words_name, counted);
  schema::TokenStreamWriter stream(path_ + "/" + schema::tokens_name, numbers_.empty() ? 1 : numbers_.front());
  for (std::size_t i = 0; i < articles_.size(); ++i) {
    for (std::uint32_t& word : articles_[i].tokens.words) word = numbers[word];
    stream.append(numbers_[i], minute_of(articles_[i].record), articles_[i].tokens);
  }
  stream.finish();
}

}  // namespace indexer
