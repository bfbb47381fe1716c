// What a story's JSON says of pictures, runs, lists and people, value by value.
#include <nlohmann/json.hpp>

#include "render/article_json.h"
#include "story/address.h"
#include "story/json.h"
#include "story_support.h"

using namespace fanjian;
using namespace fanjian::article;
using namespace fanjian::render;
using namespace fanjian::story;
using namespace fanjian::text;
using Json = nlohmann::ordered_json;

namespace {

const std::string lead = R"({"role":"lead","text":"海州港昨天開了新航線，頭一班船下午出發。"})";

Story with(const std::string& blocks, const std::string& members = {}) {
  return story_of("{" + members + R"("articleBody":[)" + lead + (blocks.empty() ? "" : "," + blocks) + "]}");
}

Picture picture(const std::string& json) {
  const Story story = with({}, "\"image\":" + json + ",");
  REQUIRE(story.article().given.images.size() == 1);
  return story.article().given.images[0];
}

const Block& last(const Story& story) { return story.article().blocks.back(); }

std::vector<std::string> texts(const Story& story, const Block& block) {
  std::vector<std::string> all;
  for (const Run& run : block.runs) all.emplace_back(run.span.of(story.source()));
  return all;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a picture's size is a number, or the digits that a text begins with") {
  const auto width = [](const std::string& value) { return picture(R"({"url":"a.png","width":)" + value + "}").width; };
  CHECK(width("640") == 640);
  CHECK(width("640.9") == 640);
  CHECK(width("\"640\"") == 640);
  CHECK(width("\"640px\"") == 640);
  CHECK(width("\"09\"") == 9);
  CHECK(width("\"px640\"") == 0);
  CHECK(width("\"\"") == 0);
  CHECK(width("-1") == 0);
  CHECK(width("-0.5") == 0);
  CHECK(width("0") == 0);
  CHECK(width("2147483647") == 2147483647);
  CHECK(width("2147483648") == 0);
  CHECK(width("999999999.5") == 999999999);
  CHECK(width("1e9") == 0);
  CHECK(width("1e300") == 0);
  CHECK(width("\"99999\"") == 99999);
  CHECK(width("\"100000\"") == 100000);
  CHECK(width("\"1000000\"") == 100000);  // six digits at most
  CHECK(width("true") == 0);
}

TEST_CASE("a picture of the story is an address, or an object in the words of schema.org or ours") {
  CHECK(picture("\"a.png\"").url == "a.png");
  CHECK(picture("[\"a.png\"]").url == "a.png");
  CHECK(picture(R"({"contentUrl":"b.png"})").url == "b.png");
  CHECK(picture(R"({"url":["b.png","c.png"]})").url == "b.png");
  const Picture all = picture(
      R"({"url":" a.png ","link":"https://example.com/","alt":"船","caption":"開船","credit":"程遠","width":8,"height":"6"})");
  CHECK(all.url == "a.png");
  CHECK(all.link == "https://example.com/");
  CHECK(all.alt == "船");
  CHECK(all.caption == "開船");
  CHECK(all.credit == "程遠");
  CHECK(all.width == 8);
  CHECK(all.height == 6);
  CHECK(picture(R"({"url":"a.png","creditText":"程遠"})").credit == "程遠");
  const Story story = with({}, R"("image":["a.png","javascript:1",{"url":"b.png"},"c.png"],)");
  REQUIRE(story.article().given.images.size() == 3);
  CHECK(story.article().given.images[2].url == "c.png");
  CHECK(story.article().given.warnings ==
        Strings{"a picture of the story has no address that is allowed: javascript:1"});
  // Of members given twice the last counts.
  CHECK(with({}, R"("image":["a.png","b.png"],"image":"c.png",)").article().given.images.size() == 1);
}

TEST_CASE("a picture that opens the story has its texts in lines of their own, each where there is one") {
  const auto source = [](const std::string& image) {
    return std::string(with({}, "\"image\":" + image + ",").source());
  };
  const std::string text = "海州港昨天開了新航線，頭一班船下午出發。";
  CHECK(source(R"({"url":"a.png","alt":"船","caption":"開船","credit":"程遠"})") == "船\n開船\n程遠\n" + text);
  CHECK(source(R"({"url":"a.png","alt":"船","caption":"開船"})") == "船\n開船\n" + text);
  CHECK(source(R"({"url":"a.png","alt":"船","credit":"程遠"})") == "船\n\n程遠\n" + text);
  CHECK(source(R"({"url":"a.png","alt":"船"})") == "船\n" + text);
  CHECK(source(R"({"url":"a.png","alt":"大\n船"})") == "大 船\n" + text);
  // It stands behind what a story begins with, and a story with a figure has its own.
  const Story story = story_of(
      R"({"headline":"海州港","image":{"url":"a.png","alt":"船"},"alternativeHeadline":"新航線","articleBody":[
          {"role":"byline","text":"記者程遠"},{"role":"stamp","text":"3月1日"},{"role":"lead","text":"海州港昨天開了新航線。"}]})");
  CHECK(story.source() == "海州港\n新航線\n記者程遠\n3月1日\n船\n海州港昨天開了新航線。");
  CHECK(std::string(
            with(R"({"role":"figure","image":{"url":"b.png","alt":"甲"}})", R"("image":{"url":"a.png","alt":"船"},)")
                .source()) == text + "\n甲");
}

