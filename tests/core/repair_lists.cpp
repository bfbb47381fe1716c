#include <cmath>
#include <limits>

#include "repair_support.h"
#include "text/decoder.h"
#include "text/utf8.h"

using namespace fanjian;
using namespace fanjian::text;
using namespace fanjian::repair;

TEST_CASE("every pair of GBK is its character's, or a hole, and back", "[repair]") {
  const Gbk& gbk = lists().gbk;
  std::size_t characters = 0, holes = 0;
  for (int lead = 0; lead < 256; ++lead)
    for (int trail = 0; trail < 256; ++trail) {
      const char32_t c = gbk.character(lead, trail);
      CHECK_FALSE((c != 0 && gbk.is_hole(lead, trail)));
      characters += c != 0;
      holes += gbk.is_hole(lead, trail);
      if (c != 0) REQUIRE(gbk.character(gbk.pair(c) >> 8, gbk.pair(c) & 255) == c);
    }
  CHECK(characters + holes == Gbk::size);
  CHECK(gbk.character(0xD5, 0xB9) == U'展');
  CHECK(gbk.character(0xB9, 0x9D) == U'節');
  CHECK(gbk.character(0xB9, 0x7F) == 0);
  CHECK(gbk.pair(U'a') == 0);
  CHECK(gbk.pair(U'𠮷') == 0);
}

