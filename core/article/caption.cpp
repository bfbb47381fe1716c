#include "article/facts_furniture.h"
#include "article/furniture.h"
#include "article/names.h"
#include "text/characters.h"

namespace fanjian {
namespace {

// Where the last bracket opens that ends the text; npos if none does.
std::size_t last_bracket(Chars text) {
  if (text.empty() || (text.back() != ')' && text.back() != U'】' && text.back() != U'〕'))
    return Chars::npos;
  const char32_t open = text.back() == ')' ? U'(' : text.back() == U'】' ? U'【' : U'〔';
  return text.rfind(open);
}

// 記者甲攝, 甲 摄: a photographer's name before the verb, and something that is no word before
// that.
bool ends_with_photographer(Chars text) {
  if (text.size() < 3 || text.back() != U'摄') return false;
  std::size_t end = text.size() - 1;
  while (end > 0 && text[end - 1] == ' ') --end;
  for (std::size_t n = 4; n >= 2; --n) {
    if (end < n || !is_name(text.substr(end - n, n))) continue;
    if (end == n) return true;
    const char32_t before = text[end - n - 1];
    if (!is_han(before) || is_in(before, u"者员师图社报网") || n == 3) return true;
  }
  // 王 安 摄, and names that are not Chinese.
  return end < text.size() - 1 && end > 1 &&
         longest_before(text.substr(0, end), end, u"拍 拍摄 录") == 0 &&
         text.substr(0, end).rfind(U' ') != Chars::npos;
}

}  // namespace

bool is_caption(const Clean& c, const Line& line) {
  Chars text = c.text();
  if (!c.whole() || text.size() < 2 || line.chars > 200) return false;
  const bool bracketed = text[0] == '(' || text[0] == U'【' || text[0] == U'〔';
  const std::size_t opening = longest_at(text, bracketed ? 1 : 0, caption_openings);
  if (opening > 0 && longest_at(text, 0, u"图为什么 图为何 图为啥") == 0) {
    // 上图 and 图1 begin sentences too: they need a colon, a space or a full stop's absence.
    const char32_t after = c[opening + bracketed];
    const bool weak = is_in(text[bracketed], u"上下左右组照制视摄") ||
                      (opening == 2 && text[bracketed + 1u] != U'为' &&
                       text[bracketed + 1u] != '/' && text[bracketed + 1u] != ':');
    if (!weak || after == ':' || after == ' ' || after == ')' || after == '/' || after == U'为' ||
        line.stops == 0 || text.size() <= opening + 2)
      return true;
  }
  if (const std::size_t open = last_bracket(text); open != Chars::npos) {
    const Chars inner = text.substr(open + 1, text.size() - open - 2);
    if (inner.size() <= 40 &&
        (longest_before(inner, inner.size(), caption_brackets) > 0 ||
         longest_at(inner, 0, u"图/ 图: 资料照 资料图 图片 照片 图源 图据 翻摄") > 0) &&
        !(inner.size() > 1 && inner.back() == U'摄' && inner[inner.size() - 2] == U'拍'))
      return true;
  }
  if (line.stops <= 3 && ends_with_photographer(text) && text.size() <= 160) return true;
  return line.chars <= 80 && longest_before(text, text.size(), caption_endings) > 0 &&
         text.size() > 2;
}

}  // namespace fanjian