TEST_CASE("a message quotes sixty bytes of an address at most, and no part of a character") {
  const auto warning = [](const std::string& link) {
    const Story story = with(R"({"role":"paragraph","runs":[{"text":"見"},{"text":"此","link":")" + link + R"("}]})");
    REQUIRE(story.article().given.warnings.size() == 1);
    return story.article().given.warnings[0];
  };
  const std::string head = "a link has no address that is allowed: ";
  CHECK(warning("x:" + std::string(58, 'a')) == head + "x:" + std::string(58, 'a'));
  CHECK(warning("x:" + std::string(59, 'a')) == head + "x:" + std::string(58, 'a') + "…");
  CHECK(warning("x:" + std::string(57, 'a') + "船") == head + "x:" + std::string(57, 'a') + "…");
  CHECK(warning("x:" + std::string(56, 'a') + "船") == head + "x:" + std::string(56, 'a') + "…");
  CHECK(warning("x:" + std::string(55, 'a') + "船") == head + "x:" + std::string(55, 'a') + "船");
}

TEST_CASE("line breaks in a cell or caption are one wide space each, tabs a narrow one") {
  const auto cell = [](const std::string& text) {
    const Story story = with(R"({"role":"table","rows":[["甲",")" + text + R"(","乙"]]})");
    return std::string(last(story).runs[2].span.of(story.source()));
  };
  CHECK(cell("丙\\n丁") == "丙　丁");
  CHECK(cell("丙\\r\\n丁") == "丙　丁");
  CHECK(cell("丙\\r丁") == "丙　丁");
  CHECK(cell("丙\\n\\n丁") == "丙　　丁");
  CHECK(cell("丙\\t丁") == "丙 丁");
  CHECK(cell(" 丙丁\\n") == "丙丁");
  CHECK(cell("0") == "0");
  const Story numbers = with(R"({"role":"table","rows":[[12,"甲",0.5,-3]]})");
  CHECK(texts(numbers, last(numbers)) == Strings{"12", "\t", "甲", "\t", "0", "\t", "0"});
}

