#include "story_support.h"
#include "render/page.h"
#include "render/shown_text.h"
#include "render/story_html.h"

using namespace fanjian;
using namespace fanjian::convert;
using namespace fanjian::render;
using namespace fanjian::story;

namespace {

std::string page(const Story& story, const PageGiven& given = {"\"\"", "", "<script>READER</script>", "", "", ""}) {
  return page_of(story, lexicon(), {}, given);
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a page has the article, what it was made of, the reader, and what search engines ask for", "[tools]") {
  const Story story = story_of("一座城市的早晨\n新華社北京2021年4月11日電（記者 程遠）一件“蘋果”&送到。\n");
  const std::string made = page(story, {"\"a</script>\u2028&\"", "[{\"text\":\"<\"}]", "<script>READER</script>",
                                        "https://a.b/?c&d\"", "i.png", ""});
  CHECK(made.find("<!DOCTYPE html>\n<html lang=\"zh-Hant\">") == 0);
  CHECK(holds(made, "<title>一座城市的早晨</title>"));
  CHECK(holds(made, "<link rel=\"canonical\" href=\"https://a.b/?c&amp;d&quot;\">"));
  CHECK(holds(made, "<meta name=\"author\" content=\"程遠\">"));
  CHECK(holds(made, "<meta property=\"og:site_name\" content=\"新華社\">"));
  CHECK(holds(made, "<meta property=\"article:published_time\" content=\"2021-04-11\">"));
  CHECK(holds(made, "<script type=\"application/json\">\"a\\u003c/script\\u003e\\u2028\\u0026\"</script>"));
  CHECK(holds(made, "<script type=\"application/json\" data-fanjian=\"edits\">[{\"text\":\"\\u003c\"}]</script>"));
  CHECK(holds(made, "<h1>一座城市的早晨</h1>"));
  CHECK(holds(made, "「蘋果」"));
  CHECK(holds(made, "<script>READER</script>\n</body>"));
  CHECK_FALSE(holds(made, "<!--"));
}

TEST_CASE("a story without a headline is called by its first sentence, as long as a title may be", "[tools]") {
  CHECK(holds(page(story_of("今天下雨。明天呢？\n")), "<title>今天下雨</title>"));
  std::string lead;
  for (int i = 0; i < 60; ++i) lead += "雨";
  CHECK(holds(page(story_of(lead + "下個不停。\n" + lead)), "<title>" + lead.substr(0, 39 * 3) + "…</title>"));
}

TEST_CASE("a story's date without a year is no time of publishing", "[tools]") {
  CHECK_FALSE(holds(page(story_of("新華社北京4月11日電（記者 程遠）今天下雨。\n")), "published_time"));
}

TEST_CASE("a page runs the scripts of its reader, by their hashes, and no other", "[tools]") {
  const auto policy = [](std::string_view reader) {
    const std::string made = page(story_of("今天下雨。\n"), {"\"\"", "", reader, "", "", ""});
    const std::size_t begin = made.find("script-src ") + 11;
    return made.substr(begin, made.find(';', begin) - begin);
  };
  CHECK(policy("<script type=\"text/plain\" data-scripts=\"sha256-a+/= sha256-b\">x</script>") ==
        "'sha256-a+/=' 'sha256-b' 'wasm-unsafe-eval'");
  CHECK(policy("<script>READER</script>") == " 'wasm-unsafe-eval'");
  CHECK(policy("<script data-scripts=\"a' 'unsafe-inline\">") == " 'wasm-unsafe-eval'");
}

TEST_CASE("a story without a word makes no page", "[tools]") { CHECK(page(story_of(" \n\n")).empty()); }

TEST_CASE("what is a page of HTML is told from a story that speaks of one", "[tools]") {
  for (const char* text : {"<!DOCTYPE html>", " \n<!doctype HTML public", "<html>", "<HTML lang=a>", "\uFEFF<html\n>"})
    CHECK(looks_like_page(text));
  for (const char* text : {"", "<", "<html", "<htmlx>", "<p>", "好<html>", "<!doctype"})
    CHECK_FALSE(looks_like_page(text));
}

namespace {

Story illustrated() {
  return story_of(
      R"({"headline":"港口夜航","publisher":{"name":"海州報"},"url":"https://e.org/a","datePublished":"2026-03-05T08:00:00Z",
    "articleSection":"國際","image":{"url":"https://e.org/p.jpg","alt":"燈塔的夜","width":1200,"height":630},"author":[{"name":"于海濤"}],
    "articleBody":[{"text":"船在夜裡開走，後來的事情大家都知道。"},{"role":"figure","image":{"url":"data:image/png;base64,AAAA","alt":"燈"},"caption":"燈塔與石堤"},
    {"role":"figure","image":{"url":"data:image/png;base64,BBBB"}},{"text":"天亮"}]})");
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; ++at) ++found;
  return found;
}

}  // namespace

