// What a line may be, whatever speaks for it: each certainty, and the line beside it that lacks one of its conditions.
#include "article_line_check.h"

using namespace fanjian::article;
using R = LineRole;

namespace {

const std::string headline = "石峡夜航船票开卖首日售罄\n";
const std::string a =
    "石峡港夜航班线将在下周启航，船票昨天上午九点开卖，三百张票不到十分钟就卖完，港务处将再加开两班。\n";
const std::string b = "港务处长林若水表示，首周的乘客多半是返乡的学生，船上会准备热水与毛毯，遇到大雾则顺延一天。\n";
const std::string c = "有民众抱怨线上购票系统当机，等了半小时才进得去，轮到的时候已经卖光，盼望船方多开一个窗口。\n";

// The roles that a line may have: between paragraphs, below them, above them, alone with its neighbours.
std::string between(const std::string& line, const std::string& more = "") {
  return ReadLines(headline + a + b + line + "\n" + more + c + b).allowed(line);
}
std::string below(const std::string& line, const std::string& more = "") {
  return ReadLines(headline + a + b + c + line + "\n" + more).allowed(line);
}
std::string above(const std::string& line, const std::string& more = "") {
  return ReadLines(headline + line + "\n" + more + a + b + c).allowed(line);
}
std::string first(const std::string& line, const std::string& more = "") {
  return ReadLines(line + "\n" + more + a + b + c).allowed(line);
}
bool has(const std::string& roles, const std::string& role) {
  return (' ' + roles + ' ').find(' ' + role + ' ') != std::string::npos;
}

}  // namespace

TEST_CASE("a sentence of some length is no menu, name, stamp or title") {
  CHECK_FALSE(has(between(han(9) + "。"), "navigation"));
  CHECK_FALSE(has(between(han(9) + "。"), "notice"));
  CHECK_FALSE(has(between(han(9) + "。"), "credit"));
  CHECK_FALSE(has(between(han(9) + "。"), "heading"));
  CHECK(has(between(han(8) + "。"), "notice"));
  CHECK_FALSE(has(between(han(7) + "。"), "navigation"));
  CHECK(has(between(han(6) + "。"), "navigation"));
  CHECK_FALSE(has(between(han(6) + "。"), "heading"));
  CHECK(has(between(han(22) + "；"), "notice"));
  CHECK(has(between("雪！" + han(20) + "；"), "notice"));
  CHECK_FALSE(has(between("雪！" + han(21) + "；"), "notice"));
  CHECK_FALSE(has(between("雪！" + han(21) + "；"), "heading"));
  CHECK(has(between("雪！" + han(21) + "！"), "notice"));
  CHECK(has(between("雪！" + han(21) + "？"), "notice"));
  CHECK(has(between("雪！" + han(21)), "notice"));
  CHECK(has(first("雪！" + han(12) + "”"), "headline"));
  CHECK_FALSE(has(first("雪！" + han(13) + "”"), "headline"));
  CHECK_FALSE(has(first(han(5) + "。"), "headline"));
}

TEST_CASE("a headline does not end as a clause does, hold an address, or begin below a sentence") {
  CHECK(has(first("石峡夜航船票开卖"), "headline"));
  for (const char* end : {"：", "；", "。", ">"}) {
    INFO(end);
    CHECK_FALSE(has(first("石峡夜航船票开卖" + std::string(end)), "headline"));
  }
  CHECK_FALSE(has(first("石峡夜航船票www.a.cn"), "headline"));
  CHECK_FALSE(has(first("（石峡夜航船票开卖）"), "headline"));
  CHECK(has(first("【石峡夜航船票开卖】"), "headline"));
  CHECK_FALSE(has(between("相关新闻", "甲乙丙丁\n"), "headline"));
  CHECK_FALSE(has(ReadLines(headline + a + "相关新闻\n甲乙丙丁\n" + b).allowed("甲乙"), "deck"));
}

TEST_CASE("without a sentence in all the text, a headline needs something that frames it") {
  const auto may = [](const std::string& text) { return ReadLines(text).may_be("石峡", R::headline); };
  CHECK_FALSE(may("石峡夜航船票开卖\n甲乙丙丁\n"));
  CHECK(may("石峡夜航船票开卖\n2026年3月9日\n甲乙丙丁\n"));
  CHECK(may("石峡夜航船票开卖\n海州日报讯\n甲乙丙丁\n"));
  CHECK(may("石峡夜航船票开卖\n责任编辑：林安\n甲乙丙丁\n"));
  CHECK_FALSE(may("石峡夜航船票开\n责任编辑：林安\n甲乙丙丁\n"));
  CHECK_FALSE(may("甲乙\n石峡夜航船票开卖\n责任编辑：林安\n甲乙丙丁\n"));
}

