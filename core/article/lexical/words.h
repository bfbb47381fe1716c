// Matching in the facts tables: outlets, places, surnames, titles, verbs.
//
// A table is one literal of words with a space between them, in Simplified characters. Text to be
// matched is folded first (fold.h), so that one spelling stands for both scripts and both widths.
// Words are of the Basic Multilingual Plane.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fanjian::article {

using Chars = std::u32string_view;    // folded text
using CharSet = std::u16string_view;  // u",。!?"

// Many words. They are found by their first or last character, through an index that is made when
// the table is first asked: no byte of it is downloaded, and a story asks most tables thousands of
// times. Tables live as long as the program.
class Table {
 public:
  constexpr explicit Table(std::u16string_view words) : words_(words) {}
  Table(const Table&) = delete;
  constexpr std::u16string_view words() const { return words_; }

  struct Index;
  const Index& index() const {
    const Index* made = index_.load(std::memory_order_acquire);
    return made ? *made : make();
  }

 private:
  const Index& make() const;

  std::u16string_view words_;
  mutable std::atomic<const Index*> index_{};
};

// A few words, written where they are looked for: longest_at(text, at, u"他 她"). A literal, since its
// table is kept by its address.
class Words {
 public:
  constexpr Words(const char16_t* literal) : literal_(literal) {}
  const Table& table() const;

 private:
  const char16_t* literal_;
};

// The length of the longest word that begins at `at`; 0 if none does.
std::size_t longest_at(Chars text, std::size_t at, const Table&);
std::size_t longest_at(Chars text, std::size_t at, Words);

// The length of the longest word that ends before `end`; 0 if none does.
std::size_t longest_before(Chars text, std::size_t end, const Table&);
std::size_t longest_before(Chars text, std::size_t end, Words);

// Whether the whole text is one of the words.
bool is_word(Chars text, const Table&);
bool is_word(Chars text, Words);

// Where the first of the words occurs, or Chars::npos.
std::size_t find_word(Chars text, const Table&);
std::size_t find_word(Chars text, Words);

// How many of the words stand one behind the other or apart: none is counted within another.
std::size_t count_words_in(Chars text, const Table&);

// Whether the character is one of a set. NUL is in none.
inline bool is_in(char32_t c, CharSet set) {
  return c <= 0xFFFF && set.find(static_cast<char16_t>(c)) != CharSet::npos;
}
bool is_in(char32_t c, const char16_t* set);

}  // namespace fanjian::article
