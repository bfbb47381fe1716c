#include <algorithm>
#include <chrono>

#include "story_support.h"
#include "text/utf8.h"

using namespace fanjian;
using namespace fanjian::article;
using namespace fanjian::convert;
using namespace fanjian::story;
using namespace fanjian::text;

namespace {

// The text of the pieces of a kind, joined.
std::string of_part(const Story& story, const Choices& choices, Part part) {
  const Texts texts = story.texts(lexicon(), choices);
  std::string joined;
  for (std::size_t i = 0; i < texts.size(); ++i)
    if (story.pieces()[i].part == part) joined += texts[i];
  return joined;
}

}  // namespace

TEST_CASE("shown as source, every piece is its own bytes of the source") {
  const Story story = story_of(glossed_story("錢江在線-安吉頻道4月6日訊(xùn)(錢江在線通訊(xùn)員 沈若溪)清明前。"));
  const Texts texts = story.texts(lexicon(), Choices{});
  REQUIRE(texts.size() == story.pieces().size());
  for (std::size_t i = 0; i < texts.size(); ++i) CHECK(texts[i] == story.pieces()[i].span.of(story.source()));
}

TEST_CASE("pieces and separators are the source, byte for byte") {
  const std::string source = glossed_story("\xEF\xBB\xBF  標題\r\n\r\n本報訊（記者 甲乙）正文。\t");
  const Story story = story_of(source);
  std::string all;
  std::size_t piece = 0;
  for (std::size_t b = 0; b < story.article().blocks.size(); ++b) {
    const Block& block = story.article().blocks[b];
    if (block.role == Role::separator) all += block.span.of(source);
    for (; piece < story.pieces().size() && story.pieces()[piece].block == b; ++piece)
      all += story.pieces()[piece].span.of(source);
  }
  CHECK(all == source);
  CHECK(piece == story.pieces().size());
}

TEST_CASE("a gloss is four pieces, and only its base is converted") {
  const Story story = story_of(glossed_story("今天天氣好。"));
  const auto& pieces = story.pieces();
  const auto base = std::find_if(pieces.begin(), pieces.end(),
                                 [](const TextPiece& p) { return p.gloss == GlossPart::base; });
  REQUIRE(base != pieces.end());
  const auto i = static_cast<std::size_t>(base - pieces.begin());
  const Texts hans = story.texts(lexicon(), to(Variety::hans));
  CHECK(hans[i] == "环");
  CHECK(hans[i + 1] == "(");
  CHECK(hans[i + 2] == "huán");
  CHECK(hans[i + 3] == ")");
  for (std::size_t k = 0; k < 4; ++k) CHECK(pieces[i + k].part == Part::gloss);
}

TEST_CASE("context is the block: a phrase is seen across a gloss") {
  // 头发 alone would give 頭發 from its characters; the gloss of 发 stands in the middle of the word's line
  const std::string source =
      "他的头(tóu)发(fà)长了，决定去理发(fà)店。\n领(lǐng)导(dǎo)开(kāi)会(huì)，讨(tǎo)论(lùn)发(fā)展(zhǎn)问(wèn)题(tí)。";
  const Story story = story_of(source);
  REQUIRE(story.article().glosses.size() >= 10);
  const std::string hant = of_part(story, to(Variety::hant), Part::text);
  const Texts texts = story.texts(lexicon(), to(Variety::hant));
  std::string bases;
  for (std::size_t i = 0; i < texts.size(); ++i)
    if (story.pieces()[i].gloss == GlossPart::base) bases += texts[i];
  CHECK(bases == "頭髮髮領導開會討論發展問題");
  CHECK(hant.find("長了，決定去理") != std::string::npos);
}

TEST_CASE("links are never converted, the text around them is") {
  const Story story = story_of("欢迎投稿。\n投稿邮箱:fan@example.cn，网址 https://example.cn/发展/后台 ，欢迎。");
  const std::string hant = shown(story, to(Variety::hant));
  CHECK(hant.find("歡迎投稿") != std::string::npos);
  CHECK(hant.find("投稿郵箱:fan@example.cn") != std::string::npos);
  CHECK(of_part(story, to(Variety::hant), Part::link) == of_part(story, Choices{}, Part::link));
  CHECK(of_part(story, to(Variety::hant), Part::link).find("fan@example.cn") != std::string::npos);
}

TEST_CASE("regional words do not begin in the middle of a Latin word") {
  const Choices regional_words = {false, Variety::hant_tw, true, false};
  CHECK(shown(story_of("他做了B超，买了U盘。"), regional_words) == "他做了超音波，買了隨身碟。");
  CHECK(shown(story_of("他去SUPERB超市，GDP增长3.5％。"), regional_words).find("SUPERB超市") != std::string::npos);
}

