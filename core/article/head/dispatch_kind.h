// How a story came, at the end of its dateline: 訊, 電, 專電, 報導; and whether a word that reads
// so is one.
#pragma once

#include <cstddef>

#include "article/lexical/words.h"

namespace fanjian::article {

// Whether nothing of [i, to), a space, a bracket or a colon follows.
bool stops(Chars text, std::size_t i, std::size_t to);

// Whether the mode of `size` characters at `i` can be one, from what follows it before `to`.
// `agency`: an agency or a site sent it; `date`: on a day; `quoted`: by another outlet
// (據新華社電).
bool mode_stands(Chars text, std::size_t i, std::size_t size, std::size_t to, bool agency, bool date, bool quoted);

}  // namespace fanjian::article
