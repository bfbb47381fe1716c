// The story our user works with. Its text is not in the repo: it is read where it is there.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "golden/golden.h"
#include "story_support.h"

using namespace fanjian;
using namespace fanjian::convert;
using namespace fanjian::render;
using namespace fanjian::story;

namespace {

std::optional<std::string> yuhuan() {
  const char* const shared = std::getenv("FANJIAN_SHARED");
  const std::string path = std::string(shared ? shared : FANJIAN_SOURCE_DIR "/../shared") + "/articles/yuhuan-2021.txt";
  if (std::filesystem::exists(path)) return golden::read_file(path);
  return std::nullopt;
}

}  // namespace

TEST_CASE("the story of Yuhuan: every fact of it in its JSON") {
  const auto source = yuhuan();
  SKIP_WITHOUT(source, "../shared/articles/yuhuan-2021.txt");
  const nlohmann::json json = nlohmann::json::parse(article_json(story_of(*source)));
  CHECK(json["publisher"]["name"] == "浙江在線");
  CHECK(json["publisher"]["department"] == "臺州頻道");
  CHECK(json["dateCreated"]["raw"] == "3月12日");
  CHECK(json["mode"] == "訊");
  REQUIRE(json["contributor"].size() == 3);
  const char* const names[] = {"路偉鳳", "張澤鵬", "陳靈恩"};
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(json["contributor"][i]["name"] == names[i]);
    CHECK(json["contributor"][i]["roleName"] == "浙江在線通訊員");
  }
  std::vector<int> positions;
  int glosses = 0;
  for (const auto& block : json["articleBody"]) {
    if (block["role"] == "heading") positions.push_back(block["position"]);
    for (const auto& run : block["runs"]) glosses += run.contains("gloss");
  }
  CHECK(positions == std::vector<int>{1, 2, 3, 4, 5, 6});
  CHECK(glosses == 120);
  CHECK(json["speakers"][0]["name"] == "周陽");
  CHECK(json["speakers"][0]["jobTitle"] == "玉環市委副書記、市長");
  const auto& body = json["articleBody"];
  CHECK(body[body.size() - 2]["notice"] == "promotion");
  CHECK(body[body.size() - 1]["notice"] == "copyright");

  std::string joined;
  for (const auto& span : json["spans"])
    joined += source->substr(span[0], span[1].get<std::size_t>() - span[0].get<std::size_t>());
  CHECK((joined == *source));
}

TEST_CASE("the story of Yuhuan: there and back is the identical text") {
  const auto source = yuhuan();
  SKIP_WITHOUT(source, "../shared/articles/yuhuan-2021.txt");
  const Story story = story_of(*source);
  const std::string before = shown(story, Choices{});
  const Texts hans = story.texts(lexicon(), to(Variety::hans));
  CHECK(hans.size() == story.pieces().size());
  CHECK((hans.all() != before));
  CHECK((shown(story, Choices{}) == before));
  // Only bases of glosses are converted: all 120 readings stand as they were.
  for (std::size_t i = 0; i < hans.size(); ++i)
    if (story.pieces()[i].gloss == GlossPart::reading) CHECK(hans[i] == story.pieces()[i].span.of(*source));
}
