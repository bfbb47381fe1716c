#include "article/head/date.h"
#include "article_check.h"
#include "article_folded.h"

using namespace fanjian::article;
using namespace fanjian::text;

namespace {

std::string iso(std::string_view text) {
  const std::u32string wide = folded(text);
  const auto date = date_at(wide, 0);
  if (!date || date->end != wide.size()) return "none";
  return iso_date(date->year, date->month, date->day);
}

std::size_t time_size(std::string_view text) { return time_at(folded(text), 0); }

}  // namespace

TEST_CASE("dates in all their spellings") {
  CHECK(iso("3月12日") == "--03-12");
  CHECK(iso("3月12號") == "--03-12");
  CHECK(iso("2021年3月12日") == "2021-03-12");
  CHECK(iso("２０２１年３月１２日") == "2021-03-12");
  CHECK(iso("3 月 12 日") == "--03-12");
  CHECK(iso("三月十二日") == "--03-12");
  CHECK(iso("十二月卅一日") == "--12-31");
  CHECK(iso("二〇二一年三月二十日") == "2021-03-20");
  CHECK(iso("二○二一年三月二十日") == "2021-03-20");
  CHECK(iso("二零二一年十月十日") == "2021-10-10");
  CHECK(iso("民國110年3月12日") == "2021-03-12");
  CHECK(iso("中華民國一一〇年三月十二日") == "2021-03-12");
  CHECK(iso("110年3月12日") == "2021-03-12");
  CHECK(iso("11日") == "---11");
  CHECK(iso("廿五日") == "---25");
  CHECK(iso("2021-03-12") == "2021-03-12");
  CHECK(iso("2021/3/12") == "2021-03-12");
  CHECK(iso("2021.3.12") == "2021-03-12");
  CHECK(iso("20210312") == "2021-03-12");
}

TEST_CASE("a date that no calendar has is read as written, and has no ISO form") {
  CHECK(iso("2月30日") == "");
  CHECK(iso("4月31日") == "");
  CHECK(iso("2021年2月29日") == "");
  CHECK(iso("1900年2月29日") == "");
  CHECK(iso("2020年2月29日") == "2020-02-29");
  CHECK(iso("2000年2月29日") == "2000-02-29");
  CHECK(iso("2月29日") == "--02-29");
}

TEST_CASE("what is no date is none") {
  for (const char* text : {"13月1日", "0日", "32日", "3月", "2021年", "2021-13-01", "12", "", "日", "999999999日",
                           "3月12", "十百日", "20211399"}) {
    INFO(text);
    CHECK(iso(text) == "none");
  }
}

TEST_CASE("times of day") {
  CHECK(time_size("6時") == 2);
  CHECK(time_size("10:30") == 5);
  CHECK(time_size("10:30:15") == 8);
  CHECK(time_size("上午10时30分") == 8);
  CHECK(time_size("晚電") == 1);
  CHECK(time_size("25:00") == 0);
  CHECK(time_size("電") == 0);
}

TEST_CASE("every month has its days") {
  const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (int month = 1; month <= 12; ++month) {
    INFO(month);
    CHECK(fanjian::article::iso_date(0, month, days[month - 1]).ends_with("-" + std::to_string(days[month - 1])));
    CHECK(fanjian::article::iso_date(0, month, days[month - 1] + 1).empty());
  }
  CHECK(fanjian::article::iso_date(2023, 2, 29).empty());
  CHECK(fanjian::article::iso_date(2024, 2, 29) == "2024-02-29");
  CHECK(fanjian::article::iso_date(1900, 2, 29).empty());
  CHECK(fanjian::article::iso_date(2000, 2, 29) == "2000-02-29");
  CHECK(fanjian::article::iso_date(9999, 12, 31) == "9999-12-31");
  CHECK(fanjian::article::iso_date(10000, 12, 31) == "--12-31");
  CHECK(fanjian::article::iso_date(2021, 0, 31) == "---31");
}
