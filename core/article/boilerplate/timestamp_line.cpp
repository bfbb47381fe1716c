#include "article/head/date.h"
#include "article/lexical/vocabulary/places.h"
#include "article/boilerplate/boilerplate.h"
#include "text/characters.h"

namespace fanjian::article {

namespace {

// Labels are made of these, one after the other: 最后更新时间, 更新于.
constinit const Table labels{
    u"发布 发表 更新 刊登 出版 建立 创建 上传 上载 发稿 播出 最后 最新 上次 时间 日期 于 北京时间 "
    u"台北时间 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 "
    u"周六 "
    u"周日 礼拜一 礼拜二 礼拜三 礼拜四 礼拜五 礼拜六 礼拜天 农历 am pm AM PM HKT GMT UTC CST 分钟 "
    u"阅读"};

// 11/03/2021, and 03-11 where a time follows: what only a stamp writes. The length.
std::size_t bare_date(Chars text, std::size_t at) {
  const auto number = [&](std::size_t& i, std::size_t most, int below) {
    const std::size_t from = i;
    int value = 0;
    while (i < text.size() && i - from < most && text[i] >= '0' && text[i] <= '9')
      value = value * 10 + static_cast<int>(text[i++] - '0');
    return i > from && value > 0 && value < below;
  };
  std::size_t i = at;
  if (!number(i, 2, 32) || i >= text.size()) return 0;
  const char32_t mark = text[i++];
  if ((mark != '/' && mark != '-') || !number(i, 2, 32)) return 0;
  if (i < text.size() && text[i] == mark) {
    const std::size_t year = ++i;
    return number(i, 4, 2100) && i - year == 4 ? i - at : 0;
  }
  return i + 1 < text.size() && text[i] == ' ' && time_at(text, i + 1) > 3 ? i - at : 0;
}

// 3 小时前, 昨天 15:23: the length.
std::size_t ago(Chars text, std::size_t at) {
  std::size_t i = at;
  while (i < text.size() && i - at < 3 && text::is_digit(text[i])) ++i;
  if (i > at) {
    while (i < text.size() && text[i] == ' ') ++i;
    const std::size_t n = longest_at(text, i, u"秒前 分钟前 分前 小时前 天前 日前 周前 个月前 年前");
    return n > 0 ? i + n - at : 0;
  }
  const std::size_t day = longest_at(text, at, u"今天 今日 昨天 昨日 前天 刚刚");
  if (day == 0) return 0;
  i = at + day;
  while (i < text.size() && text[i] == ' ') ++i;
  const std::size_t time = time_at(text, i);
  return time > 2 ? i + time - at : 0;
}

}  // namespace

bool is_stamp(const FoldedText& c) { return c.whole() && is_stamp(c.text()); }

bool is_stamp(Chars text) { return stamp_end(text) == text.size(); }

std::size_t stamp_end(Chars text) {
  if (text.size() > 60) text = text.substr(0, 60);
  bool when = false;
  std::size_t end = 0;  // after the last thing that was understood
  for (std::size_t at = 0; at < text.size();) {
    if (const auto date = date_at(text, at)) {
      at = date->end;
      when = true;
    } else if (const std::size_t b = bare_date(text, at)) {
      at += b;
      when = true;
    } else if (const std::size_t n = time_at(text, at)) {
      at += n;
      when = true;
    } else if (const std::size_t l = longest_at(text, at, labels)) {
      at += l;
    } else if (const std::size_t p = longest_at(text, at, places)) {
      at += p + longest_at(text, at + p, u"市 县 省 州");
    } else if (const std::size_t g = ago(text, at)) {
      at += g;
      when = true;
    } else if (text::is_punctuation(text[at]) || text[at] == ' ' || text[at] == '|' || text[at] == '+') {
      ++at;
      continue;
    } else if (text::is_digit(text[at])) {
      // 1100311: the Central News Agency's day, in years of the Republic. 3 分钟: how long it
      // takes.
      std::size_t digits = 0;
      while (at + digits < text.size() && text::is_digit(text[at + digits])) ++digits;
      std::size_t minutes = at + digits;
      while (minutes < text.size() && text[minutes] == ' ') ++minutes;
      if (when && digits < 4 && longest_at(text, minutes, u"分钟") > 0) {
        at = minutes;
        continue;
      }
      if (digits != 7 || text.size() != 7 || text[at] != '1') break;
      const int month = text::digit_value(text[3]) * 10 + text::digit_value(text[4]);
      const int day = text::digit_value(text[5]) * 10 + text::digit_value(text[6]);
      return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? text.size() : 0;
    } else {
      break;
    }
    end = at;
  }
  while (end > 0 && end < text.size() && (text::is_punctuation(text[end]) || text[end] == ' ')) ++end;
  return when ? end : 0;
}

}  // namespace fanjian::article
