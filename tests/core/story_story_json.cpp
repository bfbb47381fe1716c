#include <nlohmann/json.hpp>

#include "render/article_json.h"
#include "story/json_reader.h"
#include "story/story_json.h"
#include "story_support.h"

using namespace fanjian;
using namespace fanjian::article;
using namespace fanjian::render;
using namespace fanjian::story;
using namespace fanjian::text;

namespace {

void check_partition(const Story& story) {
  std::uint32_t at = 0;
  for (const Block& block : story.article().blocks) {
    CHECK(block.span.begin == at);
    for (const Run& run : block.runs) {
      CHECK(run.span.begin == at);
      at = run.span.end;
    }
    CHECK(block.span.end == at);
  }
  CHECK(at == story.source().size());
}

ErrorCode code_of(std::string_view source) { return error_of(source).code; }

}  // namespace

TEST_CASE("a story is JSON if it begins with a brace, and text otherwise") {
  CHECK(looks_like_json("{}"));
  CHECK(looks_like_json("\xEF\xBB\xBF \r\n\t{"));
  CHECK_FALSE(looks_like_json("[本報訊]{"));
  CHECK_FALSE(looks_like_json(""));
  CHECK(story_of("[本報訊]清明前。").source() == "[本報訊]清明前。");
}

TEST_CASE("headline and body become lines, and are parsed like any text") {
  const Story story = story_of(
      R"({"headline":"縣城快遞","articleBody":"新華社北京4月11日電（記者 程遠）一件蘋果。\n第二段在這裡。"})");
  CHECK(story.source() == "縣城快遞\n新華社北京4月11日電（記者 程遠）一件蘋果。\n第二段在這裡。");
  CHECK(story.article().headline == "縣城快遞");
  REQUIRE(story.article().dateline);
  CHECK(story.article().dateline->publisher == "新華社");
  REQUIRE(story.article().author.size() == 1);
  CHECK(story.article().author[0].name == "程遠");
  check_partition(story);
}

TEST_CASE("the body may be a list of texts, and a dateline stands before the first") {
  const Story story = story_of(
      R"({"dateline":"新華社北京4月11日電","articleBody":["一件蘋果寄到千里之外。","第二段在這裡。"]})");
  CHECK(story.source() == "新華社北京4月11日電\n一件蘋果寄到千里之外。\n第二段在這裡。");
  CHECK(roles(story) == std::vector<Role>{Role::dateline, Role::lead, Role::paragraph});
  check_partition(story);
}

TEST_CASE("a dateline that the body says itself is not said twice") {
  const Story story = story_of(
      R"({"dateline":{"raw":"新華社北京4月11日電"},"articleBody":["新華社北京4月11日電 一件蘋果。"]})");
  CHECK(story.source() == "新華社北京4月11日電 一件蘋果。");
}

TEST_CASE("roles that the JSON gives go before what the parser finds") {
  const Story story = story_of(R"({"headline":"標題","articleBody":[
    {"role":"lead","text":"第一段說了一些話，交代了來龍去脈。"},
    {"role":"heading","text":"一個很長很長的小標題，誰也看不出來它是小標題。"},
    {"role":"paragraph","text":"小標題"},
    {"role":"quotation","text":"我說了這句話。"},
    {"role":"heading","text":"又一個"},
    {"role":"notice","text":"看看就好"}]})");
  CHECK(roles(story) == std::vector<Role>{Role::headline, Role::lead, Role::heading, Role::paragraph, Role::quotation,
                                          Role::heading, Role::notice});
  std::vector<std::uint32_t> positions;
  for (const Block& block : story.article().blocks)
    if (block.role == Role::heading) positions.push_back(block.position);
  CHECK(positions == std::vector<std::uint32_t>{1, 2});
  check_partition(story);
}

TEST_CASE("authors stand in a line of their own, where the text does not name them") {
  const Story story = story_of(R"({"headline":"標題在此",
    "author":[{"name":"范雲舟","roleName":"記者"},{"name":"于得水","roleName":"記者"}],
    "contributor":{"name":"卜小滿","roleName":"通訊員"},
    "articleBody":["第一段說了一些話，交代了來龍去脈。","范雲舟說，好。"]})");
  CHECK(story.source() ==
        "標題在此\n記者 范雲舟、于得水 通訊員 卜小滿\n第一段說了一些話，交代了來龍去脈。\n范雲舟說，好。");
  CHECK(blocks_of(story, Role::byline) == std::vector<std::string>{"記者 范雲舟、于得水 通訊員 卜小滿"});
  REQUIRE(story.article().author.size() == 2);
  CHECK(story.article().author[1].span.of(story.source()) == "于得水");
  CHECK(story.article().contributor[0].span.of(story.source()) == "卜小滿");
  check_partition(story);
  const Story plain = story_of(R"({"author":"甲乙","articleBody":"第一段說了一些話。"})");
  CHECK(plain.source() == "甲乙\n第一段說了一些話。");
  check_partition(plain);
}

TEST_CASE("glosses stay lifted when a byline is put before them") {
  nlohmann::json json;
  json["author"] = "范雲舟";
  json["articleBody"] = glossed_story("今天天氣好。");
  const Story story = story_of(json.dump());
  REQUIRE(story.article().glosses.size() == 13);
  for (const Gloss& gloss : story.article().glosses) {
    const Block& block = story.article().blocks[gloss.block];
    CHECK(block.span.begin <= gloss.span.begin);
    CHECK(gloss.span.end <= block.span.end);
    CHECK(gloss.span.of(story.source()) ==
          std::string(gloss.base.of(story.source())) + "(" + std::string(gloss.reading.of(story.source())) + ")");
  }
  check_partition(story);
}

