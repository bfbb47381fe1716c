// Cantonese, to Traditional and back.
#include <string>

#include "check.h"
#include "dictionary/embedded.h"
#include "convert/converter.h"
#include "convert/lexicon.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;

namespace {

std::string converted(std::string_view text, Direction direction) {
  static const Lexicon lexicon = std::move(Lexicon::open(embedded_lexicon()).value());
  std::string out;
  Converter(lexicon, direction).convert(text, out);
  return out;
}

constexpr Direction to_hong_kong = {Variety::hans, Variety::hant_hk}, to_taiwan = {Variety::hans, Variety::hant_tw};

}  // namespace

TEST_CASE("a sentence with a character of Cantonese has 係, 隻, 鬆, 吓 and 晒") {
  CHECK(converted("佢系学生，呢只系统好用，嗰两只狗松咗", to_hong_kong) == "佢係學生，呢只系統好用，嗰兩隻狗鬆咗");
  CHECK(converted("佢哋食晒啲饭，坐吓先", to_hong_kong) == "佢哋食晒啲飯，坐吓先");
  CHECK(converted("佢系香港人", to_taiwan) == "佢係香港人");
  CHECK(converted("喺关系学系读书", to_hong_kong) == "喺關係學系讀書");
}

TEST_CASE("what Cantonese alone says is Cantonese in Hong Kong without such a character") {
  CHECK(converted("即系点解", to_hong_kong) == "即係點解");
  CHECK(converted("只系睇吓", to_hong_kong) == "只係睇吓");
  CHECK(converted("大晒", to_hong_kong) == "大晒");
}

TEST_CASE("a sentence of Mandarin beside one of Cantonese is left as it is") {
  CHECK(converted("佢唔知。中文系学生，晒太阳，吓人。", to_hong_kong) == "佢唔知。中文系學生，曬太陽，嚇人。");
  CHECK(converted("佢唔知\n中文系学生", to_hong_kong) == "佢唔知\n中文系學生");
  CHECK(converted("今天放晴。他晒书也晒画。我哋去食饭。", to_hong_kong) == "今天放晴。他曬書也曬畫。我哋去食飯。");
  CHECK(converted("防晒霜，惊吓", to_hong_kong) == "防曬霜，驚嚇");
}

TEST_CASE("OpenCC's configuration knows nothing of Cantonese") {
  CHECK(converted("佢系香港人", *direction_of_config("s2hk")) == "佢系香港人");
}

TEST_CASE("係 is 系 in Simplified, unless it is to be kept") {
  Direction direction = {Variety::hant_hk, Variety::hans};
  CHECK(converted("佢係學生，關係", direction) == "佢系学生，关系");
  direction.keep_cantonese = true;
  CHECK(converted("佢係學生", direction) == "佢係学生");
  CHECK(converted("關係，係數", direction) == "关系，系数");
}