TEST_CASE("runs of one style are one, and of another are another") {
  const auto runs = [](const std::string& json) {
    const Story story = with(R"({"role":"paragraph","runs":[)" + json + "]}");
    return texts(story, last(story));
  };
  CHECK(runs(R"({"text":"他說"},{"text":"好。"})") == Strings{"他說好。"});
  CHECK(runs(R"({"text":"他說","strong":true},{"text":"好。","strong":true})") == Strings{"他說好。"});
  CHECK(runs(R"({"text":"他說","strong":true},{"text":"好。"})") == Strings{"他說", "好。"});
  CHECK(runs(R"({"text":"他說","strong":false},{"text":"好。"})") == Strings{"他說好。"});
  CHECK(runs(R"({"text":"他說","strong":"true"},{"text":"好。"})") == Strings{"他說好。"});
  CHECK(runs(R"({"text":"他說"},{"text":""},{"text":"好。"})") == Strings{"他說好。"});
  for (const char* style : {"strong", "emphasis", "code", "keep", "sub", "sup"}) {
    INFO(style);
    const Story story = with(R"({"role":"paragraph","runs":[{"text":"他說"},{"text":"好",")" + std::string(style) +
                             R"(":true},{"text":"。"}]})");
    const Block& block = last(story);
    REQUIRE(texts(story, block) == Strings{"他說", "好", "。"});
    const Style& there = story.article().given.styles[block.runs[1].style];
    const std::pair<const char*, bool> all[] = {{"strong", there.strong}, {"emphasis", there.emphasis},
                                                {"code", there.code},     {"keep", there.keep},
                                                {"sub", there.sub},       {"sup", there.sup}};
    for (const auto& [name, value] : all) CHECK(value == (std::string(name) == style));
    CHECK(block.runs[0].style == 0);
    CHECK(block.runs[2].style == 0);
  }
}

TEST_CASE("one character with its reading is a gloss, whatever brackets are around the reading") {
  const auto check = [](const std::string& run, const char* base, const char* reading, const char* whole) {
    INFO(run);
    const Story story = with(R"({"role":"paragraph","runs":[{"text":"他到"},)" + run + R"(,{"text":"州。"}]})");
    const Block& block = last(story);
    std::string found;
    for (const Run& each : block.runs)
      if (each.part == Part::gloss) {
        CHECK(each.base.of(story.source()) == base);
        CHECK(each.reading.of(story.source()) == reading);
        found = each.span.of(story.source());
      }
    CHECK(found == (base == std::string() ? "" : whole));
    CHECK(block.span.of(story.source()) == "他到" + std::string(whole) + "州。");
  };
  check(R"({"text":"環","gloss":"huán"})", "環", "huán", "環(huán)");
  check(R"({"text":"環","gloss":"huán","raw":"環（huán）"})", "環", "huán", "環（huán）");
  check(R"({"text":"環","gloss":"huán","raw":"環[ huán ]"})", "環", "huán", "環[ huán ]");
  check(R"({"text":"環山","gloss":"huán"})", "", "", "環山(huán)");
  check(R"({"text":"環","gloss":"huán","raw":"山（huán）"})", "", "", "山（huán）");
  check(R"({"text":"環","gloss":"huán","raw":"環huán"})", "", "", "環huán");
  check(R"({"text":"環","gloss":"huán","raw":"環（hu）"})", "", "", "環（hu）");
  check(R"({"text":"環","gloss":""})", "", "", "環");
  check(R"({"text":"環","raw":"環（山）"})", "", "", "環（山）");
}

TEST_CASE("only an item has depth, nine at most, and a number; only a table has a header") {
  const auto block = [](const std::string& members) { return with("{" + members + "}"); };
  const Story deep = block(R"("role":"listItem","depth":12,"ordered":true,"position":3,"text":"甲")");
  CHECK(last(deep).depth == 9);
  CHECK(last(deep).ordered);
  CHECK(last(deep).position == 3);
  const Story plain = block(
      R"("role":"paragraph","depth":2,"ordered":true,"position":3,"header":true,"text":"甲項。")");
  CHECK(last(plain).depth == 0);
  CHECK_FALSE(last(plain).ordered);
  CHECK(last(plain).position == 0);
  CHECK_FALSE(last(plain).header);
  CHECK(last(block(R"("role":"table","header":true,"rows":[["甲"]])")).header);
  CHECK_FALSE(last(block(R"("role":"table","header":"yes","rows":[["甲"]])")).header);
  const Story given = block(R"("role":"listItem","depth":1,"runs":[{"text":"甲) ","part":"mark"},{"text":"項"}])");
  CHECK(last(given).runs[0].part == Part::mark);
  CHECK(given.source().ends_with("甲) 項"));
  // A mark is what stands first.
  const Story behind = block(R"("role":"listItem","depth":1,"runs":[{"text":"項"},{"text":"甲) ","part":"mark"}])");
  CHECK(std::string(behind.source()).find("• 項甲)") != std::string::npos);
}

