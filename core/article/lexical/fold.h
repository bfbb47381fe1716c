// One spelling for both scripts and both widths, character by character, for matching only: folded
// text is never shown. Half-width forms, Simplified characters.
//
// Only characters that the facts tables use and the most frequent others are known; the rest stay.
#pragma once

namespace fanjian::article {

char32_t fold(char32_t c);

// Whether the character is one of a Traditional and Simplified pair of everyday use: what
// mechanical converters change, and therefore what they leave a gloss behind.
bool has_twin(char32_t c);

}  // namespace fanjian::article
