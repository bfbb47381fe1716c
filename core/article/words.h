// Matching in the facts tables: outlets, places, surnames, titles, verbs.
//
// A table is one literal of words with a space between them, in Simplified characters. Text to be
// matched is folded first (fold.h), so that one spelling stands for both scripts and both widths.
#pragma once

#include <cstddef>
#include <string_view>

namespace fanjian {

using Chars = std::u32string_view;    // folded text
using Table = std::u16string_view;    // "北京 上海 …"

// The length of the longest word of the table that begins at `at`; 0 if none does.
std::size_t longest_at(Chars text, std::size_t at, Table table);

// The length of the longest word of the table that ends before `end`; 0 if none does.
std::size_t longest_before(Chars text, std::size_t end, Table table);

// Whether the whole text is a word of the table.
bool is_word(Chars text, Table table);

// Where the first word of the table occurs, or Chars::npos.
std::size_t find_word(Chars text, Table table);

// Whether the character is one of a set.
inline bool is_in(char32_t c, Table set) {
  return c <= 0xFFFF && set.find(static_cast<char16_t>(c)) != Table::npos;
}

}  // namespace fanjian
