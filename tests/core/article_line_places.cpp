// What stands around a line: where it is, in what company, and what it shares with the text.
#include "article_line_check.h"

using namespace fanjian::article;
using Group = FactGroup;

namespace {

const std::string text = han(30) + "。\n";  // the shortest paragraph

std::string lines(std::size_t n) {
  static const char* const words[] = {"甲午", "乙未", "丙申", "丁酉", "戊戌", "己亥", "庚子", "辛丑", "壬寅", "癸卯"};
  std::string out;
  for (std::size_t i = 0; i < n; ++i) out += std::string(words[i % 10]) + words[i / 10] + "\n";
  return out;
}
Strings column(const std::string& source, Group group) { return ReadLines(source).column(group); }
std::string value(const std::string& source, std::string_view line, Group group) {
  const ReadLines read(source);
  return read.values(group, read.index(line));
}

}  // namespace

TEST_CASE("lines are counted from the top and from the bottom, the first three one by one") {
  CHECK(column(lines(15), Group::top) ==
        Strings{"0", "1", "2", "3", "3", "3", "4", "4", "4", "4", "4", "4", "5", "5", "5"});
  CHECK(column(lines(15), Group::bottom) ==
        Strings{"5", "5", "5", "4", "4", "4", "4", "4", "4", "3", "3", "3", "2", "1", "0"});
}

TEST_CASE("a line stands above the text, in it, below it, or where there is none") {
  const std::string page = lines(2) + text + "卯酉\n" + text + lines(2);
  CHECK(column(page, Group::zone) == Strings{"0", "0", "1", "1", "1", "2", "2"});
  CHECK(column(page, Group::edge) == Strings{"", "", "0", "", "1", "", ""});
  CHECK(column(lines(3), Group::zone) == Strings{"3", "3", "3"});
  CHECK(column(text, Group::edge) == Strings{"0 1"});
}

TEST_CASE("text is a sentence of more than thirty characters") {
  CHECK(value(han(30) + "。", "雪", Group::zone) == "1");
  CHECK(value(han(29) + "。", "雪", Group::zone) == "3");
  CHECK(value(han(31), "雪", Group::zone) == "3");
  CHECK(value(han(30) + "：", "雪", Group::zone) == "1");
  CHECK(value(han(29) + "：", "雪", Group::zone) == "3");
  CHECK(value(han(10) + "。" + han(10) + "。" + han(10), "雪", Group::zone) == "1");
  CHECK(value(han(10) + "。" + han(21), "雪", Group::zone) == "3");
}

TEST_CASE("how far the text is has four steps") {
  const ReadLines read(lines(8) + text + lines(8));
  Strings from, after;
  for (std::size_t i = 0; i < 8; ++i) from.push_back(read.values(Group::from_text, i));
  for (std::size_t i = 9; i < 17; ++i) after.push_back(read.values(Group::after_text, i));
  CHECK(from == Strings{"3", "3", "3", "2", "2", "2", "1", "0"});
  CHECK(after == Strings{"0", "1", "2", "2", "2", "3", "3", "3"});
  CHECK(read.values(Group::from_text, 8) == "");
}

TEST_CASE("text may be none, a quarter, three fifths or most of a page") {
  const auto share = [](std::size_t texts, std::size_t others) {
    std::string page;
    for (std::size_t i = 0; i < texts; ++i) page += text;
    return ReadLines(page + lines(others)).values(Group::story);
  };
  CHECK(share(0, 4) == "0");
  CHECK(share(1, 3) == "1");
  CHECK(share(2, 5) == "2");
  CHECK(share(3, 2) == "2");
  CHECK(share(4, 2) == "3");
  CHECK(share(3, 0) == "3");
}

TEST_CASE("lines in a row that are no text are counted, and have a beginning and an end") {
  const auto run = [](std::size_t n, Group group) { return ReadLines(text + lines(n) + text).values(group, 1); };
  const std::pair<std::size_t, const char*> sizes[] = {{1, "0"}, {2, "1"}, {3, "2"}, {4, "2"},
                                                       {5, "3"}, {9, "3"}, {10, "4"}};
  for (const auto& [n, kind] : sizes) {
    INFO(n);
    CHECK(run(n, Group::run) == kind);
    CHECK(run(n, Group::run_zone) == std::to_string(5 + std::stoi(kind)));
    CHECK(run(n, Group::last_run) == kind);
  }
  CHECK(column(text + lines(3) + text, Group::run_end) == Strings{"", "0", "1", "2", ""});
  CHECK(column(text + lines(1) + text, Group::run_end) == Strings{"", "2", ""});
  CHECK(column("雪停\n雪停？\n雪停：\n雪停）\n", Group::last_run) == Strings{"2", "7", "12", "17"});
}

