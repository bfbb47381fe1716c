#include "render/escaped_text.h"
#include "render/story_html.h"
#include "story_support.h"

using namespace fanjian;
using namespace fanjian::convert;
using namespace fanjian::render;
using namespace fanjian::story;

namespace {

std::string html_of(std::string_view source, const Choices& choices = {}) {
  return story_html(story_of(source), lexicon(), choices);
}

bool has(const std::string& text, std::string_view part) {
  INFO(text);
  CHECK(text.find(part) != std::string::npos);
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("what HTML takes for markup is escaped, wherever it stands") {
  const std::string html = html_of("他說：<script>alert('1')</script> & \"好\"。\n第二段在這裡。");
  has(html, "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;好&quot;");
  CHECK(html.find("<script") == std::string::npos);
}

TEST_CASE("NUL and a lone carriage return survive HTML as well as they can") {
  std::string out;
  append_escaped(out, std::string_view("a\0b\rc", 5));
  CHECK(out ==
        "a\xEF\xBF\xBD"
        "b&#13;c");
}

TEST_CASE("the article says its language, in either script") {
  has(html_of("這裡說的是繁體字，讓讀者認識。"), "<article class=\"story\" lang=\"zh-Hant\">");
  has(html_of("這裡說的是繁體字，讓讀者認識。", to(Variety::hans)), "lang=\"zh-Hans\"");
}

TEST_CASE("glosses are ruby, with their brackets for whoever cannot show it") {
  has(html_of(glossed_story("今天天氣好。")),
      "玉<ruby>環<rp>(</rp><rt lang=\"zh-Latn-pinyin\">huán</rt><rp>)</rp></ruby>市");
}

TEST_CASE("headline, dateline and byline make the header, credits and notices the footer") {
  const std::string html = html_of(
      "縣城快遞駛入快車道\n\n新華社北京4月11日電（記者 程遠、蘇以寧）一件寄出的蘋果，送到餐桌需要幾天？\n"
      "一季度，全國快遞量同比增長。\n責任編輯：林某某\n");
  has(html, "<header>\n<h1>縣城快遞駛入快車道</h1>\n<p class=\"dateline\">");
  has(html, "<time class=\"date\" datetime=\"--04-11\">4月11日</time>");
  has(html, "<span class=\"person\">程遠</span>、<span class=\"person\">蘇以寧</span>");
  has(html, "</header>\n<p class=\"lead\">");
  has(html, "<footer>\n<p class=\"credit\"><small>責任編輯：林某某</small></p>\n</footer>\n</article>");
}

TEST_CASE("an address is a link, and nothing but http, https and mailto is") {
  const std::string html = html_of(
      "正文說了一些話。\n投稿郵箱:fan@example.cn 網址 https://example.cn/?a=1&b=2 謝謝。javascript:alert(1)");
  has(html, "<a href=\"mailto:fan@example.cn\">fan@example.cn</a>");
  has(html, "<a href=\"https://example.cn/?a=1&amp;b=2\">");
  CHECK(html.find("href=\"javascript") == std::string::npos);
}

TEST_CASE("there is no style and no script in the HTML of a story") {
  const std::string html = html_of(glossed_story("要砥礪奮進比進位,拼出一流的追求。"));
  for (const char* word : {"style", "<script", "onclick", "javascript"}) CHECK(html.find(word) == std::string::npos);
}
