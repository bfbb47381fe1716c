// Stories as portals frame them: the path above the headline, counters between pictures, who edited, who is named twice.
#include "article_check.h"

using namespace fanjian;
using article::Role;

TEST_CASE("the path to a section is no headline, whatever stands below it") {
  const Parsed t(
      "海州新聞雲 > 社會\n2026年03月12日 10:21\n夜航復航首日就客滿　船長：沒想到這麼多人\n記者王小明／海州報導\n" +
      crossing + crossing);
  CHECK(t.block("海州新聞雲").role == Role::navigation);
  CHECK(t.article.headline == "夜航復航首日就客滿　船長：沒想到這麼多人");
  CHECK(Parsed("海州新聞雲 > 社會\n2026年03月12日 10:21\n夜航復航。\n").block("海州新聞雲").role == Role::navigation);
}

TEST_CASE("a counter between pictures and films hides neither a heading nor what somebody said") {
  const Parsed t(
      "夜航復航｜首班船全滿　船長：估唔到咁多人\n撰文：王小明\n出版：2026-03-12 19:30\n" + crossing +
      "石峽碼頭今晚大排長龍。（王小明攝）\n+3\n船長：估唔到咁多人\n船長林若水說：「估唔到咁多人，連企位都冇。」\n02:15\n"
      "港務處：周末加開兩班\n港務處回覆查詢時表示，周末會加開兩班，票價不變。\n" +
      crossing);
  CHECK(t.block("船長：估唔到").role == Role::heading);
  CHECK(t.block("船長林若水說").role == Role::paragraph);
  CHECK(t.block("港務處：周末").role == Role::heading);
  CHECK(t.block("+3").role == Role::navigation);
}

TEST_CASE("a photographer's name before 图 closes a caption") {
  const Parsed t("海州轮渡恢复夜航\n海州新闻记者 王安 通讯员 李远山\n" + crossing +
                 "海州轮渡码头。 海州新闻记者 王安 图\n" + crossing);
  CHECK(t.block("海州轮渡码头").role == Role::caption);
}

TEST_CASE("an outlet's editor behind a bar is a credit") {
  const Parsed t("轮渡公司一年亏掉三条船的钱\n海州新闻记者 | 王安\n海州新闻编辑 | 徐安\n" + crossing + crossing);
  CHECK(t.block("海州新闻编辑").role == Role::credit);
  CHECK(t.authors() == "海州新闻记者:王安");
}

TEST_CASE("where a report is from may stand apart from its reporter") {
  const Parsed t("轮渡公司一年亏掉三条船的钱\n海州晚报记者王安 鹭州报道 " + crossing + crossing);
  REQUIRE(t.article.author.size() == 1);
  CHECK(t.article.author[0].name == "王安");
}

TEST_CASE("who is named again is one author") {
  const Parsed t("轮渡公司一年亏掉三条船的钱\n王安\n2026-03-12 10:21\n海州晚报讯（记者王安）" + crossing + crossing +
                 "（作者：王安 编辑：徐安）\n");
  REQUIRE(t.article.author.size() == 1);
  CHECK(t.article.author[0].name == "王安");
  CHECK(t.article.author[0].role_name == "记者");
}
