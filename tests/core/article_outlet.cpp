// Words, brackets, outlets and places: what lists and bounds say of a few characters.
#include "article/head/name_patterns.h"
#include "article/head/origin.h"
#include "article/head/outlet.h"
#include "article/head/place.h"
#include "article/lexical/brackets.h"
#include "article/lexical/count.h"
#include "article/lexical/lines.h"
#include "article_check.h"
#include "article_folded.h"

using namespace fanjian::article;
using namespace fanjian::text;

namespace {

std::size_t outlet(std::string_view text) { return outlet_end(folded(text)); }
bool whole_outlet(std::string_view text) { return is_outlet(folded(text)); }
bool known(std::string_view text) { return is_known_place(folded(text)); }
std::size_t behind_names(std::string_view text) { return place_after_names(folded(text)); }
std::size_t bracket(std::string_view text) { return bracket_end(folded(text), 0); }
std::uint32_t words(std::string_view text) { return count_words(text, {}); }

// "outlet|department|place|desk" of what stands before a mode; "none".
std::string origin(std::string_view text, bool dated = true) {
  const std::u32string t = folded(text);
  Origin o;
  if (!read_origin(t, 0, t.size(), dated, o)) return "none";
  const auto cut = [&](std::size_t from, std::size_t to) {
    return to > from ? utf8(std::u32string_view(t).substr(from, to - from)) : "";
  };
  return cut(o.outlet, o.outlet_to) + '|' + cut(o.department, o.department_to) + '|' + cut(o.place, o.place_to) + '|' +
         cut(o.desk, o.desk_to);
}

}  // namespace

TEST_CASE("each bracket ends with its own, 159 characters on at most") {
  for (const char* pair : {"(a)", "[a]", "{a}", "【a】", "〔a〕", "〖a〗", "《a》", "〈a〉"}) {
    INFO(pair);
    CHECK(bracket(pair) == 3);
    CHECK(bracket(std::string(pair) + ")") == 3);
  }
  CHECK(bracket("(a]") == 0);
  CHECK(bracket("((a)") == 0);
  CHECK(bracket("a)") == 0);
  CHECK(bracket("") == 0);
  CHECK(bracket("(") == 0);
  CHECK(bracket("()") == 2);
  CHECK(bracket("(" + std::string(158, 'a') + ")") == 160);
  CHECK(bracket("(" + std::string(159, 'a') + ")") == 0);
}

TEST_CASE("every Han character is a word, and Latin with what joins it is one") {
  CHECK(words("雪山") == 2);
  CHECK(words("a b") == 2);
  for (const char* joint : {"'", "’", "-", ".", ",", ":", "/", "@", "_"}) {
    INFO(joint);
    CHECK(words(std::string("a") + joint + "b") == 1);
    CHECK(words(std::string("a") + joint + " b") == 2);
    CHECK(words(std::string("雪") + joint + "b") == 2);
    CHECK(words(std::string("a") + joint + joint + "b") == 2);
  }
  CHECK(words("a;b") == 2);
  CHECK(words("a雪b") == 3);
  CHECK(words("12雪") == 2);
  CHECK(words("，。") == 0);
  CHECK(words("e\u0301a") == 1);
  CHECK(words("葛\U000E0100山") == 2);
  CHECK(reading_seconds(0) == 0);
  CHECK(reading_seconds(1) == 1);
  CHECK(reading_seconds(400) == 60);
  CHECK(reading_seconds(401) == 61);
}

TEST_CASE("a line is measured without the white space around it") {
  const auto lines = split_lines(" 雪。停了！\r\n\n\t“谁？”　\n", {});
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].chars == 5);
  CHECK(lines[0].stops == 2);
  CHECK(lines[0].first == U'雪');
  CHECK(lines[0].last == U'!');
  CHECK(lines[0].span == Span{1, 16});
  CHECK(lines[1].chars == 4);
  CHECK(lines[1].stops == 1);
  CHECK(lines[1].last == U'”');
  CHECK(split_lines("雪 停 了", {})[0].chars == 5);
}

