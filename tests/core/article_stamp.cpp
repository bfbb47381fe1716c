// Dates, times, stamps and captions, form by form.
#include "article/boilerplate/boilerplate.h"
#include "article/head/date.h"
#include "article_check.h"
#include "article_folded.h"

using namespace fanjian::article;
using namespace fanjian::text;

namespace {

// "2021-3-12:10": year, month, day and length; "none".
std::string date(std::string_view text) {
  const auto found = date_at(folded(text), 0);
  if (!found) return "none";
  return std::to_string(found->year) + '-' + std::to_string(found->month) + '-' + std::to_string(found->day) + ':' +
         std::to_string(found->end);
}
std::size_t time_size(std::string_view text) { return time_at(folded(text), 0); }
bool stamp(std::string_view text) { return is_stamp(folded(text)); }
std::size_t stamped(std::string_view text) { return stamp_end(folded(text)); }
bool caption(const std::string& text) {
  const auto lines = split_lines(text, {});
  REQUIRE(lines.size() == 1);
  const std::vector<Gloss> glosses;
  const FoldedStory story(text, glosses);
  return is_caption(FoldedText(story, lines[0].span, 200), lines[0]);
}

}  // namespace

TEST_CASE("a number of a date has eight figures at most, in Han five") {
  CHECK(date("20210312") == "2021-3-12:8");
  CHECK(date("19000101") == "1900-1-1:8");
  CHECK(date("18991231") == "none");
  CHECK(date("20991231") == "2099-12-31:8");
  CHECK(date("21000101") == "none");
  CHECK(date("202103123") == "none");
  CHECK(date("20211312") == "none");
  CHECK(date("20210332") == "none");
  CHECK(date("12345年3月12日") == "none");
  CHECK(date("二〇二一年三月十二日，") == "2021-3-12:10");
}

TEST_CASE("tens in Han are read with and without what follows") {
  CHECK(date("十月十日") == "0-10-10:4");
  CHECK(date("十一月二十一日") == "0-11-21:7");
  CHECK(date("三月廿日") == "0-3-20:4");
  CHECK(date("三月廿九日") == "0-3-29:5");
  CHECK(date("三月卅日") == "0-3-30:4");
  CHECK(date("三月廿十五日") == "0-3-25:6");
  CHECK(date("九月九日") == "0-9-9:4");
  CHECK(date("〇月一日") == "0-0-1:4");
  CHECK(date("三月三十二日") == "none");
  CHECK(date("十三月一日") == "none");
  CHECK(date("三月〇日") == "none");
}

TEST_CASE("a year of two figures is of this century, of three of the Republic") {
  CHECK(date("21年3月12日") == "2021-3-12:8");
  CHECK(date("110年3月12日") == "2021-3-12:9");
  CHECK(date("民国99年3月12日") == "2010-3-12:10");
  CHECK(date("公元99年3月12日") == "99-3-12:10");
  CHECK(date("西元2021年3月12日") == "2021-3-12:12");
  CHECK(date("民国3月12日") == "none");
  CHECK(date("2021年12日") == "none");
  CHECK(date("2021年3月") == "none");
  CHECK(date("12号") == "0-0-12:3");
  CHECK(date("12") == "none");
}

TEST_CASE("figures with marks between are a date of four, two and two") {
  CHECK(date("2021-3-12") == "2021-3-12:9");
  CHECK(date("2021.03.12。") == "2021-3-12:10");
  CHECK(date("2021/3-12") == "none");
  CHECK(date("2021-003-12") == "none");
  CHECK(date("2021-03-012") == "none");
  CHECK(date("201-03-12") == "none");
  CHECK(date("2021,03,12") == "none");
  CHECK(date("2021--12") == "none");
  CHECK(date("2021-12-") == "none");
}

TEST_CASE("a time has hours to 24, minutes and seconds to 59, and a word before it") {
  CHECK(time_size("8:30") == 4);
  CHECK(time_size("24:00") == 5);
  CHECK(time_size("25:00") == 0);
  CHECK(time_size("8:59") == 4);
  CHECK(time_size("8:60") == 0);
  CHECK(time_size("8:30:59") == 7);
  CHECK(time_size("8:30:60") == 4);
  CHECK(time_size("8点") == 2);
  CHECK(time_size("8时30分") == 5);
  CHECK(time_size("8时30许") == 5);
  CHECK(time_size("8时30") == 2);
  CHECK(time_size("8时60分") == 2);
  CHECK(time_size("8") == 0);
  CHECK(time_size("十二点") == 3);
  for (const char* word : {"上午", "下午", "中午", "凌晨", "清晨", "早上", "早间", "傍晚", "晚上", "晚间", "深夜",
                           "午夜", "夜", "晚", "早"}) {
    INFO(word);
    const std::size_t size = std::string_view(word).size() / 3;
    CHECK(time_size(word) == size);
    CHECK(time_size(std::string(word) + "8点") == size + 2);
    CHECK(time_size(std::string(word) + " 8:30") == size + 5);
    CHECK(time_size(std::string(word) + "的") == size);
  }
}

