// Which of the lines above a text is its headline, and what the others are.
#include "article/settle.h"
#include "article_line_check.h"

using namespace fanjian::article;

namespace {

const std::string text =
    "石峡港夜航班线将在下周启航，船票昨天上午九点开卖，三百张票不到十分钟就卖完，港务处将再加开两班。\n";

// The roles of a text's lines once the headline is settled, given those that were chosen: "headline body".
std::string settled(const std::string& source, std::vector<LineRole> roles) {
  const ReadLines read(source);
  REQUIRE(roles.size() == read.lines.size());
  settle_headline(read.source, read.lines, read.facts, roles);
  std::string out;
  for (const LineRole role : roles)
    out += (out.empty() ? "" : " ") + std::string(line_role_names[static_cast<std::size_t>(role)]);
  return out;
}

using enum LineRole;

}  // namespace

TEST_CASE("one of two headlines is the one that shares words with the text, the other is a deck or the page's") {
  CHECK(settled("夜航船票开卖\n" + text, {headline, body}) == "headline body");
  CHECK(settled("海州网的早晨\n石峡港夜航船票开卖\n" + text, {headline, headline, body}) == "navigation headline body");
  CHECK(settled("股市收盘指数下跌的早晨和晚上还有夜里的所有的人们啊\n石峡港夜航船票开卖\n" + text,
                {headline, headline, body}) == "deck headline body");
  CHECK(settled("石峡港夜航船票开卖\n股市收盘指数下跌\n" + text, {headline, headline, body}) == "headline deck body");
  CHECK(settled("石峡港夜航船票开卖\n甲乙丙丁\n股市收盘指数下跌\n" + text, {headline, deck, headline, body}) ==
        "headline deck navigation body");
}

TEST_CASE("a second line joins the headline by its dash, or by how the first ends") {
  for (const char* dash : {"—", "―", "─"})
    CHECK(settled("石峡港夜航船票开卖\n" + std::string(dash) + "股市收盘指数下跌\n" + text,
                  {headline, headline, body}) == "headline headline body");
  for (const char* end : {"—", "，", "、", "："})
    CHECK(settled("石峡港夜航船票开卖" + std::string(end) + "\n股市收盘指数下跌\n" + text,
                  {headline, headline, body}) == "headline headline body");
}

TEST_CASE("what a stamp, a byline or a dateline stands below is the headline") {
  const std::string two = "股市收盘指数下跌\n石峡港夜航船票开卖\n2026年3月9日\n" + text;
  for (const LineRole below : {stamp, byline, dateline})
    CHECK(settled(two, {headline, headline, below, body}).find("headline ") == std::string("navigation ").size());
  CHECK(settled("港闻\n石峡港夜航船票开卖\n2026年3月9日\n" + text, {navigation, navigation, stamp, body}) ==
        "navigation headline stamp body");
  CHECK(settled("港闻\n石峡港夜航船票开卖\n2026年3月9日\n" + text, {navigation, heading, stamp, body}) ==
        "navigation headline stamp body");
  CHECK(settled("港闻\n石峡港夜航船票开卖\n2026年3月9日\n" + text, {navigation, deck, stamp, body}) ==
        "navigation headline stamp body");
  CHECK(settled("港闻\n石峡港夜航船票开卖。\n2026年3月9日\n" + text, {navigation, navigation, stamp, body}) ==
        "navigation navigation stamp body");
  CHECK(settled("港闻\n石峡港夜航票\n2026年3月9日\n" + text, {navigation, navigation, stamp, body}) ==
        "navigation navigation stamp body");
}

TEST_CASE("below the day, what is said twice in other words or under a picture is a caption") {
  const std::string page = "石峡港夜航船票开卖\n2026年3月9日\n图片来源\n候船室里等船的人们\n" + text;
  CHECK(settled(page, {headline, stamp, credit, headline, body}) == "headline stamp credit caption body");
  CHECK(settled("石峡港夜航船票开卖\n2026年3月9日\n甲乙丙丁\n候船室里等船的人们\n" + text,
                {headline, stamp, navigation, headline, body}) == "headline stamp navigation navigation body");
}

TEST_CASE("a browser's title is the page's where its own words stand below") {
  CHECK(settled("石峡港夜航船票｜票务｜海州网\n港闻\n石峡港夜航船票\n" + text,
                {headline, navigation, headline, body}) == "navigation navigation headline body");
  CHECK(settled("石峡港夜航船票｜票务｜海州网\n港闻\n石峡港夜航船票\n" + text, {headline, navigation, body, body}) ==
        "navigation navigation headline body");
  CHECK(settled("石峡港夜航船票｜票务｜海州网\n港闻\n石峡港夜航\n" + text, {headline, navigation, body, body}) ==
        "headline navigation body body");
  CHECK(settled("石峡港夜航船票海州网\n港闻\n石峡港夜航船票\n" + text, {headline, navigation, body, body}) ==
        "headline navigation body body");
}

TEST_CASE("a headline printed twice, one below the other, is one") {
  CHECK(settled("石峡港夜航船票开卖\n石峡港夜航船票开卖\n" + text, {headline, navigation, body}) ==
        "headline headline body");
  CHECK(settled("石峡港夜航船票开卖\n石峡港夜航船票开卖\n" + text, {navigation, headline, body}) ==
        "headline headline body");
}

TEST_CASE("without a headline, a heading that the page's lines or who signs frame is one") {
  const std::string page = "甲乙丙丁\n港闻的早晨\n" + text;
  for (const LineRole frame : {navigation, stamp, byline, credit})
    CHECK(settled(page, {frame, heading, body}).ends_with("headline body"));
  CHECK(settled(page, {item, heading, body}) == "item heading body");
  CHECK(settled("港闻的早晨\n甲乙丙丁\n" + text, {heading, byline, body}) == "headline byline body");
  CHECK(settled("甲乙丙丁\n港闻的\n" + text, {navigation, heading, body}) == "navigation heading body");
  CHECK(settled("责任编辑：林安\n港闻的早晨：\n" + text, {credit, heading, body}) == "credit heading body");
  CHECK(settled("责任编辑：林安\n港闻的早晨。\n" + text, {credit, heading, body}) == "credit heading body");
  for (const char* number : {"1", "9", "一", "十", "（", "第"})
    CHECK(settled("甲乙丙丁\n" + std::string(number) + "港闻的早晨\n" + text, {navigation, heading, body}) ==
          "navigation heading body");
  CHECK(settled("责任编辑：林安\n" + text, {credit, body}) == "credit body");
}