TEST_CASE("neighbours have shapes: tiny, brief, middling, unended, a short sentence, text, recognised") {
  const std::pair<std::string, const char*> shapes[] = {
      {han(6), "1"},  {han(7), "2"},        {han(14), "2"},        {han(15), "3"},        {han(30), "3"},
      {han(31), "4"}, {han(5) + "。", "5"}, {han(29) + "。", "5"}, {han(30) + "。", "6"}, {"责任编辑：林安", "7"}};
  for (const auto& [line, shape] : shapes) {
    INFO(line);
    const ReadLines read("甲\n" + line + "\n乙\n丙\n");
    CHECK(read.values(Group::after, 0) == shape);
    CHECK(read.values(Group::before, 2) == shape);
    CHECK(read.values(Group::before_2, 3) == shape);
    CHECK(read.values(Group::around, 2) == std::to_string(std::stoi(shape) * 8 + 1));
    CHECK(ReadLines("甲\n乙\n" + line + "\n").values(Group::after_2, 0) == shape);
    CHECK(ReadLines("甲\n乙\n" + line + "\n").values(Group::around, 1) == std::to_string(8 + std::stoi(shape)));
  }
  CHECK(column("甲\n乙\n", Group::before) == Strings{"0", "1"});
  CHECK(column("甲\n乙\n", Group::after) == Strings{"1", "0"});
  CHECK(column("甲\n乙\n", Group::before_2) == Strings{"0", "0"});
}

TEST_CASE("a line's kin are a day beside it, and lines as long as it, by a half") {
  const auto kin = [](const std::string& before, const std::string& line, const std::string& after) {
    return ReadLines(before + '\n' + line + '\n' + after + '\n').values(Group::kin, 1);
  };
  CHECK(kin("2026年3月9日", han(8), han(20)) == "0");
  CHECK(kin(han(20), han(8), "2026年3月9日") == "1");
  CHECK(kin("2026年3月9日 山上", han(8), "2026年3月9日 山上") == "0 1 2 3");
  CHECK(kin(han(8), han(12), han(20)) == "2");
  CHECK(kin(han(7), han(12), han(20)) == "");
  CHECK(kin(han(12), han(8), han(20)) == "2");
  CHECK(kin(han(13), han(8), han(20)) == "");
  CHECK(kin(han(20), han(8), han(12)) == "3");
  CHECK(kin(han(20), han(8), han(13)) == "");
  CHECK(kin(han(40) + "。", han(40) + "。", han(8)) == "");
  CHECK(kin(han(6), han(7), han(20)) == "");
}

TEST_CASE("numbers are of kinds, and wait twelve lines for the next one") {
  CHECK(column("雪\n一、雪\n（一）雪\n1、雪\n（1）雪\n①雪\n第一，雪\n", Group::number) ==
        Strings{"0", "1", "1", "2", "3", "3", "3"});
  CHECK(column("1、雪\n2、山\n", Group::row) == Strings{"0", "0"});
  CHECK(column("1、雪\n甲\n2、山\n", Group::row) == Strings{"1", "", "1"});
  CHECK(column("1、雪\n3、山\n", Group::row) == Strings{"", ""});
  CHECK(column("1、雪\n（2）山\n", Group::row) == Strings{"", ""});
  CHECK(ReadLines("1、雪\n" + lines(11) + "2、山\n").values(Group::row, 0) == "1");
  CHECK(ReadLines("1、雪\n" + lines(12) + "2、山\n").values(Group::row, 0) == "");
  CHECK(column("1、雪\n2、山\n", Group::row_size) == Strings{"0", "0"});
  CHECK(column("1、雪\n2、山\n3、灯\n", Group::row_size) == Strings{"1", "1", "1"});
  CHECK(column("1、雪\n2、山\n3、灯\n4、街\n", Group::row_size) == Strings{"1", "1", "1", "1"});
  CHECK(column("1、雪\n2、山\n3、灯\n4、街\n5、城\n", Group::row_size) == Strings(5, "2"));
  CHECK(column("1、雪\n甲\n2、山\n3、灯\n", Group::within) == Strings{"", "0", "", ""});
  CHECK(column("1、雪\n甲\n2、山\n乙\n3、灯\n丙\n丁\n戊\n", Group::within) ==
        Strings{"", "0", "", "0", "", "0", "0", ""});
  CHECK(column("1、雪\n甲\n2、山\n", Group::within) == Strings{"", "", ""});
}

