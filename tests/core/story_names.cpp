#include "check.h"
#include "story/story_names.h"

using namespace fanjian::article;
using namespace fanjian::story;
using namespace fanjian::text;

namespace {

Person person(std::string name, bool desk = false) {
  Person made;
  made.name = std::move(name);
  made.is_desk = desk;
  return made;
}

std::vector<Span> found(const Article& article, std::string_view text) {
  std::vector<Span> spans;
  NameFinder(article).find(text, spans);
  return spans;
}

}  // namespace

TEST_CASE("names of authors, contributors and speakers are found wherever they stand") {
  Article article;
  article.author = {person("范雲舟")};
  article.contributor = {person("余開平")};
  article.speakers = {person("周陽")};
  CHECK(found(article, "周陽與范雲舟、余開平") == std::vector<Span>{{0, 6}, {9, 18}, {21, 30}});
}

TEST_CASE("the longest of several names counts, and names do not overlap") {
  Article article;
  article.author = {person("周陽"), person("周陽光"), person("光明")};
  CHECK(found(article, "周陽光明") == std::vector<Span>{{0, 9}});
}

TEST_CASE("desks, single characters and Latin names are not looked for") {
  Article article;
  article.author = {person("中心", true), person("甲"), person("Ann Lee")};
  CHECK(NameFinder(article).empty());
  CHECK(found(article, "中心甲Ann Lee").empty());
}

TEST_CASE("ten thousand names in a long text take no longer than the text is long") {
  Article article;
  std::string text;
  for (int i = 0; i < 10000; ++i) {
    std::string name = "周";
    for (int n = i, k = 0; k < 4; ++k, n /= 10)
      name += std::string("零一二三四五六七八九").substr(static_cast<std::size_t>(n % 10) * 3, 3);
    article.speakers.push_back(person(name));
    text += name + "周零";
  }
  CHECK(found(article, text).size() == 10000);
}
