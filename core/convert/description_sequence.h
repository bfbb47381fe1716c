// Ideographic description sequences, which OpenCC leaves untouched: an operator and its operands (1 for U+2FFE and
// U+2FFF, 3 for U+2FF2 and U+2FF3, 2 for the rest), at most 16 deep and 64 long, within one sentence. (OpenCC looks again
// after each step, and may then find others where regional words changed the number of characters: there alone the
// matcher differs, and takes what stood in the source.)
#pragma once

#include <cstddef>

#include "convert/phrase_finder.h"

namespace fanjian::convert {

inline bool is_description_operator(char32_t c) { return c >= 0x2FF0 && c <= 0x2FFF; }

// The end of the sequence that begins at `p`, or null where none does.
const Byte* description_end(const PhraseFinder& finder, const Byte* p, const Byte* limit);

}  // namespace fanjian::convert
