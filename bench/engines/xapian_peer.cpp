#include "bench/engines/xapian_peer.h"

#include <fmt/format.h>

#include "bench/corpus/story_file.h"

namespace bench {
namespace {

using Shape = Question::Shape;

constexpr Xapian::valueno slot_date = 0;
constexpr const char* headline_prefix = "S";
constexpr const char* captions_prefix = "XC";
constexpr unsigned parser_flags = Xapian::QueryParser::FLAG_BOOLEAN | Xapian::QueryParser::FLAG_PHRASE |
                                  Xapian::QueryParser::FLAG_LOVEHATE | Xapian::QueryParser::FLAG_WILDCARD |
                                  Xapian::QueryParser::FLAG_CJK_NGRAM;
constexpr unsigned snippet_flags =
    Xapian::MSet::SNIPPET_BACKGROUND_MODEL | Xapian::MSet::SNIPPET_EXHAUSTIVE | Xapian::MSet::SNIPPET_CJK_NGRAM;
constexpr std::size_t snippet_bytes = 500;  // Xapian's own default

Xapian::Document document_of(const Story& story, Xapian::TermGenerator& generator) {
  Xapian::Document document;
  generator.set_document(document);
  generator.index_text(story.headline, 1, headline_prefix);
  generator.index_text(story.captions, 1, captions_prefix);
  generator.set_termpos(0);
  generator.index_text(story.headline);
  generator.increase_termpos();
  generator.index_text(story.body);
  generator.increase_termpos();
  generator.index_text(story.captions);
  document.set_data(story.id + "\n" + text_of(story));
  document.add_value(slot_date, story.date);
  return document;
}

}  // namespace

void write_xapian(const std::string& story_path, const std::string& path) {
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("en"));
  generator.set_flags(Xapian::TermGenerator::FLAG_CJK_NGRAM);
  StoryFile file(story_path);
  for (Story story; file.next(story);) database.add_document(document_of(story, generator));
  database.commit();
}

void compact_xapian(const std::string& from, const std::string& to) { Xapian::Database(from).compact(to); }

std::string xapian_query(const Question& question) {
  const std::string words = joined(question.words, question.is_han ? "" : " ");
  std::string text = words;
  if (question.shape == Shape::phrase) text = "\"" + words + "\"";
  if (question.shape == Shape::prefix) text = words + "*";
  if (question.shape == Shape::any || question.shape == Shape::misquote) text = joined(question.words, " OR ");
  for (const std::string& word : question.excluded) text += " -" + word;
  return text;
}

XapianPeer::XapianPeer(const std::string& path) : database_(path) {
  parser_.set_database(database_);
  parser_.set_stemmer(stemmer_);
  parser_.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
  parser_.set_default_op(Xapian::Query::OP_AND);
}

Reply XapianPeer::answer(const Translated& query, Mode mode) {
  Xapian::Enquire enquire(database_);
  enquire.set_query(parser_.parse_query(query.text, parser_flags));
  if (query.newest_first) enquire.set_sort_by_value_then_relevance(slot_date, true);
  const Xapian::MSet mset = enquire.get_mset(0, page_size, query.exact_total ? database_.get_doccount() : 0);
  Reply reply{mset.size(), mset.get_matches_estimated(), {}, {}};
  for (auto hit = mset.begin(); hit != mset.end(); ++hit) {
    if (mode == Mode::ids) {
      reply.output += fmt::format("{}\n", *hit);
      continue;
    }
    const std::string data = hit.get_document().get_data();
    const std::size_t text = data.find('\n') + 1;
    reply.articles.push_back(data.substr(0, text - 1));
    reply.output += data.substr(0, data.find('\n', text)) + "\n";
    reply.output += mset.snippet(data.substr(text), snippet_bytes, stemmer_, snippet_flags, "[", "]", "…") + "\n";
  }
  return reply;
}

}  // namespace bench
