// What stands beside 著 tells which word it is, character by character.
#include <string>

#include "check.h"
#include "convert/zhu_zhe.h"
#include "text/utf8.h"

using namespace fanjian::convert;
using namespace fanjian::text;

namespace {

// Whether each 著 of a text is the particle: "zhe zhu".
std::string read(const std::string& text) {
  std::vector<Zhu> found;
  classify_zhu(text, found);
  std::string out;
  for (const Zhu& one : found) out += (out.empty() ? "" : " ") + std::string(one.particle ? "zhe" : "zhu");
  return out;
}

// For each character of a list, what is read where it stands at `@`.
void each(std::string_view list, const std::string& text, const std::string& is) {
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t begin = at;
    next(list, at);
    std::string with = text;
    with.replace(with.find('@'), 1, list.substr(begin, at - begin));
    INFO(with);
    CHECK(read(with) == is);
  }
}

}  // namespace

TEST_CASE("the character before 著 decides whether it ends a word") {
  each("顯卓昭土原專編拙巨鉅遺撰所名近新譯論合", "這是@著，", "zhu");
  each("看走笑山", "這是@著，", "zhe");
  each("顯卓昭土原專編拙巨鉅遺撰所名近新譯論合", "這是@著陸", "zhe");
}

TEST_CASE("behind another character they are no words that end in 著") {
  each("巨鉅", "艱@著，", "zhe");
  CHECK(read("聞名著，") == "zhe");
  each("靠接附走拉貼臨逼迫親鄰挨湊最", "@近著，", "zhe");
  each("重翻更創革刷", "@新著，", "zhe");
  each("翻口", "@譯著，", "zhe");
  each("議談討爭評辯理推", "@論著，", "zhe");
  each("配結混融縫符閉契綜聯集組迎整吻磨化糅摻", "@合著，", "zhe");
}

TEST_CASE("見微知著 and 彰明較著 are written so, and 意味著 is not") {
  CHECK(read("見微知著，") == "zhu");
  CHECK(read("不知著，") == "zhe");
  CHECK(read("彰明較著，") == "zhu");
  CHECK(read("比較著，") == "zhe");
  CHECK(read("他微笑著說") == "zhe");
  CHECK(read("證明書著了火") == "zhe");
  CHECK(read("意味著作者的心") == "zhe");
  CHECK(read("味著作者的心") == "zhu");
}

TEST_CASE("著名 is a word, where 名 begins no other") {
  CHECK(read("他是著名學者") == "zhu");
  each("單片號義師額牌次望流字氣冊譽", "他是著名@了", "zhe");
  each("看讀唱聽寫念翻捧拿跟隨帶抱握指望等想有對向沿靠憑藉仗頂掛冒打拉陪領跑說叫做", "他@著名門", "zhe");
  each("看讀唱聽寫念翻捧拿跟隨帶抱握指望等想有對向沿靠憑藉仗頂掛冒打拉陪領跑說叫做", "他@著名。", "zhe");
  CHECK(read("他是著名。") == "zhu");
  CHECK(read("他是著名門") == "zhu");
  CHECK(read("他看著名學者") == "zhu");
}

TEST_CASE("著作 is a word, where 作 begins no other and no verb of the particle stands before it") {
  CHECK(read("他是著作人") == "zhu");
  each("業證弊戰對惡勢揖夢客陪", "他是著作@了", "zhe");
  CHECK(read("他看著作業") == "zhe");
  CHECK(read("他看著作人") == "zhe");
  CHECK(read("他看著作權") == "zhu");
  CHECK(read("他看著作。") == "zhu");
}

TEST_CASE("著者, 著述, 著稱 and 著錄 are words where no verb of the particle stands before them") {
  each("者述稱錄", "山中著@的", "zhu");
  each("者述稱錄", "他看著@的", "zhe");
  CHECK(read("他以著稱的") == "zhu");
  each("音影像用取製制供", "山中著錄@了", "zhe");
  each("記紀抄拍", "山中@著錄了", "zhe");
}

TEST_CASE("著有, 著成 and 著書 follow who wrote, or begin a clause") {
  for (const char* follows : {"有", "成", "書"}) {
    INFO(follows);
    each("並另曾也還又後他她其均皆先生氏者人即乃因故且兼", std::string("@著") + follows + "的", "zhu");
    CHECK(read(std::string("，著") + follows + "的") == "zhu");
    CHECK(read(std::string("著") + follows + "的") == "zhu");
    CHECK(read(std::string("山著") + follows + "的") == "zhe");
  }
  CHECK(read("山著書立說") == "zhu");
  CHECK(read("山著有立說") == "zhe");
}

TEST_CASE("a title behind 著 is of a book that was written, where its author stands before it") {
  for (const char* open : {"《", "〈"}) {
    INFO(open);
    each("並另曾也還又後他她其均皆先生氏者人即乃因故且兼合編所", std::string("@著") + open + "書", "zhu");
    CHECK(read(std::string("，著") + open + "書") == "zhu");
    CHECK(read(std::string("山著") + open + "書") == "zhe");
  }
}

TEST_CASE("a sentence that writes 着 as well means zhù by every 著, another sentence does not") {
  CHECK(read("看着山著，看著。看著") == "zhu zhu zhe");
  CHECK(read("看著。看着山著") == "zhe zhu");
  CHECK(read("看著\n看着山著") == "zhe zhu");
}
