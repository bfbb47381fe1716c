#include <cmath>

#include "repair_support.h"
#include "text/decoder.h"

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
