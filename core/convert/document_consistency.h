// Converts the same word the same way throughout a document.
//
// Context is weak in one place and strong in another: 系里 at the end of a line, 系里的老师. Occurrences sharing a
// neighbour (系里, 里的) are treated as one word; if they disagree, they vote, those with the same left neighbour as
// much as those with the same right one. An occurrence with decisive context keeps its own result.
//
// From Simplified only, before regional standards, so that it applies to every region.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "convert/context.h"
#include "convert/converter.h"
#include "convert/lexicon.h"

namespace fanjian::convert {

class DocumentConsistency {
 public:
  // The lexicon has to outlive it.
  explicit DocumentConsistency(const Lexicon& lexicon) : lexicon_(&lexicon) {}

  // The next text of the document, with what is known of it. Costs what its conversion costs.
  void read(std::string_view text, const Hints& hints);

  // Of all texts that were read: what does not come out as it would alone, by text and place. Those of the
  // n-th text are [begins[n], begins[n + 1]). Linear in the ambiguous characters.
  void settle(std::vector<ResolvedCharacter>& settled, std::vector<std::uint32_t>& begins);

 private:
  static constexpr std::size_t most_classes = Context::most_classes;

  // A place that the context was asked about.
  struct Place {
    std::uint32_t text = 0, at = 0;
    dictionary::Id character = dictionary::no_id, proposed = dictionary::no_id;
    std::uint8_t best = 0, classes = 0;
    std::uint8_t below[most_classes] = {};   // how far each class is below the best, at most 255
    std::uint16_t votes[most_classes] = {};  // the same, in other places, on average
  };
  // Two characters side by side, of which a place's is one.
  struct Pair {
    std::uint64_t characters = 0;
    std::uint32_t place = 0;
  };

  const Lexicon* lexicon_;
  std::uint32_t texts_ = 0;
  std::vector<Place> places_;
  std::vector<Pair> pairs_;
  std::string made_;
};

}  // namespace fanjian::convert
