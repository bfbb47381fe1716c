#include "repair/story_corrections.h"

#include "repair_support.h"

using namespace fanjian;
using namespace fanjian::repair;

namespace {

story::Story opened(std::string text) {
  text::Result<story::Story> story = story::Story::open(std::move(text), lexicon());
  REQUIRE(story.ok());
  return std::move(story.value());
}

std::string view_of(const story::Story& story, story::Choices choices) { return story.texts(lexicon(), choices).all(); }

constexpr story::Choices source{};
story::Choices corrected() {
  story::Choices choices;
  choices.corrected = true;
  return choices;
}

const std::string damaged = "港口的后半篇\n\n他說這裡的旅游業由于天氣怎么也起不來，說干(gàn)就干，規范夜航。\n";

}  // namespace

TEST_CASE("a story's view is corrected, in as many pieces and bytes, and its source stays", "[repair]") {
  story::Story story = opened(damaged);
  const std::string before = view_of(story, source);
  const std::size_t pieces = story.pieces().size();
  CHECK(correct_characters(lexicon(), story).value_or(0) >= 5);
  CHECK(story.source() == damaged);
  CHECK(story.pieces().size() == pieces);
  CHECK(view_of(story, source) == before);
  const std::string after = view_of(story, corrected());
  CHECK(after.size() == before.size());
  for (const char* words : {"後半篇", "旅遊業由於", "怎麼", "規範"}) CHECK(after.find(words) != std::string::npos);
}

TEST_CASE("a rare word that begins in a phrase does not keep it from being corrected", "[repair]") {
  story::Story story = opened("這裡的人拼出說干就干的聲勢，鄰居們還沒有說話。\n");
  REQUIRE(correct_characters(lexicon(), story).value_or(0) > 0);
  CHECK(view_of(story, corrected()).find("說幹就幹的聲勢") != std::string::npos);
}

TEST_CASE("conversion goes by the corrected text, and Simplified is the same with and without", "[repair]") {
  story::Story story = opened(damaged);
  REQUIRE(correct_characters(lexicon(), story));
  story::Choices choices = corrected();
  choices.as_source = false;
  choices.to = convert::Variety::hant_hk;
  CHECK(view_of(story, choices).find("旅遊業由於") != std::string::npos);
  story::Choices simplified;
  simplified.as_source = false;
  simplified.to = convert::Variety::hans;
  const std::string without = view_of(story, simplified);
  simplified.corrected = true;
  CHECK(view_of(story, simplified) == without);
}

TEST_CASE("what is corrected is explained as it is shown", "[repair]") {
  story::Story story = opened("港口的后半篇還沒有寫\n");
  REQUIRE(correct_characters(lexicon(), story) == 1);
  const auto why = story.explain(lexicon(), 0, 3, corrected());
  REQUIRE(why);
  CHECK(why->explanation.source == "後");
  CHECK(story.explain(lexicon(), 0, 3, source)->explanation.source == "后");
}

TEST_CASE("a story that shows no such word, or is not Traditional, is left alone without its dictionary", "[repair]") {
  for (const char* text : {"皇后與太后來過這裡，若干部門干涉了項目，村里的麵包還沒有賣完。",
                           "这里的旅游业由于天气怎么也起不来，规范后半篇。",
                           "該村里長們說，正心里的公園開放，松樹、台灣、制度與方面都沒有變。"}) {
    story::Story story = opened(text);
    CHECK(correct_characters(lexicon(), story) == 0);
    CHECK(view_of(story, corrected()) == view_of(story, source));
  }
}

TEST_CASE("addresses and code are not corrected", "[repair]") {
  story::Story story = opened("這裡的旅游業還沒有說話，見 https://example.org/旅游 的規范。\n");
  REQUIRE(correct_characters(lexicon(), story));
  const std::string after = view_of(story, corrected());
  CHECK(after.find("/旅游") != std::string::npos);
  CHECK(after.find("旅遊業") != std::string::npos);
}

TEST_CASE("runs of JSON are corrected across their borders", "[repair]") {
  story::Story story = opened(
      R"({"headline":"港口","articleBody":[{"runs":[{"text":"這裡的旅"},{"text":"游","strong":true},{"text":"業還沒有規范。"}]}]})");
  REQUIRE(correct_characters(lexicon(), story) == 2);
  CHECK(view_of(story, corrected()).find("旅遊業還沒有規範") != std::string::npos);
}
