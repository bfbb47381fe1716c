// Names in Simplified text: tests/accuracy/names.tsv, and what a name's characters become.
#include <fstream>

#include "check.h"
#include "dictionary/embedded.h"
#include "convert/converter.h"
#include "convert/hant_names.h"
#include "convert/lexicon.h"
#include "convert/personal_names.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::text;

namespace {

std::string converted(std::string_view text, const Hints& hints = {}, bool exact = false) {
  static const Lexicon lexicon = std::move(Lexicon::open(embedded_lexicon()).value());
  std::string out;
  Converter(lexicon, {Variety::hans, Variety::hant_tw, false, false, exact}).convert(text, out, nullptr, hints);
  return out;
}

std::string simplified(std::string_view text, bool exact = false) {
  static const Lexicon lexicon = std::move(Lexicon::open(embedded_lexicon()).value());
  std::string out;
  Converter(lexicon, {Variety::hant_tw, Variety::hans, false, false, exact}).convert(text, out);
  return out;
}

std::string as_name(std::string_view name) {
  const Span whole[] = {{0, static_cast<std::uint32_t>(name.size())}};
  return converted(name, {{}, whole});
}

}  // namespace

TEST_CASE("names are names, and words that look like them are words") {
  std::ifstream file(FANJIAN_TESTS_DIR "/accuracy/names.tsv");
  std::string line;
  int cases = 0;
  while (std::getline(file, line)) {
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string::npos) continue;
    CHECK(converted(line.substr(0, tab)) == line.substr(tab + 1));
    ++cases;
  }
  CHECK(cases >= 250);
}

TEST_CASE("a surname of two characters keeps its form") {
  for (const auto& [from, to] : {std::pair{"单于飞", "單于飛"},
                                 {"淳于意", "淳于意"},
                                 {"鲜于枢", "鮮于樞"},
                                 {"万俟卨", "万俟卨"},
                                 {"钟离春", "鍾離春"},
                                 {"澹台灭", "澹臺滅"}})
    CHECK(as_name(from) == to);
}

TEST_CASE("a name that the lexicon knows is as the lexicon has it") {
  CHECK(as_name("周杰伦") == "周杰倫");
  CHECK(as_name("张三丰") == "張三丰");
  CHECK(as_name("魏征") == "魏徵");
}

TEST_CASE("OpenCC to the letter knows no names") { CHECK(converted("市长于海波说", {}, true) == "市長於海波說"); }

TEST_CASE("where the caller has looked for names, no more are found") {
  Hints hints;
  hints.all_names = true;
  CHECK(converted("市长于海波说", hints) == "市長於海波說");
}

TEST_CASE("finding names is linear: titles and separators without end") {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "、于";
  std::vector<Span> names;
  find_names(text, names);
  CHECK(names.empty());
}

TEST_CASE("a name that is found by what stands around it is found again in its line, and in no other") {
  CHECK(converted("于海波说，于海波同意。") == "于海波說，于海波同意。");
  CHECK(converted("演员于海波到场。他握着于海波的手。") == "演員于海波到場。他握著于海波的手。");
  std::string lines = "演员余青松说。\n", alone = "对余青松的手\n";
  CHECK(converted(lines + alone) == converted(lines) + converted(alone));
}

TEST_CASE("on the way to Simplified, names keep what the Mainland keeps in names alone") {
  for (const auto& [from, to] : {std::pair{"陳其乾說", "陈其乾说"},
                                 {"立委徐乾學", "立委徐乾学"},
                                 {"張乾", "张乾"},
                                 {"李乾順等人", "李乾顺等人"},
                                 {"郭乾乾", "郭乾乾"},
                                 {"記者趙惟一說", "记者赵惟一说"},
                                 {"趙惟一、", "赵惟一、"},
                                 {"林昇峰表示", "林昇峰表示"},
                                 {"劉昇", "刘昇"},
                                 {"吳委員育昇：", "吴委员育昇："},
                                 {"游代表乾賜、", "游代表乾赐、"},
                                 {"王金鉅教授", "王金钜教授"},
                                 {"記者王家陞", "记者王家陞"},
                                 {"旭昇集團", "旭昇集团"}})
    CHECK(simplified(from) == to);
}

