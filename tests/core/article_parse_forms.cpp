// What the chosen roles of lines become, where more than the role decides.
#include "article_line_check.h"

using namespace fanjian::article;

namespace {

const std::string a =
    "石峡港夜航班线将在下周启航，船票昨天上午九点开卖，三百张票不到十分钟就卖完，港务处将再加开两班。\n";
const std::string b = "港务处长林若水表示，首周的乘客多半是返乡的学生，船上会准备热水与毛毯，遇到大雾则顺延一天。\n";
const std::string c = "有民众抱怨线上购票系统当机，等了半小时才进得去，轮到的时候已经卖光，盼望船方多开一个窗口。\n";

std::string role(const Parsed& t, std::string_view line) { return name_of(t.block(line).role); }

}  // namespace

TEST_CASE("a flash's title stands in brackets before its dateline, of eight characters at least") {
  const auto flash = [](const std::string& title,
                        const std::string& rest = "海州社3月12日电，港口昨天恢复了夜航的班船。") {
    return Parsed("【" + title + "】" + rest + "\n" + b).article.headline;
  };
  CHECK(flash("夜航昨晚恢复") == "【夜航昨晚恢复】");
  CHECK(flash("夜航已恢复") == "");
  CHECK(flash("夜航昨晚恢复", "港口昨天恢复了夜航的班船。") == "");
  CHECK(flash("夜航昨晚恢复", "记者林安／北京报道：港口昨天恢复了夜航的班船。") == "");
  CHECK(Parsed("石峡夜航船票开卖\n【夜航昨晚恢复】海州社3月12日电，港口昨天恢复了夜航的班船。\n" + b).roles() ==
        "headline deck dateline lead paragraph");
}

TEST_CASE("who wrote may stand behind a stamp, or before it") {
  const auto authors = [](const std::string& line) {
    return Parsed("石峡夜航船票开卖\n" + line + "\n" + a + b).authors();
  };
  CHECK(authors("2026-03-09 21:50 海州报／ 记者林安／台北报道") == "记者:林安");
  CHECK(authors("2026-03-09 21:50 记者 林安") == "记者:林安");
  CHECK(authors("林若水 2026-03-09 09:17") == ":林若水");
  CHECK(authors("林安 2026-03-09 09:17") == ":林安");
  CHECK(authors("码头客 2026-03-09 09:17") == ":码头客");
  CHECK(authors("码头上客 2026-03-09 09:17") == ":码头上客");
  CHECK(authors("码头上的客 2026-03-09 09:17") == "");
  for (const char* section : {"即时", "新闻", "要闻", "快讯", "综合", "财经", "体育", "娱乐", "国际", "本地"}) {
    INFO(section);
    CHECK(authors(std::string(section) + " 2026-03-09 09:17") == "");
    CHECK(authors("海州" + std::string(section) + " 2026-03-09 09:17") == "");
  }
  CHECK(authors("港闻 2026-03-09 09:17") == "");
  CHECK(authors("海州日报 2026-03-09 09:17") == "");
  CHECK(Parsed("石峡夜航船票开卖\n2026-03-09 21:50 记者 林安\n" + a + b).roles() ==
        "headline stamp byline lead paragraph");
}

TEST_CASE("brackets behind the last sentence are set apart, four of them at most") {
  const auto tail = [](const std::string& end) {
    return Parsed(a + b + "雪停了，人散了，灯也灭了。" + end + "\n").roles();
  };
  CHECK(tail("（完）") == "lead paragraph paragraph credit");
  CHECK(tail("（记者 林安）") == "lead paragraph paragraph byline");
  CHECK(tail("（林安 王大同）") == "lead paragraph paragraph byline");
  CHECK(tail("【责任编辑：林安】") == "lead paragraph paragraph credit");
  CHECK(tail("〔责任编辑：林安〕") == "lead paragraph paragraph credit");
  CHECK(tail("（编辑：林安）1100311") == "lead paragraph paragraph credit");
  CHECK(tail("（编辑：林安）110031") == "lead paragraph paragraph");
  CHECK(tail("（记者 林安）（完）") == "lead paragraph paragraph byline credit");
  CHECK(tail("（责编：林安）（校对：李远）（监制：王安）（审核：孙云）") ==
        "lead paragraph paragraph credit credit credit credit");
  CHECK(tail("（码头上的人）") == "lead paragraph paragraph");
  CHECK(tail("（左起）") == "lead paragraph paragraph");
  for (const char* opens : {"本文", "更多", "版权", "如需", "转载", "未经", "欢迎", "下载"}) {
    INFO(opens);
    CHECK(tail("（" + std::string(opens) + "不得转载，侵权必究，请关注海州客户端）") ==
          "lead paragraph paragraph notice");
  }
  CHECK(Parsed(a + "雪停了，人散了……（记者 林安）\n").roles() == "lead paragraph byline");
  CHECK(Parsed(a + "“雪停了，人散了。”（记者 林安）\n").roles().ends_with("byline"));
  CHECK(Parsed(a + "雪停了，人散了。（林安）\n" + b + c).roles() == "lead paragraph paragraph paragraph");
}

