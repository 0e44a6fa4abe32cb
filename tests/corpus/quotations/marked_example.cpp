#include "tests/corpus/quotations/marked_example.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>
#include <sstream>
#include <stdexcept>

#include "text/code_points.h"
#include "text/sentences.h"

namespace corpus {
namespace {

struct Mark {
  std::vector<int> numbers;
  std::string what;
  std::uint32_t begin;
};

class ExampleReader {
 public:
  MarkedExample read(std::string_view file) {
    std::istringstream lines{std::string(file)};
    std::string block;
    bool is_header = true;
    for (std::string line; std::getline(lines, line);) {
      if (line.empty()) {
        if (!is_header) end_block(block);
        block.clear();
        is_header = false;
      } else if (is_header) {
        const std::size_t colon = line.find(": ");
        if (colon == std::string::npos) throw std::runtime_error("a header line without colon: " + line);
        (line.starts_with("language") ? example_.language : example_.speaker) = line.substr(colon + 2);
      } else {
        block += (block.empty() ? "" : "\n") + line;
      }
    }
    end_block(block);
    if (!open_.empty()) throw std::runtime_error("a mark is left open");
    for (StorySection& section : example_.sections) {
      section.sentences = text::sentences(section.bytes.of(example_.text), example_.language);
      for (text::Range& sentence : section.sentences) {
        sentence.begin += section.bytes.begin;
        sentence.end += section.bytes.begin;
      }
    }
    for (auto& [number, quotation] : quotations_) {
      if (quotation.parts.empty()) throw std::runtime_error("no words of " + std::to_string(number));
      std::sort(quotation.parts.begin(), quotation.parts.end());
      example_.expected.push_back(quotation);
    }
    return std::move(example_);
  }

 private:
  void end_block(std::string_view block) {
    if (block.empty()) return;
    if (std::isdigit(static_cast<unsigned char>(block.front())) != 0 && block.find(" = ") != std::string_view::npos)
      return names(block);
    StorySection section;
    if (block.starts_with("H: ")) section.kind = StorySectionKind::headline;
    if (block.starts_with("C: ")) section.kind = StorySectionKind::caption;
    if (section.kind != StorySectionKind::paragraph) block.remove_prefix(3);
    if (!example_.text.empty()) example_.text += "\n\n";
    section.bytes.begin = size();
    append(block);
    section.bytes.end = size();
    example_.sections.push_back(section);
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(example_.text.size()); }

  void append(std::string_view block) {
    for (std::size_t at = 0; at < block.size(); ++at) {
      if (block[at] == '{') {
        at = open(block, at);
      } else if (block[at] == '}') {
        close();
      } else {
        example_.text += block[at] == '\n' ? ' ' : block[at];
      }
    }
  }

  // The last byte of the mark's head: "{1,2 cue: ".
  std::size_t open(std::string_view block, std::size_t at) {
    const std::size_t colon = block.find(':', at);
    const std::string head(block.substr(at + 1, colon - at - 1));
    Mark mark{{}, head.substr(head.find(' ') + 1), size()};
    std::istringstream numbers(head.substr(0, head.find(' ')));
    for (std::string number; std::getline(numbers, number, ',');) mark.numbers.push_back(std::stoi(number));
    open_.push_back(mark);
    return colon + 1;
  }

  void close() {
    if (open_.empty()) throw std::runtime_error("a brace too many");
    const Mark mark = open_.back();
    open_.pop_back();
    const text::Range bytes{mark.begin, size()};
    static const std::map<std::string, QuotationKind> kinds = {{"direct", QuotationKind::direct},
                                                               {"mixed", QuotationKind::mixed},
                                                               {"indirect", QuotationKind::indirect},
                                                               {"spoken", QuotationKind::spoken}};
    for (const int number : mark.numbers) {
      Quotation& quotation = quotations_[number];
      if (mark.what == "cue") {
        quotation.cue = bytes;
      } else if (mark.what == "speaker") {
        quotation.speakers_as_written.push_back(bytes);
      } else {
        quotation.kind = kinds.at(mark.what);
        quotation.parts.push_back(bytes);
      }
    }
  }

  void names(std::string_view block) {
    std::istringstream lines{std::string(block)};
    for (std::string line; std::getline(lines, line);) {
      const std::size_t equals = line.find(" = ");
      std::istringstream list(line.substr(equals + 3));
      std::vector<std::string>& speakers = quotations_.at(std::stoi(line.substr(0, equals))).speakers;
      for (std::string name; std::getline(list, name, ',');) speakers.emplace_back(text::trim(name));
    }
  }

  MarkedExample example_;
  std::vector<Mark> open_;
  std::map<int, Quotation> quotations_;
};

}  // namespace

MarkedExample read_example(std::string_view file) { return ExampleReader().read(file); }

MarkedExample example_of(const std::vector<std::string>& paragraphs, std::string_view language) {
  MarkedExample example;
  example.language = language;
  for (const std::string& paragraph : paragraphs) {
    if (!example.text.empty()) example.text += "\n\n";
    StorySection section;
    section.bytes.begin = static_cast<std::uint32_t>(example.text.size());
    example.text += paragraph;
    section.bytes.end = static_cast<std::uint32_t>(example.text.size());
    section.sentences = text::sentences(paragraph, language);
    for (text::Range& sentence : section.sentences) {
      sentence.begin += section.bytes.begin;
      sentence.end += section.bytes.begin;
    }
    example.sections.push_back(std::move(section));
  }
  return example;
}

std::vector<std::string> print(const std::vector<Quotation>& quotations, std::string_view text) {
  std::vector<std::string> lines;
  for (const Quotation& quotation : quotations) {
    std::string line(print(quotation.kind));
    line += ": ";
    for (const text::Range& part : quotation.parts) line += "[" + std::string(part.of(text)) + "]";
    line += " cue [" + std::string(quotation.cue.of(text)) + "] speaker ";
    for (const text::Range& speaker : quotation.speakers_as_written) line += "[" + std::string(speaker.of(text)) + "]";
    line += " =";
    for (const std::string& name : quotation.speakers) line += " " + name + ";";
    lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::string difference(const std::vector<Quotation>& expected, const std::vector<Quotation>& found,
                       std::string_view text) {
  const std::vector<std::string> left = print(expected, text);
  const std::vector<std::string> right = print(found, text);
  std::string all;
  const auto add = [&](std::string_view sign, const std::vector<std::string>& of,
                       const std::vector<std::string>& not_in) {
    std::vector<std::string> only;
    std::set_difference(of.begin(), of.end(), not_in.begin(), not_in.end(), std::back_inserter(only));
    for (const std::string& line : only) all += std::string(sign) + line + "\n";
  };
  add("- ", left, right);
  add("+ ", right, left);
  return all;
}

}  // namespace corpus
