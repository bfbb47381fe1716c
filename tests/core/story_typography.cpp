// What stands beside a mark, and how edits are put into a text with places.
#include "story/offset_map.h"
#include "story/typography.h"
#include "story_support.h"
#include "text/utf8.h"

using namespace fanjian;
using namespace fanjian::story;
using namespace fanjian::text;

namespace {

std::vector<MarkEdit> edits_of(std::string_view text, QuoteForm quotes = QuoteForm::curly,
                               std::vector<Span> untouched = {}) {
  PunctuationNormalizer setter({true, quotes});
  std::vector<MarkEdit> edits;
  setter.decide(text, untouched, false, 0, edits);
  return edits;
}

std::string set(std::string text, QuoteForm quotes = QuoteForm::curly, std::vector<Span> untouched = {}) {
  const std::vector<MarkEdit> edits = edits_of(text, quotes, std::move(untouched));
  std::string space;
  put_in(text, 0, edits, space, {});
  return text;
}

}  // namespace

TEST_CASE("each character beside a mark is of a kind") {
  const std::pair<Beside, std::u32string> kinds[] = {
      {Beside::digit, U"0189０９"},       {Beside::latin, U"aZéжα٠ẞＡｚｱ\u0301"},
      {Beside::space, U" \t\u00A0"},      {Beside::edge, U"\n\r"},
      {Beside::other, U"%()!~«→€"},       {Beside::wide, U"·—…，。「」％￥｡･、😀"},
      {Beside::han, U"字㐀𠮷あアㄅ가々"},
  };
  for (const auto& [kind, characters] : kinds)
    for (const char32_t c : characters) {
      INFO(utf8({&c, 1}));
      CHECK(beside(c) == kind);
    }
  CHECK(before("字", 0) == Beside::edge);
  CHECK(before("字", 3) == Beside::han);
  CHECK(after("字", 0) == Beside::han);
  CHECK(after("字", 3) == Beside::edge);
  CHECK(after("字", 4) == Beside::edge);
}

TEST_CASE("edits are put in where they stand, and places behind them move") {
  const auto put = [](std::string text, std::size_t at, std::vector<MarkEdit> edits, std::vector<std::uint32_t> ends) {
    std::string space;
    put_in(text, at, edits, space, ends);
    for (const std::uint32_t end : ends) (text += ' ') += std::to_string(end);
    return text;
  };
  // Places count from where the text begins.
  CHECK(put("xx甲,乙", 2, {{3, 1, u'，', 1}}, {3, 4, 7}) == "xx甲，乙 3 6 9");
  CHECK(put("甲...乙", 0, {{3, 3, u'…', 2}}, {3, 4, 5, 6, 9}) == "甲……乙 3 9 9 9 12");
  CHECK(put("甲 (乙", 0, {{3, 1, 0, 0}, {4, 1, u'（', 1}}, {3, 4, 5, 8}) == "甲（乙 3 3 6 9");
  CHECK(put("甲乙", 0, {}, {3, 6}) == "甲乙 3 6");
  CHECK(put("甲,", 0, {{3, 1, u'，', 1}}, {4}) == "甲， 6");
  CHECK(put("a甲", 0, {{0, 1, u'，', 1}}, {0, 1, 4}) == "，甲 0 3 6");
}

TEST_CASE("marks of addresses are not touched, and those beside them are") {
  const std::string text = "甲,乙,丙,丁";
  CHECK(set(text) == "甲，乙，丙，丁");
  CHECK(set(text, QuoteForm::curly, {{4, 8}}) == "甲，乙,丙，丁");
  CHECK(set(text, QuoteForm::curly, {{7, 8}}) == "甲，乙,丙，丁");
  CHECK(set(text, QuoteForm::curly, {{8, 11}}) == "甲，乙，丙，丁");
  CHECK(set(text, QuoteForm::curly, {{3, 4}, {11, 12}}) == "甲,乙，丙,丁");
}

TEST_CASE("marks behind characters of two, three and four bytes are found") {
  CHECK(set("é,字") == "é，字");
  CHECK(set("𠮷,字") == "𠮷，字");
  CHECK(set("ア,字") == "ア，字");
  CHECK(set("字·,字") == "字·，字");
}

TEST_CASE("each form has its marks, for each rank") {
  const std::string text = "甲“乙‘丙’丁”";
  CHECK(set(text, QuoteForm::as_found) == text);
  CHECK(set(text, QuoteForm::curly) == text);
  CHECK(set(text, QuoteForm::corner) == "甲「乙『丙』丁」");
  CHECK(set(text, QuoteForm::corner_reversed) == "甲『乙「丙」丁』");
  for (const char* other : {"甲「乙『丙』丁」", "甲\"乙'丙'丁\"", "甲＂乙＇丙＇丁＂", "甲﹁乙﹃丙﹄丁﹂"}) {
    CHECK(set(other, QuoteForm::curly) == text);
    CHECK(set(other, QuoteForm::corner) == "甲「乙『丙』丁」");
    CHECK(set(other, QuoteForm::corner_reversed) == "甲『乙「丙」丁』");
  }
  for (const char* other : {"甲〝乙〞", "甲〝乙〟"}) CHECK(set(other, QuoteForm::curly) == "甲“乙”");
  // What is as it is to be is no edit.
  CHECK(edits_of("甲“乙”").empty());
  CHECK(edits_of("甲，乙（丙）。").empty());
}

TEST_CASE("a boundary within a change is as many characters into it, and behind it as far behind") {
  const auto project = [](std::string_view source, std::string_view target, const std::vector<convert::Change>& changes,
                          std::vector<std::uint32_t> boundaries) {
    project_offsets(source, target, changes, boundaries);
    return boundaries;
  };
  using Places = std::vector<std::uint32_t>;
  convert::Change first, second;
  first.source = {3, 9}, first.target = {3, 12};       // two characters that become three
  second.source = {12, 18}, second.target = {15, 18};  // two that become one
  const std::string source = "甲乙丙丁戊己庚", target = "甲一二三丁四庚";
  CHECK(project(source, target, {first, second}, {0, 3, 6, 9, 12, 15, 18, 21}) == Places{0, 3, 6, 12, 15, 18, 18, 21});
  CHECK(project(source, source, {}, {0, 3, 21}) == Places{0, 3, 21});
}
