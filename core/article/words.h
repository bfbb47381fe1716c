// Matching in the facts tables: outlets, places, surnames, titles, verbs.
//
// A table is one literal of words with a space between them, in Simplified characters. Text to be
// matched is folded first (fold.h), so that one spelling stands for both scripts and both widths.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fanjian {

using Chars = std::u32string_view;    // folded text
using CharSet = std::u16string_view;  // u",。!?"

// Words with a space between them, and which characters they begin and end with (as bits of a
// hash), so that most texts are turned away at their first character. Made at compile time.
class Table {
 public:
  consteval Table(const char16_t* words) : words_(words) {
    bool begins = true;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const char16_t c = words_[i];
      if (c == u' ') {
        begins = true;
        continue;
      }
      if (begins) first_[hash(c) >> 6] |= bit(hash(c));
      if (i + 1 == words_.size() || words_[i + 1] == u' ') last_ |= bit(hash(c));
      begins = false;
    }
  }
  constexpr std::u16string_view words() const { return words_; }
  constexpr bool may_begin(char32_t c) const { return (first_[hash(c) >> 6] & bit(hash(c))) != 0; }
  constexpr bool may_end(char32_t c) const { return (last_ & bit(hash(c))) != 0; }

 private:
  // Few bits, because there are many small tables and each byte of them is downloaded; more for
  // beginnings, which are asked for at every character.
  static constexpr std::uint32_t hash(char32_t c) {
    return (static_cast<std::uint32_t>(c) * 0x9E3779B1u) >> 24;
  }
  static constexpr std::uint64_t bit(std::uint32_t h) { return std::uint64_t{1} << (h & 63); }

  std::u16string_view words_;
  std::array<std::uint64_t, 4> first_{};
  std::uint64_t last_ = 0;
};

// The length of the longest word of the table that begins at `at`; 0 if none does.
std::size_t longest_at(Chars text, std::size_t at, const Table& table);

// The length of the longest word of the table that ends before `end`; 0 if none does.
std::size_t longest_before(Chars text, std::size_t end, const Table& table);

// Whether the whole text is a word of the table.
bool is_word(Chars text, const Table& table);

// Where the first word of the table occurs, or Chars::npos.
std::size_t find_word(Chars text, const Table& table);

// Whether the character is one of a set.
inline bool is_in(char32_t c, CharSet set) {
  return c <= 0xFFFF && set.find(static_cast<char16_t>(c)) != CharSet::npos;
}

}  // namespace fanjian
