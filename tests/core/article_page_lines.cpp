// What the lines of a page are, each kind in a story of its own.
#include "article_check.h"

using namespace fanjian;

namespace {

const std::string headline = "石峽夜航船票開賣　首日秒殺\n";
const std::string a =
    "石峽港夜航班線將在下週啟航，船票昨天上午九點開賣，三百張票不到十分鐘就賣完，港務處說，會再加開兩班。\n";
const std::string b = "港務處長林若水表示，第一週的乘客多半是返鄉的學生，船上會準備熱水與毛毯，遇到大霧則順延一天。\n";
const std::string c =
    "有民眾抱怨線上購票系統當機，等了半小時才進得去，輪到的時候已經賣光，他們盼望船方多開一個窗口。\n";

}  // namespace

TEST_CASE("rows of a table are a list, not a menu") {
  const Parsed t(headline + a + "班次　票價　餘票\n早班　120　3\n晚班　150　0\n加班　150　28\n" + b);
  CHECK(t.roles() == "headline lead listItem listItem listItem listItem paragraph");
}

TEST_CASE("a list of winners with its headings is a list") {
  const Parsed t(
      headline + a +
      "小說組\n首獎：〈潮間帶〉顧長庚\n二獎：〈夜航〉葉雨晴\n散文組\n首獎：〈燈塔〉王大同\n佳作：〈候船室〉孫曉芸\n" +
      b);
  CHECK(t.roles() == "headline lead listItem listItem listItem listItem listItem listItem paragraph");
}

TEST_CASE("what stands between the numbers of a list is of the list") {
  const Parsed t(headline + a + "1.東灣燈塔\n東灣文化局\n2.石峽老碼頭\n石峽博物館\n3.江城水閘\n江城水利處\n");
  CHECK(t.roles() == "headline lead listItem listItem listItem listItem listItem listItem");
}

TEST_CASE("a form in the text is a list, its telephone number too") {
  const Parsed t(headline + a + "報名時間：三月十二日起\n報名地點：二號碼頭\n聯絡人：王安\n聯絡電話：2345-6789\n");
  CHECK(t.roles() == "headline lead listItem listItem listItem listItem");
}

TEST_CASE("who signs a letter stands above its date") {
  const Parsed t(headline + a + "特此公告。\n石峽港務處\n2026年3月12日\n");
  CHECK(t.roles() == "headline lead paragraph byline stamp");
}

TEST_CASE("a name below the headline is a byline where a post or the date follows") {
  const Parsed t(headline + "尼克·馬什（Nick Marsh）\nBBC亞洲商業事務記者\n2026年3月9日\n" + a + b);
  CHECK(t.roles() == "headline byline byline stamp lead paragraph");
  CHECK(t.authors() == ":尼克·馬什（Nick Marsh）");
}

TEST_CASE("titles below a label are navigation as far as the text, whatever marks the label") {
  for (const std::string label : {"延伸閱讀", "《延伸閱讀》", "相關新聞：", "更多相關文章↓"}) {
    INFO(label);
    CHECK(Parsed(headline + a + b + label + "\n老燈塔整修完工 開放登頂\n外資為何一直賣\n").roles() ==
          "headline lead paragraph navigation navigation navigation");
  }
}

TEST_CASE("after a label of tags each line is a tag") {
  const Parsed t(headline + a + b + "相關主題內容\n夜航\n港口\n");
  CHECK(t.roles() == "headline lead paragraph navigation notice notice");
}

TEST_CASE("what a page asks its reader for is a notice") {
  for (const std::string line :
       {"點擊上方「石峽夜話」關注我們", "喜歡我們的報導嗎？捐款支持獨立媒體", "[廣告]請繼續往下閱讀...",
        "下载石峡客户端", "按讚加入石峽日報粉絲團", "fb：https://example.org/shixia",
        "石峡新闻网版权所有 未经授权不得转载", "◎免責聲明：本文僅供參考，投資人應獨立判斷，自負風險。"}) {
    INFO(line);
    CHECK(Parsed(headline + a + b + line + "\n").roles() == "headline lead paragraph notice");
  }
}

TEST_CASE("labels and nothing else in a line are what the first of them is") {
  CHECK(Parsed("即時 港聞 國際 財經\n" + headline + a + b).roles() == "navigation headline lead paragraph");
  CHECK(Parsed(headline + a + b + "點讚 在看\n").roles() == "headline lead paragraph notice");
}

TEST_CASE("where a text or its pictures come from is a credit") {
  for (const std::string line :
       {"源自石峽日報", "原文來自微信「夜話」：夜航 | 一張船票", "视觉中国|图", "圖片均由受訪者提供"}) {
    INFO(line);
    CHECK(Parsed(headline + line + "\n" + a + b).roles() == "headline credit lead paragraph");
  }
  CHECK(Parsed(headline + a + b + "美術：陳超雄\n").roles() == "headline lead paragraph credit");
}

TEST_CASE("a picture from somebody's page is a caption") {
  for (const std::string end :
       {"（圖／翻攝自石峽人臉書）", "（示意圖／圖取自石峽圖庫）", "（取自臉書）", "（資料照，記者王安攝）"}) {
    INFO(end);
    CHECK(Parsed(headline + "民眾在售票口排隊，隊伍繞了兩圈。" + end + "\n" + a + b).roles() ==
          "headline caption lead paragraph");
  }
}

TEST_CASE("the words of the text tell the headline from the site's name") {
  CHECK(Parsed("石峽旅遊網\n" + headline + "2026-03-09 14:05\n" + a + b).article.headline ==
        "石峽夜航船票開賣　首日秒殺");
}

TEST_CASE("questions that nobody is named for ask, where one name answers them all") {
  const Parsed t(headline + a + "1. 為什麼要開夜航？\n林若水：因為客流夠了，去年冬天我們就做過調查。\n" +
                 "2. 票價會漲嗎？\n林若水：今年不會，明年要看油價，我們會提前一個月公布。\n");
  CHECK(t.roles() == "headline lead question answer question answer");
}

TEST_CASE("an outlet in title marks asks as any other") {
  const Parsed t(
      headline + a +
      "《石峽週刊》：為什麼要開夜航？\n林若水：因為客流夠了。\n《石峽週刊》：票價會漲嗎？\n林若水：今年不會。\n");
  CHECK(t.roles() == "headline lead question answer question answer");
}

TEST_CASE("the last answer goes on where others did") {
  const Parsed t(
      headline + a +
      "問：為什麼要開夜航？\n答：因為客流夠了。\n去年冬天我們就做過調查。\n問：票價會漲嗎？\n答：今年不會。\n明年要看油價。\n");
  CHECK(t.roles() == "headline lead question answer answer question answer answer");
}

TEST_CASE("a quotation over several lines stays text") {
  const Parsed t(headline + a + "「三個窗口都說賣完\n請問票去了哪裡？\n誰來說個明白？」\n" + b);
  for (const char* role : {"navigation", "notice", "headline headline", "caption"})
    CHECK(t.roles().find(role) == std::string::npos);
}

TEST_CASE("short lines without a text around them are the text") {
  std::string rows;
  for (int i = 0; i < 300; ++i) rows += "一\n";
  CHECK(Parsed(rows).roles().find("navigation") == std::string::npos);
}