TEST_CASE("below a label, and where a text ends, a line is no headline or deck") {
  CHECK_FALSE(has(below("东湾早班船票"), "deck"));
  const std::string nine = headline + a + b + c + a + b + c + a;
  CHECK(ReadLines(nine + "甲乙丙丁\n").may_be("甲乙", R::headline));
  CHECK_FALSE(ReadLines(nine + b + "甲乙丙丁\n").may_be("甲乙", R::headline));
}

TEST_CASE("sentences between the headline and its day or author are a deck") {
  const std::string deck = "船票昨天开卖，三百张不到十分钟就卖完。\n";
  const auto roles = [&](const std::string& text) { return ReadLines(text).allowed("船票昨天"); };
  CHECK_FALSE(has(roles(headline + deck + "2026年3月9日\n" + a + b + c), "body"));
  CHECK(has(roles(headline + deck + "2026年3月9日\n" + a + b + c), "deck"));
  CHECK_FALSE(has(roles(headline + deck + "2026年3月9日\n" + a + b + c), "caption"));
  CHECK_FALSE(has(roles(headline + deck + "记者 林安\n" + a + b + c), "body"));
  CHECK(has(roles(headline + deck + "18:00\n" + a + b + c), "body"));
  CHECK(has(roles(headline + deck + "2026年3月9日\n" + a + b), "body"));
  CHECK(has(roles("石峡船票。\n" + deck + "2026年3月9日\n" + a + b + c), "body"));
  CHECK(has(roles("石峡的船\n" + deck + "2026年3月9日\n" + a + b + c), "body"));
  CHECK(has(roles(han(61) + "\n" + deck + "2026年3月9日\n" + a + b + c), "body"));
  CHECK_FALSE(has(roles(han(60) + "\n" + deck + "2026年3月9日\n" + a + b + c), "body"));
  CHECK(has(roles(headline + deck + "海州日报讯 " + a + "2026年3月9日\n" + a + b + c), "body"));
  CHECK_FALSE(has(roles(headline + deck + "甲乙\n丙丁\n戊己\n2026年3月9日\n" + a + b + c), "body"));
  CHECK(has(roles(headline + deck + "甲乙\n丙丁\n戊己\n庚辛\n2026年3月9日\n" + a + b + c), "body"));
  // A question below the headline, and what answers it, sum up.
  CHECK(ReadLines(headline + "夜航为何停了？\n" + deck + "2026年3月9日\n" + a + b + c).allowed("夜航为何") == "deck");
  CHECK(ReadLines(headline + "夜航为何停了？\n" + deck + "2026年3月9日\n" + a + b + c).allowed("船票昨天") == "deck");
  CHECK(ReadLines("港闻\n夜航为何停了？\n2026年3月9日\n" + a + b + c).allowed("夜航为何") != "deck");
}

TEST_CASE("rows of numbers and what stands between them are a list or sections") {
  const std::string page = headline + a + "1、东湾灯塔\n东湾文化局\n2、石峡码头\n石峡博物馆\n3、江城水闸\n" + b;
  const ReadLines read(page);
  for (const char* line : {"1、", "东湾文化局", "2、", "石峡博物馆"}) {
    INFO(line);
    CHECK_FALSE(read.may_be(line, R::navigation));
    CHECK_FALSE(read.may_be(line, R::notice));
    CHECK_FALSE(read.may_be(line, R::credit));
    CHECK_FALSE(read.may_be(line, R::headline));
  }
  CHECK_FALSE(read.may_be("东湾文化局", R::heading));
  CHECK(ReadLines(headline + a + "1、东湾灯塔\n东湾文化局\n2、石峡码头\n" + b).may_be("东湾文化局", R::navigation));
}

