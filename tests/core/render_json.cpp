// What the reader writes as JSON, read back with nlohmann_json.
#include <nlohmann/json.hpp>

#include "render/article_json.h"
#include "render/json_ld.h"
#include "render/page_model_json.h"
#include "story/address.h"
#include "story/json.h"
#include "story_support.h"

using namespace fanjian;
using namespace fanjian::render;
using namespace fanjian::story;
using Tree = nlohmann::json;

namespace {

const char* const dispatch =
    "清明採茶\n錢江在線-安吉頻道4月6日訊(錢江在線通訊員 沈若溪 余開平)清明前的一場雨過後,茶山一夜轉綠。\n"
    "鄉長周陽介紹:\n今年開採茶園1.8萬畝。\n凡注有\"錢江在線\"的稿件,未經許可不得轉載。版權所有。投稿郵箱:a@example.cn";

Tree article_object(std::string_view source) { return Tree::parse(article_json(story_of(source))); }
Tree structure(std::string_view source) { return Tree::parse(page_model_json(story_of(source))); }

std::string written(std::string_view text, bool in_html = false) {
  std::string out;
  if (in_html) append_for_html(out, dump(json_text(text)));
  else out = dump(json_text(text));
  return out;
}

// Spans put one after the other.
void check_partition(const Tree& json, std::string_view source) {
  std::size_t at = 0;
  for (const Tree& span : json["spans"]) {
    REQUIRE(span[0].get<std::size_t>() == at);
    REQUIRE(span[1].get<std::size_t>() > at);
    at = span[1];
  }
  CHECK(at == source.size());
}

}  // namespace

TEST_CASE("a string of any characters is read back as it was") {
  std::string all;
  for (int c = 0; c < 128; ++c) all += static_cast<char>(c);
  all += "玉é𠀀\u2028\u2029\uFEFF";
  CHECK(Tree::parse(written(all)).get<std::string>() == all);
  CHECK(Tree::parse(written(all, true)).get<std::string>() == all);
  CHECK(Tree::parse(written("")).get<std::string>().empty());
}

TEST_CASE("JSON for a script element has nothing in it that HTML would read") {
  const std::string json = written("</script><!--&\u2028\u2029", true);
  for (const char* part : {"<", ">", "&", "\u2028", "\u2029"}) CHECK(json.find(part) == std::string::npos);
  CHECK(written("<&>") == "\"<&>\"");
}

TEST_CASE("a text that is not UTF-8 is written all the same") {
  CHECK(Tree::parse(written("a\xFF"
                            "b")) == "a\uFFFDb");
}

TEST_CASE("members come in the order in which they are added, numbers up to the largest offset") {
  Json json = Json::object();
  put(json, "z", 0u);
  put(json, "b", Json::array({4294967295u, Json::array(), Json::object(), nullptr, "x"}));
  put_some(json, "d", "");
  put_some(json, "e", "f");
  CHECK(dump(json) == R"({"z":0,"b":[4294967295,[],{},null,"x"],"e":"f"})");
  CHECK(dump(Json::array({1}), 1) == "[\n 1\n]");
}

TEST_CASE("an Article is told in schema.org's words") {
  const Tree json = article_object(dispatch);
  CHECK(json["@type"] == "NewsArticle");
  CHECK(json["inLanguage"] == "zh-Hant");
  CHECK(json["headline"] == "清明採茶");
  CHECK(json["publisher"]["name"] == "錢江在線");
  CHECK(json["publisher"]["department"] == "安吉頻道");
  CHECK(json["dateCreated"]["raw"] == "4月6日");
  CHECK(json["dateCreated"]["iso"] == "--04-06");
  CHECK(json["mode"] == "訊");
  REQUIRE(json["contributor"].size() == 2);
  CHECK(json["contributor"][1]["name"] == "余開平");
  CHECK(json["contributor"][1]["roleName"] == "錢江在線通訊員");
  CHECK(json["wordCount"].get<int>() > 30);
  CHECK(json["timeRequired"].get<std::string>().substr(0, 2) == "PT");
  CHECK_FALSE(json["copyrightNotice"].get<std::string>().empty());
}

TEST_CASE("spans are the source, byte for byte, separators included") {
  for (const std::string& source :
       {std::string(dispatch), glossed_story("本報訊（記者 甲乙）\r\n\r\n　正文。\n"), std::string("\n\n"),
        std::string(), std::string("一"), std::string("\xEF\xBB\xBF標題\0\n正文。", 20)})
    check_partition(article_object(source), source);
}

