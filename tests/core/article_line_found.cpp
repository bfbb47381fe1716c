// What recognisers find in a line: labels of a page, heads of a story, boilerplate, names.
#include "article_line_check.h"

using namespace fanjian::article;
using Group = FactGroup;

namespace {

std::string value(const std::string& line, Group group) { return ReadLines(line).values(group); }
bool holds(const std::string& line, Group group) { return value(line, group) == "0"; }
// Of the first line, with so many lines below it.
std::string value_above(const std::string& line, Group group, std::size_t below = 6) {
  std::string text = line;
  for (std::size_t i = 0; i < below; ++i) text += "\n雪" + std::to_string(i);
  return ReadLines(text).values(group);
}
// The label that is all of a line, by its place in page_labels.h; -1: none.
int label(const std::string& line) { return static_cast<int>(ReadLines(line).facts[0].label) - 1; }

}  // namespace

TEST_CASE("a label is all of a line, whatever marks stand around it") {
  const std::pair<const char*, int> labels[] = {{"相关新闻", 0}, {"上一页", 1},   {"分享到", 2},   {"播放", 3},
                                                {"广告", 4},     {"港闻", 5},     {"发表评论", 6}, {"图片来源", 7},
                                                {"关键词", 8},   {"发布时间", 9}, {"原标题", 10}};
  for (const auto& [word, kind] : labels) {
    INFO(word);
    CHECK(label(word) == kind);
    for (const char* mark :
         {">", "»", "<", "|", "+", "►", "▸", "▶", "●", "※", "★", "[", "（", "【", "■", "《", "〈", "◎", "◆"}) {
      INFO(mark);
      CHECK(label(std::string(mark) + word) == kind);
    }
    for (const char* mark :
         {"：", "，", ".", ">", "»", "…", "！", "）", "]", "】", "》", "〉", "↓", "↑", "→", "▼", "▲", "+"}) {
      INFO(mark);
      CHECK(label(word + std::string(mark)) == kind);
    }
    CHECK(label("雪" + std::string(word) + "雪") == -1);
  }
  CHECK(label("Share This") == 2);
  CHECK(label("SHARE") == 2);
}

TEST_CASE("a label that opens a line has a colon or few characters behind it") {
  CHECK(value("分享到雪", Group::label) == "2");
  CHECK(value("分享到" + han(12), Group::label) == "2");
  CHECK(value("分享到" + han(13), Group::label) == "");
  CHECK(value("分享到：" + han(30), Group::label) == "2");
  // What leads to other stories begins sentences, too.
  CHECK(value("相关报道雪山", Group::label) == "0");
  CHECK(value("相关报道雪山上", Group::label) == "");
  CHECK(value("相关报道：雪山上落", Group::label) == "0");
  // A section's name is part of many a headline.
  CHECK(value("港闻雪山", Group::label) == "");
  CHECK(value("港闻：雪山", Group::label) == "");
  // Where a text is from is said at length.
  CHECK(value("原标题" + han(30), Group::label) == "10");
  CHECK(value("出自" + han(13), Group::label) == "");
  CHECK(value("图片来源，" + han(20), Group::label) == "7");
  CHECK(value("图片来源：" + han(20), Group::label) == "7");
  CHECK(value("图片来源" + han(20), Group::label) == "");
  CHECK(value("雪分享到", Group::label) == "");
}

TEST_CASE("several labels in a line are one, of the kind of the first") {
  CHECK(label("港闻 国际") == 5);
  CHECK(label("点赞 在看") == 2);
  CHECK(label("点赞 港闻") == 2);
  CHECK(label("港闻 | 国际") == 5);
  CHECK(label("港闻 /国际") == 5);
  CHECK(label("港闻 ·国际") == 5);
  CHECK(label("港闻 -国际") == 5);
  CHECK(label("港闻 雪山") == -1);
  CHECK(label("港闻|国际") == -1);
  CHECK(label("港闻 国际 体育 财经 雪山") == 5);
  CHECK(label("港闻 国际 体育 雪山") == -1);
  CHECK(label("雪山 港闻 国际 体育 财经") == -1);
  CHECK(label("港闻 国际。") == -1);
}

TEST_CASE("more of something is a label where it is clicked on, or is all that the line says") {
  for (const char* more : {"更多精彩资讯", "更多资讯", "更多新闻", "更多报道", "更多文章", "更多精彩新闻"}) {
    const std::string line = more + std::string("请看海州股票的人点击这里的行情");
    INFO(line);
    CHECK(label(line) == 0);
    CHECK(ReadLines(line).facts[0].has(Group::label, 0));
    for (const char* where : {"客户端", "APP", "公众号", "微信", "下载", "关注", "订阅", "扫"})
      CHECK(label(line + where) == -1);
    CHECK(label(more + std::string("请看海州股票的人与这里的行情")) == -1);
    CHECK(label("船长说" + line) == -1);
  }
  for (const char* more : {"更多有关", "更多关于"})
    for (const char* what : {"报道", "报导", "新闻", "文章", "内容", "消息"}) {
      const std::string line = more + std::string("海州夜航船的") + what;
      INFO(line);
      CHECK(label(line) == 0);
      CHECK(ReadLines(line).facts[0].has(Group::label, 0));
      CHECK(label(line + "：") == 0);
      CHECK(label(line + "。") == -1);
      CHECK(label("船长说" + line) == -1);
    }
  CHECK(label("更多有关海州夜航船的图") == -1);
  CHECK(label("更多有关" + han(18) + "消息") == 0);
  CHECK(label("更多有关" + han(19) + "消息") == -1);
}