TEST_CASE("a name in the byline is a name wherever the story says it again") {
  const Story story = story_of(
      "本报讯（记者 范云舟）市长于海波昨天到会。\n他对范云舟说：“这是个模范工程。”\n范云舟问后，他又回答。");
  const std::string hant = shown(story, to(Variety::hant));
  CHECK(hant.find("記者 范雲舟") != std::string::npos);
  CHECK(hant.find("他對范雲舟說") != std::string::npos);
  CHECK(hant.find("模範工程") != std::string::npos);
  CHECK(hant.find("\n") == std::string::npos);  // separators are no pieces
  CHECK(hant.find("範雲") == std::string::npos);
}

TEST_CASE("converting to the story's own script changes nothing") {
  const Story story = story_of("本報訊（記者 范雲舟）裏面說的和裡面說的,都是為着后來。");
  CHECK(shown(story, to(Variety::hant)) == shown(story, Choices{}));
}

TEST_CASE("the language is that of what is shown") {
  const Story story = story_of("這裡說的是繁體字，讓讀者認識。");
  CHECK(std::string(story.in_language()) == "zh-Hant");
  CHECK(std::string(story.language_of(Choices{})) == "zh-Hant");
  CHECK(std::string(story.language_of(to(Variety::hant_tw))) == "zh-Hant-TW");
  CHECK(std::string(story_of("天上人口手").in_language()) == "zh");
}

TEST_CASE("a text of no certain script is converted all the same") {
  CHECK(shown(story_of("人发"), to(Variety::hant)) == "人發");
  CHECK(shown(story_of("天"), to(Variety::hans)) == "天");
}

TEST_CASE("text that is nothing opens, and has no pieces") {
  for (const char* source : {"", " ", "\n\n\t\r\n", "\xEF\xBB\xBF", "　"}) {
    const Story story = story_of(source);
    CHECK(story.pieces().empty());
    CHECK(story.texts(lexicon(), to(Variety::hans)).size() == 0);
  }
}

TEST_CASE("a single character, NUL, and what is no Chinese are stories too") {
  CHECK(shown(story_of("环"), to(Variety::hant)) == "環");
  const std::string nul("a\0环", 5);
  CHECK(shown(story_of(nul), to(Variety::hant)) == std::string("a\0環", 5));
  CHECK(shown(story_of("Nothing here."), to(Variety::hant)) == "Nothing here.");
}

TEST_CASE("ill-formed UTF-8 is refused, with the offset of its first byte") {
  const Error error = error_of("玉環\xFF市");
  CHECK(error.code == ErrorCode::invalid_utf8);
  CHECK(error.offset == 6);
  CHECK(error_of("{\"headline\":\"\xED\xA0\x80\"}").code == ErrorCode::invalid_utf8);
}

TEST_CASE("100,000 brackets within each other, and 10 MB on one line, open in time") {
  std::string brackets(100000, '(');
  brackets += std::string(100000, ')');
  CHECK(shown(story_of(brackets), to(Variety::hans)) == brackets);

  std::string line;
  while (line.size() < 10u << 20) line += "玉環市召開工作會議,全市各級、各有關單位要強化意識。";
  const Story story = story_of(line);
  CHECK(shown(story, Choices{}) == line);
}

TEST_CASE("a story of 100,000 characters is converted in a few milliseconds") {
  std::string source;
  while (length(source) < 100000)
    source += "今年的招商引資工作,事關開局,全市各級、各有關單位要強化爭先意識、憂患意識,全力做好工作。\n";
  const Story story = story_of(source);
  const auto begin = std::chrono::steady_clock::now();
  const Texts texts = story.texts(lexicon(), to(Variety::hans));
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  CHECK(texts.size() == story.pieces().size());
  std::printf("texts() of %zu characters: %.1f ms\n", length(source), took.count());
  CHECK(took.count() < 500);  // a bound against going quadratic; speed is measured in tests/bench
}

TEST_CASE("a story's word is the same in every paragraph, and says why") {
  const Story story = story_of("鞋带\n\n他把鞋带系了。\n\n把鞋带系紧，才好走路。\n\n袋子系了。\n");
  std::string all;
  const Texts texts = story.texts(lexicon(), to(Variety::hant_tw));
  for (std::size_t i = 0; i < texts.size(); ++i) all += texts[i];
  CHECK(all.find("袋子系") == std::string::npos);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::size_t at = texts[i].find("袋子繫了");
    if (at == std::string_view::npos) continue;
    const auto why = story.explain(lexicon(), i, utf16_length(texts[i].substr(0, at)) + 2, to(Variety::hant_tw));
    REQUIRE(why.has_value());
    CHECK(why->explanation.source == "系");
    CHECK(why->explanation.reason == Reason::document);
    for (const Alternative& other : why->explanation.alternatives) CHECK_FALSE(other.score.has_value());
    return;
  }
  FAIL("the paragraph is not there");
}