TEST_CASE("blocks have role, runs and span, headings a position, what is said a speaker") {
  const Tree json = article_object(dispatch);
  bool said = false;
  for (const Tree& block : json["articleBody"]) {
    CHECK(block["role"].is_string());
    std::size_t at = block["span"][0];
    for (const Tree& run : block["runs"]) {
      CHECK(run["span"][0] == at);
      at = run["span"][1];
    }
    CHECK(block["span"][1] == at);
    if (block.contains("speaker")) {
      CHECK(block["speaker"]["name"] == "周陽");
      said = true;
    }
  }
  CHECK(said);
}

TEST_CASE("a gloss is a run of base, reading and the span of both") {
  const std::string source = glossed_story("今天天氣好。");
  const Tree json = article_object(source);
  int glosses = 0;
  for (const Tree& block : json["articleBody"])
    for (const Tree& run : block["runs"]) {
      if (!run.contains("gloss")) continue;
      ++glosses;
      const std::string text = run["text"], reading = run["gloss"];
      const std::size_t begin = run["span"][0], end = run["span"][1];
      CHECK(source.substr(begin, end - begin) == text + "(" + reading + ")");
    }
  CHECK(glosses == 13);
}

TEST_CASE("the structure has a piece for every text, and no text") {
  const Story story = story_of(dispatch);
  const Tree json = Tree::parse(page_model_json(story));
  std::size_t pieces = 0;
  for (const Tree& block : json["blocks"]) {
    CHECK(block["role"] != "separator");
    for (const Tree& piece : block["pieces"]) {
      CHECK(piece["part"] == name_of(story.pieces()[pieces].part));
      ++pieces;
    }
  }
  CHECK(pieces == story.pieces().size());
  CHECK(json["script"] == "hant");
  CHECK(json["speakers"][0]["name"] == "周陽");
  CHECK(structure("天")["script"].is_null());
}

TEST_CASE("glosses in the structure come in fours, and say what part they are in") {
  const Tree json = structure(
      glossed_story("錢江在線-安吉頻道4月6日訊(xùn)(錢江在線通訊(xùn)員 沈若溪)清明前的一場雨。"));
  const char* const order[] = {"base", "open", "reading", "close"};
  std::size_t at = 0;
  std::vector<std::string> inside;
  for (const Tree& block : json["blocks"])
    for (const Tree& piece : block["pieces"])
      if (piece["part"] == "gloss") {
        CHECK(piece["gloss"] == order[at++ % 4]);
        if (piece["gloss"] == "base") inside.push_back(piece.value("inside", ""));
      }
  CHECK(at == 4 * json["glosses"].get<std::size_t>());
  REQUIRE(inside.size() == 15);
  CHECK(inside[0] == "mode");
  CHECK(inside[1] == "roleName");
  CHECK(inside[2].empty());
}

TEST_CASE("an href is http, https or mailto, or there is none") {
  CHECK(href_of("https://example.cn/a") == "https://example.cn/a");
  CHECK(href_of("HTTP://EXAMPLE.CN") == "HTTP://EXAMPLE.CN");
  CHECK(href_of("www.example.cn") == "https://www.example.cn");
  CHECK(href_of("fan@example.cn") == "mailto:fan@example.cn");
  CHECK(href_of("javascript:alert(1)@x").empty());
  CHECK(href_of("玉環").empty());
}

TEST_CASE("durations are ISO 8601") {
  CHECK(iso_duration(0) == "PT0S");
  CHECK(iso_duration(200) == "PT3M20S");
  CHECK(iso_duration(60) == "PT1M");
  CHECK(iso_duration(3600) == "PT1H");
  CHECK(iso_duration(3661) == "PT1H1M1S");
}

TEST_CASE("JSON-LD has schema.org's types, clean texts, and no half dates") {
  const Tree json = Tree::parse(json_ld(story_of(dispatch)));
  CHECK(json["@context"] == "https://schema.org");
  CHECK(json["publisher"]["department"]["name"] == "安吉頻道");
  CHECK(json["contributor"][0]["@type"] == "Role");
  CHECK(json["contributor"][0]["contributor"]["name"] == "沈若溪");
  CHECK_FALSE(json.contains("dateCreated"));
  CHECK_FALSE(json.contains("spans"));
  const Tree glossed = Tree::parse(json_ld(story_of(glossed_story("今天天氣好。"))));
  CHECK(glossed["articleBody"].get<std::string>().find("(") == std::string::npos);
}
