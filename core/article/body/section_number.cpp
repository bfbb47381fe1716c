#include "article/body/section_number.h"

#include "text/characters.h"

namespace fanjian::article {
namespace {

int han_number(Chars text, std::size_t& at) {
  constexpr CharSet digits = u"一二三四五六七八九";
  int value = 0;
  const std::size_t start = at;
  for (; at < text.size() && at - start < 3; ++at) {
    const char32_t c = text[at];
    if (c == U'十') value = (value == 0 ? 1 : value) * 10;
    else if (is_in(c, digits)) value += static_cast<int>(digits.find(static_cast<char16_t>(c))) + 1;
    else break;
  }
  return value;
}

}  // namespace

SectionNumber section_number(Chars text) {
  SectionNumber n;
  if (text.empty()) return n;
  std::size_t at = 0;
  const bool bracket = text[0] == '(';
  if (bracket) at = 1;
  const bool ordinal = !bracket && text[0] == U'第';
  if (ordinal) at = 1;
  if (text[0] >= 0x2460 && text[0] <= 0x2473) return {5, static_cast<int>(text[0] - 0x245F), 1};
  if (at < text.size() && text[at] >= '0' && text[at] <= '9') {
    const std::size_t start = at;
    while (at < text.size() && at - start < 2 && text[at] >= '0' && text[at] <= '9')
      n.value = n.value * 10 + static_cast<int>(text[at++] - '0');
    n.style = bracket ? 4 : 3;
  } else {
    n.value = han_number(text, at);
    n.style = bracket ? 2 : ordinal ? 6 : 1;
  }
  if (n.value == 0 || at >= text.size()) return {};
  if (bracket) {
    if (text[at] != ')') return {};
  } else if (ordinal) {
    if (text[at] != U'、' && text[at] != ',' && text[at] != ':' && text[at] != ' ') return {};
  } else {
    const bool mark = text[at] == U'、' || text[at] == '.' || text[at] == ' ' || text[at] == 0xB7 || text[at] == U'．';
    const bool decimal = text[at] == '.' && at + 1 < text.size() && text::is_digit(text[at + 1]);  // 1.8万
    if (!mark || decimal) return {};
  }
  n.end = at + 1;
  while (n.end < text.size() && (text[n.end] == U'、' || text[n.end] == ' ')) ++n.end;
  if (n.end >= text.size()) return {};
  return n;
}

int lone_number(Chars t) {
  if (t.size() > 2 && t[0] == '(' && t.back() == ')') t = t.substr(1, t.size() - 2);
  if (t.empty() || t.size() > 2) return 0;
  int value = 0;
  for (const char32_t c : t) {
    if (c < '0' || c > '9') {
      std::size_t at = 0;
      value = han_number(t, at);
      return at == t.size() ? value : 0;
    }
    value = value * 10 + static_cast<int>(c - '0');
  }
  return value;
}

}  // namespace fanjian::article