TEST_CASE("a figure has its texts, and where it cannot be shown its words") {
  const auto of = [](const std::string& members) {
    const Story story = with(R"({"role":"figure",)" + members + "}");
    return std::pair{texts(story, last(story)), last(story).role};
  };
  using Parts = std::pair<Strings, Role>;
  CHECK(of(R"("image":{"url":"a.png","alt":"船"},"caption":"開船","credit":"程遠")") ==
        Parts{{"船", "\n", "開船", "\n", "程遠"}, Role::figure});
  CHECK(of(R"("image":{"url":"a.png","alt":"船"},"caption":"開船")") == Parts{{"船", "\n", "開船"}, Role::figure});
  CHECK(of(R"("image":{"url":"a.png","alt":"船"},"credit":"程遠")") == Parts{{"船", "\n", "\n", "程遠"}, Role::figure});
  CHECK(of(R"("image":{"url":"a.png","alt":"船"},"caption":"","credit":"")") == Parts{{"船"}, Role::figure});
  CHECK(of(R"("image":{"url":"a.png","alt":"船","caption":"開船","credit":"程遠"})") ==
        Parts{{"船", "\n", "開船", "\n", "程遠"}, Role::figure});
  CHECK(of(R"("image":{"url":"a.png","caption":"關船"},"caption":"開船")") == Parts{{"", "\n", "開船"}, Role::figure});
  CHECK(of(R"("image":{"url":"x:1","alt":"船"},"caption":"開船","credit":"程遠")").second == Role::caption);
  CHECK(with(R"({"role":"figure","image":{"url":"x:1","alt":"船"},"caption":"開船","credit":"程遠"})")
            .source()
            .ends_with("。\n開船　程遠"));
  CHECK(of(R"("image":{"url":"a.png","caption":"關船"})") == Parts{{"", "\n", "關船"}, Role::figure});
  CHECK(of(R"("image":{"url":"x:1","alt":"船"})") == Parts{{"船"}, Role::caption});
  CHECK(of(R"("image":{"url":"x:1","alt":"大\n船"})") == Parts{{"大　船"}, Role::caption});
  const Story leads = with(
      R"({"role":"figure","image":{"url":"a.png","link":"javascript:1"}},{"role":"figure","image":{"url":"b.png","link":"/b"}})");
  REQUIRE(leads.article().given.pictures.size() == 2);
  CHECK(leads.article().given.pictures[0].link.empty());
  CHECK(leads.article().given.pictures[1].link == "/b");
  CHECK(leads.article().given.warnings == Strings{"a link has no address that is allowed: javascript:1"});
  const Story none = with(R"({"role":"figure","caption":"開船"})");
  CHECK(none.article().given.warnings == Strings{"a picture has no address that is allowed"});
}

TEST_CASE("the largest address of a picture is one, a byte more is too large") {
  const auto warnings = [](std::size_t size) {
    std::string url = "data:image/png,";
    url += std::string(size - url.size(), 'A');
    const Story story = with(R"({"role":"figure","image":{"url":")" + url + R"("},"caption":"開船"})");
    return story.article().given.warnings.size();
  };
  CHECK(warnings(max_picture_address) == 0);
  CHECK(warnings(max_picture_address + 1) == 1);
}