TEST_CASE("lines that repeat, or begin as one of the last three does, are known") {
  CHECK(column("雪山上落\n甲\n雪 山上落\n", Group::repeats) == Strings{"0", "", "0"});
  CHECK(column("雪山上落城里甲\n丁\n雪山上落城里乙\n", Group::prefix) == Strings{"0", "", "0"});
  CHECK(column("雪山上落城里甲\n丁\n丙\n雪山上落城里乙\n", Group::prefix) == Strings{"0", "", "", "0"});
  CHECK(column("雪山上落城里甲\n丁\n丙\n戊\n雪山上落城里乙\n", Group::prefix) == Strings{"", "", "", "", ""});
  CHECK(column("雪山上落城甲\n雪山上落城乙\n", Group::prefix) == Strings{"", ""});
  CHECK(column("雪山上落城\n雪山上落城\n", Group::prefix) == Strings{"", ""});
  CHECK(column("雪山，上落城里甲\n雪山上落城里乙\n", Group::prefix) == Strings{"0", "0"});
  CHECK(column(text + text, Group::prefix) == Strings{"", ""});
}

TEST_CASE("what begins as another of the first forty lines does is of the headline, unless five do") {
  const auto begins = [](std::size_t n, std::size_t between = 0) {
    std::string page;
    for (std::size_t i = 0; i < n; ++i) page += "雪山上落城里" + han(i + 9) + "\n" + lines(between);
    return ReadLines(page).values(Group::of_headline);
  };
  CHECK(begins(1) == "");
  CHECK(begins(2) == "0");
  CHECK(begins(4) == "0");
  CHECK(begins(5) == "");
  CHECK(begins(7) == "");
  CHECK(begins(2, 38) == "0");
  CHECK(begins(2, 39) == "");
}

TEST_CASE("what a label leads to is as near as the lines since it, and ends with the text") {
  const auto since = [](const std::string& label) {
    return ReadLines(label + "\n" + lines(7) + text + "甲\n").column(Group::since_label);
  };
  CHECK(since("相关新闻") == Strings{"", "0", "1", "2", "2", "2", "3", "3", "", ""});
  CHECK(since("上一页") == Strings{"", "0", "1", "2", "2", "2", "3", "3", "", ""});
  for (const char* tool : {"分享到", "播放", "广告", "发表评论"}) {
    INFO(tool);
    CHECK(since(tool) == Strings{"", "4", "5", "6", "6", "6", "7", "7", "", ""});
  }
  CHECK(since("港闻") == Strings(10, ""));
  CHECK(column("关键词\n甲\n乙\n丙\n丁\n戊\n己\n庚\n", Group::since_tag) ==
        Strings{"", "0", "1", "2", "2", "2", "3", "3"});
  CHECK(column("关键词\n甲\n" + han(13) + "\n乙\n", Group::since_tag) == Strings{"", "0", "", ""});
  CHECK(column("关键词\n甲\n" + han(12) + "\n乙\n", Group::since_tag) == Strings{"", "0", "1", "2"});
  for (const char* label : {"相关新闻", "分享到", "播放", "广告", "发表评论"}) {
    INFO(label);
    CHECK(column("甲\n" + std::string(label) + "\n", Group::labelled_next) == Strings{"0", ""});
  }
  CHECK(column("甲\n上一页\n", Group::labelled_next) == Strings{"", ""});
}

TEST_CASE("a picture's label speaks for the next two lines") {
  CHECK(column("图片来源\n甲\n乙\n丙\n", Group::after_picture) == Strings{"", "0", "1", ""});
  CHECK(column("图片来源\n" + text + "乙\n", Group::after_picture) == Strings{"", "0", ""});
}

TEST_CASE("below a summary's label stands the summary, of eight characters at least") {
  const auto summed = [](const std::string& label, const std::string& line) {
    return ReadLines(label + "\n" + line + "\n").facts[1].summary;
  };
  CHECK(summed("视频简介", han(8)));
  CHECK_FALSE(summed("视频简介", han(7)));
  CHECK_FALSE(summed("视频", han(8)));
  CHECK_FALSE(summed("视频简介", "责任编辑：王大同人"));
  CHECK_FALSE(summed("视频简介", "海州日报北京3月11日电"));
  CHECK_FALSE(summed("视频简介", "看了此文章的人也看了"));
}

