// What does the extraction of quotations find, and how fast? Prints a row a quotation, or with --speed the speed.
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/quotations/quotations.h"
#include "corpus/reader.h"
#include "text/code_points.h"
#include "text/language.h"
#include "text/sentences.h"

namespace {

// An article laid out as the index stores it.
struct Story {
  std::string id;
  std::string text;
  std::string language;
  std::string speaker;
  std::vector<corpus::StorySection> sections;

  corpus::StoryText view() const { return {text, sections, language, speaker}; }
};

void append(Story& story, corpus::StorySectionKind kind, std::string_view part) {
  if (!story.text.empty()) story.text += "\n\n";
  const auto begin = static_cast<std::uint32_t>(story.text.size());
  story.text += part;
  story.sections.push_back({kind, {begin, static_cast<std::uint32_t>(story.text.size())}, {}});
}

Story lay_out(const corpus::Article& article) {
  Story story{article.id, {}, article.language, article.speaker, {}};
  if (const auto headline = text::trim(article.headline); !headline.empty())
    append(story, corpus::StorySectionKind::headline, headline);
  for (const std::string& paragraph : article.paragraphs)
    if (const auto part = text::trim(paragraph); !part.empty())
      append(story, corpus::StorySectionKind::paragraph, part);
  for (const corpus::Caption& caption : article.captions)
    append(story, corpus::StorySectionKind::caption, text::trim(caption.text));
  if (story.language.empty()) story.language = text::detect_language(story.text);
  for (corpus::StorySection& section : story.sections) {
    section.sentences = text::sentences(section.bytes.of(story.text), story.language);
    for (text::Range& sentence : section.sentences) {
      sentence.begin += section.bytes.begin;
      sentence.end += section.bytes.begin;
    }
  }
  return story;
}

std::string joined(const Story& story, const std::vector<text::Range>& ranges, std::string_view between) {
  std::string all;
  for (const text::Range& range : ranges) {
    if (!all.empty()) all += between;
    all += range.of(story.text);
  }
  return all;
}

void print_rows(const Story& story) {
  for (const corpus::Quotation& quotation : corpus::quotations(story.view())) {
    nlohmann::ordered_json row;
    row["article"] = story.id;
    row["text"] = joined(story, quotation.parts, " ");
    row["kind"] = corpus::print(quotation.kind);
    std::string speakers;
    for (const std::string& speaker : quotation.speakers) speakers += (speakers.empty() ? "" : ", ") + speaker;
    row["speaker"] = speakers;
    row["speaker_as_written"] = joined(story, quotation.speakers_as_written, ", ");
    row["cue"] = quotation.cue.of(story.text);
    row["confidence"] = quotation.confidence;
    row["begin"] = quotation.parts.front().begin;
    row["end"] = quotation.parts.back().end;
    fmt::print("{}\n", row.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  }
}

void print_speed(const std::vector<Story>& stories) {
  constexpr int most_rounds = 5;
  std::size_t bytes = 0;
  for (const Story& story : stories) bytes += story.text.size();
  double best = 0;
  std::size_t count = 0;
  for (int round = 0; round < most_rounds; ++round) {
    count = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (const Story& story : stories) count += corpus::quotations(story.view()).size();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    best = std::max(best, static_cast<double>(bytes) / 1e6 / taken.count());
  }
  fmt::print("{} quotations of {} articles, {:.1f} MB: {:.1f} MB/s on one core, the best of {}\n", count,
             stories.size(), static_cast<double>(bytes) / 1e6, best, most_rounds);
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<std::string> sources(arguments + 1, arguments + count);
  const auto is_speed = [](const std::string& argument) { return argument == "--speed"; };
  const bool speed = std::erase_if(sources, is_speed) > 0;
  if (sources.empty()) {
    fmt::print(stderr, "usage: bench_quotations [--speed] COVERAGE...\n");
    return 2;
  }
  std::vector<Story> stories;
  corpus::read_sources(
      sources, {},
      {.article =
           [&](corpus::Article article) {
             stories.push_back(lay_out(article));
             if (speed) return;
             print_rows(stories.back());
             stories.clear();
           },
       .remark = [](const corpus::Remark& remark) { fmt::print(stderr, "{}: {}\n", remark.where, remark.message); }});
  if (speed) print_speed(stories);
}
