#include "bench/corpus/story_file.h"

#include <algorithm>
#include <stdexcept>
#include <unordered_set>

#include "corpus/reader.h"

namespace bench {
namespace {

void write_field(std::ofstream& out, const std::string& field) {
  const auto size = static_cast<std::uint32_t>(field.size());
  out.write(reinterpret_cast<const char*>(&size), sizeof size);
  out.write(field.data(), static_cast<std::streamsize>(field.size()));
}

void count(const Story& story, CorpusSize& size) {
  const std::string text = text_of(story);
  ++size.stories;
  size.text_bytes += text.size();
  size.han_bytes += 3 * static_cast<std::uint64_t>(
                            std::count_if(text.begin(), text.end(), [](char c) { return '\xe3' <= c && c <= '\xe9'; }));
}

}  // namespace

CorpusSize write_stories(const std::vector<std::string>& sources, const std::string& path) {
  std::ofstream out(path, std::ios::binary);
  CorpusSize size;
  std::unordered_set<std::string> ids;
  const auto take = [&](const corpus::Article& article) {
    if (!ids.insert(article.id).second) return;
    const Story story = story_of(article);
    for (const std::string* field : {&story.id, &story.headline, &story.body, &story.captions, &story.date})
      write_field(out, *field);
    count(story, size);
  };
  corpus::read_sources(sources, {}, {.article = take, .remark = [](const corpus::Remark&) {}});
  out.flush();
  if (!out) throw std::runtime_error(path + ": cannot be written");
  if (size.stories == 0) throw std::runtime_error("the coverage holds no article that can be read");
  return size;
}

StoryFile::StoryFile(const std::string& path) : in_(path, std::ios::binary) {
  if (!in_) throw std::runtime_error(path + ": cannot be read");
}

bool StoryFile::read(std::string& field) {
  std::uint32_t size = 0;
  if (!in_.read(reinterpret_cast<char*>(&size), sizeof size)) return false;
  field.resize(size);
  return static_cast<bool>(in_.read(field.data(), size));
}

bool StoryFile::next(Story& story) {
  return read(story.id) && read(story.headline) && read(story.body) && read(story.captions) && read(story.date);
}

CorpusSize size_of(const std::string& path) {
  StoryFile file(path);
  CorpusSize size;
  for (Story story; file.next(story);) count(story, size);
  return size;
}

}  // namespace bench
