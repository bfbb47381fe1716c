// Stories as television and literary pages set them: a title and a name before what is said, a title over a quotation, the
// mark at a story's end.
#include "article_check.h"

using namespace fanjian;
using article::Role;

TEST_CASE("a title and a name before a quotation say who speaks") {
  const Parsed t("石峽碼頭下月熄燈\n2026年11月29日\n" + crossing + "院長 林德昌：「我打了三十幾通電話。」\n" +
                 "孕婦 許小姐：「那剩下五天怎麼辦？」\n消防處助理消防區長吳志明：「現場沒有可疑。」\n" +
                 "村民：「見到好大煙。」\n記者 葉南溪：「我們現在在碼頭。」\n" + crossing);
  REQUIRE(t.article.speakers.size() == 3);
  CHECK(t.article.speakers[0].name == "林德昌");
  CHECK(t.article.speakers[0].job_title == "院長");
  CHECK(t.article.speakers[1].name == "許");
  CHECK(t.article.speakers[1].job_title == "小姐");
  CHECK(t.article.speakers[2].name == "吳志明");
  CHECK(t.article.speakers[2].job_title == "消防處助理消防區長");
  CHECK(t.block("村民：").speaker == -1);
}

TEST_CASE("a title over what is said and who wrote is the headline") {
  const Parsed t(
      "夜航週刊\n深度 香港 社會\n那些留下來的人，還在修同一條村\n「修牆不是為了牆。」他說，「是為了有人記得這裏。」\n"
      "夜航週刊記者 葉南溪 發自香港\n2026-11-28\n" +
      crossing + crossing);
  CHECK(t.article.headline == "那些留下來的人，還在修同一條村");
  CHECK(t.block("「修牆").role == Role::deck);
}

TEST_CASE("the mark at a story's end does not take its last sentence away") {
  const Parsed t("等一班船\n2026/11/27 05:30\n◎何若水\n圖◎王孟婷\n" + crossing + "後來船不再來了。●\n作家小檔案\n");
  CHECK(t.block("後來船").role == Role::paragraph);
  CHECK(t.block("圖◎").role == Role::credit);
  CHECK(t.authors() == ":何若水");
}

TEST_CASE("a stamp that names the author names him") {
  CHECK(Parsed("石峽碼頭下月熄燈\n来源：海州晚报 2026-11-25 08:12:33 作者：周恬 责编：王建国\n" + crossing + crossing)
            .authors() == "作者:周恬");
}

TEST_CASE("who is called by surname and work is one speaker, in a talk and around it") {
  const Parsed t("一名鄉村教師的三十年\n2026年11月25日\n" + crossing +
                 "鄭老師說，他還能再幹五年。\n對話鄭老師\n海州晚報：三十年沒想過走？\n鄭老師：想過。行李都打好了。\n"
                 "海州晚報：後來為什麼沒走？\n鄭老師：走到村口，我就回來了。\n");
  CHECK(t.block("鄭老師：想").speaker == t.block("鄭老師說").speaker);
}