TEST_CASE("an embed leads to its address, which is its text where it has none") {
  const Story story = with(R"({"role":"embed","url":"https://example.com/v"})");
  CHECK(texts(story, last(story)) == Strings{"https://example.com/v"});
  CHECK(last(story).role == Role::embed);
  const Story words = with(R"({"role":"embed","url":" https://example.com/v ","text":"\n錄影"})");
  CHECK(texts(words, last(words)) == Strings{"　錄影"});
  CHECK(words.article().given.styles[last(words).runs[0].style].link == "https://example.com/v");
  const Story bad = with(R"({"role":"embed","url":"x:1","text":"錄影"})");
  CHECK(last(bad).role == Role::paragraph);
  CHECK(bad.article().given.warnings == Strings{"an embed has no address that is allowed: x:1"});
  CHECK(with(R"({"role":"embed"})").source() == with({}).source());
}

TEST_CASE("a person has a name, and may have a role, a title and an affiliation") {
  const Story story = with(
      {},
      R"("author":{"name":" 程遠 ","roleName":"記者","jobTitle":"主任","affiliation":{"@type":"Organization","name":"海州晚報"}},
             "contributor":[{"name":"林安","affiliation":"海州社"},"周密"],)");
  REQUIRE(story.article().author.size() == 1);
  const Person& author = story.article().author[0];
  CHECK(author.name == "程遠");
  CHECK(author.role_name == "記者");
  CHECK(author.job_title == "主任");
  CHECK(author.affiliation == "海州晚報");
  REQUIRE(story.article().contributor.size() == 2);
  CHECK(story.article().contributor[0].affiliation == "海州社");
  CHECK(story.article().contributor[1].name == "周密");
  const auto message = [](const std::string& person) {
    const Error error = error_of(R"({"articleBody":"甲。","author":)" + person + "}");
    CHECK(error.code == ErrorCode::bad_shape);
    return std::string(error.message);
  };
  const std::string nameless = "a person is neither a name nor an object with a name";
  for (const char* person : {R"("")", R"(" ")", R"({})", R"({"name":""})", R"([[]])", R"({"name":["甲"]})"})
    CHECK(message(person) == nameless);
  CHECK(message(R"({"name":"甲","roleName":["乙"]})") == "roleName is not a text");
  CHECK(message(R"({"name":"甲","jobTitle":{}})") == "jobTitle is not a text");
  CHECK(message(R"({"name":"甲","affiliation":[]})") == "affiliation is neither a text nor an object with a name");
  CHECK(message(R"({"name":"甲","affiliation":{"name":[]}})") ==
        "affiliation is neither a text nor an object with a name");
}

TEST_CASE("a member of the wrong type is an error that names it") {
  const auto message = [](const std::string& member) {
    const Error error = error_of(R"({"articleBody":["甲。"],)" + member + "}");
    CHECK(error.code == ErrorCode::bad_shape);
    return std::string(error.message);
  };
  CHECK(message(R"("headline":[])") == "headline is not a text");
  CHECK(message(R"("copyrightNotice":[])") == "copyrightNotice is not a text");
  CHECK(message(R"("usageTerms":{})") == "usageTerms is not a text");
  CHECK(message(R"("creditText":[])") == "creditText is not a text");
  CHECK(message(R"("dateline":[])") == "dateline is neither a text nor an object");
  CHECK(message(R"("dateline":{"raw":[]})") == "the dateline's raw is not a text");
  CHECK(message(R"("after":"甲")") == "before or after is not white space");
  CHECK(message(R"("after":[])") == "before or after is not white space");
  CHECK(message(R"("articleBody":{})") == "articleBody is neither a text nor a list");
  const auto block = [](const std::string& members) {
    return std::string(error_of(R"({"articleBody":[)" + members + "]}").message);
  };
  CHECK(block(R"({"text":"甲","before":"乙"})") == "before or after is not white space");
  CHECK(block(R"([])") == "a block is neither a text nor an object with text or runs");
  CHECK(block(R"({"role":"lead"})") == "a block is neither a text nor an object with text or runs");
  CHECK(block(R"({"runs":{}})") == "runs is not a list");
  CHECK(block(R"({"runs":["甲"]})") == "a run is not an object");
  CHECK(block(R"({"runs":[{"text":[]}]})") == "a run's text or gloss is not a text");
  CHECK(block(R"({"runs":[{"text":"甲","gloss":[]}]})") == "a run's text or gloss is not a text");
  CHECK(block(R"({"text":[]})") == "text is not a text");
  CHECK(block(R"({"role":[],"text":"甲"})") == "a role that no block has");
  CHECK(block(R"({"role":"table","rows":{}})") == "a table has no rows");
  CHECK(error_of(R"({"articleBody":[{"role":"table"}]})").offset == 16);
}

TEST_CASE("metadata is a text, the first of several, or an object's name") {
  const auto publisher = [](const std::string& json) {
    return with({}, "\"publisher\":" + json + ",").article().given.publisher;
  };
  CHECK(publisher(R"("海州晚報")") == "海州晚報");
  CHECK(publisher(R"([" 海州晚報 ","海州社"])") == "海州晚報");
  CHECK(publisher(R"({"name":"海州晚報"})") == "海州晚報");
  CHECK(publisher(R"([{"name":["海州晚報"]}])") == "海州晚報");
  CHECK(publisher(R"([])").empty());
  CHECK(publisher(R"({})").empty());
  const GivenParts given =
      with(
          {},
          R"("datePublished":["2026-03-01","x"],"dateModified":"2026-03-02","url":"https://a/","articleSection":["本地"],)")
          .article()
          .given;
  CHECK(given.date_published == "2026-03-01");
  CHECK(given.date_modified == "2026-03-02");
  CHECK(given.url == "https://a/");
  CHECK(given.section == "本地");
}

TEST_CASE("an address in a text leads to the web or to mail") {
  CHECK(href_of("https://example.com/a") == "https://example.com/a");
  CHECK(href_of("HTTP://example.com/a") == "HTTP://example.com/a");
  CHECK(href_of("mailto:a@b.c") == "mailto:a@b.c");
  CHECK(href_of("www.example.com") == "https://www.example.com");
  CHECK(href_of("WWW.example.com") == "https://WWW.example.com");
  CHECK(href_of("a@b.c") == "mailto:a@b.c");
  for (const char* text : {"x:a@b.c", "example.com", "ftp://a/b", ""}) CHECK(href_of(text).empty());
  // A run that leads where its text leads to is a link as any other.
  const Story story = with(
      R"({"role":"paragraph","runs":[{"text":"見"},{"text":"https://example.com/a","link":"https://example.com/a"},{"text":"。"}]})");
  CHECK(last(story).runs[1].part == Part::link);
  CHECK(last(story).runs[1].style == 0);
  const Story bold = with(
      R"({"role":"paragraph","runs":[{"text":"見"},{"text":"https://example.com/a","strong":true,"link":"https://example.com/a"},{"text":"。"}]})");
  CHECK(last(bold).runs[1].style > 0);
  for (const char* url : {"a\x7F", "a\\b", "a b", "", "a\tb"}) CHECK_FALSE(is_link_address(url));
  for (const char* url : {"a/b:c", "a?b:c", "a#b:c", "!", "~"}) CHECK(is_link_address(url));
  for (const char* url : {"data:image/png;x", "data:image/jpeg,x", "data:image/gif;x", "data:image/webp,x",
                          "data:image/avif;x", "DATA:IMAGE/PNG;x", "data:image/svg+xml;x"})
    CHECK(is_picture_address(url));
  for (const char* url : {"data:image/png", "data:image/pngx", "data:image/bmp;x", "data:image/;x"})
    CHECK_FALSE(is_picture_address(url));
}

TEST_CASE("what is put into a page as JSON has no mark-up and no line separator") {
  const auto escaped = [](std::string_view json) {
    std::string out = "<";
    append_for_html(out, json);
    return out.substr(1);
  };
  CHECK(escaped("\"<b>&\"") == "\"\\u003cb\\u003e\\u0026\"");
  CHECK(escaped("甲\u2028乙\u2029丙\u2027丁\u202A") == "甲\\u2028乙\\u2029丙\u2027丁\u202A");
  CHECK(escaped("") == "");
  CHECK(escaped("甲") == "甲");
  CHECK(escaped("甲<") == "甲\\u003c");
}
