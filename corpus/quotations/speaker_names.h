// Which full names stand behind a speaker as written? "Xi", "he", "the Kazakh president", "the five leaders".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/quotations/items.h"
#include "corpus/quotations/people.h"

namespace corpus {

// Resolves the speakers of one article, in the text's order. What it cannot tell stays unknown.
class SpeakerNames {
 public:
  explicit SpeakerNames(const People& people) : people_(people) {}

  struct Resolved {
    std::vector<std::uint32_t> people;  // numbers in People::all()
    float confidence = 0;               // 0 to 1
  };

  // Of the speakers written in `span` of `items`. A later pronoun may mean them where `speaks`: they speak, rather than
  // think or do something.
  Resolved resolve(std::string_view text, const std::vector<Item>& items, Span span, bool speaks);

 private:
  Resolved pronoun(const Item& item) const;
  Resolved group(std::string_view text, const std::vector<Item>& items, Span span,
                 std::vector<std::uint32_t> named) const;
  Resolved office(std::string_view text, const std::vector<Item>& items, Span span) const;
  std::vector<std::uint32_t> heads_of(const std::vector<std::uint16_t>& nations) const;

  const People& people_;
  std::vector<std::uint32_t> last_;        // who spoke last
  std::uint32_t last_at_ = 0;              // where
  std::vector<std::uint32_t> last_group_;  // the last several who spoke together
};

// The name in a label of a turn ("President of Ruritania Rudolf Elphberg"), the fullest that the article gives; ""
// where the label tells none ("Question").
std::string name_of_label(std::string_view text, const std::vector<Item>& items, Span label, const People& people);

}  // namespace corpus
