// 著 on the way to Simplified, and forms that OpenCC leaves.
#include <string>

#include "check.h"
#include "lexicon/embedded.h"
#include "script/converter.h"
#include "script/lexicon.h"

using namespace fanjian;

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
  }
}

TEST_CASE("to write and to be known stays 著 in Simplified") {
  for (const Variety from : everywhere) {
    CHECK(to_hans("著名作家的著作，乾隆的著述，以勇敢著稱", from) == "著名作家的著作，乾隆的著述，以勇敢著称");
    CHECK(to_hans("顯著，卓著，昭著，土著，專著，原著，編著，論著，巨著，遺著，譯著", from) ==
          "显著，卓著，昭著，土著，专著，原著，编著，论著，巨著，遗著，译著");
    CHECK(to_hans("他著有《海島記》，著書立說", from) == "他著有《海岛记》，著书立说");
  }
}

TEST_CASE("who writes 着 means to write by 著") {
  CHECK(to_hans("看着他著的書", Variety::hant_hk) == "看着他著的书");
}

TEST_CASE("OpenCC's own configuration decides 著 by its phrases alone") {
  CHECK(to_hans("看著，沿著", Variety::hant, true) == "看著，沿著");
  CHECK(to_hans("專著", Variety::hant_tw, true) == "专着");
}

TEST_CASE("forms that the Mainland does not write become those that it does") {
  CHECK(to_hans("妳和牠，大砲，衝鋒鎗，揹著，姪女，暱稱", Variety::hant_tw) == "你和它，大炮，冲锋枪，背着，侄女，昵称");
  CHECK(to_hans("衞生，綉花，裏面，羣眾", Variety::hant_hk) == "卫生，绣花，里面，群众");
  CHECK(to_hans("妳和牠", Variety::hant_tw, true) == "妳和牠");
}

TEST_CASE("names keep the forms that the table of 2013 gives back to them") {
  CHECK(to_hans("陶喆，陳迺強", Variety::hant_tw) == "陶喆，陈迺强");
}
