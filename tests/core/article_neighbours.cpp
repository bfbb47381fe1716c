// What a line's neighbours make certain about it: forms that portals paste, each in a story of our own.
#include "article_check.h"

using namespace fanjian;
using article::Role;

TEST_CASE("a flash has its title and its dateline in one line") {
  const Parsed t(
      "【海州港：2月集装箱吞吐量同比增长8.2%】财联社3月12日电，海州港公告，2月完成集装箱吞吐量42.3万标准箱。\n");
  CHECK(t.roles() == "headline dateline lead");
  CHECK(t.article.headline == "【海州港：2月集装箱吞吐量同比增长8.2%】");
  CHECK(t.dateline() == "财联社|||3月12日|电");
}

TEST_CASE("a place and a dash alone in a line are a dateline, a name between the date and it a byline") {
  const Parsed t(
      "海州港工会投票决定罢工\n2026年3月12日\n顾长庚\n华盛顿 —\n"
      "海州港码头工人工会星期三投票通过罢工决议，如果劳资双方不能在月底之前达成协议，数千名工人将停工。\n"
      "资方则表示，愿意继续谈判，并且已经准备好新的方案。\n");
  CHECK(t.roles() == "headline stamp byline dateline lead paragraph");
  CHECK(t.article.dateline->location == "华盛顿");
  REQUIRE(t.article.author.size() == 1);
  CHECK(t.article.author[0].name == "顾长庚");
}

TEST_CASE("a name under a headline may have a mark before it") {
  const Parsed t(
      "〈海岸隨筆〉別讓夜航只剩一盞燈\n◎林若水\n交通船減班已經三個月，島上的人晚上看病要等到天亮。\n"
      "有人說，賠錢的航線本來就該停。這話聽來有理，卻忘了公共運輸不是生意。\n");
  CHECK(t.roles() == "headline byline lead paragraph");
  REQUIRE(t.article.author.size() == 1);
  CHECK(t.article.author[0].name == "林若水");
}

TEST_CASE("a name below a label of its own is the author's") {
  const Parsed t(
      "巴黎河岸道路关闭\n发表时间： 12/03/2026 - 11:20\n作者：\n徐安\n3 分钟\n"
      "巴黎市政府周四宣布，由于河水水位持续上涨，河岸道路将关闭至周日。游船公司已经全部停航。\n");
  CHECK(t.block("徐安").role == Role::byline);
  REQUIRE(t.article.author.size() == 1);
  CHECK(t.article.author[0].name == "徐安");
  CHECK(t.block("3 分钟").role == Role::navigation);
}

TEST_CASE("a heading may name who speaks") {
  const Parsed t(
      "霹雳河暴涨 三村百人疏散\n（怡保12日讯）连日豪雨导致河水暴涨，下游三个村庄凌晨被淹，百余名村民疏散到礼堂暂住。\n"
      "县消防局主任阿末说，消拯局于凌晨3时接获求救电话，派出两艘船前往救援。\n"
      "村长：十年最严重\n双溪村村长陈大同指出，这是十年来最严重的一次，水深及腰。\n"
      "村民：盼建防洪堤\n村民李远受访时说，每年雨季大家都提心吊胆，希望当局早日动工。\n");
  CHECK(t.block("村长：").role == Role::heading);
  CHECK(t.block("村民：").role == Role::heading);
}

TEST_CASE("turns of speech are no headings") {
  const Parsed t(
      "夜航的人\n船長談夜航，說了半個鐘頭。船員在旁邊聽，也插了幾句話。\n船長：霧大就停\n船員：浪大也停\n"
      "乘客聽了都笑，說這樣的船坐得安心，等多久都願意。\n");
  CHECK(t.block("船長：").role != Role::heading);
  CHECK(t.block("船員：").role != Role::heading);
}

TEST_CASE("rows of a name and a value are a list, and what heads them a heading") {
  const Parsed t(
      "東北季風增強 北部低溫下探12度\n中央氣象署表示，今天東北季風增強，北部及東北部天氣轉涼，低溫約12至14度。\n"
      "各地天氣\n北部：多雲短暫雨，14-18度\n中部：晴時多雲，16-24度\n南部：晴，18-27度\n"
      "氣象署提醒，沿海地區有較強陣風，海邊活動請留意長浪，山區也要防落石。\n");
  CHECK(t.roles() == "headline lead heading listItem listItem listItem paragraph");
}

TEST_CASE("an account's name below a long headline is a credit") {
  const Parsed t(
      "海州人注意！4月1日起，这些规定有变\n海州发布\n2026年3月31日 18:00 海州\n"
      "4月起，一批新规将正式实施，涉及出行、就医、住房，一起来看看——\n"
      "市民刷卡乘车，换乘优惠时间由60分钟延长至90分钟。门诊慢特病跨省直接结算病种增加到10种。\n");
  CHECK(t.article.headline == "海州人注意！4月1日起，这些规定有变");
  CHECK(t.block("海州发布").role == Role::credit);
  CHECK(t.block("4月起").role == Role::lead);
}

