// An index that is not as it was published: the right answer, or a clear error; never a crash.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <regex>

#include "tests/cli/golden.h"
#include "tests/cli/workplace.h"

namespace cli {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::AllOf;
using testing::AnyOf;
using testing::HasSubstr;

class DamagedIndex : public Workplace {
 protected:
  DamagedIndex() {
    index_samples();
    whole_ = answers();
    fs::rename(folder / "index", folder / "whole");
  }

  // Puts a whole copy of the index in place.
  void restore() {
    fs::remove_all(folder / "index");
    fs::copy(folder / "whole", folder / "index", fs::copy_options::recursive);
  }

  // What a user sees of the index: articles, where they matched, captions, occurrences, an article.
  std::vector<Ended> answers() const {
    std::vector<Ended> all;
    for (const char* command :
         {"find --format json --limit 0 'river OR lake'", "find --format json '\"shake hands\" gate*'",
          "captions --format json quay", "concordance --format json rope", "show --format json fiction-ru"})
      all.push_back(run(std::string("pullquote-search ") + command));
    return all;
  }

  // Each answer is the one that the whole index gives, or an error of damage that names a place in the index. Returns
  // how many were errors.
  int expect_right_or_refused() const {
    int refused = 0;
    const std::vector<Ended> now = answers();
    for (std::size_t i = 0; i < now.size(); ++i) {
      EXPECT_EQ(now[i].signal, 0);
      if (now[i].code == 2) {
        ++refused;
        const json error = json::parse(now[i].out).at("error");
        EXPECT_THAT(error["code"].get<std::string>(), AnyOf("index_damaged", "index_unreadable"));
        EXPECT_THAT(error["where"].get<std::string>(), HasSubstr("index"));
        EXPECT_NE(error["next"], "");
        EXPECT_THAT(now[i].err, AllOf(HasSubstr("pullquote-search: "), HasSubstr("\n  next: ")));
      } else {
        EXPECT_EQ(settled_json(now[i].out), settled_json(whole_[i].out));
      }
    }
    return refused;
  }

  void expect_rebuilt() const {
    const Ended built = run("pullquote-index build corpus/samples");
    EXPECT_EQ(built.code, 0) << "an index that is damaged must be there to be built again\n" << built.err;
    EXPECT_EQ(expect_right_or_refused(), 0);
  }

  std::vector<Ended> whole_;
};

void truncate_to(const std::string& path, double part) {
  fs::resize_file(path, static_cast<std::uintmax_t>(static_cast<double>(fs::file_size(path)) * part));
}

TEST_F(DamagedIndex, OfAnyFileIsRightOrRefused) {
  const struct {
    const char* name;
    std::function<void(const std::string&)> damage;
  } damages[] = {
      {"emptied", [](const std::string& path) { write_file(path, ""); }},
      {"cut in half", [](const std::string& path) { truncate_to(path, 0.5); }},
      {"cut at its end", [](const std::string& path) { truncate_to(path, 0.99); }},
      {"longer", [](const std::string& path) { write_file(path, read_file(path) + std::string(100, 'x')); }},
      {"removed", [](const std::string& path) { fs::remove(path); }},
      {"zeroes", [](const std::string& path) { write_file(path, std::string(fs::file_size(path), '\0')); }},
      {"of ones", [](const std::string& path) { write_file(path, std::string(fs::file_size(path), '\xFF')); }},
      {"a folder", [](const std::string& path) { fs::remove(path), fs::create_directory(path); }},
      {"of another kind", [](const std::string& path) { write_file(path, "{\"some\": \"JSON\"}\n"); }},
  };
  for (const std::string& file : files_below(folder / "whole")) {
    if (file == "LOCK") continue;
    for (const auto& damage : damages) {
      SCOPED_TRACE(file + " " + damage.name);
      restore();
      const std::string path = folder / "index/" + file;
      const std::string before = read_file(path);
      damage.damage(path);
      const bool is_changed = !fs::is_regular_file(path) || read_file(path) != before;
      if (file == "CURRENT" && !fs::exists(path)) {
        EXPECT_THAT(answers().front().err, HasSubstr("there is no index here"));
      } else {
        const int refused = expect_right_or_refused();
        // A search reads some of the tables alone, and nothing of what only updates need.
        if (is_changed && !file.ends_with(".glass") && !file.ends_with("/ledger")) {
          EXPECT_GT(refused, 0);
        }
      }
      if (is_changed && file.starts_with("segments/")) {
        EXPECT_EQ(run("pullquote-index check").code, 2);
      }
      if (file == "CURRENT" && fs::is_directory(path)) continue;  // somebody's own folder is left alone
      expect_rebuilt();
    }
  }
}

TEST_F(DamagedIndex, OfANewerFormatSaysSo) {
  restore();
  const std::string manifest = folder / "index/generations/000001";
  write_file(manifest, std::regex_replace(read_file(manifest), std::regex("\"format\": 4"), "\"format\": 5"));
  for (const char* command : {"pullquote-search find river", "pullquote-index stats", "pullquote-index check"}) {
    const Ended ended = run(command);
    EXPECT_EQ(ended.code, 2) << command;
    EXPECT_THAT(ended.err,
                AllOf(HasSubstr("generations/000001"), HasSubstr("the index has format 5, this program reads format 4"),
                      HasSubstr("next: use the newer Pullquote that built it, or build it again")));
  }
  const json error = json::parse(run("pullquote-search --format json find river").out).at("error");
  EXPECT_EQ(error["code"], "index_of_other_version");
  expect_rebuilt();
}

TEST_F(DamagedIndex, IsToldWhereAndBuiltAgain) {
  const struct {
    const char* file;
    const char* bytes;
    const char* what;
  } rows[] = {
      {"CURRENT", "", "CURRENT names no generation"},
      {"CURRENT", "../../secret\n", "CURRENT names no generation"},
      {"CURRENT", "000009\n", "the checksum in CURRENT does not fit"},
      {"CURRENT", "99999999999999999999999999\n", "the checksum in CURRENT does not fit"},
      {"generations/000001", "", "the manifest is not whole"},
      {"generations/000001", "{}", "the manifest is not whole"},
      {"generations/000001", "{\"checksum\":1,\"manifest\":[]}", "checksum does not fit"},
      {"segments/000001/tokens", "words", "a file has not the size that it was published with"},
      {"segments/000001/words", "words", "a file has not the size that it was published with"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(std::string(row.file) + " " + row.bytes);
    restore();
    write_file(folder / "index/" + row.file, row.bytes);
    const Ended ended = run("pullquote-search find river");
    EXPECT_EQ(ended.code, 2);
    EXPECT_THAT(ended.err, AllOf(HasSubstr("the index is damaged"), HasSubstr(row.what),
                                 HasSubstr("next: run 'pullquote-index check'")));
    EXPECT_EQ(run("pullquote-index check").code, 2);
    expect_rebuilt();
  }
}

// A manifest whose checksum fits but whose content does not is a damaged one too.
TEST_F(DamagedIndex, OfAForgedManifestIsRefused) {
  restore();
  const std::string manifest = folder / "index/generations/000001";
  const std::string text = read_file(manifest);
  for (const char* change : {"\"name\": \"000001\"", "\"last_article\": 22", "\"articles\": 22"}) {
    std::string changed = text;
    changed.replace(changed.find(change), std::string_view(change).size(), "\"x\": 1");
    write_file(manifest, changed);
    EXPECT_EQ(run("pullquote-search find river").code, 2) << change;
  }
}

}  // namespace
}  // namespace cli
