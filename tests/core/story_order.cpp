// What of a story as JSON goes where: marks of lists, readings, bylines, datelines, kept runs; and what is passed over.
#include "story/typography.h"
#include "story_support.h"

using namespace fanjian;
using namespace fanjian::article;
using namespace fanjian::story;
using namespace fanjian::text;

namespace {

std::string set(std::string text, QuoteForm quotes = QuoteForm::curly) {
  PunctuationNormalizer setter({true, quotes});
  std::vector<MarkEdit> edits;
  setter.decide(text, {}, false, 0, edits);
  std::string space;
  put_in(text, 0, edits, space, {});
  return text;
}

}  // namespace

TEST_CASE("items have the marks of their depth, and numbers go on from the one that is given") {
  const Story story = story_of(R"({"articleBody":["今天有三件事。",
    {"role":"listItem","depth":1,"text":"甲"},{"role":"listItem","depth":2,"text":"乙"},{"role":"listItem","depth":3,"text":"丙"},
    {"role":"listItem","depth":1,"ordered":true,"text":"丁"},{"role":"listItem","depth":1,"ordered":true,"text":"戊"},
    {"role":"listItem","depth":1,"ordered":true,"position":1,"text":"己"},{"role":"listItem","depth":1,"ordered":true,"text":"庚"},
    {"role":"listItem","depth":2,"ordered":true,"text":"辛"},{"role":"listItem","depth":1,"ordered":true,"text":"壬"},
    {"role":"listItem","depth":2,"ordered":true,"text":"癸"}]})");
  CHECK(story.source() == "今天有三件事。\n• 甲\n◦ 乙\n▪ 丙\n1. 丁\n2. 戊\n1. 己\n2. 庚\n(1) 辛\n3. 壬\n(1) 癸");
}

TEST_CASE("members of what no story has say nothing of it") {
  CHECK(story_of(R"({"z":{"headline":"乙","y":["丙"]},"articleBody":"雨停了。"})").source() == "雨停了。");
  CHECK(story_of(R"({"dateline":{"x":1},"raw":"新華社北京4月11日電","articleBody":"雨停了。"})").source() ==
        "雨停了。");
}

TEST_CASE("a dateline stands before the first paragraph unless one says it") {
  const std::string line = "新華社北京4月11日電";
  const auto source = [&](const std::string& body) {
    return std::string(story_of("{\"dateline\":\"" + line + "\",\"articleBody\":" + body + "}").source());
  };
  CHECK(source(R"([{"role":"lead","text":"雨停了。"}])") == line + "\n雨停了。");
  CHECK(source(R"([{"role":"lead","text":"（新華社北京4月11日電）雨停了。"}])") == "（" + line + "）雨停了。");
  CHECK(
      source(R"([{"role":"headline","text":"雨"},{"role":"deck","text":"停了"},{"role":"lead","text":"雨停了。"}])") ==
      "雨\n停了\n" + line + "\n雨停了。");
  CHECK(source(R"([{"role":"dateline","text":"海州3月1日電"},{"role":"lead","text":"雨停了。"}])") ==
        "海州3月1日電\n雨停了。");
  CHECK(source(R"([{"role":"headline","text":"雨"}])") == "雨\n" + line);
}

TEST_CASE("datelines and bylines stay what they are within a paragraph that is given as one") {
  const auto found = [](const std::string& text) {
    return roles(
        story_of(R"({"articleBody":["雨停了，路上的水也退了。",{"role":"paragraph","text":")" + text + "\"}]}"));
  };
  CHECK(found("記者 程遠") == std::vector{Role::lead, Role::byline});
  CHECK(found("小標題") == std::vector{Role::lead, Role::paragraph});
  CHECK(roles(story_of(R"({"articleBody":[{"role":"lead","text":"新華社北京4月11日電（記者 程遠）雨停了。"}]})")) ==
        std::vector{Role::dateline, Role::lead});
}

TEST_CASE("readings of a headline are its own when a byline is put behind it") {
  std::string json = R"({"headline":"玉環(huán)新港","author":"范雲舟","articleBody":[)";
  const std::string source = glossed_story("今天天氣好。");
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t end = std::min(source.find('\n', at), source.size());
    json += (at > 0 ? ",\"" : "\"") + source.substr(at, end - at) + '"';
    at = end + 1;
  }
  const Story story = story_of(json + "]}");
  REQUIRE(story.article().glosses.size() > 1);
  CHECK(story.article().glosses[0].block == 0);
  for (const Gloss& gloss : story.article().glosses) {
    const Block& block = story.article().blocks[gloss.block];
    CHECK(block.span.begin <= gloss.span.begin);
    CHECK(gloss.span.end <= block.span.end);
  }
}

