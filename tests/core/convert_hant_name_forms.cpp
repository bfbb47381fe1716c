// Names in Traditional text whose characters the Mainland keeps in names alone: what shows one, and what shows a word.
#include <string>
#include <vector>

#include "check.h"
#include "each_of.h"
#include "convert/hant_names.h"
#include "text/utf8.h"

using namespace fanjian::convert;
using namespace fanjian::text;

namespace {

std::string named(std::string_view text) {
  std::vector<Span> names;
  find_names_in_hant(text, names);
  std::string out;
  for (const Span name : names) (out += out.empty() ? "" : " ") += name.of(text);
  return out;
}

}  // namespace

TEST_CASE("a frequent surname before two characters or one shows a name at the head of a clause") {
  for (
      const std::string& surname : each_of(
          "陳林黃張李王吳劉蔡楊許鄭謝郭曾邱廖賴周徐蘇葉莊呂何羅蕭潘朱簡鍾彭詹胡施沈余趙盧梁顏柯孫魏翁戴范宋杜傅侯曹薛蔣唐馮姚董紀歐鄒龔嚴袁黎阮倪"
          "邵錢孟秦賀閻崔尹")) {
    INFO(surname);
    CHECK(named(surname + "其乾說") == surname + "其乾");
    CHECK(named(surname + "乾學說") == surname + "乾學");
    if (surname != "葉") CHECK(named(surname + "乾說") == surname + "乾");  // 葉乾 is a dried leaf
    for (const std::string& before : each_of("對和與由讓為給找叫而"))
      CHECK(named(before + surname + "其乾說") == surname + "其乾");
    CHECK(named("山" + surname + "其乾說") == "");
  }
  for (const std::string& surname :
       each_of("洪江高游方溫丁馬卓藍石程連古汪湯姜田康白涂尤巫韓金陸夏童柳關任史段龍武孔毛常萬雷章")) {
    INFO(surname);
    CHECK(named(surname + "其乾說") == surname + "其乾");
    CHECK(named(surname + "乾學說") == surname + "乾學");
    CHECK(named(surname + "乾說") == "");
    CHECK(named("對" + surname + "其乾說") == "");
    CHECK(named("立委" + surname + "其乾說") == surname + "其乾");
  }
  CHECK(named("山其乾說") == "");
  for (const std::string& before : each_of("對和與及由讓請向是為的給被把跟同找問叫謝但而如隨即")) {
    INFO(before);
    CHECK(named(before + "陳其乾說") == "陳其乾");
  }
}

TEST_CASE("a name ends before a mark, a title, or what follows names") {
  for (const std::string& behind :
       each_of("說稱表指認強在和與及等也則率向對的是為出會要提致任當於因已將等就都同以又")) {
    INFO(behind);
    CHECK(named("陳其鉅" + behind) == "陳其鉅");
  }
  for (const char* behind : {"", "，", "。", "」", " ", "教授", "先生", "委員", "市長"}) {
    INFO(behind);
    CHECK(named("陳其鉅" + std::string(behind)) == "陳其鉅");
  }
  CHECK(named("陳其鉅山") == "");
  CHECK(named("立委陳其鉅山") == "陳其鉅");
  CHECK(named("立委洪其鉅山") == "");
  CHECK(named("陳其鉅a") == "");
}