TEST_CASE("a form of three fields is text, its headings and its telephone number too") {
  const std::string form = "报名时间：三月起\n报名地点：二号码头\n联络人：王安\n";
  const ReadLines read(headline + a + form + b);
  for (const char* line : {"报名时间", "报名地点", "联络人"}) {
    INFO(line);
    CHECK_FALSE(read.may_be(line, R::navigation));
    CHECK_FALSE(read.may_be(line, R::headline));
    CHECK_FALSE(read.may_be(line, R::heading));
    CHECK_FALSE(read.may_be(line, R::caption));
    CHECK_FALSE(read.may_be(line, R::deck));
  }
  CHECK(ReadLines(headline + a + "报名时间：三月起\n报名地点：二号码头\n" + b).may_be("报名时间", R::caption));
  CHECK(ReadLines(headline + a + form + "联络电话：2345-6789\n" + b).allowed("联络电话") == "item notice");
  CHECK(ReadLines(headline + a + "联络电话：2345-6789\n" + b).allowed("联络电话") == "notice");
  CHECK_FALSE(ReadLines(headline + a + form + "甲乙雪山\n丙丁城里\n戊己街灯\n" + b).may_be("甲乙", R::caption));
  CHECK(ReadLines(headline + a + form + "甲乙雪山\n丙丁城里\n戊己街灯\n庚辛过路\n" + b).may_be("甲乙", R::caption));
}

TEST_CASE("three rows of as many cells are a table, in the text or below it, and a ticker above") {
  const std::string rows = "班次　票价　余票\n早班　120　3\n晚班　150　0\n";
  CHECK(between("班次　票价　余票", "早班　120　3\n晚班　150　0\n") == "item");
  CHECK(below("班次　票价　余票", "早班　120　3\n晚班　150　0\n") == "item");
  CHECK(ReadLines(rows + headline + a + b).allowed("早班") == "item navigation");
  CHECK(between("班次　票价　余票", "早班　120　3\n") != "item");
  CHECK(between("班次　票价　余票", "早班　满座　无\n晚班　150　0\n") != "item");
  CHECK(between("班次　票价", "早班　120\n晚班　150\n") == "item");
  CHECK(between("班次|票价|余票", "早班|120|3\n晚班|150|0\n") == "item");
  CHECK(between("班次　票价　余票。", "早班　120　3\n晚班　150　0\n") != "item");
  CHECK(between("甲　1　2　3　4", "乙　1　2　3　4\n") == "item");
  CHECK(between("甲　1　2　3", "乙　1　2　3\n") != "item");
  CHECK(between(han(12) + "　1", han(12) + "　1\n" + han(12) + "　1\n") == "item");
  CHECK(between(han(13) + "　1", han(13) + "　1\n" + han(13) + "　1\n") != "item");
  for (const char* cell : {"-3", "+3", "$3", ".3"})
    CHECK(between("甲　" + std::string(cell), "乙　" + std::string(cell) + "\n丙　" + cell + "\n") == "item");
  CHECK(between("甲　雪3", "乙　雪3\n丙　雪3\n") != "item");
}

TEST_CASE("a quotation over several lines is text") {
  const std::string song = "「夜航的船\n离开了港\n灯还亮着」";
  const ReadLines read(headline + a + song + "\n" + b);
  for (const char* line : {"「夜航的船", "离开了港", "灯还亮着"}) {
    INFO(line);
    for (const R role : {R::navigation, R::notice, R::credit, R::headline, R::deck, R::heading, R::caption})
      CHECK_FALSE(read.may_be(line, role));
  }
  CHECK(ReadLines(headline + a + "「夜航的船\n离开了港\n灯还亮着\n" + b).may_be("离开了港", R::caption));
  CHECK(ReadLines(headline + a + "夜航「的船\n离开了港\n灯还亮着」\n" + b).may_be("离开了港", R::caption));
  CHECK(ReadLines(headline + a + "「夜航的船\n离开了港\n灯」还亮着\n" + b).may_be("离开了港", R::caption));
  const auto of = [&](std::size_t n) {
    std::string text = "「夜航的船\n";
    for (std::size_t i = 2; i < n; ++i) text += "离开了港\n";
    return ReadLines(headline + a + text + "灯还亮着」\n" + b).may_be("离开了港", R::caption);
  };
  CHECK_FALSE(of(8));
  CHECK(of(9));
}

