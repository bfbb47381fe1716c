// People's names: what may be one, and how to cut names that are glued together.
//
// All texts are folded (fold.h). Chinese names are a surname of one or two characters and a given
// name of one or two; other names are known only by their separators.
#pragma once

#include <cstddef>
#include <vector>

#include "article/lexical/words.h"

namespace fanjian::article {

// 3: one of the most frequent, 2: one that many people bear, 1: a rare one, 0: none. For the
// one-character surname `c`.
int surname_rank(char32_t c);

// The length of the surname that the text begins with: 2, 1 or 0.
std::size_t surname_at(Chars text, std::size_t at);

// Whether the text as a whole is a plausible Chinese name of two to four characters.
bool is_name(Chars text);

// Whether the text is a name that is not Chinese: with a middle dot, or Latin letters.
bool is_foreign_name(Chars text);

// Where names that touch begin: 路伟凤张泽鹏 → {0, 3}. A text that cannot be cut gives {0}.
std::vector<std::size_t> cut_names(Chars text);

}  // namespace fanjian::article
