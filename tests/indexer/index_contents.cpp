#include "tests/indexer/index_contents.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>

#include "schema/index_folder.h"
#include "schema/stored_record.h"
#include "schema/terms.h"
#include "schema/token_stream.h"
#include "schema/words.h"

namespace indexer {
namespace {

std::vector<std::string> normal_forms_by_number(const schema::Words& words) {
  std::vector<std::string> forms(words.size());
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const schema::Words::Entry entry = words.entry(i);
    forms.at(entry.number) = fmt::format("{}:{}/{}", entry.language, entry.stem(), entry.normal);
  }
  return forms;
}

std::string printed(const schema::ArticleTokens& tokens, const std::vector<std::string>& forms) {
  std::string out;
  for (const auto& section : tokens.sections)
    out += fmt::format(" {}[{}]", static_cast<int>(section.kind), fmt::join(section.sentence_tokens, ","));
  for (const std::uint32_t word : tokens.words) out += " " + forms.at(word);
  return out;
}

std::string first_difference(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (in_a == a.end() && in_b == b.end()) return "";
  const std::string line_a = in_a == a.end() ? "(the end)" : *in_a;
  const std::string line_b = in_b == b.end() ? "(the end)" : *in_b;
  const auto at = std::mismatch(line_a.begin(), line_a.end(), line_b.begin(), line_b.end()).first - line_a.begin();
  const auto begin = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, at - 100));
  return fmt::format("line {}: …{}\n      not: …{}", in_a - a.begin(),
                     line_a.substr(std::min(begin, line_a.size()), 300),
                     line_b.substr(std::min(begin, line_b.size()), 300));
}

}  // namespace

IndexContents contents_of_segment(const std::string& path, const schema::SegmentInfo& segment) {
  const Xapian::Database database(path + "/" + schema::articles_name);
  const schema::TokenStream tokens(path + "/" + schema::tokens_name);
  const schema::Words words(path + "/" + schema::words_name);
  schema::Decompressor decompressor(schema::open_dictionary(database.get_metadata(schema::dictionary_key)));
  IndexContents contents;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    std::string line = *term + ":";
    for (auto posting = database.postlist_begin(*term); posting != database.postlist_end(*term); ++posting)
      line += fmt::format(" {}×{}", *posting, posting.get_wdf());
    contents.terms.push_back(line);
  }
  const std::vector<std::string> forms = normal_forms_by_number(words);
  for (std::uint32_t number = segment.first_article; number <= segment.last_article; ++number) {
    if (database.get_metadata(schema::record_key(number)).empty()) continue;  // purged
    const Xapian::Document document = database.get_document(number);
    const schema::Record record = schema::read_record(database.get_metadata(schema::record_key(number)), decompressor);
    std::string line = fmt::format("{}: {} {}", number, schema::encode_head(record), record.text);
    for (Xapian::valueno slot = 0; slot <= schema::slot_photographers; ++slot)
      line += fmt::format(" {}={}", slot, document.get_value(slot));
    contents.articles.push_back(line + printed(tokens.article(number), forms));
  }
  return contents;
}

IndexContents contents_of(const std::string& index) {
  const schema::Generation generation = schema::open_current(index);
  IndexContents all;
  for (const schema::SegmentInfo& segment : generation.manifest.segments) {
    const IndexContents contents = contents_of_segment(schema::segment_path(index, segment.name), segment);
    all.terms.insert(all.terms.end(), contents.terms.begin(), contents.terms.end());
    all.articles.insert(all.articles.end(), contents.articles.begin(), contents.articles.end());
  }
  return all;
}

std::map<std::string, LivingArticle> living_articles(const std::string& index) {
  const schema::Generation generation = schema::open_current(index);
  std::map<std::string, LivingArticle> living;
  for (const schema::SegmentInfo& segment : generation.manifest.segments) {
    const std::string path = schema::segment_path(index, segment.name);
    const Xapian::Database database(path + "/" + schema::articles_name);
    const schema::TokenStream tokens(path + "/" + schema::tokens_name);
    const std::vector<std::string> forms = normal_forms_by_number(schema::Words(path + "/" + schema::words_name));
    schema::Decompressor decompressor(schema::open_dictionary(database.get_metadata(schema::dictionary_key)));
    std::map<std::uint32_t, std::string> terms;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term)
      for (auto posting = database.postlist_begin(*term); posting != database.postlist_end(*term); ++posting)
        terms[*posting] += fmt::format(" {}×{}", *term, posting.get_wdf());
    for (auto& [number, text] : terms) {
      if (std::binary_search(segment.deleted.begin(), segment.deleted.end(), number)) continue;
      schema::Record record = schema::read_record(database.get_metadata(schema::record_key(number)), decompressor);
      LivingArticle& article = living[record.id];
      article.sources = std::move(record.sources);
      record.sources.clear();
      article.is_superseded = std::binary_search(segment.superseded.begin(), segment.superseded.end(), number);
      article.content = schema::encode_head(record) + record.text + text + printed(tokens.article(number), forms);
      const Xapian::Document document = database.get_document(number);
      for (Xapian::valueno slot = 0; slot <= schema::slot_speakers; ++slot)
        article.content += fmt::format(" {}={}", slot, document.get_value(slot));
    }
  }
  return living;
}

std::string difference(const IndexContents& a, const IndexContents& b) {
  if (const std::string terms = first_difference(a.terms, b.terms); !terms.empty()) return "terms, " + terms;
  if (const std::string articles = first_difference(a.articles, b.articles); !articles.empty())
    return "articles, " + articles;
  return "";
}

std::string printed(const Xapian::Document& document) {
  std::string out;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
    out += *term + (term.get_wdf() > 0 ? fmt::format(" {}", term.get_wdf()) : "") + "\n";
  for (auto value = document.values_begin(); value != document.values_end(); ++value)
    out += fmt::format("slot {} {}\n", value.get_valueno(), fmt::join(schema::split_list(*value), " | "));
  return out;
}

}  // namespace indexer