TEST_CASE("what an outlet reminds its readers of is a notice") {
  const std::string story =
      "夜航恢復\n交通船昨晚恢復夜航，首班船九點四十分離港，船上坐了四十三人。\n"
      "船公司表示，下月起每晚兩班，乘客可以在碼頭買票，也可以打電話訂位。\n";
  CHECK(Parsed(story + "★海州新聞網提醒您：開車勿疲勞駕駛，行車保平安。\n").block("★").role == Role::notice);
  CHECK(Parsed(story + "►按這訂閱Podcast《北港快報》\n").block("►").role == Role::notice);
}

TEST_CASE("a heading among answers is none of them") {
  const Parsed t(
      "燈塔管理員莊遠\n莊遠今年六十一歲，在石峽燈塔守了三十七年。三月初，我們在塔下的宿舍見到他。\n"
      "海州周刊：你第一次上塔是什麼時候？\n莊遠：二十四歲。師傅帶我走了一遍樓梯。\n"
      "退休之後\n海州周刊：接下來有什麼打算？\n莊遠：先回家睡一個月。\n");
  CHECK(t.roles() == "headline lead question answer heading question answer");
}

TEST_CASE("a sentence in quotation marks is no heading") {
  const Parsed t(
      "一座漁港的消失\n清晨五點，石峽漁港的燈還亮著，但碼頭邊已經沒有船，只有貓在等。\n"
      "莊遠坐在纜樁上抽菸。三年前他賣掉了最後一艘船。\n「捕不到魚，油又貴。」\n"
      "鎮公所的統計顯示，石峽的人口在十年間少了四成。學校去年併入鄰鎮。\n");
  CHECK(t.block("「捕不到魚").role == Role::quotation);
}

TEST_CASE("a caption in Latin letters has its Chinese in the next line") {
  const Parsed t(
      "石峡广播六十年\n石峡广播电台昨天庆祝开播六十周年，老听众从各地赶来，在门口排起了长队。\n"
      "Das Funkhaus von Seeburg im Winter (DW)\n冬天的海堡广播大楼\n"
      "台长说，当年只有两间屋子和一台发射机，信号好的时候能传到对岸。\n");
  CHECK(t.block("Das Funkhaus").role == Role::caption);
  CHECK(t.block("冬天的").role == Role::caption);
}

TEST_CASE("what the author is, is no name") {
  const Parsed t(
      "海州渡轮事故：我们目前知道什么\nArticle Information\nAuthor, 李远\nRole, BBC中文记者 发自海州\n2026年3月12日\n"
      "海州湾星期三发生渡轮碰撞事故，造成三人受伤。当局正在调查事故原因，航线已经恢复。\n");
  REQUIRE(t.article.author.size() == 1);
  CHECK(t.article.author[0].name == "李远");
}

TEST_CASE("a few characters between the last number of a list and a text head the text") {
  const Parsed t(
      "【錯誤】網傳影片「渡輪被大浪掀翻」？\n發布日期：2026年3月30日\n查核重點\n"
      "一、影片為電腦動畫，二〇一九年已在網路上流傳。\n二、港務單位表示，近一個月沒有船舶翻覆紀錄。\n背景\n"
      "三月二十八日起，社群平台流傳一段十九秒影片，稱渡輪在北灣被大浪掀翻。\n查核\n"
      "以關鍵影格反搜，可以找到動畫師於二〇一九年上傳的原始版本。\n");
  for (const char* heading : {"背景", "查核"}) {
    INFO(heading);
    CHECK(t.block(heading).role == Role::heading);
  }
}

TEST_CASE("what stands above the bullets behind a list of numbers heads them") {
  const Parsed t(
      "週末去哪？南嶺三條賞螢步道\n2026/04/18\n四月下旬到五月上旬，是南嶺螢火蟲最多的兩週，步道整理如下。\n"
      "1. 石澗古道\n全長一點二公里，平緩好走，晚上七點後螢火蟲最多。\n2. 竹林小徑\n入口不明顯，認明土地公廟旁的石階。\n"
      "3. 茶園環線\n視野開闊，螢火蟲較少，但可看夜景。\n出發前要知道\n• 不用閃光燈\n• 不捕捉\n• 不離開步道\n");
  CHECK(t.block("出發前要知道").role == Role::heading);
  CHECK(t.block("• 不捕捉").role == Role::list_item);
}

TEST_CASE("where nothing else is the headline, a heading among the page's own lines above the text is") {
  const Parsed t(
      "節目\n聽新聞\n0:00 / 12:40\nPodcast｜夜班護理師的四點鐘\n主持：藍以寧　來賓：高曉薇\n2026.03.05\n"
      "凌晨四點，病房最安靜，也最容易出錯。\n本集邀請在急診工作十四年的高曉薇，談輪班、睡眠與離職。\n"
      "本集重點\n02:10 為什麼是四點\n05:45 第一次獨自值班\n09:30 要不要離開\n");
  CHECK(t.article.headline == "Podcast｜夜班護理師的四點鐘");
  CHECK(t.block("主持").role == Role::credit);
  // A section of a story that was pasted without its headline stays one.
  const Parsed part("一、頭一節\n清晨六點退潮，許阿川踩著沒膝的泥往外走。\n二、第二節\n他的父親和祖父都這樣走過。\n");
  CHECK(part.article.headline.empty());
}
