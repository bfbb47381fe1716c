// Blocks that a text cannot hold: figures, tables, lists with depth, embeds, and runs with styles.
#include <nlohmann/json.hpp>

#include "render/article_json.h"
#include "render/json_ld.h"
#include "render/page_model_json.h"
#include "render/story_html.h"
#include "story/address.h"
#include "story_support.h"

using namespace fanjian;
using namespace fanjian::article;
using namespace fanjian::convert;
using namespace fanjian::render;
using namespace fanjian::story;
using namespace fanjian::text;
using Json = nlohmann::ordered_json;

namespace {

// What a block says, without what the core adds to it.
Json bare(const Json& json) {
  if (json.is_array()) {
    Json all = Json::array();
    for (const Json& each : json) all.push_back(bare(each));
    return all;
  }
  if (!json.is_object()) return json;
  Json object = Json::object();
  for (const auto& [key, value] : json.items())
    if (key != "span" && key != "before" && !(key == "part" && value != "mark")) object[key] = bare(value);
  return object;
}

Json written(const Story& story) { return Json::parse(article_json(story)); }

void check_whole(const Story& story) {
  std::uint32_t at = 0;
  for (const Block& block : story.article().blocks) {
    CHECK(block.span.begin == at);
    CHECK_FALSE(block.runs.empty());
    for (const Run& run : block.runs) {
      CHECK(run.span.begin == at);
      at = run.span.end;
    }
    CHECK(block.span.end == at);
  }
  CHECK(at == story.source().size());
}

std::string html(const Story& story, const Choices& choices = {}) { return story_html(story, lexicon(), choices); }

Choices hans() {
  Choices choices;
  choices.as_source = false;
  choices.to = Variety::hans;
  choices.punctuation = choices.quotes = true;
  return choices;
}

std::string lead = R"({"role":"lead","runs":[{"text":"海州港昨天開了新航線，頭一班船下午出發。"}]})";

Story with(const std::string& block) {
  return story_of(R"({"headline":"海州港開新航線","articleBody":[)" + lead + "," + block + "]}");
}

}  // namespace

TEST_CASE("blocks and runs that go in come out, and again") {
  const char* blocks[] = {
      R"({"role":"paragraph","runs":[{"text":"他說"},{"text":"頭髮","strong":true},{"text":"很長。"}]})",
      R"({"role":"paragraph","runs":[{"text":"見"},{"text":"公告全文","link":"https://example.com/a?b=1&c=2"},{"text":"。"}]})",
      R"({"role":"paragraph","runs":[{"text":"全部","link":"/more","strong":true,"emphasis":true}]})",
      R"({"role":"paragraph","runs":[{"text":"用"},{"text":"git 頭","code":true},{"text":"與"},{"text":"發","keep":true},{"text":"。"}]})",
      R"({"role":"paragraph","runs":[{"text":"所謂"},{"text":"l'avenir","lang":"fr"},{"text":"是將來。"}]})",
      R"({"role":"listItem","depth":1,"runs":[{"text":"• ","part":"mark"},{"text":"第一件。"}]})",
      R"({"role":"listItem","position":7,"depth":1,"ordered":true,"runs":[{"text":"7. ","part":"mark"},{"text":"第七","strong":true},{"text":"件。"}]})",
      R"({"role":"figure","image":{"url":"https://example.com/a.jpg","alt":"船頭","width":800,"height":450},"caption":"海州港的船","credit":"程遠攝"})",
      R"({"role":"figure","image":{"url":"a.png"}})",
      R"({"role":"figure","image":{"url":"a.png","alt":"船頭"}})",
      R"({"role":"figure","image":{"url":"a.png"},"credit":"程遠攝"})",
      R"({"role":"figure","image":{"url":"data:image/png;base64,AAAA"},"caption":[{"text":"港口見"},{"text":"地圖","link":"https://example.com/"}]})",
      R"({"role":"table","header":true,"rows":[["地區","進口","出口"],["海州","12","37"],["","",""]]})",
      R"({"role":"table","rows":[["甲"],["乙","丙"]]})",
      R"({"role":"table","rows":[[[{"text":"海","strong":true},{"text":"州"}],"12"]]})",
      R"({"role":"embed","url":"https://example.com/v","text":"開航錄影"})",
      R"({"role":"quotation","runs":[{"text":"船開了，大家都鬆了一口氣。"}]})",
      R"({"role":"question","runs":[{"text":"問：什麼時候開？"}]})",
      R"({"role":"answer","runs":[{"text":"答：下午。"}]})",
      R"({"role":"editorNote","runs":[{"text":"編按：昨日所載班次有誤。"}]})",
      R"({"role":"deck","runs":[{"text":"頭一班船下午出發"}]})",
  };
  for (const char* block : blocks) {
    INFO(block);
    const Story story = with(block);
    check_whole(story);
    const Json json = written(story);
    REQUIRE(json["articleBody"].size() == 3);
    CHECK(bare(json["articleBody"][2]) == Json::parse(block));
    CHECK_FALSE(json.contains("warnings"));
    const Story again = story_of(json.dump());
    check_whole(again);
    CHECK(again.source() == story.source());
    CHECK(written(again) == json);
    CHECK(html(again) == html(story));
  }
}

