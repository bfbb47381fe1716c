// What a text shows of bytes that were lost: which characters are one byte, which two, and what stands around.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "article/lexical/pinyin.h"
#include "repair/gbk.h"
#include "text/characters.h"

namespace fanjian::repair {

inline constexpr char32_t lost = 0xFFFD, euro = 0x20AC;
inline constexpr std::size_t longest_reading = 7;
// For a line, or a part of a long one, which is looked into at once.
inline constexpr std::size_t long_line = 2000;

inline bool is_lost(char32_t c) { return c == U'?' || c == lost; }

inline bool is_reading_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xFC && c != 0xD7 && c != 0xDF) ||
         (c >= 0x100 && c <= 0x1DC) || (c >= 0x1EBC && c <= 0x1EC1);
}

inline bool is_trail(char32_t c) { return c < 0x7F && Gbk::is_trail(static_cast<int>(c)); }

// What is no ASCII and stands behind a byte that was lost: Han, kana, marks, and what is full-width.
inline bool is_wide(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFF00 && c <= 0xFFEF) ||
         (c >= 0x2010 && c <= 0x2027);
}

// Other characters of two bytes: ⒛, ℃, Greek.
inline bool is_sign(char32_t c) { return (c >= 0x2030 && c <= 0x2642) || (c >= 0x0391 && c <= 0x0451); }

// A second byte below 0x80 behind what has two: Han, or a letter with its tone behind Han (椒ù_ was 方法確).
inline bool is_glued(std::u32string_view text, std::size_t at) {
  if (at == 0 || !is_trail(text[at])) return false;
  const char32_t before = text[at - 1];
  return is_wide(before) || (before >= 0xE0 && before <= 0x1DC && at > 1 && text::is_han(text[at - 2]));
}

inline bool is_clause_mark(char32_t c) {
  return std::u32string_view(U"，。、；：！？").find(c) != std::u32string_view::npos;
}

inline bool is_private(char32_t c) { return c >= 0xE000 && c <= 0xF8FF; }

inline bool is_kana(char32_t c) { return c >= 0x3040 && c <= 0x30FF; }

// The end of a reading and the bracket behind it, from `at` on; `at` if there is none.
inline std::size_t end_of_reading(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_reading_letter(text[end])) ++end;
  const bool there = end > at && end - at <= longest_reading && end < text.size() && text[end] == U')';
  return there ? end + 1 : at;
}

// The same, with the bracket before it.
inline std::size_t end_of_gloss(std::u32string_view text, std::size_t at) {
  if (at == text.size() || text[at] != U'(') return at;
  const std::size_t end = end_of_reading(text, at + 1);
  return end == at + 1 ? at : end;
}

// A byte that stood alone, and the reading that was written in behind it, if it can still be seen.
struct Phantom {
  std::size_t begin = 0, end = 0;
  std::optional<std::string> reading;
};

inline std::optional<Phantom> phantom_at(std::u32string_view text, std::size_t at) {
  if (!is_lost(text[at])) return std::nullopt;
  std::size_t from = at + 1;
  if (from < text.size() && text[from] == U'(') ++from;
  const std::size_t end = end_of_reading(text, from);
  if (end > from) return Phantom{at, end, article::without_tones(text.substr(from, end - 1 - from))};
  if (at + 1 < text.size() && is_wide(text[at + 1])) return Phantom{at, at + 1, std::nullopt};
  return std::nullopt;
}

// The character before a place, over what stands in brackets between; U+0000: there is none.
inline char32_t character_before(std::u32string_view text, std::size_t at) {
  if (at == 0) return 0;
  if (text[at - 1] == U')') {
    std::size_t open = at - 1;
    const auto inside = [](char32_t c) { return !text::is_space(c) && c != U'(' && c != U')'; };
    while (open > 0 && at - open <= longest_reading && inside(text[open - 1])) --open;
    if (open > 1 && open < at - 1 && text[open - 1] == U'(' && !text::is_space(text[open - 2])) return text[open - 2];
  }
  return text::is_space(text[at - 1]) ? U'\0' : text[at - 1];
}

// The end of a line, or of a part of a long one: no run goes on behind such a mark.
inline std::size_t end_of_stretch(std::u32string_view text, std::size_t begin) {
  const std::size_t line = std::min(text.find(U'\n', begin), text.size() - 1) + 1;
  if (line - begin <= long_line) return line;
  return std::min(text.find_first_of(U",.; ", begin + long_line), line - 1) + 1;
}

// What a text has elsewhere behind the same two characters: a name is said again.
class Echoes {
 public:
  explicit Echoes(std::u32string_view text) {
    for (std::size_t at = 2; at < text.size(); ++at)
      if (text::is_han(text[at - 2]) && text::is_han(text[at - 1]) && text::is_han(text[at])) {
        std::u32string& behind = behind_[key_of(text[at - 2], text[at - 1])];
        if (behind.size() < most && behind.find(text[at]) == std::u32string::npos) behind += text[at];
      }
  }

  std::u32string behind(std::u32string_view text, std::size_t at) const {
    if (at < 2) return {};
    const auto found = behind_.find(key_of(text[at - 2], text[at - 1]));
    return found == behind_.end() ? std::u32string() : found->second;
  }

 private:
  static constexpr std::size_t most = 8;
  static std::uint64_t key_of(char32_t first, char32_t second) { return std::uint64_t{first} << 32 | second; }
  std::unordered_map<std::uint64_t, std::u32string> behind_;
};

}  // namespace fanjian::repair
