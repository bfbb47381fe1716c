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

TEST_CASE("a story says whether it quotes the other script") {
  const auto is_mixed = [](const char* text) {
    const auto story = Story::open(text, lexicon());
    REQUIRE(story);
    return story.value().is_mixed(lexicon());
  };
  CHECK(is_mixed(
      "記者在台灣說話\n\n这个国家的人们说，还没有来。\n\n這個國家的人們說，後來還沒有來。\n\n這是頭髮，這裡是車站，他們說還沒有開門。\n"));
  CHECK(is_mixed(
      "记者在国内说话\n\n这个国家的人们说：「這個國家還沒有來。」后来还没有来。\n\n这是头发，这里是车站，他们说还没有开门。\n"));
  CHECK(is_mixed("記者在台灣說話\n\n這個國家的人們說，後來還沒有來。\n\n他說：「这是什么？」這是頭髮。\n"));
  CHECK_FALSE(is_mixed("記者在台灣說話\n\n這個國家的人們說，後來還沒有來。\n\n他看了《学校へ行こう》。\n"));
  CHECK_FALSE(is_mixed("记者在国内说话\n\n这个国家的人们说，后来还没有来。\n\n着装、台湾、群众，都在后面。\n"));
  CHECK_FALSE(is_mixed("一二三四\n\n上下左右\n"));
  CHECK_FALSE(is_mixed(""));
}

TEST_CASE("a view in the story's own script is its source but for what it quotes in the other") {
  Choices own;
  own.as_source = false;
  own.to = Variety::hant;
  const std::string text =
      "記者在台灣說話\n\n这个国家的头发\n\n這裏的人們說，後來還沒有來，羣眾著急。\n\n他說：「这是什么？」這是頭髮。\n";
  const auto story = Story::open(text, lexicon());
  REQUIRE(story);
  const std::string there = story.value().texts(lexicon(), own).all();
  CHECK(there.find("這個國家的頭髮") != std::string::npos);
  CHECK(there.find("這裏的人們說，後來還沒有來，羣眾著急。") != std::string::npos);
  CHECK(there.find("「這是什麼？」這是頭髮") != std::string::npos);
  own.to = hans;
  const auto back = Story::open(
      "记者在国内说话\n\n這個國家的頭髮\n\n这里的人们说：「這是什麼？」后来还没有来，看著头发。\n", lexicon());
  REQUIRE(back);
  const std::string here = back.value().texts(lexicon(), own).all();
  CHECK(here.find("这个国家的头发") != std::string::npos);
  CHECK(here.find("「这是什么？」后来还没有来，看著头发。") != std::string::npos);
}