TEST_CASE("what sites tell browsers is heard anywhere in a line of seventy characters") {
  CHECK(value("这里的人都用浏览器看船", Group::label) == "11");
  CHECK(value("看 Java Script 的船", Group::label) == "11");
  CHECK(value(han(67) + "浏览器", Group::label) == "11");
  CHECK(value(han(68) + "浏览器", Group::label) == "");
}

TEST_CASE("a head is a dateline or a byline, and is all of the line or begins it") {
  CHECK(value("夜航船昨晚恢复", Group::head) == "0");
  CHECK(value("海州日报北京3月11日电", Group::head) == "1");
  CHECK(value("海州日报北京3月11日电 " + snow_hans, Group::head) == "2");
  CHECK(value("记者 林安", Group::head) == "4");
  CHECK(value("（记者林安）" + snow_hans, Group::head) == "5");
  CHECK(value("夜航船昨晚恢复开航（图）", Group::head) == "0");
}

TEST_CASE("a dateline is certain by its outlet and day, its bracket or its mode") {
  const auto strong = [](const std::string& line) { return ReadLines(line).facts[0].strong_head; };
  CHECK(strong("海州日报北京3月11日电 " + snow_hans));
  CHECK(strong("海州日报讯 " + snow_hans));
  CHECK(strong("（海州日报讯）" + snow_hans));
  CHECK(strong("【海州日报】" + snow_hans));
  CHECK(strong("（北京11日电）" + snow_hans));
  CHECK(strong("（记者林安北京报道）" + snow_hans));
  CHECK_FALSE(strong("（记者林安）" + snow_hans));
  CHECK_FALSE(strong("记者林安报道"));
  CHECK_FALSE(strong(snow_hans));
}

TEST_CASE("boilerplate is a stamp, a credit, a caption, or a notice of one of three kinds") {
  CHECK(value("2026年3月9日 18:00", Group::boilerplate) == "1");
  CHECK(value("责任编辑：林安", Group::boilerplate) == "2");
  CHECK(value("候船室里的人。林安摄", Group::boilerplate) == "3");
  CHECK(value("打开海州客户端看全文", Group::boilerplate) == "4");
  CHECK(value("版权所有，未经授权不得转载", Group::boilerplate) == "5");
  CHECK(value("新闻热线：2345-6789", Group::boilerplate) == "6");
  CHECK(value("夜航船昨晚恢复", Group::boilerplate) == "0");
}

TEST_CASE("weaker signs of a notice count in short lines without a stop, and in the last lines") {
  CHECK(value("海州人都来关注夜航微信", Group::loose) == "1");
  CHECK(value("版权问题与港务处联系", Group::loose) == "2");
  CHECK(value("夜航船昨晚恢复", Group::loose) == "0");
  CHECK(value("打开海州客户端看全文", Group::loose) == "");
  CHECK(value_above(han(60), Group::loose) == "0");
  CHECK(value_above(han(61), Group::loose) == "");
  CHECK(value_above(han(59) + "。", Group::loose) == "");
  CHECK(value(han(159) + "。", Group::loose) == "0");
  CHECK(value(han(160) + "。", Group::loose) == "");
}

TEST_CASE("names stand alone in a line of two to ten characters, or of twenty-four with marks between") {
  CHECK(holds("林安", Group::names));
  CHECK(holds("林若水", Group::names));
  CHECK(holds("林安 王大同", Group::names));
  CHECK(holds("林安、王大同", Group::names));
  CHECK(holds("◎林若水", Group::names));
  CHECK(holds("海州日报记者", Group::names));
  CHECK_FALSE(holds("码头上", Group::names));
  CHECK_FALSE(holds("林安。", Group::names));
  CHECK_FALSE(holds("林", Group::names));
  CHECK(holds("林安 王大同 孙晓芸 顾长庚 叶雨晴 李远", Group::names));            // 23 characters
  CHECK_FALSE(holds("林安 王大同 孙晓芸 顾长庚 叶雨晴 李远山河", Group::names));  // 25
  CHECK(ReadLines("◎林若水").facts[0].marked_name);
  CHECK_FALSE(ReadLines("林若水").facts[0].marked_name);
  CHECK_FALSE(ReadLines("◎码头上").facts[0].marked_name);
  for (const char* mark : {"◎", "⊙", "○", "●", "■", "◆", "□"}) {
    INFO(mark);
    CHECK(ReadLines(mark + std::string("林若水")).facts[0].marked_name);
  }
}

TEST_CASE("an outlet stands alone in a line of twenty-four characters") {
  CHECK(holds("海州日报", Group::outlet));
  CHECK(holds("某网", Group::outlet));
  CHECK_FALSE(holds("海州日报。", Group::outlet));
  CHECK_FALSE(holds("海州日报说", Group::outlet));
  CHECK(holds(han(22) + "日报", Group::outlet));
  CHECK_FALSE(holds(han(23) + "日报", Group::outlet));
}

TEST_CASE("a date of six characters begins a line that goes on") {
  CHECK(holds("2026年3月9日 山上雪停", Group::begins_stamp));
  CHECK(holds("12月3日 山上雪停", Group::begins_stamp));
  CHECK_FALSE(holds("3月9日雪停", Group::begins_stamp));
  CHECK_FALSE(holds("山上2026年3月9日雪停", Group::begins_stamp));
  CHECK_FALSE(holds("2026年3月9日", Group::begins_stamp));
}

TEST_CASE("a headline may say what comes with it") {
  for (const char* what : {"图", "组图", "多图", "附图", "图文", "视频", "附表", "表", "图表", "全文"}) {
    const std::string line = "夜航船恢复（" + std::string(what) + "）";
    INFO(line);
    CHECK(value("海州" + line, Group::boilerplate) == "0");
  }
  CHECK(value("夜航船的一角（图源：海州网）", Group::boilerplate) == "3");
}
