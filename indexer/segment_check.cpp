#include "indexer/segment_check.h"

#include <xapian.h>

#include <algorithm>

#include "schema/block_sums.h"
#include "schema/bytes.h"
#include "schema/compression.h"
#include "schema/error.h"
#include "schema/index_folder.h"
#include "schema/ledger.h"
#include "schema/stored_record.h"
#include "schema/token_stream.h"
#include "schema/words.h"

namespace indexer {
namespace {

void check_blocks(const std::string& folder) {
  const schema::BlockSums sums(folder);
  for (const schema::BlockSums::Table& table : sums.tables())
    if (const std::uint64_t block = sums.first_changed(table); block < table.blocks())
      throw schema::damaged(folder + "/" + table.name,
                            "block " + std::to_string(block) + " is not as it was published");
}

void check_tokens(const std::string& path, const schema::SegmentInfo& segment) {
  const schema::TokenStream tokens(path);
  for (std::uint64_t article = segment.first_article; article <= segment.last_article; ++article)
    tokens.article(static_cast<std::uint32_t>(article));
}

void check_words(const std::string& path) {
  const schema::Words words(path);
  std::string before;
  for (std::uint32_t index = 0; index < words.size(); ++index) {
    const schema::Words::Entry entry = words.entry(index);
    if (entry.number >= words.size() || entry.normal < before)
      throw schema::damaged(path, "the words are out of order");
    before = entry.normal;
  }
}

void check_records(const std::string& path, const schema::SegmentInfo& segment) {
  const Xapian::Database database(path);
  schema::Decompressor decompressor(schema::open_dictionary(database.get_metadata(schema::dictionary_key)));
  std::uint32_t records = 0;
  for (auto key = database.metadata_keys_begin("record"); key != database.metadata_keys_end("record"); ++key) {
    schema::read_record(database.get_metadata(*key), decompressor);
    ++records;
  }
  if (records != segment.articles) throw schema::damaged(path, "records are missing");
}

void check_ledger(const std::string& path, const schema::SegmentInfo& segment) {
  const schema::LedgerFile ledger(path);
  if (ledger.article_count() != segment.articles) throw schema::damaged(path, "articles are missing");
}

}  // namespace

std::vector<Damage> check_segment(const std::string& index, const schema::SegmentInfo& segment,
                                  const std::function<void(const std::string& path)>& step) {
  std::vector<Damage> found;
  const std::string folder = schema::segment_path(index, segment.name);
  const auto check = [&](const std::string& path, auto read) {
    step(path);
    try {
      read();
    } catch (const schema::IndexError& error) {
      found.push_back({error.where(), error.what()});
    } catch (const schema::MalformedBytes& error) {
      found.push_back({path, error.what()});
    } catch (const Xapian::Error& error) {
      found.push_back({path, "Xapian could not read it: " + error.get_description()});
    }
  };
  const std::string tokens = folder + "/" + schema::tokens_name;
  const std::string words = folder + "/" + schema::words_name;
  const std::string ledger = folder + "/" + schema::ledger_name;
  const std::string articles = folder + "/" + schema::articles_name;
  check(folder + "/" + schema::blocks_name, [&] { check_blocks(folder); });
  check(tokens, [&] { check_tokens(tokens, segment); });
  check(words, [&] { check_words(words); });
  check(ledger, [&] { check_ledger(ledger, segment); });
  check(articles, [&] { check_records(articles, segment); });
  return found;
}

}  // namespace indexer
