#include "indexer/shard.h"

#include <xapian.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <filesystem>
#include <utility>

#include "corpus/date.h"
#include "indexer/document_maker.h"
#include "indexer/token_spool.h"
#include "schema/error.h"
#include "schema/index_folder.h"
#include "schema/stored_record.h"

namespace indexer {
namespace {

// Xapian buffers postings in memory until then; 500 was the fastest of 100 to 1,000,000.
constexpr std::uint32_t documents_a_flush = 500;

ArticleCounts count(std::uint32_t number, const ArticleAnalysis& article) {
  ArticleCounts counts{.article = number,
                       .captions = static_cast<std::uint32_t>(article.record.captions.size()),
                       .sentences = 0,
                       .words = static_cast<std::uint32_t>(article.tokens.words.size()),
                       .text_bytes = static_cast<std::uint32_t>(article.record.text.size()),
                       .quotations = static_cast<std::uint32_t>(article.record.quotations.size()),
                       .language = article.record.language,
                       .first_day = {},
                       .last_day = {},
                       .first_minute = 0};
  for (const schema::Section& section : article.record.sections)
    if (section.kind == schema::SectionKind::paragraph)
      counts.sentences += static_cast<std::uint32_t>(section.sentences.size());
  if (const auto date = corpus::parse_iso_date(article.record.published)) {
    counts.first_day = corpus::first_day(*date);
    counts.last_day = corpus::last_day(*date);
    counts.first_minute = corpus::first_minute(*date);
  }
  return counts;
}

}  // namespace

void Shard::add(std::uint32_t article, schema::Record record) {
  numbers_.push_back(article);
  articles_.push_back(analyze(std::move(record), analyzer_));
}

std::string Shard::database_path() const { return path_ + "/" + schema::articles_name; }
std::string Shard::spool_path() const { return path_ + "/spool"; }

void Shard::write(const Basis& basis, Vocabulary& vocabulary) {
  std::filesystem::create_directories(path_);
  try {
    Xapian::WritableDatabase database(database_path(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS |
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
                             database_path(),
                             "make room on the disk, or check the rights of the folder, and build again");
  }

  std::vector<std::uint64_t> word_counts(analyzer_.vocabulary_size());
  for (const ArticleAnalysis& article : articles_)
    for (const std::uint32_t word : article.tokens.words) ++word_counts[word];
  const std::vector<std::uint32_t> numbers = vocabulary.add(analyzer_, word_counts);

  std::vector<std::pair<std::uint32_t, schema::ArticleTokens>> spool;
  for (std::size_t i = 0; i < articles_.size(); ++i) {
    counts_.push_back(count(numbers_[i], articles_[i]));
    for (const schema::Quotation& quotation : articles_[i].record.quotations)
      speakers_.insert(quotation.speakers.begin(), quotation.speakers.end());
    for (std::uint32_t& word : articles_[i].tokens.words) word = numbers[word];
    spool.emplace_back(numbers_[i], std::move(articles_[i].tokens));
  }
  write_spool(spool_path(), spool);
  articles_ = {};
  analyzer_ = text::Analyzer();
#ifdef __GLIBC__
  // What a shard took lies between what stays; the allocator keeps such pages unless told.
  ::malloc_trim(0);
#endif
}

}  // namespace indexer
