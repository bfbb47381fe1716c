// The same word the same way throughout a document.
//
// What stands around an ambiguous character may say little in one place and much in another: 系里 at the
// end of a line is as good as nothing, 系里的老师 tells. Places that share the character and a neighbour
// (系里, 里的) are one word as far as this looks. Where they would come out differently, all of them are
// heard for each, those with its left neighbour as much as those with its right one, and a place whose own
// context is decisive stays as it is.
//
// From Simplified only, and before a region's standard, so that it holds for every region.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "convert/context.h"
#include "convert/converter.h"
#include "convert/lexicon.h"

namespace fanjian {

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
    Id character = no_id, proposed = no_id;
    std::uint8_t best = 0, classes = 0;
    std::uint8_t below[most_classes] = {};   // how far each class is below the best, at most 255
    std::uint16_t heard[most_classes] = {};  // the same, in other places, on average
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

}  // namespace fanjian
