// Regional words where they stand in a text: convert_own.cpp has each alone.
#include <string>

#include "check.h"
#include "dictionary/embedded.h"
#include "convert/converter.h"
#include "convert/lexicon.h"
#include "convert/technical.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::text;

namespace {

std::string converted(std::string_view text, Variety from, Variety to) {
  static const Lexicon lexicon = std::move(Lexicon::open(embedded_lexicon()).value());
  std::string out;
  Converter(lexicon, {from, to, true}).convert(text, out);
  return out;
}

std::string in_taiwan(std::string_view text) { return converted(text, Variety::hans, Variety::hant_tw); }
std::string in_hong_kong(std::string_view text) { return converted(text, Variety::hans, Variety::hant_hk); }

std::size_t technical_lines(std::string_view text) {
  std::vector<Span> lines;
  find_technical(text, lines);
  return lines.size();
}

}  // namespace

TEST_CASE("a word that is technical is one only in a line that two others are in") {
  CHECK(in_taiwan("中央一号文件，循环赛，结婚对象，列车运行，支持者") ==
        "中央一號文件，循環賽，結婚對象，列車運行，支持者");
  CHECK(in_taiwan("这个软件用函数打开文件，支持循环") == "這個軟體用函式開啟檔案，支援迴圈");
  CHECK(in_taiwan("软件用函数打开文件\n打开文件") == "軟體用函式開啟檔案\n打開文件");
  CHECK(converted("這個軟體用函式開啟檔案\n人事檔案與物件", Variety::hant_tw, Variety::hans) ==
        "这个软件用函数打开文件\n人事档案与物件");
}

TEST_CASE("a line is about computers if two different words say so") {
  CHECK(technical_lines("软件和软件") == 0);
  CHECK(technical_lines("软件和软體") == 0);
  CHECK(technical_lines("软件和函数\n软件\n軟體和滑鼠") == 2);
  CHECK(technical_lines("Windows 的软件") == 1);
  CHECK(technical_lines("") == 0);
  CHECK(technical_lines("\xE8\xBD") == 0);
}

TEST_CASE("regional words do not begin inside of those that are listed") {
  CHECK(in_taiwan("城堡的士兵") == "城堡的士兵");
  CHECK(in_hong_kong("城堡的士兵") == "城堡的士兵");
  CHECK(converted("城堡的士兵", Variety::hant_hk, Variety::hans) == "城堡的士兵");
  CHECK(converted("加油站", Variety::hant_hk, Variety::hans) == "加油站");
}

TEST_CASE("regional words come out in a sentence") {
  CHECK(in_hong_kong("乘出租车去幼儿园，买方便面和塑料袋") == "乘的士去幼稚園，買即食麪和膠袋");
  CHECK(in_taiwan("二维码在塑料袋上，特朗普没有说明") == "QR碼在塑膠袋上，川普沒有說明");
  CHECK(in_taiwan("布什总统和大学本科生吃冰激凌") == "布希總統和大學生吃冰淇淋");
  CHECK(converted("乘的士去幼稚園，買膠袋", Variety::hant_hk, Variety::hans) == "乘出租车去幼儿园，买塑料袋");
}

TEST_CASE("a word of the news is not taken for the computer's") {
  CHECK(in_taiwan("社区民警走访，沪市主板上市，公司发表声明，不胜枚举") ==
        "社區民警走訪，滬市主板上市，公司發表聲明，不勝枚舉");
  CHECK(in_taiwan("腾讯和字节的员工，常规数据报送，核酸采样，比特小鹿大涨，日光盘") ==
        "騰訊和字節的員工，常規數據報送，核酸採樣，比特小鹿大漲，日光盤");
  CHECK(in_taiwan("这个软件按字节读内存") == "這個軟體按位元組讀記憶體");
}

TEST_CASE("regional words do not begin in one word and end in the next") {
  CHECK(in_taiwan("室内存放杂物，避免提供个资，社会安全网关怀，依命令行之，反光标志") ==
        "室內存放雜物，避免提供個資，社會安全網關懷，依命令行之，反光標誌");
  CHECK(in_taiwan("卫视频道和央视频，高清晰度，运算符号，黑客松，在线上课") ==
        "衛視頻道和央視頻，高解析度，運算符號，黑客松，線上上課");
  CHECK(in_hong_kong("皮卡车、蔬菜市场、高铁的卡车厢、酒店房价") == "皮卡車、蔬菜市場、高鐵的卡車廂、酒店房價");
}

TEST_CASE("what an institution of the Mainland is called stays") {
  CHECK(in_hong_kong("派出所查验商品房，养老金，工人体育场") == "派出所查驗商品房，養老金，工人體育場");
  CHECK(in_taiwan("中国移动通信集团，自行车比赛，高端疫苗") == "中國移動通信集團，自行車比賽，高端疫苗");
}

TEST_CASE("the way back leaves what the Mainland says as well, and what is a name") {
  const auto from_taiwan = [](std::string_view text) { return converted(text, Variety::hant_tw, Variety::hans); };
  CHECK(from_taiwan("民眾的智慧，人工智慧，智慧型手機，智慧財產權") == "民众的智慧，人工智能，智能手机，知识产权");
  CHECK(from_taiwan("中央通訊社的執行長到舊金山聽取簡報，產學連結，吃番茄和鳳梨酥") ==
        "中央通讯社的执行长到旧金山听取简报，产学连结，吃番茄和凤梨酥");
  CHECK(from_taiwan("很多工程師戴防毒面具做這麼多工作，水寮國小放投影片，汽機車") ==
        "很多工程师戴防毒面具做这么多工作，水寮国小放幻灯片，机动车");
  const auto from_hong_kong = [](std::string_view text) { return converted(text, Variety::hant_hk, Variety::hans); };
  CHECK(from_hong_kong("九龍巴士的電腦，巴士站，日出康城是健康城市，輕鐵站有警方拘捕") ==
        "九龙巴士的电脑，公交站，日出康城是健康城市，轻铁站有警方拘捕");
}

TEST_CASE("Taiwan's forms in a text of Hong Kong become Simplified, with regional words and without") {
  std::string words, plain;
  const Lexicon lexicon = std::move(Lexicon::open(embedded_lexicon()).value());
  Converter(lexicon, {Variety::hant_hk, Variety::hans, true}).convert("屋簷，麻痺，看著", words);
  Converter(lexicon, {Variety::hant_hk, Variety::hans, false}).convert("屋簷，麻痺，看著", plain);
  CHECK(words == "屋檐，麻痹，看着");
  CHECK(plain == words);
}