TEST_CASE("a picture that opens the story moves what stands behind it") {
  const std::string image = R"("image":{"url":"a.png","caption":"開船的一天"},)";
  const std::string body = R"("articleBody":["新華社北京4月11日電（記者 程遠）雨停了。","玉環(huán)的雪也停了。"]})";
  const Story plain = story_of("{" + body), story = story_of("{" + image + body);
  CHECK(story.source() == "\n開船的一天\n" + std::string(plain.source()));
  CHECK(story.article().blocks[0].runs[0].part == Part::alt);
  const auto said = [](const Story& of) {
    std::vector<std::string> all;
    const Article& a = of.article();
    REQUIRE(a.dateline);
    all.emplace_back(a.dateline->span.of(of.source()));
    all.emplace_back(a.dateline->date.span.of(of.source()));
    for (const Person& person : a.author) all.emplace_back(person.span.of(of.source()));
    for (const Gloss& gloss : a.glosses)
      for (const Span span : {gloss.span, gloss.base, gloss.reading}) all.emplace_back(span.of(of.source()));
    return all;
  };
  CHECK(said(story) == said(plain));
  CHECK(said(story)[1] == "4月11日");
}

TEST_CASE("a picture that opens the story stands behind what it begins with, by its role") {
  CHECK(
      story_of(
          R"({"image":{"url":"a.png","alt":"船"},"articleBody":[{"role":"headline","text":"甲事"},{"role":"deck","text":"乙事"},
    {"role":"dateline","text":"海州3月1日電"},{"role":"byline","text":"記者程遠"},{"role":"lead","text":"雨停了。"}]})")
          .source() == "甲事\n乙事\n海州3月1日電\n記者程遠\n船\n雨停了。");
}

TEST_CASE("a reading in an item or a caption is where it is said, behind the mark that is made for it") {
  const Story story = story_of(R"({"articleBody":["今天有兩件事。",
    {"role":"listItem","depth":1,"runs":[{"text":"環","gloss":"huán"},{"text":"山的路修好了。"}]},
    {"role":"figure","image":{"url":"a.png","caption":"開船"}},
    {"role":"listItem","depth":1,"runs":[{"text":"去"},{"text":"環","gloss":"huán"},{"text":"山的人多了。"}]}]})");
  REQUIRE(story.article().glosses.size() == 2);
  for (const Gloss& gloss : story.article().glosses) {
    CHECK(gloss.span.of(story.source()) == "環(huán)");
    CHECK(gloss.base.of(story.source()) == "環");
    CHECK(gloss.reading.of(story.source()) == "huán");
  }
  for (const Block& block : story.article().blocks)
    for (const Run& run : block.runs)
      if (run.part == Part::gloss) CHECK(run.reading.of(story.source()) == "huán");
}

TEST_CASE("marks in what is kept stay, and those around it are set") {
  Choices choices;
  choices.punctuation = choices.quotes = true;
  const Story story = story_of(
      R"({"articleBody":["這裡的雨停了。",{"runs":[{"text":"他用"},{"text":"甲,乙","code":true},{"text":",又用"},{"text":"環","gloss":"huán"},{"text":"和"},{"text":"丙,丁","keep":true},{"text":",好."}]}]})");
  CHECK(shown(story, choices).ends_with("他用甲,乙，又用環(huán)和丙,丁，好。"));
}

TEST_CASE("by default a story is shown as it came") {
  const Choices choices;
  CHECK(choices.as_source);
  CHECK(choices.to == convert::Variety::hant_tw);
  for (const bool on : {choices.regional_words, choices.rare, choices.punctuation, choices.quotes, choices.vertical})
    CHECK_FALSE(on);
  CHECK(choices.glossary == nullptr);
}

TEST_CASE("an opening mark of Chinese text makes what stands before it Chinese, a closing one does not") {
  for (const char* open : {"（", "［", "｛", "〔", "〖", "〈", "《", "「", "『", "【"}) {
    INFO(open);
    CHECK(set(std::string("A,") + open + "B", QuoteForm::as_found) == std::string("A，") + open + "B");
  }
  for (const char* close : {"］", "｝", "〕", "〗", "〉", "》", "】"}) {
    INFO(close);
    CHECK(set(std::string("A,") + close + "B") == std::string("A,") + close + "B");
  }
}

TEST_CASE("low quotation marks are none of ours, and every Han character counts") {
  for (const char* text : {"甲‚乙‛丙", "甲‚乙‛"}) CHECK(set(text, QuoteForm::corner) == text);
  CHECK(set("限iPhone!") == "限iPhone！");  // the last of the rows of Han
  CHECK(set("一iPhone!") == "一iPhone！");
  CHECK(set("iPhone!") == "iPhone!");
}

TEST_CASE("a mark is a smile where its bracket touches it and has no partner") {
  CHECK(set("他說:好(的。") == "他說：好(的。");
  CHECK(set("他說:(的。") == "他說:(的。");
  CHECK(set("他(甲:)乙。") == "他（甲：）乙。");
}

TEST_CASE("a quotation runs on into a paragraph, and not into a heading between") {
  PunctuationNormalizer setter({true, QuoteForm::curly});
  std::vector<MarkEdit> edits;
  const auto next = [&](std::string text, bool body) {
    setter.decide(text, {}, body, 0, edits);
    std::string space;
    put_in(text, 0, edits, space, {});
    return text;
  };
  CHECK(next("他說:\"甲", true) == "他說：“甲");
  CHECK(next("OK\"", false) == "OK\"");
  CHECK(next("他說:\"甲", true) == "他說：“甲");
  CHECK(next("OK\"", true) == "OK”");
  CHECK(next("OK\"", true) == "OK\"");
  CHECK(set(" \"甲乙") == " “甲乙");  // white space at the head is none of it
}
