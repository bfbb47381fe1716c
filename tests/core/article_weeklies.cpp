// Stories as weeklies, correspondents and interviewers set them: decks under headlines, talks, who says what is quoted,
// who wrote from where.
#include "article_check.h"

using namespace fanjian;
using article::Role;

TEST_CASE("a title over a quoted deck and its writer is the headline") {
  const Parsed t(
      "首頁 / 國際 / 深度\n深度 航運\n當潮水退去：石峽漁村的最後一代船工\n「水往後走一尺，我們的日子就往後退一年。」\n"
      "特約撰稿人 葉南溪 發自石峽\n刊登於 2026-10-12\n" +
      crossing + crossing);
  CHECK(t.article.headline == "當潮水退去：石峽漁村的最後一代船工");
  CHECK(t.block("「水往後走").role == Role::deck);
  CHECK(t.authors() == "特約撰稿人:葉南溪");
}

TEST_CASE("of two titles under a page's own lines, the first is the headline where the text knows its words") {
  const Parsed t(
      "夜航週刊\n議題\n多媒體\n碼頭的縫隙：當航線成為居民的負擔\n一個家庭、兩條船，和一張沒有人簽的合約\n文字 何若水\n"
      "2026.10.21\n" +
      crossing + crossing);
  CHECK(t.article.headline == "碼頭的縫隙：當航線成為居民的負擔");
  CHECK(t.block("一個家庭").role == Role::deck);
}

TEST_CASE("turns of a talk are text, even below what leads to other stories") {
  const Parsed t("夜航復航首日就客滿　船長：沒想到這麼多人\n2026年9月30日\n" + crossing +
                 "熱讀\n颱風過後 山區道路仍未恢復\nEnd of 熱讀\n"
                 "BBC：最困難的是哪一步？\n陳錦榮：找木頭。現在的木頭太年輕了，裂得快。\n"
                 "BBC：家人支持嗎？\n陳錦榮：起初不支持，後來每個周末都來幫手。\n" +
                 crossing);
  CHECK(t.block("BBC：最困難").role == Role::question);
  CHECK(t.block("BBC：家人").role == Role::question);
  CHECK(t.block("陳錦榮：找").role == Role::answer);
  CHECK(t.block("颱風過後").role == Role::navigation);
}

TEST_CASE("who said what is quoted above belongs to the quotation") {
  const Parsed t("夜航復航首日就客滿　船長：沒想到這麼多人\n" + crossing +
                 "「孩子問我，魚去哪裡了，我答不上來。」\n——馬德林，漁民\n" + crossing);
  CHECK(t.block("——馬德林").role == Role::quotation);
}

TEST_CASE("a photographer behind a caption's last sentence closes it") {
  for (const char* const by : {"攝：林朝暉/夜航週刊", "圖／林朝暉", "攝影：林朝暉"})
    CHECK(Parsed("夜航復航首日就客滿\n" + crossing + "2019年夏天，石峽的一條小船停泊在河床上。" + by + "\n" + crossing)
              .block("2019年")
              .role == Role::caption);
}

TEST_CASE("the paragraph under an editor's label is the editor's, the next one is the story's") {
  const Parsed t(
      "海州旧城改造：一条巷子的三次投票\n海州新闻记者 陆知远\n【编者按】\n旧城改造进入深水区，怎样让居民说了算？"
      "本报推出系列报道，记录海州的尝试。\n" +
      crossing + crossing);
  CHECK(t.block("【编者按】").role == Role::editor_note);
  CHECK(t.block("旧城改造进入").role == Role::editor_note);
  CHECK(t.block("據了解").role == Role::lead);
}

TEST_CASE("names in Latin letters beside the day are who wrote") {
  const Parsed t(
      "國際\n一座港口小鎮如何學會與風共處\nELENA MARSH, 林知微\n2026年11月3日\n" + crossing + crossing +
      "Elena Marsh自奧斯陸、林知微自香港報導。\nElena Marsh是夜航週刊駐歐洲記者。\n相關報導\n北海的下一個十年\n");
  CHECK(t.article.headline == "一座港口小鎮如何學會與風共處");
  CHECK(t.block("ELENA MARSH").role == Role::byline);
  CHECK(t.block("2026年11月3日").role == Role::stamp);
  CHECK(t.block("Elena Marsh自").role == Role::byline);
  CHECK(t.block("Elena Marsh是").role == Role::byline);
}

