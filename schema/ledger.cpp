#include "schema/ledger.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "schema/bytes.h"
#include "schema/checksum.h"
#include "schema/error.h"
#include "schema/output_file.h"

namespace schema {
namespace {

constexpr std::string_view magic = "PQLEDGER";
constexpr std::uint64_t version = 1;
constexpr std::size_t header_bytes = magic.size() + 4 * sizeof(std::uint64_t);
constexpr std::size_t article_bytes = 13 * 4;
constexpr std::size_t unit_bytes = 16;
constexpr std::size_t move_bytes = 12;

void write(ByteWriter& out, const LedgerArticle& article) {
  out.u32(article.number);
  out.u32(article.version);
  out.u64(article.checksum);
  for (const std::uint32_t value :
       {article.captions, article.sentences, article.words, article.text_bytes, article.quotations, article.minute,
        article.first_day, article.last_day, article.language})
    out.u32(value);
}

LedgerArticle read_article(ByteReader in) {
  LedgerArticle article;
  article.number = in.u32();
  article.version = in.u32();
  article.checksum = in.u64();
  for (std::uint32_t* value :
       {&article.captions, &article.sentences, &article.words, &article.text_bytes, &article.quotations,
        &article.minute, &article.first_day, &article.last_day, &article.language})
    *value = in.u32();
  return article;
}

void write(ByteWriter& out, const std::vector<std::string>& strings) {
  out.varint(strings.size());
  for (const std::string& string : strings) out.string(string);
}

std::vector<std::string_view> read_strings(ByteReader& in) {
  std::vector<std::string_view> strings(in.count());
  for (std::string_view& string : strings) string = in.string();
  return strings;
}

template <typename Values, typename Order>
void sort_once(Values& values, Order order) {
  std::sort(values.begin(), values.end(), order);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

auto by_key(const LedgerUnit& unit) { return std::tie(unit.key, unit.article, unit.source); }

// Numbers strings in the order in which they come.
class StringNumbers {
 public:
  explicit StringNumbers(std::vector<std::string>& into) : into_(into) {}
  std::uint32_t of(std::string_view string) {
    const auto [it, is_new] = numbers_.try_emplace(string, static_cast<std::uint32_t>(into_.size()));
    if (is_new) into_.emplace_back(string);
    return it->second;
  }

 private:
  std::vector<std::string>& into_;
  std::map<std::string_view, std::uint32_t> numbers_;
};

}  // namespace

void write_ledger(const std::string& path, Ledger ledger) {
  sort_once(ledger.articles, [](const auto& a, const auto& b) { return a.number < b.number; });
  sort_once(ledger.units, [](const auto& a, const auto& b) { return by_key(a) < by_key(b); });
  sort_once(ledger.speakers, std::less<>());
  std::string bytes(magic);
  ByteWriter out(bytes);
  for (const std::uint64_t value : {version, std::uint64_t{ledger.articles.size()}, std::uint64_t{ledger.units.size()},
                                    std::uint64_t{ledger.moves.size()}})
    out.u64(value);
  for (const LedgerArticle& article : ledger.articles) write(out, article);
  for (const LedgerUnit& unit : ledger.units) {
    out.u64(unit.key);
    out.u32(unit.article);
    out.u32(unit.source);
  }
  for (const LedgerMove& move : ledger.moves) {
    out.u32(move.from);
    out.u32(move.to);
    out.u32(move.same_text);
  }
  for (const auto* strings : {&ledger.sources, &ledger.languages, &ledger.speakers}) write(out, *strings);
  out.u64(checksum(bytes));
  write_file(path, bytes);
}

LedgerFile::LedgerFile(const std::string& path) : file_(path) {
  const std::string_view bytes = file_.bytes();
  if (bytes.substr(0, magic.size()) != magic || bytes.size() < header_bytes + sizeof(std::uint64_t))
    throw damaged(path, "this is no ledger");
  try {
    ByteReader header(bytes.substr(magic.size()));
    if (header.u64() != version)
      throw IndexError(IndexError::Code::other_version, "the ledger is of another version of Pullquote", path,
                       "build the index again with this version");
    const std::string_view body = bytes.substr(0, bytes.size() - sizeof(std::uint64_t));
    if (ByteReader(bytes.substr(body.size())).u64() != checksum(body))
      throw damaged(path, "the checksum of the ledger does not fit");
    articles_ = header.u64();
    units_ = header.u64();
    moves_ = header.u64();
    ByteReader in(body.substr(header_bytes));
    in.bytes(articles_ * article_bytes + units_ * unit_bytes + moves_ * move_bytes);
    sources_ = read_strings(in);
    languages_ = read_strings(in);
    speakers_ = read_strings(in);
  } catch (const MalformedBytes& error) {
    throw damaged(path, error.what());
  }
}

LedgerArticle LedgerFile::article_at(std::size_t index) const {
  return read_article(ByteReader(file_.bytes().substr(header_bytes + index * article_bytes)));
}

std::optional<LedgerArticle> LedgerFile::article(std::uint32_t number) const {
  std::size_t low = 0;
  std::size_t high = articles_;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (article_at(middle).number < number)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == articles_) return std::nullopt;
  const LedgerArticle found = article_at(low);
  if (found.number != number) return std::nullopt;
  return found;
}

LedgerUnit LedgerFile::unit_at(std::size_t index) const {
  ByteReader in(file_.bytes().substr(header_bytes + articles_ * article_bytes + index * unit_bytes));
  LedgerUnit unit;
  unit.key = in.u64();
  unit.article = in.u32();
  unit.source = in.u32();
  return unit;
}

std::pair<std::size_t, std::size_t> LedgerFile::units_with(std::uint64_t key) const {
  // Keys are hashes, so where one stands can be guessed: the guess is tried before halving.
  std::size_t low = 0;
  std::size_t high = units_;
  for (bool guesses = true; low < high; guesses = !guesses) {
    std::size_t middle = low + (high - low) / 2;
    if (guesses) {
      const double first = static_cast<double>(unit_at(low).key);
      const double last = static_cast<double>(unit_at(high - 1).key);
      const double share = last > first ? (static_cast<double>(key) - first) / (last - first) : 0.5;
      middle = low + static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * static_cast<double>(high - low - 1));
    }
    if (unit_at(middle).key < key)
      low = middle + 1;
    else
      high = middle;
  }
  std::size_t end = low;
  while (end < units_ && unit_at(end).key == key) ++end;
  return {low, end};
}