TEST_CASE("what the story says of itself is written as it was given") {
  const std::string given =
      R"({"alternativeHeadline":"頭一班船下午出發","publisher":{"@type":"NewsMediaOrganization","name":"海州晚報"},
    "url":"https://example.com/1","datePublished":"2026-03-01T08:00:00+08:00","dateModified":"2026-03-02","articleSection":"本地",
    "image":[{"url":"https://example.com/a.jpg","alt":"船","caption":"船頭","credit":"程遠","width":8,"height":6}]})";
  Json json = Json::parse(given);
  Json whole = json;
  whole["headline"] = "海州港開新航線";
  whole["articleBody"] = Json::array({Json::parse(lead)});
  const Story story = story_of(whole.dump());
  Json out = written(story);
  for (const auto& [key, value] : json.items()) {
    INFO(key);
    CHECK(out[key] == value);
  }
  // The picture opens the story, which has no other.
  CHECK(story.source() == "海州港開新航線\n頭一班船下午出發\n船\n船頭\n程遠\n海州港昨天開了新航線，頭一班船下午出發。");
  CHECK(written(story_of(out.dump())) == out);
  const Json linked = Json::parse(json_ld(story));
  CHECK(linked["datePublished"] == json["datePublished"]);
  CHECK(linked["publisher"]["name"] == "海州晚報");
  CHECK(linked["image"][0]["url"] == "https://example.com/a.jpg");
}

TEST_CASE("a story's text holds marks, cells apart and captions") {
  const Story story = with(
      R"({"role":"listItem","depth":1,"text":"甲項"},{"role":"listItem","depth":2,"ordered":true,"text":"乙項"},
         {"role":"listItem","depth":2,"ordered":true,"text":"丙項"},{"role":"listItem","depth":1,"text":"丁項"},
         {"role":"paragraph","text":"兩個列表之間。"},{"role":"listItem","depth":1,"ordered":true,"position":4,"text":"戊\n項"},
         {"role":"listItem","depth":1,"ordered":true,"text":"己項"},
         {"role":"table","rows":[["海州",12,"37"],["臨\n安","1","2"]]},
         {"role":"figure","image":{"url":"a.png","alt":"船頭"},"caption":"開船","credit":"程遠攝"})");
  CHECK(story.source() ==
        "海州港開新航線\n海州港昨天開了新航線，頭一班船下午出發。\n• 甲項\n(1) 乙項\n(2) 丙項\n• 丁項\n兩個列表之間。\n"
        "4. 戊　項\n5. 己項\n海州\t12\t37\n臨　安\t1\t2\n船頭\n開船\n程遠攝");
  check_whole(story);
}

TEST_CASE("numbers behind bullets begin with one, and bullets behind numbers are a list of their own") {
  const Story story = with(
      R"({"role":"listItem","depth":1,"text":"甲"},{"role":"listItem","depth":1,"text":"乙"},
         {"role":"listItem","depth":1,"ordered":true,"text":"丙"},{"role":"listItem","depth":1,"ordered":true,"text":"丁"},
         {"role":"listItem","depth":1,"text":"戊"},{"role":"listItem","depth":1,"ordered":true,"text":"己"})");
  CHECK(story.source().ends_with("• 甲\n• 乙\n1. 丙\n2. 丁\n• 戊\n1. 己"));
  CHECK(story_html(story, lexicon(), {}).find("<ol>\n<li>丙</li>\n<li>丁</li>\n</ol>") != std::string::npos);
}