TEST_CASE("a stamp is a date or a time, with labels, places and marks around it") {
  for (const char* label :
       {"发布",     "发表",   "更新",   "刊登",   "出版",   "建立",   "创建",   "上传",   "上载",
        "发稿",     "播出",   "最后",   "最新",   "上次",   "时间",   "日期",   "于",     "北京时间",
        "台北时间", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "星期天",
        "周一",     "周二",   "周三",   "周四",   "周五",   "周六",   "周日",   "礼拜一", "礼拜二",
        "礼拜三",   "礼拜四", "礼拜五", "礼拜六", "礼拜天", "农历",   "am",     "pm",     "AM",
        "PM",       "HKT",    "GMT",    "UTC",    "CST",    "北京",   "海口市"}) {
    INFO(label);
    CHECK(stamp(std::string(label) + " 2021-03-12 08:30"));
    CHECK_FALSE(stamp(label));
  }
  CHECK(stamp("2021-03-12 | 8:30"));
  CHECK(stamp("（2021-03-12）"));
  CHECK(stamp("2021-03-12 阅读"));
  CHECK(stamp("2021-03-12 3 分钟"));
  CHECK_FALSE(stamp("3 分钟"));
  CHECK_FALSE(stamp("2021-03-12 1234 分钟"));
  CHECK_FALSE(stamp("2021-03-12 雪"));
  CHECK(stamped("2021-03-12 雪") == 11);
}

TEST_CASE("days before and behind months are read where only a stamp writes them") {
  CHECK(stamp("11/03/2021"));
  CHECK(stamp("11-03-2021"));
  CHECK(stamp("31/12/2099"));
  CHECK_FALSE(stamp("32/03/2021"));
  CHECK_FALSE(stamp("11/32/2021"));
  CHECK_FALSE(stamp("11/03/2100"));
  CHECK_FALSE(stamp("11/03/021"));
  CHECK_FALSE(stamp("012/03/2021"));
  CHECK_FALSE(stamp("11/003/2021"));
  CHECK_FALSE(stamp("11/03/02021"));
  CHECK_FALSE(stamp("0/03/2021"));
  CHECK_FALSE(stamp("11/0/2021"));
  CHECK_FALSE(stamp("11/03-2021"));
  CHECK(stamp("03-11 8:30"));
  CHECK_FALSE(stamp("03-11"));
  CHECK_FALSE(stamp("03-11 8"));
}

TEST_CASE("how long ago is a stamp") {
  for (const char* unit : {"秒前", "分钟前", "分前", "小时前", "天前", "周前", "个月前", "年前"}) {
    INFO(unit);
    CHECK(stamp(std::string("3 ") + unit));
    CHECK(stamp(std::string("123") + unit));
    CHECK_FALSE(stamp(std::string("1234") + unit));
  }
  for (const char* day : {"今天", "今日", "昨天", "昨日", "前天", "刚刚"}) {
    INFO(day);
    CHECK(stamp(std::string(day) + " 15:23"));
  }
  CHECK_FALSE(stamp("明天 15:23 见"));
}

TEST_CASE("a day of the Central News Agency's has seven figures") {
  CHECK(stamp("1100311"));
  CHECK(stamp("1101231"));
  CHECK_FALSE(stamp("1101331"));
  CHECK_FALSE(stamp("1100011"));
  CHECK_FALSE(stamp("1100332"));
  CHECK_FALSE(stamp("1100300"));
  CHECK_FALSE(stamp("2100311"));
  CHECK_FALSE(stamp("110031"));
}

TEST_CASE("a caption ends with who took the picture") {
  for (const char* text : {"船靠岸了。王安摄", "船靠岸了 王安摄", "王安摄", "船靠岸了记者王安摄", "船靠岸了 王 安 摄",
                           "船靠岸了。记者王安／摄影", "船靠岸了。王安／摄", "船靠岸了。新华社记者 王安 摄",
                           "船靠岸了（王安摄）", "船靠岸了【王安摄】", "船靠岸了〔王安摄〕"}) {
    INFO(text);
    CHECK(caption(text));
  }
  CHECK_FALSE(caption("拍摄"));
  CHECK_FALSE(caption("摄"));
}

TEST_CASE("a caption says what the picture is or where it is from") {
  for (const char* text : {"图：船靠岸了",
                           "图／船公司提供",
                           "（图：船公司提供）",
                           "图为船靠岸了。",
                           "图像加注文字，首班夜船离港。",
                           "视频加注文字，首班夜船离港。",
                           "图片加注文字，首班夜船离港。",
                           "影片加注文字，首班夜船离港。",
                           "音频加注文字，首班夜船离港。",
                           "船靠岸了（资料图）",
                           "船靠岸了（图／路透）",
                           "旅客在码头等船。（美联社）",
                           "旅客在码头等船。（新华社／法新）",
                           "旅客在码头等船（无人机照片）",
                           "旅客在码头等船（航拍照片）",
                           "图片取自船公司网页",
                           "影片翻摄自网络",
                           "画面由船公司提供",
                           "照片来自旅客",
                           "旅客在码头等船，很晚才回家。 图／路透社",
                           "旅客在码头等船，很晚才回家。图片拍摄：王安"}) {
    INFO(text);
    CHECK(caption(text));
  }
  CHECK_FALSE(caption("图为什么不见了"));
  CHECK_FALSE(caption("船靠岸了（王安说）"));
  CHECK_FALSE(caption("船靠岸了"));
}