LedgerMove LedgerFile::move_at(std::size_t index) const {
  ByteReader in(
      file_.bytes().substr(header_bytes + articles_ * article_bytes + units_ * unit_bytes + index * move_bytes));
  LedgerMove move;
  move.from = in.u32();
  move.to = in.u32();
  move.same_text = in.u32() != 0;
  return move;
}

Ledger LedgerFile::whole() const { return joined({this}); }

Ledger joined(const std::vector<const LedgerFile*>& ledgers) {
  Ledger all;
  StringNumbers sources(all.sources);
  StringNumbers languages(all.languages);
  for (const LedgerFile* ledger : ledgers) {
    for (std::size_t i = 0; i < ledger->article_count(); ++i) {
      LedgerArticle article = ledger->article_at(i);
      article.language = languages.of(ledger->languages().at(article.language));
      all.articles.push_back(article);
    }
    for (std::size_t i = 0; i < ledger->unit_count(); ++i) {
      LedgerUnit unit = ledger->unit_at(i);
      unit.source = sources.of(ledger->sources().at(unit.source));
      all.units.push_back(unit);
    }
    for (std::size_t i = 0; i < ledger->move_count(); ++i) all.moves.push_back(ledger->move_at(i));
    all.speakers.insert(all.speakers.end(), ledger->speakers().begin(), ledger->speakers().end());
  }
  return all;
}

}  // namespace schema