TEST_CASE("a block that differs in the other script stands twice, the second time hidden; others stand once",
          "[tools]") {
  const std::string made = page(illustrated());
  CHECK(holds(made, "<p lang=\"zh-Hant\" class=\"lead\">船在夜裡開走"));
  CHECK(holds(made, "<p lang=\"zh-Hans\" hidden class=\"lead\">船在夜里开走"));
  CHECK(holds(
      made,
      "<figcaption lang=\"zh-Hant\">燈塔與石堤</figcaption><figcaption lang=\"zh-Hans\" hidden>灯塔与石堤</figcaption>"));
  CHECK(count(made, "<p>天亮</p>") == 1);
  CHECK(count(made, "<figure>") == 2);
  CHECK(holds(made, "<i id=\"hans\" class=\"other\"></i>"));
  CHECK(count(made, "<a href=\"#hans\"") == 1);
  CHECK_FALSE(holds(page(story_of("天亮。\n")), "<nav class"));
}

TEST_CASE("the other script of a page is the story's own where the page is in another", "[tools]") {
  Choices choices;
  choices.as_source = false;
  choices.to = Variety::hans;
  const std::string made = page_of(illustrated(), lexicon(), choices, {"\"\"", "", "", "", "", ""});
  CHECK(made.find("<!DOCTYPE html>\n<html lang=\"zh-Hans\">") == 0);
  CHECK(holds(made, "<p lang=\"zh-Hant\" hidden class=\"lead\">船在夜裡開走，後來"));
  CHECK(holds(made, "<i id=\"hant\" class=\"other\"></i>"));
}

TEST_CASE("a picture that a story holds itself stands in the article alone; its source refers to it", "[tools]") {
  const std::string source =
      R"("{\"url\":\"data:image/png;base64,AAAA\",\"x\":\"data:image/png;base64,CCCC\",\"y\":\"data:image/png;base64,BBBB\",\"z\":\"data:image/png;base64,AAAA\"}")";
  const std::string made = page(illustrated(), {source, "", "", "", "", ""});
  CHECK(count(made, "base64,AAAA") == 1);
  CHECK(count(made, "base64,BBBB") == 1);
  CHECK(count(made, "base64,CCCC") == 1);
  CHECK(holds(made, "id=\"fanjian-picture-2\""));
  CHECK(holds(
      made,
      R"(\"url\":\"#fanjian-picture-1\",\"x\":\"data:image/png;base64,CCCC\",\"y\":\"#fanjian-picture-2\",\"z\":\"#fanjian-picture-1\"})"));
}

TEST_CASE("the metadata of a page holds address, picture, publisher, times and both scripts", "[tools]") {
  const std::string made = page(illustrated());
  for (const char* part :
       {"<link rel=\"canonical\" href=\"https://e.org/a\">", "property=\"og:url\" content=\"https://e.org/a\"",
        "property=\"og:image\" content=\"https://e.org/p.jpg\"", "property=\"og:image:width\" content=\"1200\"",
        "property=\"og:image:alt\" content=\"燈塔的夜\"", "property=\"og:site_name\" content=\"海州報\"",
        "property=\"article:published_time\" content=\"2026-03-05T08:00:00Z\"",
        "property=\"article:section\" content=\"國際\"", "property=\"og:locale\" content=\"zh_TW\"",
        "property=\"og:locale:alternate\" content=\"zh_CN\"", "name=\"twitter:card\" content=\"summary_large_image\""})
    CHECK(holds(made, part));
  const std::string given = page(illustrated(), {"\"\"", "", "", "https://f.org/b", "https://f.org/q.png", "夜報"});
  CHECK(holds(given, "property=\"og:image\" content=\"https://f.org/q.png\""));
  CHECK_FALSE(holds(given, "og:image:alt"));
  CHECK(holds(given, "\"url\":\"https://f.org/b\",\"mainEntityOfPage\":\"https://f.org/b\""));
  CHECK(holds(given, "\"image\":[{\"@type\":\"ImageObject\",\"url\":\"https://f.org/q.png\"},{"));
  CHECK(holds(given, "\"publisher\":{\"@type\":\"NewsMediaOrganization\",\"name\":\"夜報\"}"));
}