TEST_CASE("a byte that is not known stands for every character that fits", "[repair]") {
  const Gbk& gbk = lists().gbk;
  std::u32string fits;
  gbk.characters(0xD5, 0xB9, fits);
  CHECK(fits == U"展");
  fits.clear();
  gbk.characters(0xD5, -1, fits);
  CHECK(fits.size() == 190);
  CHECK(fits.find(U'展') != std::u32string::npos);
  fits.clear();
  gbk.characters(-1, -1, fits);
  CHECK(fits.size() > 20'000);
}

TEST_CASE("a table of another length is no table of GBK", "[repair]") {
  const std::string table = text::decode(text::Encoding::gb18030, Gbk::all_pairs()).text;
  CHECK(Gbk::open(table).ok());
  CHECK(Gbk::open(std::string_view(table).substr(3)).error().code == ErrorCode::bad_argument);
  CHECK(Gbk::open(table + "好").error().code == ErrorCode::bad_argument);
  CHECK(Gbk::open("").error().code == ErrorCode::bad_argument);
  CHECK(Gbk::open("𠮷" + table).error().code == ErrorCode::bad_argument);
}

TEST_CASE("lists of another version are refused", "[repair]") {
  for (const char* data : {"", "2 100\n20 了\n", "1 0\n", "1\n20 了\n", "\n", "1 x"})
    CHECK(UnigramSegmenter::open(data).error().code == ErrorCode::bad_lexicon);
  for (const char* data : {"", "2\n", "12\n"}) CHECK(Readings::open(data).error().code == ErrorCode::bad_lexicon);
  CHECK(Readings::open("1").value().of(U'好') == "");
}

TEST_CASE("a text is cut into its likeliest words", "[repair]") {
  const UnigramSegmenter words = std::move(
      UnigramSegmenter::open("1 1000\n5 研究 生命\n4.5 研究生 命\n2 起源\n").value());
  CHECK(words.cut(U"研究生命起源") == std::vector<std::u32string>{U"研究", U"生命", U"起源"});
  CHECK(words.cost(U"研究") < words.cost(U"研究生"));
  CHECK(words.cost(U"") == 0);
  CHECK(words.cut(U"").empty());
  CHECK(words.knows(U'命'));
  CHECK(words.knows(U'，'));
  CHECK_FALSE(words.knows(U'研'));  // alone it is no word
}

TEST_CASE("of what places may be, the likeliest is chosen, and the next best is as much worse as it costs",
          "[repair]") {
  const UnigramSegmenter words = std::move(UnigramSegmenter::open("1 1000\n5 研究 生命\n4 研讨\n").value());
  const Places places = {U"研", U"讨究"};
  const auto best = words.cut(places);
  REQUIRE(best);
  CHECK(best->text == U"研究");
  CHECK(std::abs(words.margin(places, *best) - (words.cost(U"研讨") - words.cost(U"研究"))) < 1e-9);
  CHECK_FALSE(words.cut(Places{U"研", U""}));
  // A place with many characters is asked the other way round, and gives the same.
  std::u32string many = U"讨究";
  for (char32_t c = 0x5000; c < 0x5100; ++c) many += c;
  CHECK(words.cut(Places{U"研", many})->text == U"研究");
  CHECK(std::abs(words.margin(Places{U"研", many}, *words.cut(Places{U"研", many})) - (words.margin(places, *best))) <
        1e-9);
}

TEST_CASE("a character's usual reading is found without its tone, of Traditional too", "[repair]") {
  const Readings& readings = lists().readings;
  CHECK(readings.of(U'节') == "jie");
  CHECK(readings.of(U'節') == "jie");
  CHECK(readings.of(U'绿') == "lv");
  CHECK(readings.of(U'a') == "");
}

TEST_CASE("what a word costs is how much rarer it is than all of them, in steps of e", "[repair]") {
  const UnigramSegmenter words = std::move(
      UnigramSegmenter::open("1 1024\n10 甲乙 丙\n9.5 丁戊\n9.25 己\n0 庚辛\n\n8  壬癸 \n").value());
  const double bit = std::log(2.0);
  const auto near = [](double a, double b) { return std::abs(a - b) < 1e-9; };
  CHECK(near(words.cost(U"甲乙"), 0));
  CHECK(near(words.cost(U"丙"), 0));
  CHECK(near(words.cost(U"丁戊"), 0.5 * bit));
  CHECK(near(words.cost(U"己"), 0.75 * bit));
  CHECK(near(words.cost(U"庚辛"), 10 * bit));
  CHECK(near(words.cost(U"壬癸"), 2 * bit));
  CHECK(near(words.cost(U"丁戊己"), 1.25 * bit));
  CHECK(near(words.cost(U"甲"), 20));  // not in the list
  CHECK(near(words.cost(U"甲丙"), 20));
  CHECK(near(words.cost(U"𠮷"), 20));
  CHECK(words.cost_of_word(U"甲") == std::numeric_limits<double>::infinity());
  CHECK(words.cost_of_word(U"甲丙") == std::numeric_limits<double>::infinity());
  CHECK(near(words.cost_of_word(U"丁戊"), 0.5 * bit));
  CHECK(words.knows(U'丙'));
  CHECK_FALSE(words.knows(U'甲'));
  CHECK(words.knows(U'a'));
  for (const char* total : {"1 1\n", "1 1.5\n"}) CHECK(UnigramSegmenter::open(total).ok());
  for (const char* total : {"1 0.9\n", "1 .9\n", "1 -5\n"}) CHECK_FALSE(UnigramSegmenter::open(total).ok());
}

TEST_CASE("the commoner a mark, the less it costs", "[repair]") {
  const UnigramSegmenter words = std::move(UnigramSegmenter::open("1 1000\n").value());
  const std::u32string marks[] = {U"，",          U"。",   U"、", U"“”「」",          U"：",
                                  U"；《》（）—", U"？…·", U"！", U"『』‘’【】\u3000"};
  double before = 0;
  for (const std::u32string& alike : marks) {
    const double cost = words.cost(alike.substr(0, 1));
    CHECK(cost > before);
    for (const char32_t c : alike) {
      CHECK(words.cost({&c, 1}) == cost);
      CHECK(words.knows(c));
    }
    before = cost;
  }
  CHECK(before < 20);
  CHECK(words.cost(U"\u3001\u3001") == 2 * words.cost(U"、"));
}

TEST_CASE("what costs more than may be is none", "[repair]") {
  const UnigramSegmenter words = std::move(UnigramSegmenter::open("1 1024\n8 甲乙\n6 丙\n").value());
  const double bit = std::log(2.0);
  const Places places = {U"甲", U"乙", U"丙"};
  CHECK(words.cut(places, 6 * bit + 1e-9));
  CHECK_FALSE(words.cut(places, 6 * bit - 1e-9));
  CHECK(words.cut(Places{U"丙"}, 4 * bit + 1e-9));
  CHECK_FALSE(words.cut(Places{U"丙"}, 4 * bit - 1e-9));
  // The next best: none where nothing else can stand there, or where it costs too much.
  const auto best = words.cut(Places{U"甲", U"乙丙"});
  REQUIRE(best);
  CHECK(best->text == U"甲乙");
  CHECK(std::abs(words.margin(Places{U"甲", U"乙丙"}, *best) - (20 + 4 * bit - 2 * bit)) < 1e-9);
  CHECK(words.margin(Places{U"甲", U"乙丙"}, *best, 5) == std::numeric_limits<double>::infinity());
  CHECK(words.margin(Places{U"甲", U"乙"}, *best) == std::numeric_limits<double>::infinity());
  CHECK(words.cost(U"丙𠮷丙") == 20 + 8 * bit);
}

TEST_CASE("a long list has every word of it", "[repair]") {
  std::string data = "1 1000000\n";
  const auto word = [](char32_t n) { return std::u32string{U'一' + n % 97, U'一' + 100 + n / 97, U'一' + n}; };
  for (char32_t n = 0; n < 3000; ++n) data += std::to_string(n % 20) + ' ' + utf8(word(n)) + '\n';
  const UnigramSegmenter words = std::move(UnigramSegmenter::open(data).value());
  for (char32_t n = 0; n < 3000; ++n)
    REQUIRE(std::abs(words.cost_of_word(word(n)) - (std::log(1e6) - n % 20 * std::log(2.0))) < 1e-9);
}

TEST_CASE("of a place with very many characters each can be chosen", "[repair]") {
  const UnigramSegmenter words = std::move(
      UnigramSegmenter::open("1 1024\n9 甲乙丙 甲丁丙\n8 丁\n5 甲乙 丙𠮷\n").value());
  std::u32string many;
  for (char32_t c = 0x5000; c < 0x5000 + 64; ++c) many += c;
  for (const char32_t* others : {U"乙", U"丁"}) {
    INFO(utf8(others));
    for (const std::u32string& place : {many.substr(1) + others, many + others, std::u32string(others)}) {
      const auto best = words.cut(Places{U"甲", place, U"丙"});
      REQUIRE(best);
      CHECK(best->text == (others[0] == U'乙' ? U"甲乙丙" : U"甲丁丙"));
      CHECK(best->words.size() == 1);
      CHECK(std::abs(best->cost - std::log(2.0)) < 1e-9);
    }
  }
  CHECK(words.cut(Places{U"丙", many + U"𠮷"})->text.size() == 2);
}

TEST_CASE("readings are a line each, and what is another's in Simplified has its reading", "[repair]") {
  const auto opened = Readings::open("1\n节節里裡\njié节\nlǐ里理\n\nmā妈\n");
  REQUIRE(opened.ok());
  const Readings& readings = opened.value();
  for (const char32_t c : {U'节', U'節'}) CHECK(readings.of(c) == "jie");
  for (const char32_t c : {U'里', U'裡', U'理'}) CHECK(readings.of(c) == "li");
  CHECK(readings.of(U'妈') == "");  // behind an empty line
  CHECK(Readings::open("1\n里裡\n").value().of(U'裡') == "");
}

TEST_CASE("a GBK table finds the character of each pair; a table of another size is an error", "[repair]") {
  const std::string table = text::decode(text::Encoding::gb18030, Gbk::all_pairs()).text;
  CHECK(Gbk::all_pairs().size() == 2 * Gbk::size);
  CHECK(Gbk::all_pairs().substr(0, 4) == "\x81\x40\x81\x41");
  CHECK(Gbk::all_pairs().find("\x81\x7F") == std::string::npos);
  CHECK(Gbk::all_pairs().substr(2 * Gbk::size - 2) == "\xFE\xFE");
  CHECK(Gbk::open(table + "好").error().offset == table.size());
  CHECK(Gbk::open("\U00010000" + table.substr(3)).error().code == ErrorCode::bad_argument);
  CHECK(Gbk::open("\uFFFF" + table.substr(3)).ok());
  const Gbk& gbk = lists().gbk;
  // The first of several pairs, and what is for private use is no character.
  for (const auto& [lead, trail] : {std::pair{0x81, 0x40}, {0xFE, 0x4F}, {0xB0, 0xA1}, {0xF7, 0xFE}, {0x81, 0x80}}) {
    const char32_t c = gbk.character(lead, trail);
    REQUIRE(c != 0);
    CHECK(gbk.pair(c) == (lead << 8 | trail));
  }
  CHECK(gbk.is_hole(0xAA, 0xA1));
  CHECK_FALSE(gbk.is_hole(0xB0, 0xA1));
  CHECK_FALSE(gbk.is_hole(0x80, 0xA1));
  CHECK_FALSE(gbk.is_hole(0xAA, 0x7F));
  CHECK(gbk.character(0xAA, 0xA1) == 0);
  for (const auto& [lead, trail] :
       {std::pair{0x80, 0x40}, {0xFF, 0x40}, {0x81, 0x3F}, {0x81, 0xFF}, {-1, 0x40}, {0x81, -1}})
    CHECK(gbk.character(lead, trail) == 0);
  std::u32string fits;
  gbk.characters(-1, 0xA1, fits);
  CHECK(fits.size() > 80);
  for (const char32_t c : fits) CHECK((gbk.pair(c) & 255) == 0xA1);
}
