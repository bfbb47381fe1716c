// Headlines and section headings, found without markup.
#include "article_check.h"

using namespace fanjian::article;

namespace {
// Sentences to stand around what is tested.
const std::string a = "昨天夜里下了一场大雪，早晨城里的路上一个人也没有，连鸟也不叫了。\n";
const std::string b = "扫雪的人天不亮就出了门，他们从东门扫到西门，又从西门扫回来。\n";
const std::string c = "孩子们等到中午才下楼，在院子里堆起一个比门还高的雪人。\n";
Strings headings(const std::string& text) { return Parsed(text).texts(Role::heading); }
}  // namespace

TEST_CASE("a short first line before a dateline is the headline") {
  CHECK(Parsed("县城快递驶入快车道\n新华社北京3月11日电 " + a).article.headline == "县城快递驶入快车道");
  CHECK(Parsed("雪，下到什么时候？\n本报讯 " + a).article.headline == "雪，下到什么时候？");
}

TEST_CASE("a story that begins with its dateline has no headline") {
  CHECK(Parsed("新华社北京3月11日电 " + a + b).article.headline.empty());
}

TEST_CASE("a short first line before text is the headline") {
  CHECK(Parsed("一夜大雪\n" + a + b).article.headline == "一夜大雪");
  CHECK(Parsed("一夜大雪\n2021-03-12 08:30\n来源：海州日报\n" + a).roles() == "headline stamp credit lead");
}

TEST_CASE("a first sentence is no headline") {
  CHECK(Parsed("雪停了。\n" + a).article.headline.empty());
  CHECK(Parsed("余大江说：\n" + a).article.headline.empty());
  CHECK(Parsed("雪停了吗？\n停了。\n").article.headline.empty());
}

TEST_CASE("verse has no headline and no headings") {
  CHECK(Parsed("江水是那江水\n燈火是那燈火\n你問我何時歸\n我說潮來了再說\n").roles() ==
        "lead paragraph paragraph paragraph");
}

TEST_CASE("a deck belongs to the headline") {
  const Parsed t("“我修的是时间”\n——对话修表人\n本报记者 王安\n" + a);
  CHECK(t.article.headline == "“我修的是时间” ——对话修表人");
  CHECK(t.roles() == "headline byline lead");
}

TEST_CASE("parallel sentences with text after each are headings") {
  CHECK(headings(a + "要上下同心比速度,扫出一条回家的路。\n" + b + "要左右照应比力气,扫出一片干净的地。\n" + c +
                 "要前后相接比耐心,扫出一座天亮的城。\n" + b)
            .size() == 3);
  CHECK(headings(a + "一户一把锹，扫净门前雪。\n" + b + "一巷一盏灯，照亮夜归人。\n" + c +
                 "一街一口锅，暖透扫雪工。\n" + b)
            .size() == 3);
}

TEST_CASE("parallel sentences that follow one another are a list") {
  CHECK(headings(a + "用好扫帚，先把雪堆起来。\n用好铁锹，再把雪装上车。\n用好卡车，最后把雪运出城。\n" + b).empty());
}

TEST_CASE("numbered lines with text after each are headings, numbers included") {
  const Parsed t(a + "一、几点扫雪\n" + b + "二、谁来扫雪\n" + c + "三、雪去了哪里\n" + b);
  CHECK(t.texts(Role::heading) == Strings{"一、几点扫雪", "二、谁来扫雪", "三、雪去了哪里"});
  CHECK(t.runs(Part::number) == Strings{"一、", "二、", "三、"});
  CHECK(t.block("三、").position == 3);
}

TEST_CASE("all ways to number are known") {
  for (const auto& [one, two] : {std::pair{"（一）", "（二）"},
                                 {"1.", "2."},
                                 {"1、", "2、"},
                                 {"(1)", "(2)"},
                                 {"①", "②"},
                                 {"第一，", "第二，"},
                                 {"１．", "２．"},
                                 {"一 ", "二 "}}) {
    INFO(one);
    CHECK(headings(a + one + "谁来扫雪\n" + b + two + "雪去了哪里\n" + c).size() == 2);
  }
}