TEST_CASE("on the way to Simplified, words that look like names are words") {
  for (const auto& [from, to] : {std::pair{"王乾脆地說", "王干脆地说"},
                                 {"張曬乾了", "张晒干了"},
                                 {"這是他惟一的辦法", "这是他唯一的办法"},
                                 {"地方惟一的學校", "地方唯一的学校"},
                                 {"高乾燥劑", "高干燥剂"},
                                 {"陳皮曬乾", "陈皮晒干"},
                                 {"湯收乾後", "汤收干后"},
                                 {"林昇級", "林升级"},
                                 {"張提昇效率", "张提升效率"},
                                 {"周鉅額交易", "周巨额交易"},
                                 {"葡萄乾", "葡萄干"},
                                 {"老先生高陞復任", "老先生高升复任"}})
    CHECK(simplified(from) == to);
}

TEST_CASE("a name of Traditional text is found again in its line") {
  CHECK(simplified("立委陳其乾說，看到陳其乾了") == "立委陈其乾说，看到陈其乾了");
}

TEST_CASE("a word that could be a name is one in a list of names, and a word by itself") {
  for (const auto& [text, wanted] : std::vector<std::pair<std::string, std::string>>{
           {"余力、王征", "余力、王征"}, {"余力", "餘力"}, {"余力，", "餘力，"}, {"“余力”", "“餘力”"}}) {
    CAPTURE(text);
    CHECK(converted(text) == wanted);
  }
}

TEST_CASE("OpenCC to the letter knows no names of Traditional text") {
  CHECK(simplified("立委林乾祐說", true) == "立委林干祐说");
}

TEST_CASE("spans of names are in order, do not overlap, and lie on characters, whatever the text") {
  const char* const pieces[] = {"于",
                                "余",
                                "范",
                                "某",
                                "×",
                                "、",
                                "记者",
                                "里",
                                "岩",
                                "小区",
                                "说",
                                "乾",
                                "昇",
                                "陳",
                                "吳委員",
                                "\n",
                                "，",
                                "王",
                                "采",
                                "a",
                                "\xE4",
                                "\xBA",
                                "\xF0\x9F\x98\x80",
                                "表示",
                                "朴",
                                "：",
                                " ",
                                "12号"};
  std::uint32_t seed = 1;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int k = 0; k < 24; ++k) {
      seed = seed * 1664525u + 1013904223u;
      text += pieces[(seed >> 8) % std::size(pieces)];
    }
    for (const auto find : {find_names, find_names_in_hant}) {
      std::vector<Span> names;
      find(text, names);
      std::uint32_t behind = 0;
      bool sound = true;
      for (const Span name : names) {
        sound = sound && behind <= name.begin && name.begin < name.end && name.end <= text.size();
        if (!sound) break;
        sound = (static_cast<unsigned char>(text[name.begin]) & 0xC0) != 0x80 || name.begin == behind;
        behind = name.end;
      }
      CHECK(sound);
    }
  }
}

TEST_CASE("finding names is linear: surnames, titles and lists without end") {
  // Of twice the text it finds twice the names, and comes to an end in a test's time.
  for (const std::string_view piece : {"记者余文海、", "王采", "于某", "范、", "里小区", "编辑：余、"}) {
    std::string text;
    for (int i = 0; i < 100000; ++i) text += piece;
    std::vector<Span> once, twice;
    find_names(text, once);
    find_names(text + text, twice);
    CHECK(twice.size() >= 2 * once.size());
    CHECK(twice.size() <= 2 * once.size() + 2);
  }
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "立委陳其乾、";
  std::vector<Span> names;
  find_names_in_hant(text, names);
  CHECK(names.size() == 100000);
}
