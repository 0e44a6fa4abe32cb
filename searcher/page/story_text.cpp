#include "searcher/page/story_text.h"

#include <algorithm>

#include "searcher/answer/citation.h"

namespace searcher {

void StoryText::write_steps(std::uint64_t hit) {
  html_.markup("<span class=\"steps\">");
  if (hit > 1) html_.markup("<a href=\"#hit-").number(hit - 1).markup("\" aria-label=\"Previous hit\">‹</a>");
  if (hit < reading_.head.total)
    html_.markup("<a href=\"#hit-").number(hit + 1).markup("\" aria-label=\"Next hit\">›</a>");
  html_.markup("</span>");
}

void StoryText::write_lit(const Passage& section, std::uint32_t begin, std::uint32_t end) {
  const std::string_view text = section.text;
  std::uint32_t at = begin;
  for (const text::Range range : section.highlights) {
    const std::uint32_t from = std::max(range.begin, begin), to = std::min(range.end, end);
    if (from >= to) continue;
    html_.text(text.substr(at, from - at));
    // A hit that runs over a sentence's end is marked in both, and begins once.
    const bool begins = range.begin >= begin;
    if (begins)
      html_.markup("<mark id=\"hit-").number(++hit_).markup("\">");
    else
      html_.markup("<mark>");
    html_.text(text.substr(from, to - from)).markup("</mark>");
    if (begins) write_steps(hit_);
    at = to;
  }
  html_.text(text.substr(at, end - at));
}

void StoryText::write_sentence(std::size_t index, text::Range bytes, std::string_view kind, std::uint32_t number) {
  const Passage& section = reading_.sections[index];
  const std::string name = std::string(kind) + std::to_string(number);
  const bool is_caption = kind == "c";
  html_.markup("<span class=\"s\" id=\"").text(name).markup("\"");
  if (const std::string speaker = only_speaker(reading_.record.quotations, bytes); !speaker.empty())
    html_.markup(" data-speaker=\"").text(speaker).markup("\"");
  html_.markup("><a class=\"no\" href=\"#").text(name).markup("\" aria-label=\"");
  html_.markup(is_caption ? HtmlWriter::Markup("Caption ") : HtmlWriter::Markup("Sentence "));
  html_.number(number).markup("\">");
  if (is_caption) html_.markup("c");
  html_.number(number).markup("</a>");
  write_lit(section, bytes.begin - section.bytes.begin, bytes.end - section.bytes.begin);
  html_.markup("</span>");
}

void StoryText::write_headline(std::string_view without_headline) {
  html_.markup("<h1 dir=\"auto\" id=\"h\"").lang(reading_.record.language).markup(">");
  const auto& sections = reading_.record.sections;
  if (!sections.empty() && sections.front().kind == schema::SectionKind::headline)
    write_lit(reading_.sections.front(), 0, static_cast<std::uint32_t>(reading_.sections.front().text.size()));
  else
    html_.text(without_headline);
  html_.markup("</h1>\n");
}

void StoryText::write_body() {
  for (std::size_t i = 0; i < reading_.sections.size(); ++i) {
    const schema::Section& section = reading_.record.sections[i];
    if (section.kind != schema::SectionKind::paragraph) continue;
    html_.markup("<p dir=\"auto\" id=\"p").number(section.number).markup("\">");
    const Passage& passage = reading_.sections[i];
    std::uint32_t at = passage.bytes.begin;
    for (const text::Range sentence : section.sentences) {
      html_.text(text::Range{at, sentence.begin}.of(reading_.record.text));  // as it is: Chinese has no blank there
      write_sentence(i, sentence, "s", ++sentence_);
      at = sentence.end;
    }
    html_.markup("</p>\n");
  }
}

void StoryText::write_caption(std::size_t index) {
  const schema::Section& section = reading_.record.sections[index];
  html_.markup("<p class=\"caption\">");
  write_sentence(index, section.bytes, "c", section.number);
  html_.markup("</p>\n");
}

}  // namespace searcher
