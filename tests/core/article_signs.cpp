// Lines that their own words settle: notes, posts, menus, pictures' sources, who signs.
#include "article_check.h"

using namespace fanjian;

namespace {

const std::string headline = "石峽夜航班線投入營運 首晚載客四十二人\n";
const std::string a =
    "三月九日上午，石峽港新闢的夜航班線正式投入營運，候船室通宵開放，首班船載客四十二人，船方備有熱水和毛毯。\n";
const std::string b =
    "港務處介紹，夜航每晚十時發船，次日清晨抵達，票價與白班相同，旅客可在網上購票，也可到窗口排隊。\n";
const std::string c = "工程處的人說，防波堤要到年底才能完工，在那以前，大船只能停靠二號碼頭，希望旅客多留一點時間。\n";

std::string between(const std::string& line) { return Parsed(headline + a + b + line + "\n" + c + b).roles(); }
std::string after(const std::string& line) { return Parsed(headline + a + b + c + line + "\n").roles(); }
const std::string above = "headline lead paragraph ";

}  // namespace

TEST_CASE("a note says of what it is one") {
  CHECK(between("（應當事人要求，文中林安為化名）") == above + "editorNote paragraph paragraph");
  CHECK(between("註：此班次不設餐車，旅客請自備食物。") == above + "editorNote paragraph paragraph");
  CHECK(between("注： 石峽港務處由原石峽渡輪社和碼頭管理所合併而成，去年五月掛牌。") ==
        above + "paragraph paragraph paragraph");
}

TEST_CASE("a post and who posted it are set in") {
  CHECK(between("夜の港、きれいでしたpic.twitter.com/aBcDe12345\n— 港の猫 (@demo_neko) March 9, 2026") ==
        above + "quotation quotation paragraph paragraph");
}

TEST_CASE("a picture's source alone is a credit") {
  CHECK(after("圖：視覺中國") == above + "paragraph credit");
  CHECK(after("（圖片來源：海州港務處2026年年報）") == above + "paragraph credit");
}

TEST_CASE("where one is on a site is no deck") {
  CHECK(Parsed("您現在的位置：海州網 >> 新聞中心 >> 本地 >> 正文\n" + headline + a + b + c).roles() ==
        "navigation headline lead paragraph paragraph");
}

TEST_CASE("titles with their dates below a label are other stories, and so is what they are about") {
  const std::string more =
      "更多相關文章↓\n石峽港為何要開夜航？（2026年3月1日）\n開航以前，港務處三次試航，最長的一次遇上大霧，船在錨地等到天亮才靠岸，旅客多有怨言。\n"
      "防波堤工程為何一拖再拖（2025年12月9日）\n工程處說石料短缺，承包人說款項未到，雙方各執一詞，碼頭上的人只見吊車停了又開，開了又停。\n";
  CHECK(Parsed(headline + a + b + c + more).roles() ==
        above + "paragraph navigation navigation navigation navigation navigation");
}

TEST_CASE("who signs at the end needs no mark") {
  CHECK(after("夜航編輯部") == above + "paragraph byline");
  CHECK(after("于平（媒體人）") == above + "paragraph byline");
}

TEST_CASE("capitals without a space are a paper, not a person") {
  CHECK(Parsed(headline + "圖文／CTWDEMO\n" + a + b).authors().empty());
}

TEST_CASE("a page without any above keeps its labels out of the story") {
  const Parsed t("視像直播：石峽港夜航首日\n2026年3月9日\n跳過影片\n相關主題內容\n更多相關內容\n");
  CHECK(t.article.headline == "視像直播：石峽港夜航首日");
  CHECK(t.roles().find("paragraph") == std::string::npos);
}