TEST_CASE("brackets, notes and rules are bounded by what they are") {
  CHECK_FALSE(has(between("（夜航船的票）"), "heading"));
  CHECK_FALSE(has(between("（夜航船的票）"), "navigation"));
  CHECK_FALSE(has(between("【夜航船的票】"), "notice"));
  CHECK(has(between("(abcdef ghij)"), "navigation"));
  CHECK(has(below("（夜航船的票）"), "navigation"));
  CHECK(between("附件1：报名表") == "item");
  CHECK_FALSE(has(between("※夜航船的票"), "caption"));
  CHECK_FALSE(has(between("※夜航船的票"), "item"));
  CHECK(has(between("※夜航船的票", "※早班船的票\n"), "item"));
  CHECK(has(ReadLines(headline + a + "※早班船的票\n※夜航船的票\n" + b).allowed("※夜航"), "item"));
  CHECK(between("＊＊＊＊＊") == "navigation");
  CHECK(between("……") == "body");
  CHECK(between("编者按：夜航船的票已经卖完") == "body");
  CHECK(between("夜航pic.twitter.com/aBc") == "body");
}

TEST_CASE("a stamp, a byline, a dateline need what makes them such") {
  CHECK_FALSE(has(between("夜航船的票"), "stamp"));
  CHECK(has(above("夜航船3月9日"), "stamp"));
  CHECK(has(between("夜航船18:30"), "stamp"));
  CHECK(has(between("更新"), "stamp"));
  CHECK_FALSE(has(between("夜航船的票"), "byline"));
  CHECK(has(between("海州日报"), "byline"));
  CHECK(has(below("雪山上落城里"), "byline"));
  CHECK(has(below(han(24)), "byline"));
  CHECK_FALSE(has(below(han(25)), "byline"));
  CHECK_FALSE(has(below(han(23) + "；"), "byline"));
  CHECK_FALSE(has(between("夜航船的票"), "dateline"));
  CHECK(has(between("海州日报讯 " + snow_hans), "dateline"));
  CHECK(between("海州日报北京3月11日电") == "dateline byline credit");
  CHECK(between("海州日报讯 " + snow_hans) == "dateline body item");
  CHECK(between("记者 林安") == "byline");
}

TEST_CASE("a heading is short, has something below it, and is not a field or a sentence") {
  CHECK(has(between(han(48)), "heading"));
  CHECK_FALSE(has(between(han(49)), "heading"));
  CHECK_FALSE(has(between("报名时间：三月起"), "heading"));
  CHECK(has(below("雪山上落城里", han(20) + "\n"), "heading"));
  CHECK_FALSE(has(below("雪山上落城里", han(19) + "\n"), "heading"));
  CHECK(has(below("雪山上落城里", "甲乙\n" + han(20) + "\n"), "heading"));
  CHECK_FALSE(has(below("雪山上落城里", "甲乙\n丙丁\n" + han(20) + "\n"), "heading"));
  CHECK(has(below("雪山上落城里", "雪停了。\n"), "heading"));
  CHECK(has(below("雪山上落城里", "1、雪停了\n"), "heading"));
  for (const char* bullet : {"•", "●", "■", "◆", "▪", "◼", "►", "▸", "▶", "★", "◎"}) {
    INFO(bullet);
    CHECK(has(below("雪山上落城里", bullet + std::string("雪停了\n")), "heading"));
  }
  CHECK_FALSE(has(between("雪。" + han(57) + "。"), "heading"));
}

TEST_CASE("a day below the text, above a story's other days, or below who signs is a stamp") {
  const std::string day = "2026年3月9日";
  CHECK(above(day) == "stamp");
  CHECK(below(day) == "stamp");
  CHECK(below("18:30") == "navigation");
  CHECK(below(day, "香港时间18时32分\n") == "stamp");
  CHECK(ReadLines(headline + a + b + c + day + "\n香港时间18时32分\n").allowed("香港时间") == "stamp");
  CHECK(ReadLines(headline + a + b + c + "完\n" + day + "\n").allowed(day) == "stamp");
  CHECK(has(ReadLines(headline + a + day + "\n" + b + "2026年3月10日\n" + c + "2026年3月11日\n" + a).allowed(day),
            "heading"));
  CHECK_FALSE(has(ReadLines(headline + a + day + "\n" + b + "2026年3月10日\n" + c + a).allowed(day), "heading"));
}

