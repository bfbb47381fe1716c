// Lines of two columns: OpenCC's text dictionaries as they are, and the simplest list of words that there is.
//
//   网络  網路          Simplified, Traditional: a map, both ways
//   頭髮  头发          Traditional, Simplified: a map to Simplified alone (of what is one there, several may be here)
//   裏    裡            within a script: laid over the result, as OpenCC's second dictionaries are
//   信息  資訊          Simplified as it is, or either: a map both ways, and laid over the result
//   一口  一口          a keep
//
// Of several values with spaces between, the first counts.
#pragma once

#include <cstddef>
#include <string_view>

#include "convert/glossary.h"

namespace fanjian::convert {

// Makes of a pair what its scripts say. Targets that it names stay. True: a map whose text Traditional may have as well
// (信息 → 資訊), and which is also laid over the result.
bool settle_pair(const Lexicon& lexicon, GlossaryTerm& term);

// How many syllables a text in Latin letters has, with spaces between; 0 if there is something else in it.
std::size_t syllables(std::string_view text);

// Whether a value is pinyin for a text: as many syllables as characters, and not in ASCII alone.
bool is_pinyin_of(std::string_view text, std::string_view value);

}  // namespace fanjian::convert
