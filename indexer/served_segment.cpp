#include "indexer/served_segment.h"

#include <xapian.h>

#include <filesystem>
#include <utility>

#include "schema/error.h"
#include "schema/index_folder.h"
#include "schema/ledger.h"
#include "schema/mapped_file.h"
#include "schema/served_segment.h"
#include "schema/token_stream.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;

// What the segment has in files, in a database without documents.
void write_parts(const std::string& from, schema::Manifest manifest, const std::string& to) {
  Xapian::WritableDatabase database(to, Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS |
                                            Xapian::DB_NO_TERMLIST | Xapian::DB_BACKEND_GLASS);
  const auto set = [&](const std::string& key, const std::string& value) { database.set_metadata(key, value); };
  schema::SegmentInfo& segment = manifest.segments.front();
  const schema::TokenStream tokens(from + "/" + schema::tokens_name);
  std::vector<std::uint32_t> minutes;
  for (std::uint32_t article = segment.first_article; article <= segment.last_article; ++article) {
    minutes.push_back(tokens.minute(article));
    if (const std::string_view block = tokens.block(article); !block.empty())
      set(schema::tokens_key(article), std::string(block));
  }
  const auto add = [&](const char* part, std::string_view bytes) {
    segment.files[part] = schema::write_part(part, bytes, set);
  };
  segment.files.clear();
  add(schema::words_part, schema::MappedFile(from + "/" + schema::words_name).bytes());
  add(schema::minutes_part, schema::encode_minutes(minutes));
  const std::string ledger = from + "/" + schema::ledger_name;
  add(schema::ledger_part, schema::MappedFile(ledger).bytes());
  add(schema::speakers_part, schema::encode_speakers(schema::LedgerFile(ledger).speakers()));
  set(schema::served_key, schema::print(manifest));
  database.commit();
}

}  // namespace

void write_served(const std::string& from, schema::Manifest manifest, const std::string& to) {
  const std::string parts = to + ".parts";
  try {
    fs::remove_all(parts);
    write_parts(from, std::move(manifest), parts);
    Xapian::Database all(from + "/" + schema::articles_name);
    all.add_database(Xapian::Database(parts));
    all.compact(to, Xapian::DBCOMPACT_NO_RENUMBER | Xapian::DBCOMPACT_MULTIPASS | Xapian::Compactor::FULL);
    fs::remove_all(parts);
  } catch (const Xapian::Error& error) {
    throw schema::IndexError(schema::IndexError::Code::unwritable, "Xapian could not write: " + error.get_description(),
                             to, "make room on the disk, or check the rights of the folder, and run again");
  }
}

}  // namespace indexer
