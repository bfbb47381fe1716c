#include "article/date.h"
#include "article/facts_places.h"
#include "article/furniture.h"
#include "text/characters.h"

namespace fanjian {

namespace {

constinit const Table labels{
    u"发布时间 发表时间 更新时间 发布日期 出版日期 刊登日期 发稿时间 时间 日期 发布 发表 更新 "
    u"发布于 发表于 更新于 最后更新 "
    u"北京时间 台北时间 于 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 "
    u"周三 周四 周五 周六 周日 "
    u"礼拜一 礼拜二 礼拜三 礼拜四 礼拜五 礼拜六 礼拜天 农历 am pm 上次更新 发稿"};

}  // namespace

bool is_stamp(const Clean& c) {
  return c.whole() && is_stamp(c.text());
}

bool is_stamp(Chars text) {
  if (text.size() > 60) return false;
  bool when = false;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto date = date_at(text, at)) {
      at = date->end;
      when = true;
    } else if (const std::size_t n = time_at(text, at)) {
      at += n;
      when = true;
    } else if (const std::size_t l = longest_at(text, at, labels)) {
      at += l;
    } else if (const std::size_t p = longest_at(text, at, places)) {
      at += p + longest_at(text, at + p, u"市 县 省 州");
    } else if (is_punctuation(text[at]) || text[at] == ' ' || text[at] == '|' || text[at] == '+') {
      ++at;
    } else if (is_digit(text[at])) {
      // 1100311: the Central News Agency's day, in years of the Republic.
      std::size_t digits = 0;
      while (at + digits < text.size() && is_digit(text[at + digits])) ++digits;
      if (digits != 7 || text.size() != 7 || text[at] != '1') return false;
      const int month = digit_value(text[3]) * 10 + digit_value(text[4]);
      const int day = digit_value(text[5]) * 10 + digit_value(text[6]);
      return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    } else {
      return false;
    }
  }
  return when;
}

}  // namespace fanjian
