#include "story/typography.h"

#include "text/ascii.h"
#include "text/characters.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace fanjian::story {
namespace {

bool is_quote(char32_t c) {
  return (c >= 0x2018 && c <= 0x201D && c != 0x201A && c != 0x201B) || (c >= 0x300C && c <= 0x300F) ||
         (c >= 0x301D && c <= 0x301F) || (c >= 0xFE41 && c <= 0xFE44) || c == 0xFF02 || c == 0xFF07;
}

}  // namespace

Beside beside(char32_t c) {
  if (text::is_ascii_digit(c)) return Beside::digit;
  if (c < 0x80) {
    if (text::is_ascii_letter(c)) return Beside::latin;
    return c == ' ' || c == '\t' ? Beside::space : text::is_line_break(c) ? Beside::edge : Beside::other;
  }
  if (c == 0xA0) return Beside::space;
  if (c == 0xB7 || c == 0x2014 || c == 0x2026) return Beside::wide;
  if (text::is_han(c)) return Beside::han;
  if (c >= 0xFF01 && c <= 0xFF65) {
    const Beside half = c <= 0xFF5E ? beside(text::half_width(c)) : Beside::other;
    return half == Beside::other ? Beside::wide : half;
  }
  const bool letter = text::is_letter(c) || text::is_mark(c) || text::is_digit(c);
  if (text::unicode::is_wide(c))
    return letter && c >= 0x3040 ? Beside::han : Beside::wide;  // kana, Zhuyin, Hangul; marks, emoji
  return letter ? Beside::latin : Beside::other;
}

Beside before(std::string_view text, std::size_t at) {
  return at == 0 ? Beside::edge : beside(text::previous(text, at));
}

Beside after(std::string_view text, std::size_t at) {
  return at >= text.size() ? Beside::edge : beside(text::next(text, at));
}

void PunctuationNormalizer::scan(std::string_view text, std::span<const text::Span> untouched) {
  marks_.clear();
  std::uint32_t han = 0, sentence = 0;
  std::size_t skip = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead >= 0xE4 && lead <= 0xE9) {  // all Han but the rare
      ++han;
      i += 3;
      continue;
    }
    const std::size_t begin = i;
    TextMark mark;
    if (lead < 0x80) {
      ++i;
      switch (lead) {
        case '"':
        case '\'': mark.kind = TextMark::quote; break;
        case '(':
        case ')': mark.kind = TextMark::bracket; break;
        case '.':
        case '-':
          while (i < text.size() && text[i] == static_cast<char>(lead)) ++i;
          if (i - begin > 1) mark.kind = lead == '.' ? TextMark::dots : TextMark::dashes;
          else if (lead == '-') continue;
          break;
        case ',':
        case ':':
        case ';':
        case '!':
        case '?': break;
        default: continue;
      }
      mark.c = lead;
    } else if (lead == 0xE2 || lead == 0xE3 || lead == 0xEF) {
      const char32_t c = text::next(text, i);
      if (c == 0x3002 || c == 0xFF01 || c == 0xFF1F) sentence = han;
      if (is_quote(c)) mark.kind = TextMark::quote;
      else if (c == 0xFF08 || c == 0xFF09) mark.kind = TextMark::bracket;
      else continue;
      mark.c = static_cast<char16_t>(c);
    } else {
      i += lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      continue;
    }
    while (skip < untouched.size() && untouched[skip].end <= begin) ++skip;
    if (skip < untouched.size() && untouched[skip].begin <= begin) continue;
    mark.at = static_cast<std::uint32_t>(begin);
    mark.size = static_cast<std::uint32_t>(i - begin);
    mark.han = han;
    mark.sentence = sentence;
    marks_.push_back(mark);
  }
}

void PunctuationNormalizer::decide(std::string_view text, std::span<const text::Span> untouched, bool body,
                                   char32_t next_mark, std::vector<MarkEdit>& edits) {
  edits.clear();
  scan(text, untouched);
  bool open = body && open_;
  decide_quotes(text, marks_, stack_, style_.quotes, body ? next_mark : 0, open);
  open_ = body && open;
  if (style_.punctuation) decide_punctuation(text, marks_, stack_);
  std::uint32_t done = 0;
  for (const TextMark& mark : marks_) {
    const std::uint32_t end = mark.at + mark.size;
    if (mark.no_space_before && mark.at > done) edits.push_back({mark.at - 1, 1, 0, 0});
    if (mark.to != 0) edits.push_back({mark.at, mark.size, mark.to, mark.count});
    if (mark.no_space_after) edits.push_back({end, 1, 0, 0});
    done = end + mark.no_space_after;
  }
}

void put_in(std::string& text, std::size_t at, std::span<const MarkEdit> edits, std::string& space,
            std::span<std::uint32_t> ends) {
  if (edits.empty()) return;
  space.assign(text, at);
  text.resize(at);
  std::uint32_t done = 0;
  std::size_t end = 0;
  const auto move_ends = [&](std::uint32_t up_to) {
    for (; end < ends.size() && ends[end] <= up_to; ++end)
      ends[end] = static_cast<std::uint32_t>(text.size() - at) + ends[end] - done;
  };
  for (const MarkEdit& edit : edits) {
    move_ends(edit.at);
    text.append(space, done, edit.at - done);
    for (int i = 0; i < edit.count; ++i) text::append(text, edit.to);
    done = edit.at + edit.size;
    // An end within what was replaced comes to lie behind it.
    for (; end < ends.size() && ends[end] < done; ++end) ends[end] = static_cast<std::uint32_t>(text.size() - at);
  }
  move_ends(static_cast<std::uint32_t>(space.size()));
  text.append(space, done);
}

}  // namespace fanjian::story
