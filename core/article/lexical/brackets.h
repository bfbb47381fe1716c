// Brackets of one line, in folded text: ( [ { 【 〔 〖 《 〈 and what closes them.
#pragma once

#include <cstddef>

#include "article/lexical/words.h"

namespace fanjian::article {

// Where the bracket closes that opens at `at`; 0 if none opens or it does not close within 160
// characters or contains another of its kind.
std::size_t bracket_end(Chars text, std::size_t at);

bool is_opening_bracket(char32_t c);

}  // namespace fanjian::article
