// The headline of a story that has no dateline to set it apart: a short first line without closing
// punctuation before a byline, a stamp or text. (Before a dateline, what is no boilerplate is
// headline.)
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "article/lexical/folded_text.h"
#include "article/line_facts.h"
#include "article/lexical/lines.h"

namespace fanjian::article {

struct HeadlineMatch {
  std::size_t first;  // the line that the headline begins with
  std::size_t to;     // one past its last line: decks follow it
  std::size_t body;   // the first line of text; bylines and boilerplate stand between
};

// Whether two lines say the same but for marks and spaces: a headline and the same in quotation marks.
bool same_but_marks(const FoldedText&, const FoldedText&);

std::optional<HeadlineMatch> find_headline(const FoldedStory& story, const std::vector<Line>& lines,
                                           const std::vector<LineFacts>& facts);

// How far from the beginning headlines and datelines are looked for, in lines.
inline constexpr std::size_t head_lines = 8;
inline constexpr std::uint32_t longest_headline = 48;

}  // namespace fanjian::article
