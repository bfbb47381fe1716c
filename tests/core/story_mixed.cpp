// Stories with quotations in the other script, with Japanese, and with what is written for machines.
#include <string>
#include <vector>

#include "check.h"
#include "convert/lexicon.h"
#include "dictionary/embedded.h"
#include "story/story.h"
#include "text/utf8.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::story;
using namespace fanjian::text;

namespace {

const Lexicon& lexicon() {
  static const Result<Lexicon> opened = Lexicon::open(embedded_lexicon());
  return opened.value();
}

constexpr Variety hans = Variety::hans, tw = Variety::hant_tw;

}  // namespace

TEST_CASE("a story's quotation in the other script, and its Japanese, are shown as they are to be read") {
  const auto story = Story::open(
      "記者在台灣說話\n\n這個國家的人們說，後來還沒有來。\n\n他說：「这是什么？」這是頭髮。\n\n他看了《学校へ行こう》。\n",
      lexicon());
  REQUIRE(story);
  Choices choices;
  choices.as_source = false;
  choices.to = tw;
  const std::string there = story.value().texts(lexicon(), choices).all();
  CHECK(there.find("「這是什麼？」這是頭髮") != std::string::npos);
  CHECK(there.find("《学校へ行こう》") != std::string::npos);
  choices.to = hans;
  const std::string back = story.value().texts(lexicon(), choices).all();
  CHECK(back.find("「这是什么？」这是头发") != std::string::npos);
  CHECK(back.find("《学校へ行こう》") != std::string::npos);
}

TEST_CASE("a story keeps what is written for machines, and says so of each character of it") {
  const std::string machine = "https://例.example/新闻?页=2", file = "报告头发.docx";
  const auto story = Story::open("新闻标题\n\n记者看了" + machine + " 和 " + file + " 的头发，@头发控 说。\n",
                                 lexicon());
  REQUIRE(story);
  Choices choices;
  choices.as_source = false;
  choices.to = tw;
  const Texts there = story.value().texts(lexicon(), choices);
  CHECK(there.all().find("記者看了" + machine + " 和 " + file + " 的頭髮，@头发控 說") != std::string::npos);
  for (std::size_t piece = 0; piece < story.value().pieces().size(); ++piece) {
    const std::string_view text = there[piece];
    const std::size_t at = text.find("头发.docx");
    if (at == std::string::npos) continue;
    const auto why = story.value().explain(lexicon(), piece, utf16_length(text.substr(0, at)), choices);
    REQUIRE(why);
    CHECK(why->explanation.reason == Reason::kept);
    return;
  }
  FAIL("no piece has the file");
}
