#include <fstream>
#include <map>

#include "render/story_html.h"
#include "story_support.h"
#include "text/utf8.h"

using namespace fanjian;
using namespace fanjian::article;
using namespace fanjian::convert;
using namespace fanjian::render;
using namespace fanjian::story;
using namespace fanjian::text;

namespace {

struct Case {
  int line;
  std::string view, source, shown;
};

std::vector<Case> cases() {
  std::vector<Case> all;
  std::ifstream in(FANJIAN_TESTS_DIR "/golden/marks.tsv");
  std::string line;
  for (int n = 1; std::getline(in, line); ++n) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t a = line.find('\t'), b = line.find('\t', a + 1);
    REQUIRE(b != std::string::npos);
    all.push_back({n, line.substr(0, a), line.substr(a + 1, b - a - 1), line.substr(b + 1)});
  }
  return all;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

Choices view_of(const std::string& name) {
  Choices choices;
  choices.as_source = name == "source";
  choices.to = name.substr(0, 4) == "hans" ? Variety::hans : Variety::hant_tw;
  choices.punctuation = choices.quotes = true;
  choices.vertical = name.back() == '|';
  return choices;
}

std::string in_paragraphs(const Story& story, const Choices& choices) {
  const Texts texts = story.texts(lexicon(), choices);
  std::string all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0 && story.pieces()[i].block != story.pieces()[i - 1].block) all += "¶";
    all += texts[i];
  }
  return all;
}

std::string set_as(const std::string& view, std::string_view source) {
  return in_paragraphs(story_of(replaced(std::string(source), "¶", "\n")), view_of(view));
}

}  // namespace

TEST_CASE("marks are set as the table says") {
  const std::vector<Case> all = cases();
  CHECK(all.size() >= 100);
  for (const Case& c : all) {
    INFO("marks.tsv:" << c.line);
    CHECK(set_as(c.view, c.source) == c.shown);
  }
}

TEST_CASE("marks that are set are set for good: the same again changes nothing") {
  for (const Case& c : cases()) {
    if (c.view == "hans|") continue;  // 「 」 stand there for the inner marks
    INFO("marks.tsv:" << c.line);
    CHECK(set_as(c.view, c.shown) == c.shown);
  }
}

TEST_CASE("without the options marks are those of the source, in every view") {
  for (const Case& c : cases()) {
    INFO("marks.tsv:" << c.line);
    const Story story = story_of(replaced(c.source, "¶", "\n"));
    CHECK(in_paragraphs(story, Choices{}) == c.source);
    const std::string there = in_paragraphs(story, view_of(c.view));
    Choices plain = view_of(c.view);
    plain.punctuation = plain.quotes = false;
    in_paragraphs(story, plain);
    CHECK(in_paragraphs(story, view_of(c.view)) == there);  // the same choices, the same text
  }
}

TEST_CASE("each option goes by itself") {
  const Story story = story_of("他說:“這裡,有個‘詞’。”");
  Choices choices;
  choices.punctuation = true;
  CHECK(shown(story, choices) == "他說：“這裡，有個‘詞’。”");
  choices.punctuation = false;
  choices.quotes = true;
  CHECK(shown(story, choices) == "他說:「這裡,有個『詞』。」");
}

TEST_CASE("marks find their pieces: glosses, links and names stay what they are") {
  const Story story = story_of(
      glossed_story("本報訊(xùn)(記者 甲乙)他說:\"環(huán)境\",見https://example.cn/a,b,再說."));
  Choices choices;
  const Texts plain = story.texts(lexicon(), choices);
  choices.punctuation = choices.quotes = true;
  for (const Variety variety : {Variety::hans, Variety::hant_tw}) {
    choices.to = variety;
    choices.as_source = variety != Variety::hans;
    const Texts texts = story.texts(lexicon(), choices);
    REQUIRE(texts.size() == plain.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const TextPiece& piece = story.pieces()[i];
      if (piece.part == Part::link || piece.gloss != GlossPart::none) CHECK(length(texts[i]) == length(plain[i]));
      if (piece.part == Part::link) CHECK(texts[i] == plain[i]);
      if (piece.gloss == GlossPart::open) CHECK(texts[i] == "(");
    }
  }
  const std::string all = shown(story, choices);
  CHECK(all.find("訊(xùn)（記者 甲乙）他說：「環(huán)境」，見https://example.cn/a,b") != std::string::npos);
}

TEST_CASE("a story of no certain script keeps its quotation marks as its source") {
  Choices choices;
  choices.quotes = true;
  CHECK(shown(story_of("天“上”"), choices) == "天“上”");
}

TEST_CASE("HTML has the marks that the page has") {
  const Story story = story_of("他說:“這裡”.");
  Choices choices;
  choices.punctuation = choices.quotes = true;
  CHECK(story_html(story, lexicon(), choices).find("<p class=\"lead\">他說：「這裡」。</p>") != std::string::npos);
}

TEST_CASE("100,000 marks of a kind are set in time") {
  Choices choices;
  choices.punctuation = choices.quotes = true;
  for (const char* unit : {"\"", "“", "‘", "”", "'", "(", ")", "甲,", "“‘", "「“", "甲...", "-", ",", "甲(", "“)"}) {
    std::string source = "這裡說。";
    for (int i = 0; i < 100000; ++i) source += unit;
    CHECK_FALSE(shown(story_of(source), choices).empty());
  }
}