TEST_CASE("credits, captions and notices are what they were recognised as") {
  CHECK(between("责任编辑：林安") == "credit");
  CHECK(between("海州日报 2021-03-12 07:15") == "stamp credit");
  CHECK(between("《人民日报》（2021年3月12日 01 版）") == "credit");
  CHECK(between("候船室里的人。林安摄") == "caption credit");
  CHECK(between("图像加注文字，夜航船离港") == "caption");
  CHECK(between("版权所有，未经授权不得转载") == "notice");
  CHECK(between("打开海州客户端看全文") == "notice");
  CHECK(between("请继续往下阅读") == "notice");
}

TEST_CASE("a label is navigation, a notice, a credit or a stamp") {
  const std::pair<const char*, const char*> labels[] = {{"相关新闻", "navigation"},
                                                        {"上一页", "navigation"},
                                                        {"播放", "navigation"},
                                                        {"发表评论", "navigation"},
                                                        {"分享到", "notice"},
                                                        {"广告", "notice"},
                                                        {"图片来源", "credit navigation"},
                                                        {"关键词", "notice navigation"},
                                                        {"发布时间", "stamp navigation"}};
  for (const auto& [label, roles] : labels) {
    INFO(label);
    CHECK(between(label) == roles);
  }
  CHECK(between("港闻") == "heading navigation");
  CHECK(below("港闻") == "navigation");
  CHECK(between("港闻", "国际\n") == "navigation");
  CHECK(ReadLines(headline + a + "国际\n港闻\n" + b).allowed("港闻") == "navigation");
  CHECK(between("港闻", "• " + a) == "heading");
  CHECK(between("港闻", "1、" + a) == "heading");
}

TEST_CASE("below a label of tags, a line of twelve characters is a notice") {
  const auto tag = [](const std::string& line) {
    return ReadLines(headline + a + b + c + "关键词\n" + line + "\n").allowed(line);
  };
  CHECK(tag("夜航") == "notice");
  CHECK(tag(han(12)) == "notice");
  CHECK(tag(han(13)) != "notice");
  CHECK(tag("夜航。") != "notice");
  CHECK(tag("港闻") == "notice");
  CHECK(tag("分享到") == "notice");
  CHECK(tag("相关新闻") == "navigation");
}

TEST_CASE("a summary is a deck near the top") {
  CHECK(first("摘要：夜航船今晚恢复开航") == "deck");
  CHECK(below("摘要：夜航船今晚恢复开航") == "deck");
  const std::string eleven = headline + a + b + c + a + b + c + a + b + c + a;
  CHECK(ReadLines(eleven + "摘要：夜航船" + han(74) + "\n").allowed("摘要") == "deck");
  CHECK(ReadLines(eleven + b + "摘要：夜航船" + han(75) + "\n").allowed("摘要") != "deck");
  CHECK(ReadLines(eleven + b + "摘要：夜航船" + han(74) + "\n").allowed("摘要") == "deck");
}

TEST_CASE("an agency alone in a bracket ends a caption") {
  CHECK(between("夜航船昨晚恢复开航。（中央社）") == "caption");
  CHECK(between("夜航船昨晚恢复开航。" + han(24) + "（中央社）") == "caption");
  CHECK(above("候船室里的旅客") == "caption");
  CHECK(between("候船室里的旅客") != "caption");
  CHECK(ReadLines(headline + a + "图像加注文字，\n夜航船离港\n" + b).allowed("夜航船离港") == "caption");
  CHECK(ReadLines(headline + a + "图像加注文字，\n夜航船\n" + b).allowed("夜航船") != "caption");
}

TEST_CASE("a name under a headline stands above the day, another name or an outlet") {
  CHECK(above("林若水", "2026年3月9日\n") == "byline");
  CHECK(above("林若水", "王大同\n") == "byline");
  CHECK(above("林若水", "海州日报\n") == "byline");
}

TEST_CASE("a name below a line of less than eight characters may be something else") {
  const auto below_line = [](const std::string& line) {
    return ReadLines(line + "\n林若水\n2026年3月9日\n" + a + b + c).allowed("林若水");
  };
  CHECK(below_line("夜航船的船票开卖") == "byline");
  CHECK(below_line("夜航船的船票开") != "byline");
}

TEST_CASE("an outlet below the headline is a credit") {
  CHECK(above("海州日报") == "credit");
  CHECK(ReadLines(headline + "甲乙丙丁戊己庚辛\n海州日报\n" + a + b).allowed("海州日报") == "credit");
  CHECK(ReadLines(headline + "甲乙丙丁戊己庚\n海州日报\n" + a + b).allowed("海州日报") != "credit");
  CHECK(ReadLines(headline + "林若水\n海州日报\n" + a + b).allowed("海州日报") != "credit");
  CHECK(above(han(10) + "日报") == "credit");
  CHECK(above(han(11) + "日报") != "credit");
}