TEST_CASE("credit and copyright notice come at the end, where the text has none") {
  const Story story = story_of(
      R"({"articleBody":"第一段說了一些話。","creditText":"某某社","copyrightNotice":"版權\n所有"})");
  CHECK(story.source() == "第一段說了一些話。\n某某社\n版權 所有");
  CHECK(blocks_of(story, Role::credit) == std::vector<std::string>{"某某社"});
  CHECK(blocks_of(story, Role::notice) == std::vector<std::string>{"版權 所有"});
  check_partition(story);
}

TEST_CASE("what the reader writes about a story, it can read as a story") {
  // Each block in a line of its own: then nothing is different.
  const std::string source =
      glossed_story("標題在此\n錢江在線-安吉頻道4月6日訊(xùn)(錢江在線通訊(xùn)員 沈若溪)\n清明前的一場雨。") +
      "\n責任編輯：林某某";
  const Story story = story_of(source);
  const Story again = story_of(article_json(story));
  CHECK(again.source() == source);
  CHECK(roles(again) == roles(story));
  CHECK(article_json(again) == article_json(story));
}

TEST_CASE("what is written of a story from JSON gives the same story again, byline and all") {
  const Story story = story_of(
      R"({"headline":"測試","dateline":"新華社北京3月1日電","author":[{"name":"甲"}],"contributor":[{"name":"乙","roleName":"攝影"}],"articleBody":["好。"]})");
  const std::string written = article_json(story);
  const Story again = story_of(written);
  CHECK(again.source() == story.source());
  CHECK(roles(again) == roles(story));
  CHECK(again.article().headline == "測試");
  REQUIRE(again.article().author.size() == 1);
  CHECK(again.article().author[0].span.of(again.source()) == "甲");
  REQUIRE(again.article().contributor.size() == 1);
  CHECK(again.article().contributor[0].span.of(again.source()) == "乙");
  check_partition(again);
  CHECK(article_json(again) == written);
}

TEST_CASE("lines that a paragraph could be made of are paragraphs where JSON says what they are") {
  const Story story = story_of(
      R"({"articleBody":[{"role":"headline","text":"環(huán)境"},{"role":"byline","text":"甲"},{"role":"paragraph","text":"乙"}]})");
  CHECK(roles(story) == std::vector{Role::headline, Role::byline, Role::paragraph});
  check_partition(story);
}

TEST_CASE("members that no story has are passed over, however deep they go") {
  std::string deep(200000, '[');
  deep += std::string(200000, ']');
  const Story story = story_of("{\"x\":" + deep + ",\"y\":1.5e300,\"z\":{\"headline\":3},\"articleBody\":\"正文。\"}");
  CHECK(story.source() == "正文。");
}

TEST_CASE("null is absent, and the last of two members counts") {
  CHECK(story_of(R"({"headline":null,"author":null,"articleBody":"一","articleBody":"二"})").source() == "二");
}

TEST_CASE("what is not JSON is told with its offset") {
  CHECK(code_of("{") == ErrorCode::bad_json);
  CHECK(error_of("{").offset == 1);
  CHECK(error_of("{]").offset == 1);
  CHECK(error_of(R"({"articleBody":"甲" "乙"})").offset == 21);
  CHECK(code_of("{\"articleBody\":\"\xE7\x8E\x89\"} x") == ErrorCode::bad_json);
  CHECK(code_of("{\"articleBody\":\"a\nb\"}") == ErrorCode::bad_json);   // a bare line break
  CHECK(code_of(R"({"articleBody":"\ud800"})") == ErrorCode::bad_json);  // a lone surrogate
  CHECK(code_of(std::string(100000, '{')) == ErrorCode::bad_json);
  CHECK(code_of("{headline: 1}") == ErrorCode::bad_json);
}

TEST_CASE("JSON that is no story is told with the offset of what is wrong") {
  const auto check = [](std::string_view json, std::string_view at) {
    INFO(json);
    const Error error = error_of(json);
    CHECK(error.code == ErrorCode::bad_shape);
    CHECK(json.substr(error.offset, at.size()) == at);
  };
  check("{}", "{}");
  check(R"({"x":1})", "{");
  check(R"({"headline": 12 })", "12");
  check(R"({"headline":"a","articleBody":true})", "true");
  check(R"({"articleBody":{"text":"a"}})", R"({"text")");
  check(R"({"articleBody":["a", 7]})", "7");
  check(R"({"articleBody":["a",  ["b"]]})", R"(["b"])");
  check(R"({"articleBody":[{"role":"nonsense","text":"a"}]})", R"("nonsense")");
  check(R"({"articleBody":[{"role":"lead"}]})", R"({"role")");
  check(R"({"articleBody":[{"text":["a"]}]})", R"(["a"])");
  check(R"({"articleBody":[{"runs":[{"text":{}}]}]})", "{}}");
  check(R"({"articleBody":"a","author":[{"roleName":"b"}]})", R"({"roleName")");
  check(R"({"articleBody":"a","author":[["b"]]})", R"(["b"])");
  check(R"({"articleBody":"a","dateline":[]})", "[]");
  check("\xEF\xBB\xBF  {\"headline\":-1}", "-1");
  const std::string deep = "{\"articleBody\":" + std::string(100000, '[');
  CHECK(code_of(deep) == ErrorCode::bad_shape);
}

TEST_CASE("a large story comes through JSON in time") {
  nlohmann::json json;
  for (int i = 0; i < 20000; ++i)
    json["articleBody"].push_back({{"role", "paragraph"}, {"text", "全市各級、各有關單位要強化意識，做好工作。"}});
  const Story story = story_of(json.dump());
  CHECK(roles(story).size() == 20000);
}
