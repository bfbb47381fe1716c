#include "article/head/date.h"

#include "article/lexical/fold.h"

namespace fanjian::article {
namespace {

char32_t peek(Chars text, std::size_t at) { return at < text.size() ? text[at] : U'\0'; }
bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }

std::size_t skip_spaces(Chars text, std::size_t at) {
  while (peek(text, at) == ' ') ++at;
  return at;
}

int han_digit(char32_t c) {
  constexpr CharSet digits = u"〇一二三四五六七八九";
  if (c == U'零') return 0;
  const std::size_t i = c <= 0xFFFF ? digits.find(static_cast<char16_t>(c)) : CharSet::npos;
  return i == CharSet::npos ? -1 : static_cast<int>(i);
}

struct Number {
  int value = -1;
  std::size_t end = 0;
  std::size_t digits = 0;  // of ASCII or positional Han digits; 0 for 十二 and the like
};

// 廿五, 二十五, 十二, 一一〇, 12. At most eight digits.
Number number_at(Chars text, std::size_t at) {
  Number n;
  n.end = at;
  if (is_ascii_digit(peek(text, at))) {
    n.value = 0;
    while (is_ascii_digit(peek(text, n.end)) && n.digits < 9) {
      n.value = n.value * 10 + static_cast<int>(text[n.end++] - '0');
      ++n.digits;
    }
    if (n.digits > 8) n.value = -1;
    return n;
  }
  int tens = 0;
  const char32_t c = peek(text, at);
  const char32_t after = peek(text, at + 1);
  if (c == U'十') {
    tens = 1, n.end = at + 1;
  } else if (c == U'廿' || c == U'卅') {
    tens = c == U'廿' ? 2 : 3, n.end = at + 1;
    if (peek(text, n.end) == U'十') ++n.end;
  } else if (han_digit(c) > 0 && after == U'十') {
    tens = han_digit(c), n.end = at + 2;
  } else {
    while (han_digit(peek(text, n.end)) >= 0 && n.digits < 5) {
      n.value = (n.digits ? n.value * 10 : 0) + han_digit(text[n.end++]);
      ++n.digits;
    }
    return n;
  }
  n.value = tens * 10;
  if (const int unit = han_digit(peek(text, n.end)); unit > 0) n.value += unit, ++n.end;
  return n;
}

// Whether it reads as a date. 2月30日 does, though no calendar has it: a slip of the pen makes no
// paragraph of a dateline.
std::optional<DateMatch> checked(DateMatch d) {
  const bool reads = d.day >= 1 && d.day <= 31 && d.month >= 0 && d.month <= 12;
  if (!reads || (d.month == 0 && d.year != 0)) return std::nullopt;
  return d;
}

// 2021-03-12 and its like, after the year.
std::optional<DateMatch> numeric(Chars text, const Number& year) {
  const char32_t mark = peek(text, year.end);
  if (year.digits != 4 || (mark != '-' && mark != '/' && mark != '.')) return std::nullopt;
  const Number month = number_at(text, year.end + 1);
  if (month.digits < 1 || month.digits > 2 || peek(text, month.end) != mark) return std::nullopt;
  const Number day = number_at(text, month.end + 1);
  if (day.digits < 1 || day.digits > 2) return std::nullopt;
  return checked({day.end, year.value, month.value, day.value});
}

// What a number or an era begins with: nearly no character does.
bool may_begin(char32_t c) {
  if (is_ascii_digit(c)) return true;
  switch (c) {
    case U'〇':
    case U'零':
    case U'一':
    case U'二':
    case U'三':
    case U'四':
    case U'五':
    case U'六':
    case U'七':
    case U'八':
    case U'九':
    case U'十':
    case U'廿':
    case U'卅':
    case U'公':
    case U'西':
    case U'民':
    case U'中': return true;
    default: return false;
  }
}

}  // namespace

std::optional<DateMatch> date_at(Chars text, std::size_t at) {
  if (!may_begin(peek(text, at))) return std::nullopt;
  DateMatch d;
  constexpr Words republic = u"民国 中华民国";
  const std::size_t era = longest_at(text, at, u"公元 西元 民国 中华民国");
  const bool roc = longest_at(text, at, republic) > 0;
  if (era) at = skip_spaces(text, at + era);
  Number n = number_at(text, at);
  if (n.value < 0) return std::nullopt;
  if (!era) {
    if (auto date = numeric(text, n)) return date;
    if (n.digits == 8 && is_ascii_digit(text[at]) && n.value > 19000000 && n.value < 21000000)
      return checked({n.end, n.value / 10000, n.value / 100 % 100, n.value % 100});
  }
  if (n.digits > 4) return std::nullopt;
  std::size_t unit = skip_spaces(text, n.end);
  if (peek(text, unit) == U'年') {
    if (!roc && n.digits < 3 && era == 0 && n.value < 100) d.year = 2000 + n.value;  // 21年3月12日
    else d.year = n.value + (roc || n.digits == 3 ? 1911 : 0);
    n = number_at(text, skip_spaces(text, unit + 1));
    if (n.value < 0) return std::nullopt;
    unit = skip_spaces(text, n.end);
    if (peek(text, unit) != U'月') return std::nullopt;
  } else if (era) {
    return std::nullopt;
  }
  if (peek(text, unit) == U'月') {
    d.month = n.value;
    n = number_at(text, skip_spaces(text, unit + 1));
    if (n.value < 0) return std::nullopt;
    unit = skip_spaces(text, n.end);
  }
  if (peek(text, unit) != U'日' && peek(text, unit) != U'号') return std::nullopt;
  d.day = n.value;
  d.end = unit + 1;
  return checked(d);
}

std::size_t time_at(Chars text, std::size_t at) {
  const std::size_t start = at;
  at += longest_at(text, at, u"上午 下午 中午 凌晨 清晨 早上 早间 傍晚 晚上 晚间 深夜 午夜 夜 晚 早");
  const std::size_t words = at - start;
  std::size_t i = skip_spaces(text, at);
  const Number hour = number_at(text, i);
  if (hour.value < 0 || hour.value > 24) return words;
  i = skip_spaces(text, hour.end);
  const char32_t mark = peek(text, i);
  if (mark != U'时' && mark != U'点' && mark != ':') return words;
  const std::size_t hours = i + 1;
  const Number minute = number_at(text, skip_spaces(text, hours));
  if (minute.value < 0 || minute.value > 59) return mark == ':' ? words : hours - start;
  i = minute.end;
  if (mark != ':') return (peek(text, i) == U'分' || peek(text, i) == U'许' ? i + 1 : hours) - start;
  if (peek(text, i) == ':')
    if (const Number second = number_at(text, i + 1); second.value >= 0 && second.value < 60) i = second.end;
  return i - start;
}

std::string iso_date(int year, int month, int day) {
  constexpr int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool common = year > 0 && (year % 4 != 0 || (year % 100 == 0 && year % 400 != 0));
  if (month > 0 && day > days[month - 1] - (month == 2 && common)) return {};
  const auto two = [](int n) {
    return std::string{static_cast<char>('0' + n / 10 % 10), static_cast<char>('0' + n % 10)};
  };
  if (month == 0) return "---" + two(day);
  if (year <= 0 || year > 9999) return "--" + two(month) + "-" + two(day);
  return two(year / 100) + two(year % 100) + "-" + two(month) + "-" + two(day);
}

}  // namespace fanjian::article
