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
  CHECK(converted("乘的士去幼稚園，買膠袋", Variety::hant_hk, Variety::hans) == "乘出租车去幼儿园，买塑料袋");
}
