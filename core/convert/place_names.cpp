#include "convert/place_names.h"

#include <cstdint>

#include "text/characters.h"
#include "text/pairs.h"
#include "text/one_of.h"
#include "text/utf8.h"

namespace fanjian::convert {
namespace {

constexpr std::string_view li = "里", yan = "岩", xi = "系";

// What has an inside: 城里小区, 村里街道. These are no names of a village with 里 at the end.
constexpr std::u16string_view insides =
    u"村城家县市乡镇区院屋房校山河心眼手嘴店厂地田园林海湖江水哪那这夜子头家院楼场馆网圈书店会界省室宅门巷街洞沟谷营社族司党军部队班组"
    u"梦暗境宫寺庙户民们之行坊台镇肚脑怀脸袋包箱车船井棚苑堂厅票站后丰湾";
// Measures of length stand before 里 too.
constexpr std::u16string_view counts = u"公海英华市一二三四五六七八九十百千万几数两半余多";

// What a village or lane is followed by: one character, and two.
constexpr std::u16string_view kinds = u"村镇乡";
constexpr std::u16string_view long_kinds = u"社区小区街道新村大街";

// Places known for what happened there: 鲁迅's house in Shanghai, the battle of 1950 in Korea.
constexpr std::u16string_view known[] = {u"景云里", u"柳潭里", u"碣隅里", u"古土里"};

// What 岩 begins in Japan, and nowhere else.
constexpr std::u16string_view behind_yan = u"手崎田本濑渊佐永泽仓波尾屋";

bool is_lane(std::string_view line, std::size_t at) {
  char32_t b[3] = {}, c[3] = {};
  std::size_t i = at;
  for (int k = 0; k < 3 && i > 0; ++k) b[k] = text::previous(line, i);
  i = at + li.size();
  for (int k = 0; k < 3 && i < line.size(); ++k) c[k] = text::next(line, i);
  if (!text::is_han(b[0])) return false;
  for (const std::u16string_view name : known)
    if (name[0] == b[1] && name[1] == b[0]) return true;
  // 石库门里弄房子, but not 锅里弄个…
  if (c[0] == U'弄' && !text::is_one_of(u"家屋房院手嘴心锅脸头", b[0]))
    return !text::is_han(c[1]) || text::is_one_of(u"堂房口深工公内中的小里", c[1]);
  if (text::is_one_of(insides, b[0]) || text::is_one_of(counts, b[0])) return false;
  if (text::has_pair(long_kinds, c[0], c[1]) || (text::is_one_of(kinds, c[0]) && c[1] != U'里')) return true;
  // 建国里12号, 安平里3号楼
  if (!text::is_digit(c[0])) return false;
  std::size_t end = at + li.size();
  char32_t stop = c[0];
  for (int k = 0; k < 5 && text::is_digit(stop); ++k) stop = end < line.size() ? text::next(line, end) : 0;
  return stop == U'号' || stop == U'弄';
}

// 里见浩太朗: nothing else begins with these two at the head of a clause.
bool is_satomi(std::string_view line, std::size_t at) {
  std::size_t i = at;
  if (at > 0) {
    const char32_t left = text::previous(line, i);
    if (text::is_han(left) || text::is_letter(left) || text::is_digit(left)) return false;
  }
  i = at + li.size();
  if (i >= line.size() || text::next(line, i) != U'见' || i >= line.size()) return false;
  const char32_t given = text::next(line, i);
  return text::is_han(given) && !text::is_one_of(u"了过到的不识面着", given);
}

// 宝马5系, 86系巴士, T29系, M系: a make's series. 王某1系 and A系 are of people.
bool is_series(std::string_view line, std::size_t at) {
  std::size_t i = at;
  char32_t c = i > 0 ? text::previous(line, i) : 0;
  if (c >= 0x80 || (!text::is_digit(c) && (c < U'E' || c > U'Z'))) return false;
  for (int k = 0; k < 6 && c < 0x80 && (text::is_digit(c) || text::is_letter(c)); ++k)
    c = i > 0 ? text::previous(line, i) : 0;
  if (c == U'某' || text::is_letter(c) || text::is_digit(c)) return false;
  i = at + xi.size();
  return i >= line.size() || !text::is_one_of(u"数指为因由属经", text::next(line, i));
}

}  // namespace

text::Span place_name(std::string_view line, std::size_t at) {
  const auto begin = static_cast<std::uint32_t>(at);
  const auto end = static_cast<std::uint32_t>(at + li.size());
  const std::string_view character = line.substr(at, li.size());
  if (character == li) return is_lane(line, at) || is_satomi(line, at) ? text::Span{begin, end} : text::Span{};
  if (character == xi) return is_series(line, at) ? text::Span{begin, end} : text::Span{};
  if (character != yan) return {};
  std::size_t i = end;
  return i < line.size() && text::is_one_of(behind_yan, text::next(line, i)) ? text::Span{begin, end} : text::Span{};
}

}  // namespace fanjian::convert
