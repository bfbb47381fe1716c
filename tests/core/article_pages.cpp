// Stories as they are pasted from pages: what stands around them is told from what they say.
#include "article_check.h"

using namespace fanjian::article;

namespace {

const std::string a =
    "三月九日上午，石峽港新闢的夜航班線正式投入營運，候船室通宵開放，首班船載客四十二人，船方備有熱水和毛毯。\n";
const std::string b =
    "港務處介紹，夜航每晚十時發船，次日清晨抵達，票價與白班相同，旅客可在網上購票，也可到窗口排隊。\n";
const std::string c = "工程處的人說，防波堤要到年底才能完工，在那以前，大船只能停靠二號碼頭，希望旅客多留一點時間。\n";
const std::string headline = "石峽夜航班線投入營運\n";

}  // namespace

TEST_CASE("an outlet, a section and a rule under the headline are none of the story") {
  CHECK(Parsed(headline + "海州日報\n" + a + b).roles() == "headline credit lead paragraph");
  CHECK(Parsed(headline + "港聞\n" + a + b).roles() == "headline navigation lead paragraph");
  CHECK(Parsed(headline + "＊＊＊＊＊＊＊＊\n" + a + b).roles() == "headline navigation lead paragraph");
}

TEST_CASE("a short first sentence is the lead, not a deck") {
  const Parsed t(headline + "夜航來了。\n" + a + b);
  CHECK(t.roles() == "headline lead paragraph paragraph");
  CHECK(t.article.headline == "石峽夜航班線投入營運");
}

TEST_CASE("a headline that says it has a picture is no caption") {
  const Parsed t(
      "石峡夜航班线投入运营（图）\n3月12日消息：昨晚，石峡夜航班线开通，有一百多名市民参加了仪式，场面热闹。\n");
  CHECK(t.article.headline == "石峡夜航班线投入运营（图）");
  CHECK(t.dateline() == "|||3月12日|消息");
}

TEST_CASE("after 記者 in a bracket a name is a name by position") {
  const std::string body = "石峽港的夜航班線昨投入營運，候船室通宵開放。\n";
  CHECK(Parsed("（中央社記者龐偉台北11日電）" + body).authors() == "記者:龐偉");
  CHECK(Parsed("（中央社記者龐偉台北11日電）" + body).dateline() == "中央社||台北|11日|電");
  CHECK(Parsed("本报讯（记者 次仁罗布）" + body).authors() == "记者:次仁罗布");
  CHECK(Parsed("本报讯（记者古丽·买买提）" + body).authors() == "记者:古丽·买买提");
}

TEST_CASE("datelines in the forms of small outlets") {
  const std::string body = "石峡港的夜航班线昨投入运营，候船室通宵开放，首班船载客四十二人。\n";
  CHECK(Parsed("白鹭网石峡3月12日信息：(记者张安)" + body).dateline() == "白鹭网||石峡|3月12日|信息");
  CHECK(Parsed("白鹭网石峡3月12日信息：(记者张安)" + body).authors() == "记者:张安");
  CHECK(Parsed("1月23日消息：" + body).dateline() == "|||1月23日|消息");
  CHECK(Parsed("本报石峡讯 " + body).dateline() == "本报||石峡||讯");
  CHECK(Parsed("(馬六甲23日訊)" + body).dateline() == "||馬六甲|23日|訊");
  CHECK(Parsed(headline + "本报记者康健发自上海\n" + body).dateline() == "本报||上海||");
  CHECK(Parsed(headline + "【財新網】（記者 王安 李遠）\n" + body).authors() == "記者:王安 記者:李遠");
  CHECK(Parsed("新华社北京3月6日电 《石峡参考》3月6日刊发文章。文章称，夜航带来了新客流。\n").texts(Role::dateline) ==
        Strings{"新华社北京3月6日电"});
}

TEST_CASE("快訊 alone is no dateline") { CHECK(Parsed(headline + "快訊\n" + a + b).dateline() == "none"); }

TEST_CASE("no-break, em and ideographic spaces and U+FE30 are spaces and a colon") {
  CHECK(Parsed("本报北京3月26日电\xC2\xA0\xC2\xA0（记者王安）" + a).authors() == "记者:王安");
  CHECK(Parsed("本报北京3月26日电\xE2\x80\x83（记者\xE3\x80\x80王安）" + a).authors() == "记者:王安");
  CHECK(Parsed(headline + a + b + "記者︰王安\n").authors() == "記者:王安");
}

TEST_CASE("a headline and names lose what has no width") {
  const Parsed t("\xE2\x80\x8B石峡夜航\xE2\x80\x8B班线投入运营\n新华社北京3月26日电（记者\xE2\x80\x8B王安）" + a);
  CHECK(t.article.headline == "石峡夜航班线投入运营");
  CHECK(t.authors() == "记者:王安");
}

