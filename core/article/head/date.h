// Dates as newspapers write them: 3月12日, ２０２１年３月１２日, 三月十二日, 二〇二一年三月十二日,
// 民國110年3月12日, 11日, 2021-03-12, 2021/3/12, 2021.3.12, 20210312.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "article/lexical/words.h"

namespace fanjian::article {

struct DateMatch {
  std::size_t end = 0;  // one past the last character
  int year = 0;         // 0 where not given
  int month = 0;        // 0 where only a day is given
  int day = 0;
};

// The date that begins at `at`, also one that reads as a date but is in no calendar: 2月30日.
std::optional<DateMatch> date_at(Chars text, std::size_t at);

// 10时30分, 10:30, 10:30:15, 上午10时, 晚: how many characters it takes at `at`; 0 if none.
std::size_t time_at(Chars text, std::size_t at);

// "2021-03-12", "--03-12", "---12" (XML Schema's date, gMonthDay, gDay); "" where no calendar has the
// date.
std::string iso_date(int year, int month, int day);

}  // namespace fanjian::article
