// Every golden folder: the program still does what expected.* says. To write them anew: fanjian_golden.
#include <filesystem>

#include "article/lexical/folded_text.h"
#include "golden/golden.h"
#include "story_support.h"

using namespace fanjian;
using namespace fanjian::render;
using namespace fanjian::story;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> folders() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(FANJIAN_TESTS_DIR "/golden"))
    if (fs::exists(entry.path() / "source.txt")) found.push_back(entry.path());
  return found;
}

}  // namespace

TEST_CASE("there are golden stories") { CHECK(folders().size() >= 12); }

TEST_CASE("golden stories come out as they are written down") {
  for (const fs::path& folder : folders()) {
    INFO(folder.filename().string());
    const Story story = story_of(golden::read_file((folder / "source.txt").string()));
    for (const auto& [name, content] : golden::expected(story, lexicon())) {
      INFO(name);
      // Not CHECK(a == b): a failure would print both stories in full.
      const bool same = golden::read_file((folder / name).string()) == content;
      CHECK(same);
    }
  }
}

TEST_CASE("what is written as JSON gives the same text and the same JSON when it is read") {
  const auto check = [](const std::string& source) {
    const Story story = story_of(source);
    const Story again = story_of(article_json(story));
    CHECK(again.source() == story.source());
    const bool same = article_json(again) == article_json(story);
    CHECK(same);
  };
  for (const fs::path& folder : folders()) {
    INFO(folder.filename().string());
    check(golden::read_file((folder / "source.txt").string()));
  }
  check("\xEF\xBB\xBF\r\n  標題在此\r\n　　——副題\r\n\r\n　　本報訊（記者 程遠）一件蘋果寄到千里之外。（完）\r\n");
  check("一件蘋果寄到千里之外，路上走了三天，箱子完好。\n\n（本报华盛顿3月11日电）");
}
