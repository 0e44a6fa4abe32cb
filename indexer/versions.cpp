#include "indexer/versions.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <memory>
#include <tuple>

#include "schema/bytes.h"
#include "schema/error.h"
#include "schema/index_folder.h"
#include "schema/ledger.h"
#include "schema/stored_record.h"
#include "schema/terms.h"

namespace indexer {
namespace {

struct OpenSegment {
  explicit OpenSegment(const std::string& path)
      : database(path + "/" + schema::articles_name),
        ledger(path + "/" + schema::ledger_name),
        decompressor(schema::open_dictionary(database.get_metadata(schema::dictionary_key))) {}

  std::vector<std::uint32_t> articles_with(const std::string& term) const {
    return {database.postlist_begin(term), database.postlist_end(term)};
  }

  Xapian::Database database;
  schema::LedgerFile ledger;
  schema::Decompressor decompressor;
};

using Rank = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;  // version, minute, number

}  // namespace

std::vector<std::uint32_t> superseded(const std::vector<std::string>& paths,
                                      const std::function<bool(std::uint32_t article)>& is_alive) try {
  std::vector<std::unique_ptr<OpenSegment>> segments;
  for (const std::string& path : paths) segments.push_back(std::make_unique<OpenSegment>(path));

  const std::string prefix = schema::version_term("");
  std::map<std::string, std::string> stories;  // ids by term: a term may be cut
  for (const auto& segment : segments) {
    const auto end = segment->database.allterms_end(prefix);
    for (auto term = segment->database.allterms_begin(prefix); term != end; ++term) {
      std::string& story = stories[*term];
      if (!story.empty()) continue;
      const std::uint32_t version = *segment->database.postlist_begin(*term);
      story = schema::read_record(segment->database.get_metadata(schema::record_key(version)), segment->decompressor)
                  .version_of;
    }
  }

  std::vector<std::uint32_t> earlier;
  for (const auto& [version_term, story] : stories) {
    std::vector<Rank> versions;
    for (const std::string& term : {version_term, schema::id_term(story)})
      for (const auto& segment : segments)
        for (const std::uint32_t number : segment->articles_with(term))
          if (const auto article = segment->ledger.article(number); article && is_alive(number))
            versions.emplace_back(article->version, article->minute, number);
    std::sort(versions.begin(), versions.end());
    for (std::size_t i = 0; i + 1 < versions.size(); ++i) earlier.push_back(std::get<2>(versions[i]));
  }
  std::sort(earlier.begin(), earlier.end());
  return earlier;
} catch (const Xapian::Error& error) {
  throw schema::damaged(paths.front(), "Xapian could not read it: " + error.get_description());
} catch (const schema::MalformedBytes& error) {
  throw schema::damaged(paths.front(), error.what());
}

}  // namespace indexer