TEST_CASE("two depths of numbers are headings both") {
  CHECK(headings(a + "一、人\n（一）谁来扫雪\n" + b + "（二）谁来看雪\n" + c + "二、雪\n（一）雪去了哪里\n" + b +
                 "（二）雪从哪里来\n" + c)
            .size() == 6);
}

TEST_CASE("a numbered list is no row of headings") {
  CHECK(headings(a + "1.身份证\n2.户口本\n3.照片\n" + b).empty());
  CHECK(headings(a + "一、二年级没有作业，三年级以上不超过一小时，超过的由老师先做一遍。\n" + b).empty());
  CHECK(Parsed(a + "1.8万人走上街头\n" + b).runs(Part::number).empty());  // no section, whether or not a heading
}

TEST_CASE("bare lines between paragraphs are headings if there are two") {
  CHECK(headings(a + "雪是怎么下的\n" + b + "雪是怎么化的\n" + c) == Strings{"雪是怎么下的", "雪是怎么化的"});
  CHECK(headings(a + "雪是怎么下的\n" + b + c).empty());
}

TEST_CASE("questions may be headings") { CHECK(headings(a + "雪从哪里来？\n" + b + "雪往哪里去？\n" + c).size() == 2); }

TEST_CASE("a marked line is a heading by itself") {
  CHECK(headings(a + "■谁来扫雪\n" + b) == Strings{"■谁来扫雪"});
  CHECK(headings(a + "【谁来扫雪】\n" + b) == Strings{"【谁来扫雪】"});
}

TEST_CASE("captions, hotlines, labels, rows and introductions are no headings") {
  CHECK(headings(a + "图为雪中的东门\n" + b + "新闻热线：0571-1234567\n" + c).empty());
  CHECK(headings(a + "余大江说：\n" + b + "姜小河说：\n" + c).empty());
  CHECK(headings(a + "时间：三月十二日\n" + b + "地点：东门广场\n" + c).empty());
  CHECK(headings(a + "第一名　余大江　7小时02分\n第二名　姜小河　7小时09分\n" + b).empty());
}

TEST_CASE("headings count in the order of the story") {
  const Parsed t(a + "雪是怎么下的\n" + b + "雪是怎么化的\n" + c + "雪是怎么没的\n" + b);
  CHECK(t.block("雪是怎么下的").position == 1);
  CHECK(t.block("雪是怎么没的").position == 3);
  CHECK(t.block("昨天夜里").position == 0);
}

TEST_CASE("a number in a line of its own joins the title below it") {
  const Parsed t(a + "1\n谁来扫雪\n" + b + "2\n雪去了哪里\n" + c);
  CHECK(t.texts(Role::heading) == Strings{"1\n谁来扫雪", "2\n雪去了哪里"});
  CHECK(t.runs(Part::number) == Strings{"1", "2"});
  CHECK(t.runs(Part::line_break) == Strings{"\n", "\n"});
  CHECK(headings(a + "01\n" + b + "02\n" + c) == Strings{"01", "02"});
}

TEST_CASE("a heading may quote with a colon, a label may not") {
  CHECK(headings(a + "檔主：等了兩年\n" + b + "議員促設市場\n" + c).size() == 2);
  CHECK(headings(a + "票价：二十元\n" + b + "地点：东门\n" + c).empty());
}

TEST_CASE("the headline may stand below what the page says first") {
  CHECK(Parsed("[字体：大 中 小]\n2021-03-12 08:30\n一夜大雪\n" + a + b).article.headline == "一夜大雪");
}

TEST_CASE("a summary between headline and dateline is not part of the headline") {
  const Parsed t("一夜大雪\n核心提示：城里下了一场大雪，路上没有人。\n本报讯（记者 王安）" + a + b);
  CHECK(t.article.headline == "一夜大雪");
  CHECK(t.dateline() == "本报||||讯");
}
