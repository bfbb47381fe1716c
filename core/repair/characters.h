// Wrong characters in Traditional text: 后半篇, 規范, 大干項目. The text is converted to Simplified and back,
// in context; where another character comes back for one that is the same in Simplified, one of the two is
// wrong, and it is the one that is there if a phrase or the context says so clearly.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "repair/evidence.h"

namespace fanjian::repair {

// One character, or several in a row. Places count characters.
struct WrongCharacter {
  std::size_t begin = 0, end = 0;
  std::u32string fix;
  std::u32string phrase;    // that says so, in Traditional; empty: there is none
  std::uint32_t score = 0;  // of 100, where the context was asked; 0 and no phrase: Traditional has no such character
};

// Whether a text has a word as only a machine leaves it (旅游, 由于). Asks no dictionary.
bool shows_wrong_characters(std::u32string_view text);

// Appends what is wrong in a line of Traditional, in order. The lexicon has its part for Traditional.
void find_wrong_characters(std::u32string_view line, CharacterEvidence& judges, std::vector<WrongCharacter>& found);

struct Memory;
class Slice;

// In order, line by line; what a memory knows is not looked into again. Nothing: the slice was used up.
std::optional<std::vector<WrongCharacter>> wrong_characters(std::u32string_view text, Evidence& judges, Memory& memory,
                                                            Slice& slice);

}  // namespace fanjian::repair
