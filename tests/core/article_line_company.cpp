// What a line's neighbours make certain about it: each rule, and the neighbour without which it does not hold.
#include "article_line_check.h"

using namespace fanjian::article;
using R = LineRole;

namespace {

const std::string headline = "石峡夜航船票开卖首日售罄\n";
const std::string a =
    "石峡港夜航班线将在下周启航，船票昨天上午九点开卖，三百张票不到十分钟就卖完，港务处将再加开两班。\n";
const std::string b = "港务处长林若水表示，首周的乘客多半是返乡的学生，船上会准备热水与毛毯，遇到大雾则顺延一天。\n";
const std::string c = "有民众抱怨线上购票系统当机，等了半小时才进得去，轮到的时候已经卖光，盼望船方多开一个窗口。\n";
const std::string day = "2026年3月9日\n";

std::string allowed(const std::string& text, std::string_view line) { return ReadLines(text).allowed(line); }
bool may(const std::string& text, std::string_view line, R role) { return ReadLines(text).may_be(line, role); }

}  // namespace

TEST_CASE("the first line is a headline where a day or who wrote follows within two lines") {
  const auto first = [](const std::string& line, const std::string& below) {
    return allowed(line + "\n" + below + a + b + c, line);
  };
  const std::string title = "石峡夜航船票开卖", is = "headline deck notice navigation";
  CHECK(first(title, day) == is);
  CHECK(first(title, "港务处今晨公布细节\n" + day) == is);
  CHECK(first(title, "记者 林安\n") == is);
  CHECK(first(title, "本文来自雪山上落\n") == is);
  CHECK(first(title, "港务处今晨公布细节\n记者 林安\n") != is);
  CHECK(first(title, "港务处今晨公布细节\n") != is);
  CHECK(first(title, "18:00\n") != is);
  CHECK(first("石峡夜航船票开", day) != is);
  CHECK(first(han(60), day) == is);
  CHECK(first(han(61), day) != is);
  CHECK_FALSE(may("石峡夜航船票开卖。\n" + day + a + b + c, "石峡夜航", R::headline));
  CHECK(first("石峡夜航｜票务｜海州网", day) != is);
  CHECK(first("石峡夜航｜票务海州网", day) == is);
}

TEST_CASE("whose page it is stands in eight characters between a long headline and the day") {
  const auto page = [](const std::string& name, const std::string& title = "石峡夜航船票开卖首日售罄") {
    return allowed(title + "\n" + name + "\n" + day + a + b + c, name);
  };
  CHECK(page("码头发布号") == "credit");
  CHECK(page("林若水") == "byline");
  CHECK(page("码头发布船票号码", han(17)) == "credit");
  CHECK(page("码头发布船票的号码", han(19)) != "credit");
  CHECK(page("码头发布号", han(11)) == "credit");
  CHECK(page("码头发布号", han(10)) != "credit");
  CHECK(page("码头发布", han(9)) != "credit");
  CHECK(page("码头发布。") != "credit");
  CHECK(page("码头发布a") != "credit");
  CHECK(allowed("石峡夜航船票开卖首日售罄\n码头发布号\n" + day + a + b + c, "石峡夜航") == "headline");
}

TEST_CASE("below a label of its own a name is the author's") {
  CHECK(allowed(headline + "作者：\n码头客\n" + a + b + c, "码头客") == "byline");
  CHECK(allowed(headline + "作者：\n" + han(10) + "\n" + a + b + c, han(10)) == "byline");
  CHECK(allowed(headline + "作者：\n" + han(11) + "\n" + a + b + c, han(11)) != "byline");
  CHECK(allowed(headline + "作者：\n码头客。\n" + a + b + c, "码头客") != "byline");
  CHECK(allowed(headline + "作者：\n分享到\n" + a + b + c, "分享到") != "byline");
  CHECK(allowed(headline + "编辑：\n码头客\n" + a + b + c, "码头客") != "byline");
}

TEST_CASE("a marked name stands below a headline, a name below the day") {
  CHECK(allowed(headline + "◎林若水\n" + a + b + c, "◎林") == "byline");
  CHECK(allowed("石峡夜航船票\n◎林若水\n" + a + b + c, "◎林") == "byline");
  CHECK(allowed(headline + day + "林若水\n" + a + b + c, "林若水") == "byline");
}

TEST_CASE("who says something with a colon at the end is of the text") {
  const auto says = [](const std::string& line) { return allowed(headline + a + line + "\n" + c + b, line); };
  CHECK(says("船长说：") == "body item");
  CHECK(says("船长去：") != "body item");
  CHECK(says("他表示：雪") != "body item");
  CHECK(allowed(headline + a + "船长说：\n相关新闻\n", "船长说") != "body item");
}