TEST_CASE("what a page says of its story is in the script that it shows", "[tools]") {
  Choices choices;
  choices.as_source = false;
  choices.to = Variety::hans;
  const std::string made = page_of(illustrated(), lexicon(), choices, {"\"\"", "", "", "", "", ""});
  for (const char* part : {"property=\"og:site_name\" content=\"海州报\"", "name=\"author\" content=\"于海涛\"",
                           "og:image:alt\" content=\"灯塔的夜\"", "\"inLanguage\":\"zh-Hans\"", "\"name\":\"于海涛\"",
                           "\"articleBody\":\"船在夜里开走，后来的事情大家都知道。", "https://e.org/p.jpg"})
    CHECK(holds(made, part));
}

TEST_CASE(
    "a picture with a size that is used again stands once; its uses refer to it, each with its own words and size",
    "[tools]") {
  const Story story = story_of(
      R"({"headline":"港口","articleBody":[{"text":"船在夜裡開走，後來的事情大家都知道。"},
    {"role":"figure","image":{"url":"data:image/png;base64,AAAA","alt":"夜裡","width":80,"height":40},"caption":"早"},
    {"role":"figure","image":{"url":"data:image/png;base64,AAAA","alt":"燈","width":20,"height":30,"link":"https://e.org/"}},
    {"role":"figure","image":{"url":"data:image/png;base64,BBBB"}},{"role":"figure","image":{"url":"data:image/png;base64,BBBB"}},
    {"role":"figure","image":{"url":"https://e.org/a.png","width":8,"height":4}},
    {"role":"figure","image":{"url":"https://e.org/a.png","width":8,"height":4}}]})");
  const std::string made = page(story);
  CHECK(count(made, "base64,AAAA") == 1);
  CHECK(holds(made,
              "<figure><svg class=\"picture\" role=\"img\" aria-label=\"夜裡\" data-alt=\"夜里\" viewBox=\"0 0 80 40\" "
              "width=\"80\" height=\"40\"><image id=\"fanjian-picture-1\" href=\"data:image/png;base64,AAAA\" "
              "width=\"80\" height=\"40\"/></svg><figcaption"));
  CHECK(holds(made,
              "<a href=\"https://e.org/\"><svg class=\"picture tall\" role=\"img\" aria-label=\"燈\" data-alt=\"灯\" "
              "viewBox=\"0 0 80 40\" width=\"20\" height=\"30\"><use href=\"#fanjian-picture-1\"/></svg></a>"));
  // Without a size nothing can be laid out by reference, and what is elsewhere is fetched once by itself.
  CHECK(count(made, "<img src=\"data:image/png;base64,BBBB\"") == 2);
  CHECK(count(made, "<img src=\"https://e.org/a.png\"") == 2);
  // An article alone has pictures as every page has them.
  CHECK(count(story_html(story, lexicon(), {}), "<img src=\"data:image/png;base64,AAAA\"") == 2);
}

TEST_CASE("JSON-LD is in the script that is shown, names as names", "[tools]") {
  Choices choices;
  choices.as_source = false;
  choices.to = Variety::hans;
  const std::string linked = shown_json_ld(illustrated(), lexicon(), choices);
  for (const char* part : {"\"inLanguage\":\"zh-Hans\"", "\"name\":\"于海涛\"", "船在夜里开走", "https://e.org/a"})
    CHECK(holds(linked, part));
  CHECK(shown_json_ld(illustrated(), lexicon(), {}) == json_ld(illustrated()));
}