TEST_CASE("a line ends as a sentence does") {
  const auto ends = [](const char* text) { return ends_sentence(split_lines(text, {})[0]); };
  for (const char* yes : {"雪停了。", "雪停了！", "雪停了？", "雪停了；", "雪停了…", "雪停了｡", "“雪停了。”",
                          "「雪停了。」", "『雪停了。』", "‘雪停了。’", "（雪停了。）", "\"雪停了。\""}) {
    INFO(yes);
    CHECK(ends(yes));
  }
  for (const char* no : {"雪停了", "雪停了，", "雪停了：", "“雪停了”", "（雪停了）", "雪。停了", "雪停了、"}) {
    INFO(no);
    CHECK_FALSE(ends(no));
  }
}

TEST_CASE("an outlet ends with what outlets end with, a second name or letters behind it") {
  CHECK(outlet("海州日报") == 4);
  CHECK(outlet("海州日报记者") == 4);
  CHECK(outlet("海州日报掌上海口") == 8);
  CHECK(outlet("海州日报App") == 7);
  CHECK(outlet("A日报") == 3);
  CHECK(outlet("3日报") == 3);
  CHECK(outlet("，日报") == 0);
  CHECK(outlet("海州，日报") == 0);
  CHECK(outlet("") == 0);
  CHECK(whole_outlet("海州日报·海州号"));
  CHECK(whole_outlet("海州日报·海州号码一二三四"));
  CHECK_FALSE(whole_outlet("海州日报·海州号码一二三四五"));
  CHECK_FALSE(whole_outlet("海州日报·海州，号"));
  CHECK(whole_outlet("海州+"));
  CHECK(whole_outlet("海州一二+"));
  CHECK_FALSE(whole_outlet("海州一二三+"));
  CHECK_FALSE(whole_outlet("A海州+"));
  CHECK(whole_outlet("NOW健康"));
  CHECK(whole_outlet("MoneyDJ理財一二"));
  CHECK_FALSE(whole_outlet("NOW理財一二三"));
  CHECK_FALSE(whole_outlet("N健康"));
  CHECK_FALSE(whole_outlet("now健康"));
  CHECK_FALSE(whole_outlet("NOW"));
  CHECK_FALSE(whole_outlet("报"));
}

TEST_CASE("a place is one of the list, with an ending, or several of them") {
  CHECK(known("北京"));
  CHECK(known("北京市"));
  CHECK(known("高雄市"));
  CHECK(known("台湾台北"));
  for (const char* between : {" ", "、", "，", "；", "／", "|", "="}) {
    INFO(between);
    CHECK(known(std::string("北京") + between + "上海"));
  }
  CHECK_FALSE(known("北京、"));
  CHECK_FALSE(known("北京雪"));
  CHECK_FALSE(known("雪京"));
  CHECK_FALSE(known("京"));
  CHECK(is_place(folded("雪海县")));
  CHECK_FALSE(is_place(folded("雪海")));
}

TEST_CASE("a place behind a name is found where the name ends") {
  CHECK(behind_names("王小明北京") == 3);
  CHECK(behind_names("王明北京") == 2);
  CHECK(behind_names("王小明李大安北京") == 6);
  CHECK(behind_names("王小明李大安") == 0);
  CHECK(behind_names("北京") == 0);
  CHECK(behind_names("雪山") == 0);
}

TEST_CASE("what stands before a day or a mode is outlet, department, place or desk") {
  CHECK(origin("新华社北京") == "新华社||北京|");
  CHECK(origin("新华社") == "新华社|||");
  CHECK(origin("新华社北京时间") == "新华社|||");
  CHECK(origin("新华社综合") == "新华社|||综合");
  CHECK(origin("新华社外电") == "新华社|||外电");
  CHECK(origin("浙江在线-台州频道") == "浙江在线|台州频道||");
  CHECK(origin("浙江在线—台州频道") == "浙江在线|台州频道||");
  CHECK(origin("海州日报-北京") == "海州日报||北京|");
  CHECK(origin("新华社雪山岭") == "新华社||雪山岭|");
  CHECK(origin("新华社雪山岭", false) == "none");
  for (const char* word : {"今", "昨", "于", "在", "从", "将", "自", "至", "到", "截至", "的", "了", "和"}) {
    INFO(word);
    CHECK(origin(std::string("新华社") + word + "雪山") == "none");
  }
  CHECK(origin("新华社一二三四五六七八九十一二三四") == "新华社||一二三四五六七八九十一二三四|");
  CHECK(origin("新华社一二三四五六七八九十一二三四五") == "none");
  CHECK(origin("新华社记者") == "none");
  CHECK(origin("雪山") == "none");
  CHECK(origin("新华社雪，山") == "none");
}
