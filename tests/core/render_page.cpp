#include "story_support.h"
#include "render/page.h"

using namespace fanjian;

namespace {

std::string page(const Story& story, const PageGiven& given = {"\"\"", "", "<script>READER</script>", "", "", ""}) {
  return page_of(story, lexicon(), {}, given);
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a page has the article, what it was made of, the reader, and what search engines ask for", "[tools]") {
  const Story story = story_of("一座城市的早晨\n新華社北京2021年4月11日電（記者 程遠）一件“蘋果”&送到。\n");
  const std::string made = page(story, {"\"a</script>\u2028&\"", "[{\"text\":\"<\"}]", "<script>READER</script>", "https://a.b/?c&d\"", "i.png", ""});
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
  CHECK(policy("<script type=\"text/plain\" data-scripts=\"sha256-a+/= sha256-b\">x</script>") == "'sha256-a+/=' 'sha256-b' 'wasm-unsafe-eval'");
  CHECK(policy("<script>READER</script>") == " 'wasm-unsafe-eval'");
  CHECK(policy("<script data-scripts=\"a' 'unsafe-inline\">") == " 'wasm-unsafe-eval'");
}

TEST_CASE("a story without a word makes no page", "[tools]") { CHECK(page(story_of(" \n\n")).empty()); }

TEST_CASE("what is a page of HTML is told from a story that speaks of one", "[tools]") {
  for (const char* text : {"<!DOCTYPE html>", " \n<!doctype HTML public", "<html>", "<HTML lang=a>", "\uFEFF<html\n>"}) CHECK(looks_like_page(text));
  for (const char* text : {"", "<", "<html", "<htmlx>", "<p>", "好<html>", "<!doctype"}) CHECK_FALSE(looks_like_page(text));
}