TEST_CASE("HTML of a story has lists, tables and figures") {
  const Story story = with(
      R"({"role":"listItem","depth":1,"text":"甲項"},{"role":"listItem","depth":2,"ordered":true,"text":"乙項"},
         {"role":"listItem","depth":1,"text":"丁項"},
         {"role":"table","header":true,"rows":[["地區","進口"],["海州","12"]]},
         {"role":"figure","image":{"url":"a.png?a&b","alt":"\"船\"","width":8,"height":6},"caption":"開船","credit":"程遠攝"},
         {"role":"embed","url":"https://example.com/v","text":"錄影"})");
  const std::string out = html(story);
  const auto has = [&](const char* part) {
    INFO(part);
    CHECK(out.find(part) != std::string::npos);
  };
  has("<ul>\n<li>甲項<ol>\n<li>乙項</li>\n</ol>\n</li>\n<li>丁項</li>\n</ul>\n<table>");
  has("<table>\n<thead>\n<tr><th scope=\"col\">地區</th><th scope=\"col\">進口</th></tr>\n</thead>\n<tbody>\n<tr><td>海州</td><td>12</td></tr>\n</tbody>\n</table>");
  has("<figure><img src=\"a.png?a&amp;b\" alt=\"&quot;船&quot;\" width=\"8\" height=\"6\" loading=\"lazy\" decoding=\"async\" "
      "referrerpolicy=\"no-referrer\"><figcaption>開船<small class=\"credit\">程遠攝</small></figcaption></figure>");
  has("<p class=\"embed\"><a href=\"https://example.com/v\">錄影</a></p>");
}

TEST_CASE("cells, captions and alternative texts are converted, each by itself") {
  const Story story = with(
      R"({"role":"table","rows":[["頭","髮"],["乾","坤"]]},
         {"role":"figure","image":{"url":"a.png","alt":"頭髮"},"caption":"開船的儀式","credit":"程遠攝"},
         {"role":"paragraph","runs":[{"text":"頭","strong":true},{"text":"髮與"},{"text":"頭髮","code":true},{"text":"和"},{"text":"頭髮","lang":"ja"},
          {"text":"及"},{"text":"頭髮","link":"https://example.com/頭髮"},{"text":"。"}]})");
  const std::string out = html(story, hans());
  const auto has = [&](const char* part) {
    INFO(part);
    CHECK(out.find(part) != std::string::npos);
  };
  has("<td>头</td><td>发</td></tr>\n<tr><td>干</td><td>坤</td>");
  has("alt=\"头发\"");
  has("<figcaption>开船的仪式<small class=\"credit\">程远摄</small>");
  has("<p><strong>头</strong>发与<code>頭髮</code>和<span lang=\"ja\">頭髮</span>及<a href=\"https://example.com/頭髮\">头发</a>。</p>");
}

TEST_CASE("a figure or table between paragraphs leaves them, their people and their readings as they are") {
  const std::string source = glossed_story("清明前的一場雨。");
  std::string body, with_figures;
  Json lines = Json::array(), mixed = Json::array();
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t end = std::min(source.find('\n', at), source.size());
    if (end > at) {
      lines.push_back(source.substr(at, end - at));
      mixed.push_back(Json::parse(
          R"({"role":"figure","image":{"url":"a.png","alt":"圖"},"caption":[{"text":"環","gloss":"huán"},{"text":"山"}]})"));
      mixed.push_back(source.substr(at, end - at));
      mixed.push_back(Json::parse(R"({"role":"table","rows":[["甲","乙"]]})"));
    }
    at = end + 1;
  }
  const Story plain = story_of(Json{{"articleBody", lines}}.dump());
  const Story story = story_of(Json{{"articleBody", mixed}}.dump());
  check_whole(story);
  const Article &a = plain.article(), &b = story.article();
  std::vector<std::string> before, after;
  for (const Gloss& gloss : a.glosses) before.emplace_back(gloss.span.of(plain.source()));
  for (const Gloss& gloss : b.glosses) {
    const Block& block = b.blocks[gloss.block];
    CHECK(block.span.begin <= gloss.span.begin);
    CHECK(gloss.span.end <= block.span.end);
    if (block.role != Role::figure) after.emplace_back(gloss.span.of(story.source()));
  }
  CHECK(after == before);
  CHECK(b.glosses.size() == a.glosses.size() + lines.size());
  CHECK(html(story).find("<ruby>環<rp>(</rp><rt lang=\"zh-Latn-pinyin\">huán</rt><rp>)</rp></ruby>山</figcaption>") !=
        std::string::npos);
}

