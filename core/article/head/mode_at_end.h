// How a story was sent, at the end of a run of characters: 報導, 11日電, 11日綜合報導.
#pragma once

#include <cstddef>
#include <optional>

#include "article/head/date.h"
#include "article/lexical/words.h"

namespace fanjian::article {

// Characters of the text. Between a date and the mode stands nothing, a time or a desk.
struct ModeAtEnd {
  std::size_t from;               // the mode, which ends the run
  std::optional<DateMatch> date;  // right before it
  std::size_t date_from;          // where the date begins; `from` without one
};

// Nothing where no mode ends [from, to).
std::optional<ModeAtEnd> mode_at_end(Chars text, std::size_t from, std::size_t to);

}  // namespace fanjian::article
