#include "article/lexical/count.h"

#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::article {

std::uint32_t count_words(std::string_view source, const std::vector<Gloss>& glosses) {
  std::uint32_t words = 0;
  std::size_t g = 0;
  bool in_word = false;
  bool joined = false;  // one of ' ’ - . , : / @ _ has followed a word: the next letter continues it
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t here = at;
    const char32_t c = text::next(source, at);
    if ((c >= 0x4E00 && c <= 0x9FFF) || text::is_han(c)) {
      ++words;
      in_word = joined = false;
      if (g < glosses.size() && glosses[g].span.begin == here) at = glosses[g++].span.end;
    } else if (text::is_mark(c) && !in_word) {  // one with the ideograph before it: 葛 and its variation selector
    } else if (text::is_letter(c) || text::is_digit(c) || text::is_mark(c)) {
      if (!in_word && !joined) ++words;
      in_word = true;
      joined = false;
    } else {
      const char32_t h = text::half_width(c);
      joined = in_word && (h == '\'' || h == 0x2019 || h == '-' || h == '.' || h == ',' || h == ':' || h == '/' ||
                           h == '@' || h == '_');
      in_word = false;
    }
  }
  return words;
}

std::uint32_t reading_seconds(std::uint32_t words) {
  return static_cast<std::uint32_t>((std::uint64_t{words} * 60 + 399) / 400);
}

}  // namespace fanjian::article
