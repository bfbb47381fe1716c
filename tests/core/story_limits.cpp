// How deep and how large a story as JSON may be.
#include "story_support.h"

using namespace fanjian;
using namespace fanjian::story;
using namespace fanjian::text;

namespace {

std::string nested(std::size_t deep) {
  return "{\"articleBody\":" + std::string(deep - 1, '[') + "\"雪\"" + std::string(deep - 1, ']') + "}";
}

// A story of so many bytes, in too many lines to be read.
std::string lines_of(std::size_t bytes) {
  std::string json = "{\"articleBody\":[\"";
  for (std::size_t n = 0; n + 4 <= bytes; n += 4) json += "雪\\n";
  return json + "\"]}";
}

}  // namespace

TEST_CASE("eight containers within one another are read, the ninth is deeper than any story") {
  const Error eight = error_of(nested(8));
  CHECK(eight.code == ErrorCode::bad_shape);
  CHECK(std::string(eight.message) != "nested deeper than any story");
  const Error nine = error_of(nested(9));
  CHECK(nine.code == ErrorCode::bad_shape);
  CHECK(std::string(nine.message) == "nested deeper than any story");
  CHECK(nine.offset == 15 + 7);
}

TEST_CASE("a story as JSON has half the bytes of the largest text at most") {
  const Error below = error_of(lines_of(max_source_bytes / 2 - 4096));
  CHECK(below.code == ErrorCode::too_large);
  CHECK(std::string(below.message) == "the text has more than 20,000 lines");
  const Error above = error_of(lines_of(max_source_bytes / 2 + 4096));
  CHECK(above.code == ErrorCode::too_large);
  CHECK(std::string(above.message) == "the story in the JSON is too large");
}

TEST_CASE("whatever is added to a story as JSON, its places are of what they say") {
  const std::string body = "\"articleBody\":[\"雪落在长城上。\",\"玉環(huán)的雪停了。\"]";
  const std::string line = "\"articleBody\":[\"新华社北京3月11日电 雪落在长城上。\",\"路上没有人。\"]";
  const std::string author = "\"author\":[{\"name\":\"王安\",\"roleName\":\"记者\"},{\"name\":\"李小明\"}]";
  const std::string contributor = "\"contributor\":[{\"name\":\"陈灵\",\"roleName\":\"通讯员\"}]";
  const std::string rest = "\"creditText\":\"责任编辑：林文\",\"copyrightNotice\":\"版权所有\"";
  for (const std::string& text : {body, line})
    for (const std::string& head : {std::string(), std::string("\"headline\":\"一夜大雪\","),
                                    std::string("\"headline\":\"一夜大雪\",\"dateline\":\"新华社北京3月11日电\",")})
      for (const std::string& people :
           {std::string(), author + ',', contributor + ',', author + ',' + contributor + ','})
        for (const std::string& tail : {std::string(), ',' + rest}) {
          const std::string json = '{' + head + people + text + tail + '}';
          INFO(json);
          const Story story = story_of(json);
          const std::string source(story.source());
          const article::Article& a = story.article();
          std::uint32_t at = 0;
          for (const article::Block& block : a.blocks)
            for (const article::Run& run : block.runs) {
              CHECK(run.span.begin == at);
              at = run.span.end;
            }
          CHECK(at == source.size());
          if (a.dateline) {
            CHECK(std::string(a.dateline->span.of(source)).find("电") != std::string::npos);
            CHECK(a.dateline->date.span.of(source) == "3月11日");
          }
          for (const auto* people_of : {&a.author, &a.contributor, &a.speakers})
            for (const article::Person& person : *people_of)
              if (!person.span.empty()) CHECK(person.span.of(source) == person.name);
          for (const article::Gloss& gloss : a.glosses) {
            CHECK(gloss.span.of(source) == "環(huán)");
            CHECK(gloss.base.of(source) == "環");
            CHECK(gloss.reading.of(source) == "huán");
            CHECK(a.blocks[gloss.block].span.begin <= gloss.span.begin);
            CHECK(gloss.span.end <= a.blocks[gloss.block].span.end);
          }
          if (!head.empty()) CHECK(a.headline == "一夜大雪");
          if (!people.empty() && people.find("王安") != std::string::npos) {
            REQUIRE(a.author.size() == 2);
            CHECK(a.author[0].name == "王安");
            CHECK(a.author[0].role_name == "记者");
            CHECK(a.author[1].name == "李小明");
            CHECK(source.find("王安") != std::string::npos);
          }
          if (people.find("陈灵") != std::string::npos) {
            REQUIRE(a.contributor.size() == 1);
            CHECK(a.contributor[0].role_name == "通讯员");
          }
          if (!tail.empty()) {
            CHECK(a.credit_text == "责任编辑：林文");
            CHECK(a.copyright_notice == "版权所有");
            CHECK(source.find("责任编辑：林文") != std::string::npos);
          }
        }
}