TEST_CASE("a line shares words with the text, and with its first two paragraphs") {
  const std::string first = "海州港务处昨天宣布夜航船从下月起每晚增开两班以便旅客返回岛上的家中过夜。\n",
                    third = "今年冬天的捕鱼季节比往年来得早许多渔民已经把渔网补好等待天气晴朗再出海去。\n";
  const auto share = [&](const std::string& line, Group group) {
    return value(line + "\n" + first + han(31) + "。\n" + third, line, group);
  };
  CHECK(share("海州港务处宣布", Group::words) == "5");
  CHECK(share("海州港务处宣布", Group::words_lead) == "3");
  CHECK(share("捕鱼季节来得早", Group::words) == "5");
  CHECK(share("捕鱼季节来得早", Group::words_lead) == "0");
  CHECK(share("股市收盘指数下跌", Group::words) == "2");
  CHECK(share("海州股市收盘指数", Group::words) == "3");  // one pair of seven
  CHECK(share("海州港股市收盘", Group::words) == "4");    // two of six
  CHECK(share("海州港股市收盘", Group::words_lead) == "2");
  CHECK(share("海州股市收盘指数", Group::words_lead) == "1");
  CHECK(share("海州港", Group::words) == "0");
  CHECK(share("海州港务", Group::words) == "5");
  CHECK(share("海州港务", Group::echo) == "1");
  CHECK(share("海州 港务", Group::echo) == "0");
  CHECK(share("海州港股", Group::echo) == "");
  CHECK(value(lines(1) + "海州港务", "海州", Group::words) == "1");
  CHECK(ReadLines(first + "海州港务\n" + first).values(Group::echo, 1) == "3");
  CHECK(value(first + "务处海州", "务处", Group::echo) == "");
  CHECK(value(first + "州港务处", "州港", Group::echo) == "5");
  CHECK(value(first + "州港务处。", "州港", Group::echo) == "");
  CHECK(share("海州港务处宣布", Group::words_zone) == "5");
  CHECK(ReadLines(first + "海州港务处宣布").values(Group::words_zone, 1) == "17");
}

TEST_CASE("text is dense around a line where six of the eleven lines about it are") {
  std::string page;
  for (int i = 0; i < 8; ++i) page += text;
  const ReadLines read(lines(8) + page + lines(8));
  CHECK(read.column(Group::density) == Strings{"0", "0", "0", "1", "2", "2", "3", "3", "3", "4", "4", "4",
                                               "4", "4", "4", "3", "3", "3", "2", "2", "1", "0", "0", "0"});
}

TEST_CASE("of a run that is no text, quarters may be tiny") {
  const auto tiny = [](std::size_t small, std::size_t large) {
    std::string run;
    for (std::size_t i = 0; i < small; ++i) run += han(8) + "\n";
    for (std::size_t i = 0; i < large; ++i) run += han(9) + "\n";
    return ReadLines(text + run + text).values(Group::run_tiny, 1);
  };
  CHECK(tiny(0, 4) == "0");
  CHECK(tiny(1, 3) == "1");
  CHECK(tiny(2, 2) == "2");
  CHECK(tiny(3, 1) == "3");
  CHECK(tiny(4, 0) == "3");
  CHECK(tiny(1, 4) == "0");
}

TEST_CASE("a line's form is its length, its end and its place") {
  const auto form = [](const std::string& line) { return value(text + line + "\n" + text, line, Group::form); };
  CHECK(form("甲乙") == "1");
  CHECK(form("甲乙丙") == "17");
  CHECK(form("甲乙。") == "21");
  for (const char* end : {"！", "？", "…"}) CHECK(form("甲乙" + std::string(end)) == "25");
  CHECK(form("甲乙）") == "29");
  CHECK(value("甲乙\n" + text, "甲乙", Group::form) == "0");
  CHECK(value(text + "甲乙\n", "甲乙", Group::form) == "2");
  CHECK(value("甲乙\n", "甲乙", Group::form) == "3");
}

TEST_CASE("the headline's rules, and the first dateline, mark the lines above the text") {
  const std::string page = "夜航船昨晚恢复开航\n记者 林安\n" + text;
  CHECK(column(page, Group::headline_rule) == Strings{"0", "2", ""});
  CHECK(column(page, Group::ahead) == Strings{"0", "", ""});
  CHECK(column("甲午\n乙未\n丙申\n丁酉\n戊戌\n己亥\n庚子\n海州日报北京3月11日电\n", Group::ahead) ==
        Strings{"3", "3", "2", "2", "2", "1", "0", ""});
}
