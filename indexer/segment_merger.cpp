#include "indexer/segment_merger.h"

#include <xapian.h>

#include <filesystem>
#include <future>

#include "indexer/token_spool.h"
#include "schema/block_sums.h"
#include "schema/checksum.h"
#include "schema/error.h"
#include "schema/index_folder.h"
#include "schema/token_stream.h"
#include "schema/words.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;

void compact(const std::vector<std::unique_ptr<Shard>>& shards, const std::string& path) {
  try {
    Xapian::Database all;
    for (const auto& shard : shards) all.add_database(Xapian::Database(shard->database_path()));
    all.compact(path, Xapian::DBCOMPACT_NO_RENUMBER | Xapian::DBCOMPACT_MULTIPASS | Xapian::Compactor::FULL);
  } catch (const Xapian::Error& error) {
    throw schema::IndexError(schema::IndexError::Code::unwritable, "Xapian could not merge: " + error.get_description(),
                             path, "make room on the disk, or check the rights of the folder, and build again");
  }
}

void write_tokens(const std::vector<std::unique_ptr<Shard>>& shards, const std::vector<std::uint32_t>& numbers,
                  const std::string& path, std::uint32_t first_article) {
  schema::TokenStreamWriter out(path, first_article);
  for (const auto& shard : shards) {
    auto counts = shard->counts().begin();  // of the same articles
    read_spool(shard->spool_path(), [&](std::uint32_t article, schema::ArticleTokens tokens) {
      for (std::uint32_t& word : tokens.words) word = numbers.at(word);
      out.append(article, (counts++)->first_minute, tokens);
    });
  }
  out.finish();
}

// An empty build is a database too.
void write_empty_database(const std::string& path) {
  Xapian::WritableDatabase(path, Xapian::DB_CREATE | Xapian::DB_NO_TERMLIST | Xapian::DB_BACKEND_GLASS).commit();
}

}  // namespace

schema::SegmentInfo merge(const std::vector<std::unique_ptr<Shard>>& shards, const Vocabulary& vocabulary,
                          const std::string& path) {
  fs::create_directories(path);
  schema::SegmentInfo segment;
  for (const auto& shard : shards) {
    if (segment.articles == 0) segment.first_article = shard->counts().front().article;
    segment.last_article = shard->counts().back().article;
    segment.articles += static_cast<std::uint32_t>(shard->counts().size());
  }
  auto compaction = std::async(std::launch::async, [&] {
    const std::string database = path + "/" + schema::articles_name;
    if (shards.empty())
      write_empty_database(database);
    else
      compact(shards, database);
  });
  const std::vector<std::uint32_t> numbers = schema::write_words(path + "/" + schema::words_name, vocabulary.words());
  write_tokens(shards, numbers, path + "/" + schema::tokens_name, std::max(segment.first_article, 1u));
  compaction.get();
  schema::write_block_sums(path);
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    if (!entry.is_regular_file()) continue;
    segment.files[entry.path().lexically_relative(path)] = {
        .bytes = entry.file_size(), .checksum = schema::hex(schema::checksum_of_file(entry.path()))};
  }
  return segment;
}

}  // namespace indexer
