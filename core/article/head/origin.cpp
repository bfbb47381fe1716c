#include "article/head/origin.h"

#include <algorithm>

#include "article/lexical/vocabulary/outlets.h"
#include "article/head/outlet.h"
#include "article/head/place.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

// Where the last department's name ends that the text begins with.
std::size_t department_end(Chars text) {
  for (std::size_t end = text.size(); end > 2; --end)
    if (longest_before(text, end, department_suffixes) > 0) return end;
  return 0;
}

// What stands between the outlet and the date or mode.
bool set_rest(Chars t, std::size_t from, std::size_t to, bool date, Origin& s) {
  Chars rest = t.substr(from, to - from);
  if (rest == U"北京时间" || rest == U"当地时间") return true;
  if (is_known_place(rest)) {
    s.place = from, s.place_to = to;
    return true;
  }
  if (is_word(rest, u"综合 外电 综合外电")) {
    s.desk = from, s.desk_to = to;
    return true;
  }
  // 新华社南极中山站 is where the agency reports from; 红网衡阳站 is a part of the site.
  const bool agency = t[from - 1] == U'社' && longest_before(t, to, u"分社 支社 专线 服务 频道") == 0;
  const std::size_t d = s.department_to || (agency && date) ? 0 : department_end(rest);
  if (d > 0) {
    s.department = from, s.department_to = from + d;
    if (from + d == to) return true;
    from += d;
    rest = t.substr(from, to - from);
    if (is_known_place(rest)) return s.place = from, s.place_to = to, true;
  }
  if (!date || rest.size() > 14) return false;
  for (const char32_t c : rest)
    if (!is_name_part(c) && c != U'、' && c != '/' && !is_in(c, u"“”")) return false;
  // 新华社今天3月11日: words that are no place.
  if (longest_at(rest, 0, u"今 昨 于 在 从 将 自 至 到 截至 的 了 和") > 0) return false;
  s.place = from, s.place_to = to;
  return true;
}

}  // namespace

bool is_dash(char32_t c) { return c == '-' || c == 0x2014 || c == 0x2013 || c == 0x2015 || c == 0x2500 || c == 0x2212; }
bool is_name_part(char32_t c) {
  return text::is_han(c) || text::is_letter(c) || text::is_digit(c) || c == 0xB7 || c == '+' || c == 0x2022 ||
         c == 0x30FB || c == 0x2027;
}

bool read_origin(Chars t, std::size_t from, std::size_t to, bool date, Origin& s) {
  while (to > from && t[to - 1] == ' ') --to;
  const Chars text = t.substr(from, to - from);
  if (text.size() < 2) return false;
  for (std::size_t r = 0; r < text.size(); ++r)
    if (longest_at(text, r, u"记者 通讯员 实习生 特派员") > 0) return false;
  std::size_t dash = 0;
  while (dash < text.size() && !is_dash(text[dash])) ++dash;
  s.outlet = from;
  s.outlet_to = from + outlet_end(text.substr(0, dash));
  if (s.outlet_to == from) return false;
  if (text::is_digit(t[from]) && longest_at(t, from, outlet_names) == 0) return false;
  std::size_t rest = s.outlet_to;
  // 即時新聞／綜合報導: a desk and its mode.
  if (rest < to && is_in(t[rest], u"/组部室") &&
      longest_before(t.substr(from, rest - from), rest - from, u"新闻 中心 观察 财经 视频") > 0)
    return false;
  if (dash < text.size()) {
    std::size_t d = from + dash;
    if (s.outlet_to < d && !set_rest(t, s.outlet_to, d, date, s)) return false;
    while (d < to && (is_dash(t[d]) || t[d] == ' ')) ++d;
    const Chars right = t.substr(d, to - d);
    if (is_known_place(right)) {
      s.place = d, s.place_to = to;  // 時報-台北電
      return true;
    }
    std::size_t end = std::max(outlet_end(right), department_end(right));
    if (end == 0) return false;
    s.department = d, s.department_to = d + end;
    rest = s.department_to;
  }
  while (rest < to && (t[rest] == ' ' || t[rest] == 0xB7 || t[rest] == '/')) ++rest;
  return rest == to || set_rest(t, rest, to, date, s);
}

bool unknown_origin(Chars t, std::size_t from, std::size_t to, Origin& s) {
  const Chars text = t.substr(from, to - from);
  if (text.size() < 2 || text.size() > 8 || !std::all_of(text.begin(), text.end(), text::is_han)) return false;
  if (text.find_first_of(U"的了在是于从将和与及这那月日年今昨明不我你他她有") != Chars::npos) return false;
  // 喜讯, 通讯, 警讯 are words.
  if (is_in(text.back(), u"通资音审传提警死喜短简快电问侦刑应闻腾捷")) return false;
  s = {};
  s.outlet = s.outlet_to = from;
  if (longest_at(text, 0, u"本报 本网 本台 本刊 本社") == 2 && text.size() <= 6) {
    s.outlet_to = from + 2;
    if (text.size() > 2) s.place = from + 2, s.place_to = to;
    return true;
  }
  if (is_known_place(text)) s.place = from, s.place_to = to;
  else s.outlet_to = to;
  return true;
}

}  // namespace fanjian::article
