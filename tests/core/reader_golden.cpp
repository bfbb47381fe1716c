// Every golden folder: the program still does what expected.* says. To write them anew: fanjian_golden.
#include <filesystem>

#include "article/clean.h"
#include "golden/golden.h"
#include "reader_support.h"

using namespace fanjian;
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

// A dateline comes back in a line of its own; what the parser makes of the line behind it may then differ.
TEST_CASE("golden stories have the same blocks behind the lead when they come from their own JSON") {
  for (const fs::path& folder : folders()) {
    INFO(folder.filename().string());
    const Story story = story_of(golden::read_file((folder / "source.txt").string()));
    const Story again = story_of(article_json(story));
    const auto of = [](const Story& s) {
      std::vector<std::string> all;
      bool lead = false;
      for (const Block& block : s.article().blocks) {
        if (lead && block.role != Role::separator)
          all.push_back(name_of(block.role) +
                        (' ' + plain_text(s.source(), block.span, s.article().glosses)));
        lead = lead || block.role == Role::lead;
      }
      return all;
    };
    const bool same = of(again) == of(story);
    CHECK(same);
    CHECK(again.article().headline == story.article().headline);
    CHECK(again.article().dateline.has_value() == story.article().dateline.has_value());
  }
}
