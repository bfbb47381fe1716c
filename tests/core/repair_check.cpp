#include "repair/report.h"
#include "repair_support.h"

using namespace fanjian;
using namespace fanjian::repair;

namespace {

std::string all_mended(std::string_view text) { return mended(text, doubts(text), true); }

}  // namespace

TEST_CASE("bytes that read one off come back where nothing else comes near", "[repair]") {
  CHECK(all_mended("這裡的經濟發展\uFFFD(jié)摿\uE78A薮\uFFFD,值得期待。") == "這裡的經濟發展潛力巨大,值得期待。");
  // Two of the bytes were passed over without a mark.
  CHECK(all_mended("這裡的經濟發展?jié)摿薮?,值得期待。") == "這裡的經濟發展潛力巨大,值得期待。");
}

TEST_CASE("a mark that was found in the middle of characters leaves damage without a reading", "[repair]") {
  const auto found = doubts("這很正常?！拔覀兂嗨?,歡迎。");
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == Kind::bytes);
  CHECK_FALSE(found[0].mended);
  CHECK(found[0].likely);
}

TEST_CASE("wrong characters are mended by phrase, by context, and as no character of Traditional", "[repair]") {
  CHECK(all_mended("后半篇文章,旅游規范。") == "後半篇文章,旅遊規範。");
  CHECK(all_mended("大干項目,干事激情。") == "大幹項目,幹事激情。");
  CHECK(doubts("商家具名檢舉。皇后、松樹、幽并、台灣。").empty());
}

TEST_CASE("places are those of the source, whatever was taken out or mended before them", "[repair]") {
  std::string text = "𠮷玉環(huán)市后半篇文章。\n";
  for (int i = 0; i < 20; ++i) text += "環(huán)發(fā)展。\n";
  const auto found = doubts(text);
  REQUIRE(found.size() == 42);
  CHECK(found[0].kind == Kind::gloss);
  CHECK(found[0].span.of(text) == "環(huán)");
  CHECK(found[1].kind == Kind::character);
  CHECK(found[1].span.of(text) == "后");
  const std::string report_of_it = report(text, found, "a.txt");
  CHECK(report_of_it.substr(0, report_of_it.find('\n')).find("a.txt:1:3: reading: 𠮷玉[環(huán)]市后半篇 → 環 (a reading left behind") == 0);
  CHECK(doubts_json(text, found).find("\"start\":3,\"end\":10,\"line\":1,\"column\":3,\"found\":\"環(huán)\"") != std::string::npos);
  CHECK(mends_json(text, found) == "[{\"start\":11,\"end\":12,\"text\":\"後\"}]");
}

TEST_CASE("what glosses interrupt is mended only where it stands in a row", "[repair]") {
  std::string text = "發(fā)展旅(lǚ)游,";
  for (int i = 0; i < 20; ++i) text += "環(huán)發(fā)展。\n";
  for (const Diagnostic& doubt : doubts(text)) {
    CHECK(doubt.span.end <= text.size());
    if (doubt.kind == Kind::character) CHECK(doubt.span.of(text) == "游");
  }
}

TEST_CASE("a story that cannot be opened is an error, and one as JSON has no readings", "[repair]") {
  CHECK(doubts_in(lexicon(), lists(), "\xFF").error().code == ErrorCode::invalid_utf8);
  CHECK(doubts_in(lexicon(), lists(), "{").error().code == ErrorCode::bad_json);
  const std::string json = "{\"articleBody\":[\"環(huán)發(fā)展(zhǎn)業(yè)。\",\"后半篇。\"]}";
  const auto found = doubts(json);
  REQUIRE(found.size() == 1);
  CHECK(found[0].span.of(json) == "后");
}

TEST_CASE("nothing in an empty text, and a report that says so", "[repair]") {
  CHECK(doubts("").empty());
  CHECK(report("", {}, "a") == "0 in all: 0 readings, 0 characters, 0 places of bytes\n");
  CHECK(doubts_json("", {}) == "{\"doubts\":[]}");
  CHECK(mended("好", {}, true) == "好");
}