TEST_CASE("a line near the end says who one of the authors is") {
  const auto says = [](const std::string& line) {
    return role(Parsed("石峡夜航船票开卖\n林若水\n2026年3月9日\n" + a + b + c + line + "\n"), line.substr(0, 12));
  };
  for (const char* what : {"撰稿人", "专栏作家", "专栏作者", "自由作家", "作家，", "著有", "本报记者", "本刊记者",
                           "任教", "教授，", "曾获", "译有"}) {
    INFO(what);
    CHECK(says("林若水，" + std::string(what) + "《夜航》等书多种，现居海州。") == "byline");
  }
  CHECK(says("林若水，现居海州，常在码头上看船。") != "byline");
  CHECK(says("王大同，著有《夜航》等书多种，现居海州。") != "byline");
  CHECK(says("林若水著有《夜航》等书多种，现居海州。") != "byline");
}

TEST_CASE("a headline goes on in the next line, and is not said twice") {
  CHECK(Parsed("石峡夜航船票开卖\n——首日售罄的背后\n" + a + b).article.headline == "石峡夜航船票开卖 ——首日售罄的背后");
  for (const char* mark : {"——", "，", "、"})
    CHECK(Parsed("石峡夜航船票开卖" + std::string(mark) + "\n首日售罄一票难求\n2026年3月9日\n" + a + b + c).roles() ==
          "headline stamp lead paragraph paragraph");
  CHECK(Parsed("石峡夜航船票开卖\n石峡夜航船票开卖\n2026年3月9日\n" + a + b).article.headline == "石峡夜航船票开卖");
  CHECK(Parsed("石峡夜航「船票」开卖\n石峡夜航船票开卖\n2026年3月9日\n" + a + b).roles().find("lineBreak") ==
        std::string::npos);
}

TEST_CASE("a browser's title is the page's, and the headline below it the story's") {
  const Parsed t("石峡夜航船票开卖｜票务｜海州网\n港闻\n石峡夜航船票开卖\n2026年3月9日\n" + a + b + c);
  CHECK(t.article.headline == "石峡夜航船票开卖");
  CHECK(role(t, "石峡夜航船票开卖｜") == "navigation");
}

TEST_CASE("a headline's rule wants a sentence below that is longer than it, or what frames it") {
  const auto found = [](const std::string& text) { return ReadLines(text).values(FactGroup::headline_rule); };
  CHECK(found("石峡夜航船票开卖\n" + a) == "0");
  CHECK(found("石峡夜航船票开卖\n" + han(7) + "。\n") == "");
  CHECK(found("石峡夜航船票开卖\n" + han(8) + "。\n") == "0");
  CHECK(found("石峡夜航船票开卖\n" + han(8) + "：\n") == "0");
  CHECK(found("石峡夜航船票开卖\n" + han(40) + "\n") == "");
  CHECK(found("石峡夜航船票开卖\n2026年3月9日\n雪停了。\n") == "0");
  CHECK(found("石峡夜航船票开卖\n责任编辑：林安\n雪停了。\n") == "0");
  CHECK(found("石峡夜航船票开卖\n记者 林安\n雪停了。\n") == "0");
  CHECK(found("石峡夜航船票开卖\n林若水\n雪停了，人散了。\n") == "0");
  for (const char* end : {"：", "。", "；", "，", "、"})
    CHECK(found("石峡夜航船票开卖" + std::string(end) + "\n" + a) == "");
  CHECK(found("-石峡夜航船票开卖\n" + a) == "");
  CHECK(found("雪\n" + a) == "");
  CHECK(found("雪停\n" + a) == "0");
  CHECK(found(han(48) + "\n" + han(48) + "。\n") == "0");
  CHECK(found(han(49) + "\n" + han(49) + "。\n") == "");
  for (const char* number : {"一、", "（一）", "1.", "1、"})
    CHECK(found(number + std::string("石峡夜航船票开卖\n") + a) == "");
  CHECK(found("雪停了？人散了！\n" + a) == "");
  CHECK(found("夜航为何停了？\n" + han(59) + "。\n") == "0");
  CHECK(found("夜航为何停了？\n" + han(58) + "。\n") == "");
  CHECK(found("夜航停？\n" + han(59) + "。\n") == "");
  CHECK(found("“夜航为何停了？\n" + han(59) + "。\n") == "");
  CHECK(ReadLines("石峡夜航船票开卖\n——首日售罄\n" + a).column(FactGroup::headline_rule) == Strings{"0", "1", ""});
  CHECK(ReadLines("石峡夜航船票开卖\n首日售罄一票难求\n" + han(59) + "。\n").column(FactGroup::headline_rule) ==
        Strings{"0", "1", ""});
  CHECK(ReadLines("石峡夜航船票开卖\n——首日\n——次日\n——末日\n" + a).values(FactGroup::headline_rule) == "");
  CHECK(found("石峡夜航船票开卖\n首日售罄一票难求\n" + han(58) + "。\n") == "");
}
