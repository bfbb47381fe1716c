// A set of characters from U+3000 to U+9FFF, looked for in UTF-8 by the last two bytes of each: one character in 100 or so
// is found that is none of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fanjian::convert {

class IdeographSet {
 public:
  constexpr void add(char32_t c) { bits_[c >> 6 & 63] |= std::uint64_t{1} << (c & 63); }
  constexpr void add(std::u16string_view all) {
    for (const char16_t c : all) add(static_cast<char32_t>(c));
  }

  // Where the next character begins that may be one of them, from `at` on, which is where a character begins; text.size()
  // if there is none.
  std::size_t next_in(std::string_view text, std::size_t at) const {
    const std::size_t size = text.size();
    const char* const bytes = text.data();
    const auto lead = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(bytes[i])); };
    const auto bit = [&](std::size_t i) {
      return bits_[static_cast<unsigned char>(bytes[i + 1]) & 63] >> (static_cast<unsigned char>(bytes[i + 2]) & 63);
    };
    while (at + 2 < size) {
      // Four characters of three bytes at once: nearly all of a Chinese text.
      while (at + 11 < size) {
        const unsigned a = lead(at), b = lead(at + 3), c = lead(at + 6), d = lead(at + 9);
        if ((a & b & c & d) < 0xE0 || (a | b | c | d) >= 0xF0) break;
        if (((bit(at) | bit(at + 3) | bit(at + 6) | bit(at + 9)) & 1) != 0) break;
        at += 12;
      }
      if (at + 2 >= size) break;
      const unsigned a = lead(at);
      if (a >= 0xE0 && a < 0xF0) {
        if (a >= 0xE3 && a <= 0xE9 && (bit(at) & 1) != 0) return at;
        at += 3;
      } else {
        at += a < 0xC0 ? 1 : a < 0xE0 ? 2 : 4;
      }
    }
    return size;
  }

 private:
  std::uint64_t bits_[64] = {};
};

}  // namespace fanjian::convert