TEST_CASE("every title shows a name behind it, and a given name behind surname and title") {
  for (const char* title :
       {"立委", "委員", "議員", "市長", "縣長", "鄉長", "鎮長", "里長", "村長", "區長", "部長", "次長",
        "署長", "局長", "處長", "院長", "校長", "所長", "會長", "董事", "理事", "監事", "秘書", "書記",
        "主任", "主席", "主委", "教授", "老師", "醫師", "律師", "法官", "檢察", "先生", "女士", "小姐",
        "同學", "同志", "記者", "代表", "總統", "總理", "經理", "總裁", "博士", "專家", "學者", "作家",
        "導演", "演員", "歌手", "畫家", "選手", "球員", "教練", "將軍", "司令", "團長", "隊長", "參事",
        "科長", "組長", "股長", "書長", "評論", "嫌犯", "男子", "女子", "被告", "原告", "證人", "農民",
        "民眾", "市民", "業者", "老闆", "候選", "助理", "顧問", "大使", "皇帝", "國主", "可汗", "詩人"}) {
    INFO(title);
    CHECK(named("今" + std::string(title) + "洪其乾說") == "洪其乾");
    CHECK(named("吳" + std::string(title) + "育昇：") == "育昇");
    CHECK(named("游" + std::string(title) + "乾賜、") == "乾賜");
  }
  CHECK(named("今碼頭洪其乾說") == "");
  CHECK(named("山委員育昇：") == "");
  CHECK(named("吳碼頭育昇：") == "");
  CHECK(named("吳委員育昇山") == "");
  CHECK(named("吳委員提昇：") == "");
  CHECK(named("吳委員乾淨、") == "");
}

TEST_CASE("what makes another word of a character shows no name") {
  for (
      const std::string& behind : each_of(
          "淨净燥旱杯脆涸貨糧果電洗冰草燒煎媽爹爸兒女娘親哥弟妹癟咳嘔枯坤涼菜麵粉式性瞪著急巴裂笑薪癬眼濕縮熱熬鍋拌煸炒酪渴了透掉得成光後"))
    CHECK(named("王乾" + behind + "說") == "");
  for (
      const std::string& before : each_of(
          "餅曬烘風晾擦吹萄豆肉魚筍梅果菜口舌唇淚汗血水油白烤焙陰抹拭榨吸抽耗喝飲酒河井枯乳奶臉不未已弄全半變快很太較中收煮熬燒一要先"))
    CHECK(named("王" + before + "乾說") == "");
  for (const std::string& behind : each_of("華級高降等格遷任平官值空旗起天溫學騰為到至上幅壓息"))
    CHECK(named("王昇" + behind + "說") == "");
  for (const std::string& before : each_of("提上晉高飛爬推回抬擢超再攀東調直躍不未"))
    CHECK(named("王" + before + "昇說") == "");
  for (const std::string& behind : each_of("額款變大資細著作獻商富賈鹿子亨量數幅損虧"))
    CHECK(named("王鉅" + behind + "說") == "");
  for (const std::string& before : each_of("艱創至重過最更")) CHECK(named("王" + before + "鉅說") == "");
  for (const std::string& behind : each_of("官遷任等復")) CHECK(named("王陞" + behind + "說") == "");
  for (const std::string& before : each_of("晉擢高調")) CHECK(named("王" + before + "陞說") == "");
  for (const std::string& behind : each_of("有恐獨妙肖命願其是在能因以此")) CHECK(named("王惟" + behind + "說") == "");
  for (const std::string& before : each_of("思恭伏不")) CHECK(named("王" + before + "惟說") == "");
}

TEST_CASE("a surname and one character are a name before a verb of saying, whatever is said") {
  CHECK(named("陳乾說明天再來") == "陳乾");
  CHECK(named("，陳乾表示同意") == "陳乾");
}

TEST_CASE("two are known by their whole names") {
  CHECK(named("發明家畢昇的") == "畢昇");
  CHECK(named("在旭昇集團") == "旭昇");
  CHECK(named("在畢業昇旗") == "");
  CHECK(name_in_hans(U'鉅') == U'钜');
  CHECK(name_in_hans(U'乾') == U'乾');
  CHECK(name_in_hans(U'山') == 0);
}

TEST_CASE("names are found again in their line, wherever in a long one they stand") {
  CHECK(named("立委陳其乾說，山陳其乾山") == "陳其乾 陳其乾");
  CHECK(named("立委陳其乾說\n山陳其乾山") == "陳其乾");
  CHECK(named("陳乾說，山陳乾山") == "陳乾");
  for (std::size_t n = 0; n < 40; ++n) {
    std::string before;
    for (std::size_t i = 0; i < n; ++i) before += i % 3 == 0 ? "a" : "山";
    INFO(n);
    CHECK(named(before + "，陳其乾說") == "陳其乾");
  }
}