TEST_CASE("a question below a picture and above the text is the text's") {
  const auto asks = [](const std::string& before, const std::string& line) {
    return allowed(headline + before + line + "\n" + a + b + c, line);
  };
  CHECK(asks("候船室里的人。林安摄\n", "夜航为何停了？") == "body");
  CHECK(asks("候船室里的人在等船\n", "夜航为何停了？") != "body");
  CHECK(asks("候船室里的人。林安摄\n", "夜航为何停了！") != "body");
}

TEST_CASE("a title below the text with its day and hour is another story's") {
  const std::string story = headline + day + a + b + c, other = "老灯塔整修完工开放登顶\n";
  CHECK(allowed(story + other + "2026年3月8日 18:00\n", "老灯塔") == "navigation");
  CHECK(allowed(story + other + "2026年3月8日 18:00\n", "2026年3月8日") == "navigation");
  CHECK(allowed(story + "相关新闻\n" + other + "2026年3月8日\n", "老灯塔") == "navigation");
  CHECK(allowed(story + "老灯塔整修完工登顶。\n2026年3月8日 18:00\n", "老灯塔") != "navigation");
  CHECK(allowed(story + "老灯塔整修完工开\n2026年3月8日 18:00\n", "老灯塔") != "navigation");
  CHECK(allowed(headline + a + b + c + other + "2026年3月8日 18:00\n", "老灯塔") != "navigation");
}

TEST_CASE("a call that a page's label cuts off is a notice") {
  CHECK(allowed(headline + a + b + "推出夜航特辑：\n相关新闻\n", "推出") == "notice");
  CHECK(allowed(headline + a + b + "推出夜航特辑：\n甲乙丙丁\n", "推出") != "notice");
  CHECK(allowed(headline + a + b + "推出夜航特辑\n相关新闻\n", "推出") != "notice");
  CHECK(allowed(headline + a + b + han(15) + "：\n相关新闻\n", han(15)) == "notice");
  CHECK(allowed(headline + a + b + han(16) + "：\n相关新闻\n", han(16)) != "notice");
}

TEST_CASE("a caption in Latin letters has its Chinese below it") {
  const std::string latin = "Das Funkhaus von Seeburg im Winter (DW)\n";
  CHECK(allowed(headline + a + latin + "冬天的海堡广播大楼\n" + b, "Das") == "caption");
  CHECK(allowed(headline + a + latin + "冬天的海堡广播大楼\n" + b, "冬天") == "caption");
  CHECK(allowed(headline + a + latin + han(60) + "\n" + b, han(60)) == "caption");
  CHECK(allowed(headline + a + latin + han(61) + "\n" + b, han(61)) != "caption");
  CHECK(allowed(headline + a + "Das Funkhaus von Seeburg im Winter\n冬天的海堡广播大楼\n" + b, "冬天") != "caption");
}

TEST_CASE("a long line that ends in a dash is no heading") {
  const std::string line = "雪山，上落，城里街灯还亮过路人停下脚步看卖——";
  CHECK_FALSE(may(headline + a + line + "\n" + b, "雪山", R::heading));
  CHECK(may(headline + a + "雪山，上落城里街灯还亮过路人停下脚步看卖——\n" + b, "雪山", R::heading));
  CHECK(may(headline + a + "雪山，上落，城里街灯还亮过路人停下——\n" + b, "雪山", R::heading));
}

TEST_CASE("about whom, and who that is, is a heading") {
  const std::string who = "石峡轮船成立于一九五〇年，经营三条航线。\n";
  const auto about = [&](const std::string& line, const std::string& next) {
    return allowed(headline + a + b + line + "\n" + next, line);
  };
  CHECK(about("关于石峡轮船", who) == "heading");
  CHECK(about("关于石峡轮船？", who) != "heading");
  CHECK(about("关于石峡轮船", "石峡轮船经营三条航线。\n") != "heading");
  CHECK(about("石峡轮船关于", who) != "heading");
}

TEST_CASE("the gist of what somebody says is a heading between sentences") {
  const auto gist = [](const std::string& before, const std::string& after) {
    return allowed(headline + a + before + "村长：十年最严重\n" + after, "村长");
  };
  CHECK(gist("", b) == "heading");
  CHECK(gist("雪停了就好\n", b) != "heading");
  CHECK(gist("", "雪停了就好\n" + b) != "heading");
  CHECK(gist("", "雪停了就好。\n") != "heading");
  CHECK(gist("船员：浪大也停，人都不来。\n", b) != "heading");
  CHECK(gist("", "船员：浪大也停，人都不来，等到天亮。\n") != "heading");
}