TEST_CASE("a sentence in which somebody goes somewhere tells not who wrote") {
  const Parsed t("夜航復航首日就客滿　船長：沒想到這麼多人\n" + crossing +
                 "Elena Marsh自奧斯陸飛往海州，在碼頭上住了三天，寫成了這篇報導。\n" + crossing);
  CHECK(t.block("Elena Marsh自").role == Role::paragraph);
}

TEST_CASE("a few characters between long sentences head what follows, a field does not") {
  const Parsed t("夜航復航首日就客滿\n" + crossing + "為什麼今年特別慘\n" + crossing + "地點：東門廣場\n" + crossing);
  CHECK(t.block("為什麼今年").role == Role::heading);
  CHECK(t.block("地點").role != Role::heading);
}

TEST_CASE("below items, who says and the gist of it is a heading") {
  const Parsed t(
      "夜航復航首日就客滿\n" + crossing +
      "▪️電商平台：壓價三成\n▪️批發商：庫存滿倉\n▪️農民：每畝虧損兩千\n"
      "學者：產銷資訊脫節\n" +
      crossing);
  CHECK(t.block("學者：").role == Role::heading);
  CHECK(t.block("▪️農民").role == Role::list_item);
}

TEST_CASE("a place that no list knows opens a story where a bracket says 讯") {
  const Parsed t(
      "海州湿地来了三百只白鹳\n2026年11月2日 14:05\n（鹭州讯）海州湿地迎来三百只白鹳，是当地监测以来最多的一次。\n" +
      crossing);
  CHECK(t.block("（鹭州讯）").role == Role::dateline);
  CHECK(t.article.dateline->location == "鹭州");
  for (const char* const none : {"（短讯）", "（通讯）", "（喜讯）"})
    CHECK(Parsed(std::string("海州湿地来了三百只白鹳\n") + none + "海州湿地迎来三百只白鹳，是最多的一次。\n" + crossing)
              .article.dateline.value_or(article::Dateline{})
              .location.empty());
}

TEST_CASE("an office is nobody's name, and its head has one") {
  const Parsed t("夜航復航首日就客滿\n" + crossing +
                 "林鐵處處長張大為受訪時說，「安全是唯一的底線」，明年不會漲價。\n" +
                 "本地觀鳥者洪佩珊（58歲，退休教師）說：「我看鳥三十年，沒見過這麼多。」\n" +
                 "鐵路警方提醒：乘車時請在行李箱上做好標記。\n");
  REQUIRE(t.article.speakers.size() == 2);
  CHECK(t.article.speakers[0].name == "張大為");
  CHECK(t.article.speakers[0].job_title == "林鐵處處長");
  CHECK(t.article.speakers[1].name == "洪佩珊");
}

TEST_CASE("what a page says below its story is not the story") {
  const std::string story = "夜航復航首日就客滿\n海州日報記者王小明\n" + crossing + crossing;
  CHECK(Parsed(story + "■海州日報報料熱線 news@haizhou.example / 2345 6789\n").block("■海州").role == Role::notice);
  CHECK(Parsed(story + "24小時報料熱線027-86777777。\n").block("24小時").role == Role::notice);
  CHECK(Parsed(story + "摘編自其他媒體的內容，不代表海州日報的立場或觀點。\n").block("摘編").role == Role::notice);
  CHECK(Parsed(story + "※ 歡迎用「分享」轉傳連結；未經授權，請勿複製轉貼文章內容\n").block("※").role == Role::notice);
  CHECK(Parsed(story + "本文首發於2026年10月12日，編輯周穎亦有貢獻。\n").block("本文首").role == Role::credit);
  CHECK(Parsed(story + "●本文獲授權轉載自沈之遙臉書。\n").block("●本文").role == Role::credit);
  // The story's own words.
  CHECK(Parsed(story + "律師指出，網站上寫著未經授權不得轉載，並不代表可以不付稿費，這是兩回事。\n" + crossing)
            .block("律師指出")
            .role == Role::paragraph);
}

