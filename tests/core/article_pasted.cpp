// What stands around a pasted story, and who signs it: forms that several outlets share, each in a story of our own.
#include "article_check.h"

using namespace fanjian;
using article::Role;

namespace {

const std::string ferry =
    "海州港務處表示，夜航由今晚起恢復，末班船延至二十三時，船費不變，學生和長者半價。\n"
    "處方說，岸燈已經全部換新，大霧時班次會臨時取消，乘客可於碼頭查詢最新安排。\n";

std::vector<std::string> names(const Parsed& t) {
  std::vector<std::string> out;
  for (const auto& p : t.article.author) out.push_back(p.name);
  return out;
}

}  // namespace

TEST_CASE("other stories' titles below the text take their days along") {
  const Parsed t("夜航恢復　末班船延至二十三時\n2026-03-12 HKT 15:24\n" + ferry +
                 "東灣泳灘明日重開　救生員增至十二人\n2026-03-12 HKT 17:07\n石峽水塘錄得六成存水　較去年同期為少\n"
                 "2026-03-12 HKT 16:40\n");
  CHECK(t.roles() == "headline stamp lead paragraph navigation navigation navigation navigation");
}

TEST_CASE("so do those below a label of related stories") {
  const Parsed t("夜航恢復　末班船延至二十三時\n2026年3月12日 15:24\n" + ferry +
                 "相關新聞\n時事縱橫｜夜航之外還欠甚麼(一)\n2026年3月12日 12:44\n時事縱橫｜夜航之外還欠甚麼(二)\n"
                 "2026年3月12日 12:45\n");
  CHECK(t.texts(Role::stamp).size() == 1);
  CHECK(t.texts(Role::navigation).size() == 5);
}

TEST_CASE("who signs a notice above its day is no title") {
  const Parsed t(
      "关于夜航恢复的通知\n发布时间：2026-03-12\n各船务单位：\n"
      "夜航由今晚起恢复，请各单位于十五时以前将船员名单报送调度室，逾期不再受理。\n"
      "1. 船员证件须在有效期内，夜航瞭望员不得少于两名，并提前半小时到岗。\n"
      "2. 岸灯故障请立即报告调度室，由值班员通知维修人员到场处理。\n"
      "联系人：何知秋\n联系电话：010-00001234\n办公地点：西区主楼215办公室\n海州港务处调度中心  运行值班室\n"
      "2026年3月12日\n");
  CHECK(t.block("海州港务处调度中心").role == Role::byline);
  CHECK(t.texts(Role::stamp).size() == 2);
}

TEST_CASE("a headline that is said again without its quotation marks is no second line") {
  const Parsed t("“专访何知秋：夜航这件事”\n专访何知秋：夜航这件事\n" + ferry);
  CHECK(t.article.headline == "“专访何知秋：夜航这件事”");
}

TEST_CASE("what a browser's title begins with is the headline") {
  const Parsed t(
      "夜航恢复第一晚! | 海州之声 来自海州 | HZ | 12.03.2026\n  1. Inhalt\n  2. Navigation\n  3. Suche\n广告\n"
      "夜航恢复第一晚!\n" +
      ferry);
  CHECK(t.article.headline == "夜航恢复第一晚!");
}

TEST_CASE("two names report what follows a colon") {
  const Parsed t("夜航恢复\n李遠、顾长庚报道：夜航昨晚恢复，末班船由二十一时延至二十三时，乘客比停航以前还多。\n");
  CHECK(names(t) == std::vector<std::string>{"李遠", "顾长庚"});
  CHECK(Parsed("夜航恢复\n北岸、南岸报道：夜航昨晚恢复，末班船由二十一时延至二十三时。\n").article.author.empty());
}

TEST_CASE("who the author is said to be has a name behind the post") {
  const Parsed t("夜航恢复\n" + ferry + "（作者为前记者李远）\n");
  CHECK(names(t) == std::vector<std::string>{"李远"});
}

TEST_CASE("who wrote and drew has written") {
  CHECK(names(Parsed("夜航恢復\n" + ferry + "文、圖˙李遠（海州大學講師）\n")) == std::vector<std::string>{"李遠"});
}

TEST_CASE("a signature that names an outlet gives no author") {
  const Parsed t("夜航恢復 末班船延至二十三時？\n顧長庚\n海州中文\n2026年3月12日\n" + ferry);
  CHECK(names(t) == std::vector<std::string>{"顧長庚"});
}

TEST_CASE("a title that ends in 審訊 is no dateline") {
  const Parsed t("張大文涉賄案辯方申押後審訊\n夜航恢復 末班延至二十三時\n2026-03-12 列印\n" + ferry);
  CHECK(!t.article.dateline);
  CHECK(t.article.author.empty());
}

TEST_CASE("an outlet in Latin letters may have written and drawn") {
  CHECK(Parsed("夜航恢復\n圖文／CTHOUR\n" + ferry).block("圖文").role == Role::byline);
}

TEST_CASE("a poll's choices are its items") {
  const Parsed t(
      "《夜航》調查\n1、你坐過夜航嗎？\n沒坐過\n坐過一兩次\n每個星期都坐\n2、你喜歡夜航的甚麼\n安靜\n看得到燈\n"
      "3、你希望末班船在幾點\n二十三時\n半夜以後\n");
  for (const char* choice : {"坐過一兩次", "看得到燈"}) CHECK(t.block(choice).role == Role::list_item);
}

TEST_CASE("a short line above the first number of a list heads it") {
  const Parsed t(
      "夜航恢复　海州今天的三件事\n来源：海州网\n今日要目\n1. 夜航今晚恢复，末班船延至二十三时；\n"
      "2. 岸灯全部换新，雾灯增加六盏；\n3. 水库开闸放水，下游三镇已经通知居民；\n");
  CHECK(t.block("今日要目").role == Role::heading);
}

TEST_CASE("a label that turns to another story heads nothing") {
  const Parsed t(
      "轉貼：給下一位住在三樓的人\n原文出處：巷口社區報第十二期\n作者授權轉載\n編按：作者搬家前，在信箱裡留了這封信。\n"
      "親愛的鄰居：\n水管冬天會響，不要怕，敲兩下就好。\n頂樓的門要往上提才關得緊，管理員不會告訴你。\n祝你住得安穩。\n"
      "三樓的人\n二〇二六年二月二十八日\n上一篇：巷口的榕樹\n下一篇：二樓的貓\n");
  CHECK(t.block("上一篇").role == Role::navigation);
  CHECK(t.block("下一篇").role == Role::navigation);
}