TEST_CASE("an address that is not allowed is left out, with a warning; its words stay") {
  const Story story = with(
      R"json({"role":"figure","image":{"url":"javascript:alert(1)","alt":"船頭"},"caption":"開船","credit":"程遠攝"},
         {"role":"figure","image":{"url":"data:text/html,<b>"},"caption":""},
         {"role":"paragraph","runs":[{"text":"見"},{"text":"這裡","link":"javascript:alert(1)"},{"text":"。"}]},
         {"role":"embed","url":"vbscript:x","text":"錄影"})json");
  ;
  CHECK(blocks_of(story, Role::caption) == std::vector<std::string>{"開船　程遠攝"});
  CHECK(story.article().given.pictures.empty());
  CHECK(story.article().given.warnings.size() == 4);
  const std::string out = html(story) + page_model_json(story);
  CHECK(out.find("javascript") == out.find("javascript:alert(1)\""));  // in the warnings alone
  CHECK(html(story).find("javascript") == std::string::npos);
  CHECK(html(story).find("這裡") != std::string::npos);
  CHECK(html(story).find("錄影") != std::string::npos);
}

TEST_CASE("pictures come from the web, from the page itself or from image data, links lead to the web or to mail") {
  for (const char* url : {"https://a/b.jpg", "HTTP://a/b", "blob:https://a/1", "a/b.png", "/a.png", "//a/b.png", "?a:b",
                          "data:image/png;base64,AA", "data:image/svg+xml,%3Csvg%3E", "data:image/avif,x", "頭.png"})
    CHECK(is_picture_address(url));
  for (const char* url : {"", "javascript:1", "java\tscript:1", "\x01javascript:1", "data:text/html,1",
                          "data:image/svg,1", "data:image/png", "file:///a", "data:image/pngx,1", "ftp://a/b", "a b",
                          "\\\\a\\b", "vbscript:1", "about:blank", "filesystem:http://a"})
    CHECK_FALSE(is_picture_address(url));
  for (const char* url : {"https://a", "mailto:a@b.c", "/a", "#a", "a.html?u=b:c"}) CHECK(is_link_address(url));
  for (const char* url : {"javascript:1", "JAVASCRIPT:1", "data:text/html,1", "blob:https://a/1", "x:y", "a:b/c"})
    CHECK_FALSE(is_link_address(url));
}

TEST_CASE("a picture of many megabytes in its own address is left out, with a warning") {
  const Story story = with(R"({"role":"figure","image":{"url":"data:image/png;base64,)" + std::string(9u << 20, 'A') +
                           R"("},"caption":"開船"})");
  CHECK(story.article().given.pictures.empty());
  REQUIRE(story.article().given.warnings.size() == 1);
  CHECK(story.article().given.warnings[0].find("too large") != std::string::npos);
  CHECK(story.article().given.warnings[0].size() < 200);
  CHECK(blocks_of(story, Role::caption) == std::vector<std::string>{"開船"});
}

TEST_CASE("a table may have more rows than a story has lines") {
  Json rows = Json::array();
  for (int i = 0; i < 30'000; ++i) rows.push_back({"海州", std::to_string(i)});
  const Story story = with(Json{{"role", "table"}, {"rows", rows}}.dump());
  check_whole(story);
  CHECK(written(story)["articleBody"][2]["rows"] == rows);
  const std::string out = html(story, hans());
  CHECK(out.find("<td>海州</td><td>29999</td>") != std::string::npos);
}

TEST_CASE("what is wrong with a block is said where it stands") {
  const auto message = [](const char* block) {
    const Error error = error_of(std::string(R"({"articleBody":[)") + block + "]}");
    CHECK(error.code == ErrorCode::bad_shape);
    return std::string(error.message);
  };
  CHECK(message(R"({"role":"table"})") == "a table has no rows");
  CHECK(message(R"({"role":"table","rows":["甲"]})") == "a row is not a list of cells");
  CHECK(message(R"({"role":"table","rows":[[true]]})") == "a cell or caption is neither a text nor runs");
  CHECK(message(R"({"role":"figure","image":{"url":"a.png"},"caption":{"text":"甲"}})") ==
        "a cell or caption is neither a text nor runs");
  CHECK(message(R"({"role":"picture","text":"甲"})") == "a role that no block has");
}
