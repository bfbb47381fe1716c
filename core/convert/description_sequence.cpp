#include "convert/description_sequence.h"

#include <algorithm>
#include <cstdint>

#include "text/characters.h"

namespace fanjian::convert {
namespace {

constexpr std::size_t longest_description = 64;

// How many code points from `text` on are such a sequence; 0: none.
std::size_t description_length(const char32_t* text, std::size_t size) {
  constexpr std::size_t most_deep = 16;
  const std::size_t limit = std::min(size, longest_description);
  std::uint8_t missing[most_deep];  // operands that the operators around still wait for
  std::size_t depth = 0, i = 0;
  do {
    if (i == limit || depth == most_deep) return 0;
    const char32_t c = text[i++];
    // Where a text may be cut (convert/stream.h), nothing reaches across.
    if (text::ends_sentence_or_line(c)) return 0;
    if (is_description_operator(c)) {
      missing[depth++] = c == 0x2FF2 || c == 0x2FF3 ? 3 : c >= 0x2FFE ? 1 : 2;
    } else {
      while (depth > 0 && --missing[depth - 1] == 0) --depth;
    }
  } while (depth > 0);
  return i > 1 ? i : 0;
}

}  // namespace

const Byte* description_end(const PhraseFinder& finder, const Byte* p, const Byte* limit) {
  char32_t text[longest_description];
  const Byte* ends[longest_description];
  std::size_t n = 0;
  for (; p < limit && n < longest_description; ++n) {
    const Character c = finder.read(p, limit);
    p += c.size;
    text[n] = c.size == 1 && c.id == dictionary::no_id && c.c == 0 ? 0xFFFD : c.c;
    ends[n] = p;
  }
  const std::size_t length = description_length(text, n);
  return length > 0 ? ends[length - 1] : nullptr;
}

}  // namespace fanjian::convert
