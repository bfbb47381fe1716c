#include "article/facts_furniture.h"
#include "article/furniture.h"
#include "article/link.h"
#include "text/characters.h"

namespace fanjian {
namespace {

// How many different words of a table occur.
std::size_t hits(Chars text, const Table& table) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t n = longest_at(text, at, table);
    count += n > 0;
    at += n > 0 ? n : 1;
  }
  return count;
}

// Lower case, without spaces.
std::u32string squeezed(Chars text) {
  std::u32string out;
  for (char32_t c : text) {
    if (c == ' ') continue;
    if (c >= 'A' && c <= 'Z') c |= 0x20;
    out += c;
  }
  return out;
}

bool has_number(Chars text, std::size_t digits) {
  std::size_t run = 0, best = 0;
  for (const char32_t c : text) {
    if (is_digit(c))
      ++run;
    else if (c != '-' && c != ' ' && c != '(' && c != ')')
      run = 0;
    if (run > best) best = run;
  }
  return best >= digits;
}

bool is_copyright(Chars text, const Line& line, bool tail) {
  const std::size_t found = hits(text, copyright_words);
  if (found == 0) return false;
  const bool opens = longest_at(text, 0, copyright_openings) > 0;
  if (!tail) return found >= 2 && opens;
  if (found >= 3 || (found == 2 && opens)) return true;
  // A story about copyright has somebody say or do something about it.
  return (opens || (found == 2 && line.chars <= 60)) &&
         find_word(text, u"说 表示 判决 法院 记者 认为 指出 起诉 要求 规定 著作权法") ==
             Chars::npos;
}

bool is_promotion(Chars text, const Line& line, bool tail) {
  if (line.chars > 160) return false;
  std::size_t end = text.size();
  while (end > 0 && (is_punctuation(text[end - 1]) || text[end - 1] == '>')) --end;
  std::size_t begin = 0;
  while (begin < end && (is_punctuation(text[begin]) || is_in(text[begin], u"▲▶►▸★※●◆>"))) ++begin;
  if (is_word(text.substr(begin, end - begin), promotion_whole)) return true;
  // [字体：大 中 小]: what a page offers its reader.
  if (line.chars <= 16 && longest_at(text, begin, u"字体: 字号: 字体大小 打印本页 打印 分享到") > 0)
    return true;
  if (hits(text, promotion_verbs) == 0 || hits(text, promotion_objects) == 0) return false;
  const bool opens = longest_at(text, begin, promotion_openings) > 0;
  if (tail) return opens || (line.chars <= 60 && line.stops == 0);
  return opens && line.stops == 0 && line.chars <= 50;
}

bool is_contact(Chars text, const Line& line, bool tail) {
  if (line.chars > (tail ? 120u : 60u) || line.stops > 1) return false;
  const std::size_t found = hits(text, contact_words);
  if (found == 0) return false;
  const bool address = text.find(U'@') != Chars::npos || has_number(text, 5);
  if (address && longest_at(text, 0, contact_openings) > 0 && line.chars <= 32 && line.stops == 0)
    return true;  // 新聞熱線 2345 6789
  const std::size_t colon = text.find(U':');
  if (colon == Chars::npos || colon > 20) return tail && address && found >= 2 && line.stops == 0;
  return address && hits(text.substr(0, colon), contact_words) > 0;
}

}  // namespace

NoticeKind notice_kind(const Clean& c, const Line& line, bool tail) {
  if (line.chars > 1200) return NoticeKind::none;
  const std::u32string text = squeezed(c.text());
  if (is_copyright(text, line, tail)) return NoticeKind::copyright;
  if (is_contact(text, line, tail)) return NoticeKind::contact;
  if (is_promotion(text, line, tail)) return NoticeKind::promotion;
  return NoticeKind::none;
}

}  // namespace fanjian