TEST_CASE("who signs stands between the last sentence and the day") {
  const auto signs = [](const std::string& line, const std::string& day = "2026年3月9日") {
    return ReadLines(headline + a + b + c + line + "\n" + day + "\n").allowed(line);
  };
  CHECK(signs("石峡港务处") == "byline");
  CHECK(signs(han(24)) == "byline");
  CHECK(signs(han(25)) != "byline");
  CHECK(signs("石峡") != "byline");
  CHECK(signs("石峡港务处。") != "byline");
  CHECK(signs("石峡港务处a") != "byline");
  CHECK(signs("石峡港务处", "2026年3月9日 18:00") != "byline");
  CHECK(signs("石峡港务处", "甲乙丙丁") != "byline");
  CHECK(ReadLines(headline + a + b + c + "甲乙\n石峡港务处\n2026年3月9日\n").allowed("石峡港务处") != "byline");
  CHECK(ReadLines(headline + a + b + c + "附件1：报名表\n石峡港务处\n2026年3月9日\n").allowed("石峡港务处") ==
        "byline");
}

TEST_CASE("entries of three times of day or more are a list") {
  const std::string two = "08:30 早班离港\n09:30 早班靠岸\n";
  CHECK(ReadLines(headline + a + two + "18:30 晚班离港\n" + b).allowed("08:30") == "item");
  CHECK(ReadLines(headline + a + two + b).allowed("08:30") != "item");
  CHECK(ReadLines(two + "18:30 晚班离港\n" + headline + a + b).allowed("08:30") == "item navigation");
}

TEST_CASE("a bullet before a sentence, beside another, is a list's") {
  CHECK(between("• " + han(30) + "。", "• " + han(33) + "。\n") == "item");
  CHECK(between("• " + han(30) + "。", "◆ " + han(33) + "。\n") != "item");
  CHECK(between("• " + han(30) + "。") != "item");
}

TEST_CASE("a call in lines, a count of pictures, and titles below a label are the page's") {
  CHECK(ReadLines(headline + a + b + "会赚钱的客户端：\n海州携手东湾\n" + c).allowed("海州携手") == "notice");
  CHECK(ReadLines(headline + a + b + "海州财经\n会赚钱的客户端：\n" + c).allowed("海州财经") == "notice");
  CHECK(between("+7") == "navigation");
  CHECK(between("+1234") != "navigation");
  CHECK(ReadLines(headline + a + b + "相关新闻\n老灯塔整修完工\n").allowed("老灯塔") == "navigation");
  CHECK(ReadLines(headline + a + b + "相关新闻\n老灯塔整修完工。\n").allowed("老灯塔") != "navigation");
  CHECK(ReadLines(headline + a + b + "甲乙丙丁\n老灯塔整修完工\n").allowed("老灯塔") != "navigation");
  CHECK(first("首页 > 财经 > 正文", headline) == "navigation");
  CHECK(below("本文来自雪山上落") == "credit");
  CHECK(below("作者为海州大学教授。") == "byline");
  CHECK(between("作者：林安") == "byline");
  CHECK(below("石峡 夜航", "相关新闻\n") == "notice");
  CHECK(below("石峡 夜航", "甲乙丙丁\n") != "notice");
}

TEST_CASE("below a label, titles with their days are an archive") {
  const std::string titles =
      "石峡港为何要开夜航（2026年3月1日）\n开航以前试航三次\n防波堤一拖再拖的原因（2025年12月9日）\n";
  CHECK(has(ReadLines(headline + a + b + "甲乙丙丁\n" + titles).allowed("开航以前"), "body"));
  CHECK(ReadLines(headline + a + b + "相关新闻\n" + titles + a + b + c + a).allowed("开航以前") ==
        "credit notice navigation");
  CHECK(ReadLines(headline + a + b + "相关新闻\n" + titles + a + b + c + a + b).allowed("开航以前") !=
        "credit notice navigation");
}

TEST_CASE("a line of three characters is no caption, deck or credit") {
  CHECK_FALSE(has(between("夜航船"), "caption"));
  CHECK(has(between("夜航的船"), "caption"));
}
