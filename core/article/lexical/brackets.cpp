#include "article/lexical/brackets.h"

#include <algorithm>

namespace fanjian::article {
namespace {

constexpr CharSet opening = u"([{【〔〖《〈";
constexpr CharSet closing = u")]}】〕〗》〉";
constexpr std::size_t longest_bracket = 160;

}  // namespace

bool is_opening_bracket(char32_t c) { return is_in(c, opening); }

std::size_t bracket_end(Chars text, std::size_t at) {
  if (at >= text.size() || !is_opening_bracket(text[at])) return 0;
  const char32_t open = text[at];
  const char32_t close = closing[opening.find(static_cast<char16_t>(open))];
  const std::size_t limit = std::min(text.size(), at + longest_bracket);
  for (std::size_t i = at + 1; i < limit; ++i) {
    if (text[i] == open) return 0;
    if (text[i] == close) return i + 1;
  }
  return 0;
}

}  // namespace fanjian::article
