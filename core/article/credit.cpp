#include "article/date.h"
#include "article/facts_furniture.h"
#include "article/furniture.h"
#include "article/outlet.h"

namespace fanjian {
namespace {

bool is_bracket(char32_t c) {
  return is_in(c, u"()【】[]〔〕《》「」");
}

// 《人民日报》（2021年3月12日 01 版）
bool names_a_page(Chars text) {
  if (text.size() > 50 || text.find(U'版') == Chars::npos) return false;
  if (text[0] != U'《' && text[0] != '(' && text[0] != U'〈') return false;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (date_at(text, at)) return true;
  return false;
}

}  // namespace

bool is_credit(const Clean& c, const Line& line) {
  Chars text = c.text();
  if (!c.whole() || text.empty() || line.chars > 120) return false;
  if (names_a_page(text)) return true;
  // 江城日报 2021-03-12 07:15
  if (const std::size_t o = outlet_end(text); o > 0 && text.size() < 40)
    if (o < text.size() && (text[o] == ' ' || text[o] == '|') && is_stamp(text.substr(o)))
      return true;
  std::size_t from = 0, to = text.size();
  // （編輯：甲）1100311
  if (to > 9 && text[to - 8] == ')')
    while (to > 1 && text[to - 1] >= '0' && text[to - 1] <= '9') --to;
  while (from < to && (is_bracket(text[from]) || text[from] == ' ' || text[from] == '-' ||
                       text[from] == 0x2014 || is_in(text[from], u"■□●◆▲·*")))
    ++from;
  while (to > from && (is_bracket(text[to - 1]) || text[to - 1] == ' ' || text[to - 1] == '-' ||
                       text[to - 1] == 0x2014 || text[to - 1] == U'。'))
    --to;
  const Chars core = text.substr(from, to - from);
  if (core.empty() || core.size() > 110) return false;
  std::u32string lower(core);
  for (char32_t& x : lower)
    if (x >= 'A' && x <= 'Z') x |= 0x20;
  if (is_word(lower, credit_whole)) return true;
  const std::size_t opening = longest_at(core, 0, credit_openings);
  if (opening == 0) return false;
  const char32_t after = opening < core.size() ? core[opening] : U'\0';
  if (after == ':' || after == '/' || after == '|' || after == 0x2571 || after == U'】')
    return line.stops <= 1;
  // 责任编辑 甲: without a colon only where names follow.
  return after == ' ' && core.size() <= opening + 14 && line.stops == 0;
}

}  // namespace fanjian
