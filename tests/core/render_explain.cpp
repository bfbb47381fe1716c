#include <nlohmann/json.hpp>

#include "render/explain_json.h"
#include "story_support.h"
#include "text/utf8.h"

using namespace fanjian;
using namespace fanjian::convert;
using namespace fanjian::render;
using namespace fanjian::story;
using namespace fanjian::text;

namespace {

// The piece whose text holds `which`, and the unit where it stands there.
nlohmann::json why(const Story& story, const char* which, const Choices& choices) {
  const Texts texts = story.texts(lexicon(), choices);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::size_t at = texts[i].find(which);
    if (at == std::string_view::npos) continue;
    const std::uint32_t unit = utf16_length(texts[i].substr(0, at));
    return nlohmann::json::parse(explain_json(story, lexicon(), i, unit, choices));
  }
  return "not shown";
}

}  // namespace

TEST_CASE("where the context decided, the explanation says how likely each reading is") {
  const Story story = story_of("标题\n\n他把信放在夹层里。");
  const nlohmann::json e = why(story, "裡", to(Variety::hant_tw));
  CHECK(e.at("source") == "里");
  CHECK(e.at("alternatives").at(0).at("score") > e.at("alternatives").at(1).at("score"));
}

TEST_CASE("a character on the page is explained from what stands in the source") {
  const Story story = story_of("标题\n\n𠀀他的头发长了，去理发。");
  const nlohmann::json e = why(story, "髮長", to(Variety::hant));
  CHECK(e.at("source") == "发");
  CHECK(e.at("target") == "髮");
  CHECK(e.at("reason") == "phrase");
  CHECK(e.at("phrase") == "头发");
  CHECK(e.at("start") == 5);  // 𠀀 has two units
  CHECK(e.at("end") == 6);
  CHECK(e.at("alternatives").at(0).at("text") == "髮");
  CHECK(e.at("alternatives").at(1).at("text") == "發");
  CHECK_FALSE(e.at("alternatives").at(0).contains("score"));  // a word of one reading: the context was not asked
}

TEST_CASE("a regional word tells the part of itself that its piece holds") {
  const Story story = story_of(
      "他买了一个打印(yìn)机(jī)。\n领(lǐng)导(dǎo)开(kāi)会(huì)，讨(tǎo)论(lùn)发(fā)展(zhǎn)问(wèn)题(tí)。");
  REQUIRE(story.article().glosses.size() > 2);
  const nlohmann::json e = why(story, "印", {false, Variety::hant_tw, true, false});
  CHECK(e.at("source") == "打印机");
  CHECK(e.at("target") == "印表機");
  CHECK(e.at("end").get<int>() - e.at("start").get<int>() == 1);
}

TEST_CASE("the story as it came, links and readings are kept") {
  const Story story = story_of("里面说，联系 https://example.cn/发展 。");
  const nlohmann::json e = why(story, "里", Choices{});
  CHECK(e.at("reason") == "kept");
  CHECK(e.at("alternatives").size() == 1);
  CHECK(why(story, "example", to(Variety::hant)).at("reason") == "kept");
  CHECK(why(story, "裡", to(Variety::hant_tw)).at("source") == "里");
}

TEST_CASE("where there is no such piece or character, there is nothing to explain") {
  const Story story = story_of("头发");
  CHECK(explain_json(story, lexicon(), 1, 0, to(Variety::hant)) == "null");
  CHECK(explain_json(story, lexicon(), 0, 2, to(Variety::hant)) == "null");
  CHECK(explain_json(lexicon(), {}, "头发", 2) == "null");
  CHECK(explain_json(lexicon(), {}, "头\n发", 1) == "null");
  CHECK(explain_json(lexicon(), {}, "", 0) == "null");
}

TEST_CASE("of a plain text, the line is looked at, and offsets are the text's") {
  const auto e = nlohmann::json::parse(explain_json(lexicon(), {}, "𠀀\n理发\n发展", 4));
  CHECK(e.at("phrase") == "理发");
  CHECK(e.at("start") == 4);
  CHECK(e.at("end") == 5);
}

TEST_CASE("every character of every piece can be explained, and agrees with what is shown") {
  const Story story = story_of(
      "讯\n\n本报讯（记者 范云舟）市长于海波说：“里面的软件、打印机都坏了。”\n乾隆年间的范围里，U盘是没有的。");
  for (const bool regional_words : {false, true})
    for (const Variety variety : {Variety::hant, Variety::hant_tw, Variety::hant_hk, Variety::hans}) {
      const Choices choices = {false, variety, regional_words, false};
      const Texts texts = story.texts(lexicon(), choices);
      for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::uint32_t unit = 0; unit < utf16_length(texts[i]); ++unit) {
          const auto why = story.explain(lexicon(), i, unit, choices);
          REQUIRE(why);
          CHECK(why->begin <= unit);
          CHECK(unit < why->end);
          const std::size_t begin = at_utf16(texts[i], why->begin), end = at_utf16(texts[i], why->end);
          CHECK(texts[i].substr(begin, end - begin) == why->explanation.target);
        }
    }
}

TEST_CASE("a variation selector is explained with its character, whichever of the two is asked for") {
  // 2 units of the selector behind 里.
  const std::string text = "这里\U000E0100很好";
  for (const std::uint32_t unit : {1u, 2u, 3u}) {
    CAPTURE(unit);
    const auto e = nlohmann::json::parse(explain_json(lexicon(), {Variety::hans, Variety::hant}, text, unit));
    CHECK(e["start"].get<int>() <= 1);
    CHECK(e["end"] == 4);
  }
}