TEST_CASE("headings alone, in marks, of two characters and with a colon that nobody says") {
  for (const char* heading :
       {"票價不變", "“問題船票”已停售下架", "上報", "警：拾獲財物應交出", "從白班到夜班 十年一變"}) {
    INFO(heading);
    const Parsed t(headline + a + b + heading + "\n" + c + a);
    CHECK(t.texts(Role::heading) == Strings{heading});
  }
}

TEST_CASE("timed lines are items of a list") {
  const Parsed t(headline + a + "14:51 港務處接報碼頭起霧\n14:56 拖船到達現場\n15:02 夜航升為三級戒備\n" + b);
  CHECK(t.roles() == "headline lead listItem listItem listItem paragraph");
}

TEST_CASE("captions closed by who gave the picture") {
  for (const char* caption :
       {"候船室裡等船的旅客，相當擁擠。 圖／路透社", "港務處長王安。（有線新聞）", "候船室裡等船的旅客（攝：Ann Wong）",
        "候船室裡等船的旅客。（港務處提供）中央社記者王安海州傳真 115年3月9日"}) {
    INFO(caption);
    CHECK(Parsed(headline + a + b + caption + "\n" + c + a).texts(Role::caption) == Strings{caption});
  }
}

TEST_CASE("questions and answers have roles, and speakers where they are named") {
  const Parsed asked(headline + a + "問：為什麼要開夜航？\n答：因為有人需要。\n問：票價會漲嗎？\n答：今年不會。\n");
  CHECK(asked.roles() == "headline lead question answer question answer");
  const Parsed named(headline + a +
                     "海州週刊：夜航為什麼現在開？\n顧長庚：因為客流夠了。\n海州週刊：票價會漲嗎？\n顧長庚：不會。\n");
  CHECK(named.roles() == "headline lead question answer question answer");
  CHECK(named.speaker("顧長庚：因為") == "顧長庚");
  CHECK(named.speaker("海州週刊：票價") == "海州週刊");
  // What a form asks for is nobody's turn.
  CHECK(Parsed(a + "時間：三月十二日\n地點：東門\n時間：三月十三日\n地點：西門\n" + b).texts(Role::question).empty());
}

TEST_CASE("speech ends at a heading and after one paragraph") {
  const Parsed t(headline + a + "市长周若水要求：\n" + b + c + "票價不變\n" + a);
  CHECK(t.speaker("港務處介紹") == "周若水");
  CHECK(t.speaker("工程處的人說") == "");
  CHECK(t.speaker("票價不變") == "");
  const Parsed counted(
      headline + a + "市长周若水要求：\n一是把船修好，把码头修好，让旅客坐得安心。\n二是把票价稳住，让旅客坐得起。\n" +
      b);
  CHECK(counted.speaker("二是把票价") == "周若水");
  CHECK(counted.speaker("港務處介紹") == "");
}

TEST_CASE("credits and notices at the end of a paragraph") {
  const Parsed t(
      headline + a +
      "港務處介紹，夜航每晚十時發船。（原题为《夜航开了》）(本文来自海州新闻，更多原创资讯请下载“海州新闻”APP)\n");
  CHECK(t.roles() == "headline lead paragraph credit notice");
  CHECK(Parsed(headline + a + b + "原标题：夜航开了！老船长流泪了。\n").roles() == "headline lead paragraph credit");
}

TEST_CASE("what pages say around a story is navigation or notice") {
  const Parsed t(
      headline + a + b +
      "分享到：\n延伸閱讀\n▸ 夜航首日滿座　港務處加開兩班\n▸ 老船長退休　記錄四十年水路\n※本文版權所有，非經授權，不得轉載。※\n");
  CHECK(t.roles() == "headline lead paragraph notice navigation navigation navigation notice");
  CHECK(Parsed(headline + a + "[廣告]請繼續往下閱讀...\n" + b).roles() == "headline lead notice paragraph");
  CHECK(Parsed("首頁 > 新聞 > 地方 > 正文\n" + headline + "2026-03-09 21:50\n" + a + b).roles() ==
        "navigation headline stamp lead paragraph");
}

TEST_CASE("a summary and a note of the editors are not the lead") {
  CHECK(Parsed(headline + "【摘要】夜航開通，旅客叫好，居民盼增設座椅。\n" + a + b).roles() ==
        "headline deck lead paragraph");
  CHECK(Parsed(headline + "編者按：夜航開通一年，本報回訪碼頭。\n" + a + b).roles() ==
        "headline editorNote lead paragraph");
}

TEST_CASE("the roles that a line may have are chosen in whole numbers and the same each time") {
  const std::string text = headline + a + b + "票價不變\n" + c;
  const std::string once = Parsed(text).roles();
  for (int n = 0; n < 3; ++n) CHECK(Parsed(text).roles() == once);
}