TEST_CASE("a headline that asks stands above who wrote and when") {
  const Parsed t("凌晨四點的碼頭，他們在等什麼？\n原創 夜航週刊 夜航週刊 2026年11月29日 07:30 石峽\n" + crossing +
                 crossing);
  CHECK(t.article.headline == "凌晨四點的碼頭，他們在等什麼？");
  CHECK(Parsed("「你們在等什麼？」\n2026年11月29日 07:30\n" + crossing).article.headline.empty());
}

TEST_CASE("a title between two number signs is a heading, a tag is not") {
  const Parsed t("凌晨四點的碼頭\n2026年11月29日\n" + crossing + "# 等船的人 #\n" + crossing + "# 等魚的人 #\n" +
                 crossing + "#夜航 #石峽\n");
  CHECK(t.block("# 等船").role == Role::heading);
  CHECK(t.block("# 等魚").role == Role::heading);
  CHECK(t.block("#夜航").role == Role::notice);
}

TEST_CASE("what readers wrote below a story is none of it") {
  const std::string comments = "海邊的風：\n老鄭是我鄰居，人很好！\n作者\n謝謝您的留言，我們會轉告他。\n";
  const Parsed t("凌晨四點的碼頭\n2026年11月29日\n" + crossing + crossing + crossing + "寫留言\n精選留言\n" + comments);
  CHECK(t.block("老鄭是我").role == Role::navigation);
  CHECK(t.block("謝謝您").role == Role::navigation);
}

TEST_CASE("a talk ends where somebody is quoted in the third person") {
  const Parsed t("一家做濾膜的公司\n2026年11月29日\n" + crossing +
                 "夜航週刊：有沒有想過失敗？\n林知微：想過。第一年一張合格的膜都沒有。\n"
                 "夜航週刊：是什麼讓你們撐下來的？\n林知微：一個漁村的訂單。他們等水喝。\n"
                 "投資人觀點：\n山海公司合夥人周正表示：「我們看中的是壽命，不是價格。」\n"
                 "本文來自微信公眾號「海邊來信」，作者：葉南溪，夜航週刊經授權發布。\n");
  CHECK(t.block("林知微：一個").role == Role::answer);
  CHECK(t.block("投資人").role == Role::paragraph);
  CHECK(t.block("山海公司").role == Role::paragraph);
  CHECK(t.block("本文來自").role == Role::notice);
}

TEST_CASE("who was asked in the street speaks, with name and work, and is not left out") {
  const Parsed t(
      "碼頭\n票價\n船票起價 漁村居民：去一趟鎮上要多花一塊\n（石峽29日訊）交通部宣布，明年元旦起船票上調。\n" +
      crossing +
      "林亞福（62歲，漁夫）：一天只有兩班船，還要起價\n我每個星期去鎮上賣魚，一個月要多花十六元。\n"
      "陳美玲（41歲，小販）：學生有津貼，小販沒有\n小販也要搭船，為什麼沒有人替我們想？\n打開全文\n");
  CHECK(t.article.headline == "船票起價 漁村居民：去一趟鎮上要多花一塊");
  CHECK(t.block("票價").role == Role::navigation);
  REQUIRE(t.article.speakers.size() == 2);
  CHECK(t.article.speakers[1].name == "陳美玲");
  CHECK(t.article.speakers[1].job_title == "小販");
  CHECK(t.block("小販也要").role == Role::paragraph);
}

TEST_CASE("a short question between paragraphs is a heading where the story has others") {
  const std::string ask = "為什麼水位降得這麼低？\n";
  const Parsed t("湖底的古城\n2026年11月29日\n" + crossing + ask + crossing + "專家怎麼看\n" + crossing);
  CHECK(t.block("為什麼水位").role == Role::heading);
  CHECK(Parsed("湖底的古城\n2026年11月29日\n" + crossing + ask + crossing + crossing).block("為什麼水位").role ==
        Role::paragraph);
}
