// Stories with quotations in the other script, with Japanese, and with what is written for machines.
#include <string>
#include <vector>

#include "check.h"
#include "convert/lexicon.h"
#include "dictionary/embedded.h"
#include "story/latin.h"
#include "story/story.h"

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

TEST_CASE("addresses, file names, handles and words of code are kept as they are written") {
  for (const char* name : {"https://baike.example/item/岳飞/127844", "https://a.example/?q=头发&p=发展",
                           "https://a.example/wiki/头发_(人体)", "www.a.example/头发/发展", "报告头发.docx",
                           "头发_2024.JPG", "@头发控", "头发_id", "$头发", "发展()"}) {
    std::vector<Span> keep;
    const std::string text = "这个 " + std::string(name) + " 头发，头发";
    keep_written(text, keep);
    CAPTURE(name);
    REQUIRE(keep.size() == 1);
    CHECK(keep[0].of(text) == name);
  }
  std::vector<Span> keep;
  for (const char* text :
       {"这个版本2.0的头发", "头发(发展)", "头发.发展", "头发。", "价格$100，头发", "头发@", "a_b头发 3.14"}) {
    keep_written(text, keep);
    CAPTURE(text);
    for (const Span span : keep) CHECK(span.of(text) == "a_b头发");
  }
}
