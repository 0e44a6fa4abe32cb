#include "indexer/segment_merger.h"

#include <xapian.h>

#include <filesystem>
#include <future>
#include <memory>

#include "schema/block_sums.h"
#include "schema/checksum.h"
#include "schema/error.h"
#include "schema/index_folder.h"
#include "schema/token_stream.h"
#include "schema/words_writer.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;
using schema::IndexError;

// An index without any article has a database too.
void write_empty_database(const std::string& path) {
  Xapian::WritableDatabase(path, Xapian::DB_CREATE | Xapian::DB_NO_TERMLIST | Xapian::DB_BACKEND_GLASS).commit();
}

void merge_databases(const std::vector<std::string>& inputs, const std::string& path) try {
  if (inputs.empty()) return write_empty_database(path);
  Xapian::Database all;
  for (const std::string& input : inputs) all.add_database(Xapian::Database(input + "/" + schema::articles_name));
  all.compact(path, Xapian::DBCOMPACT_NO_RENUMBER | Xapian::DBCOMPACT_MULTIPASS | Xapian::Compactor::FULL);
} catch (const Xapian::Error& error) {
  throw IndexError(IndexError::Code::unwritable, "Xapian could not merge: " + error.get_description(), path,
                   "make room on the disk, or check the rights of the folder, and run again");
}

using Ledgers = std::vector<std::unique_ptr<schema::LedgerFile>>;

void merge_tokens(const std::vector<std::string>& inputs, const Ledgers& ledgers,
                  const std::vector<std::vector<std::uint32_t>>& numbers, const std::string& path) {
  std::uint32_t first = 1;
  for (auto ledger = ledgers.rbegin(); ledger != ledgers.rend(); ++ledger)
    if ((*ledger)->article_count() > 0) first = (*ledger)->article_at(0).number;
  schema::TokenStreamWriter out(path, first);
  for (std::size_t input = 0; input < inputs.size(); ++input) {
    const schema::TokenStream stream(inputs[input] + "/" + schema::tokens_name);
    for (std::size_t i = 0; i < ledgers[input]->article_count(); ++i) {
      const std::uint32_t article = ledgers[input]->article_at(i).number;
      schema::ArticleTokens tokens = stream.article(article);
      for (std::uint32_t& word : tokens.words) word = numbers[input].at(word);
      out.append(article, stream.minute(article), tokens);
      if (i % 1'000 == 999) stream.forget();
    }
  }
  out.finish();
}

void merge_ledgers(const Ledgers& ledgers, const schema::Ledger& additions, const std::string& path) {
  std::vector<const schema::LedgerFile*> files;
  for (const auto& ledger : ledgers) files.push_back(ledger.get());
  schema::Ledger all = schema::joined(files);
  const auto first_source = static_cast<std::uint32_t>(all.sources.size());
  all.sources.insert(all.sources.end(), additions.sources.begin(), additions.sources.end());
  for (schema::LedgerUnit unit : additions.units) {
    unit.source += first_source;
    all.units.push_back(unit);
  }
  all.moves.insert(all.moves.end(), additions.moves.begin(), additions.moves.end());
  schema::write_ledger(path, std::move(all));
}

}  // namespace

void merge(const std::vector<std::string>& inputs, const schema::Ledger& additions, const std::string& path) {
  fs::create_directories(path);
  auto databases = std::async(std::launch::async, [&] { merge_databases(inputs, path + "/" + schema::articles_name); });
  Ledgers ledgers;
  std::vector<std::vector<std::uint32_t>> numbers;
  {
    std::vector<std::unique_ptr<schema::Words>> words;
    std::vector<const schema::Words*> pointers;
    for (const std::string& input : inputs) {
      ledgers.push_back(std::make_unique<schema::LedgerFile>(input + "/" + schema::ledger_name));
      words.push_back(std::make_unique<schema::Words>(input + "/" + schema::words_name));
      pointers.push_back(words.back().get());
    }
    numbers = schema::merge_words(path + "/" + schema::words_name, pointers);
  }
  merge_tokens(inputs, ledgers, numbers, path + "/" + schema::tokens_name);
  merge_ledgers(ledgers, additions, path + "/" + schema::ledger_name);
  databases.get();
  schema::write_block_sums(path);
}

schema::SegmentInfo describe(const std::string& path) {
  schema::SegmentInfo segment;
  const schema::LedgerFile ledger(path + "/" + schema::ledger_name);
  segment.articles = static_cast<std::uint32_t>(ledger.article_count());
  if (segment.articles > 0) {
    segment.first_article = ledger.article_at(0).number;
    segment.last_article = ledger.article_at(ledger.article_count() - 1).number;
  }
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    if (!entry.is_regular_file()) continue;
    segment.files[entry.path().lexically_relative(path)] = {
        .bytes = entry.file_size(), .checksum = schema::hex(schema::checksum_of_file(entry.path()))};
  }
  return segment;
}

}  // namespace indexer
