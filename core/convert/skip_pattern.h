// A pattern of what is not to be converted: a text, a `*`, and what follows it, if anything does.
//
//   《*》      from the first to the second, within a sentence
//   @*        with nothing behind it, the `*` is a run of letters, digits, marks that join them, and ideographs
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace fanjian::convert {

inline constexpr std::size_t most_patterns = 100;

bool is_skip_pattern(std::string_view text);

class SkipPattern {
 public:
  explicit SkipPattern(std::string_view text);

  // Appends what it matches, in order, not overlapping. Linear in the text.
  void find(std::string_view text, std::vector<text::Span>& found) const;

 private:
  std::string before_, after_;
};

}  // namespace fanjian::convert
