#include "bench/corpus/story.h"

#include "corpus/date.h"

namespace bench {
namespace {

void append_part(std::string& text, const std::string& part) {
  if (part.empty()) return;
  if (!text.empty()) text += "\n\n";
  text += part;
}

}  // namespace

Story story_of(const corpus::Article& article) {
  Story story{.id = article.id, .headline = article.headline, .body = {}, .captions = {}, .date = {}};
  for (const std::string& paragraph : article.paragraphs) append_part(story.body, paragraph);
  for (const corpus::Caption& caption : article.captions) append_part(story.captions, caption.text);
  story.date = corpus::print(article.date());
  return story;
}

std::string text_of(const Story& story) {
  std::string text = story.headline;
  append_part(text, story.body);
  append_part(text, story.captions);
  return text;
}

}  // namespace bench