TEST_CASE("words of the story right below it are tags") {
  const auto tags = [](const std::string& line, const std::string& next = "") {
    return allowed(headline + a + b + c + line + "\n" + next, line);
  };
  CHECK(tags("夜航 船票") == "notice");
  CHECK(tags("夜航 船票", "相关新闻\n") == "notice");
  CHECK(tags("夜航 船票", "上一页\n") == "notice");
  CHECK(tags("夜航 船票", "甲乙丙丁\n") != "notice");
  CHECK(tags("股市指数 收盘下跌") != "notice");
  CHECK(tags("夜航船票") != "notice");
  CHECK(tags("港务处 石峡港夜航班线将在下") == "notice");
  CHECK(tags("港务处 石峡港夜航班线将在下周") != "notice");
  CHECK(tags("夜航 船票。") != "notice");
  CHECK(tags("夜航 船票3") != "notice");
}

TEST_CASE("a few characters head the numbers of a list, or the bullets, or a sentence") {
  const std::string list = "1、夜航船的第一个问题是票价\n2、夜航船的第二个问题是时间\n";
  CHECK(allowed(headline + a + "热点聚焦\n" + list + b, "热点聚焦") == "heading");
  CHECK(allowed(headline + a + "热点聚焦在码头上的早晨\n" + list + b, "热点聚焦") != "heading");
  CHECK(allowed(headline + a + "热点聚焦。\n" + list + b, "热点聚焦") != "heading");
  CHECK(allowed(headline + a + "热点聚焦\n2、夜航船的第一个问题是票价\n3、夜航船的第二个问题是时间\n" + b,
                "热点聚焦") != "heading");
  CHECK(allowed(headline + a + "热点聚焦\n1、夜航\n2、时间\n" + b, "热点聚焦") != "heading");
  CHECK(allowed(headline + a + "出发前要知道\n• 不用闪光灯\n• 不捕捉\n" + b, "出发") == "heading");
  CHECK(allowed(headline + a + "出发前要知道\n• 不用闪光灯\n不捕捉\n" + b, "出发") != "heading");
  CHECK(allowed(headline + a + "各地的天气\n甲　1\n乙　2\n丙　3\n" + b, "各地") == "heading");
  CHECK(allowed(headline + a + "各地的天气\n" + b + c, "各地") == "body heading caption");
  CHECK(allowed(headline + a + han(10) + "\n" + b + c, han(10)) == "body heading caption");
  CHECK(allowed(headline + a + han(11) + "\n" + b + c, han(11)) != "body heading caption");
  CHECK(allowed(headline + a + "各地 天气\n" + b + c, "各地") != "body heading caption");
  CHECK(allowed(headline + a + "甲乙丙丁\n各地的天气\n" + b + c, "各地") != "body heading caption");
  CHECK(allowed(headline + a + "各地的天气\n雪停了就好。\n" + c, "各地") != "body heading caption");
}

TEST_CASE("behind a count of pictures a line may head the next sentence") {
  const auto behind = [](const std::string& count, const std::string& line) {
    return allowed(headline + a + count + line + "\n" + b + c, line);
  };
  CHECK(behind("+3\n", "夜航船的甲板上") == "body heading caption");
  CHECK(behind("02:15\n", "夜航船的甲板上") == "body heading caption");
  CHECK(behind("三幅\n", "夜航船的甲板上") != "body heading caption");
  CHECK(behind("+3\n", "夜航船") != "body heading caption");
  CHECK(behind("+3\n", han(24)) == "body heading caption");
  CHECK(behind("+3\n", han(25)) != "body heading caption");
}

TEST_CASE("values in rows are a list, with a heading above them") {
  const std::string rows = "北部：多云，14-18度\n中部：晴，16-24度\n南部：晴，18-27度\n";
  CHECK(allowed(headline + a + "各地天气预报看\n" + rows + b, "北部") == "item");
  CHECK(allowed(headline + a + "各地天气预报看\n" + rows + b, "各地") == "heading");
  CHECK(allowed(headline + a + "各地天气预报看\n北部：多云，14-18度\n中部：晴，16-24度\n" + b, "北部") != "item");
  CHECK(allowed(headline + a + "各地天气预报看\n北部：多云\n中部：晴\n南部：晴\n" + b, "北部") != "item");
  CHECK(allowed(headline + "各地天气预报看\n" + rows + b, "各地") != "heading");
}
