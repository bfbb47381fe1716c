// fanjian_golden [folder…]: writes expected.* beside the source.txt of the golden folders, all of them
// if none is named. Read the difference before you commit it.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <vector>

#include "golden/golden.h"
#include "dictionary/embedded.h"

namespace fs = std::filesystem;

int main(int count, char** arguments) {
  std::vector<fs::path> folders(arguments + 1, arguments + count);
  if (folders.empty())
    for (const auto& entry : fs::directory_iterator(FANJIAN_GOLDEN_DIR))
      if (fs::exists(entry.path() / "source.txt")) folders.push_back(entry.path());
  std::sort(folders.begin(), folders.end());

  const auto lexicon = fanjian::convert::Lexicon::open(fanjian::dictionary::embedded_lexicon());
  if (!lexicon) {
    std::cerr << lexicon.error().message << '\n';
    return 1;
  }
  int status = 0;
  for (const fs::path& folder : folders) {
    const auto story = fanjian::story::Story::open(golden::read_file((folder / "source.txt").string()),
                                                   lexicon.value());
    if (!story) {
      std::cerr << folder.string() << ": " << story.error().message << " at byte " << story.error().offset << '\n';
      status = 1;
      continue;
    }
    for (const auto& [name, content] : golden::expected(story.value(), lexicon.value())) {
      const std::string path = (folder / name).string();
      if (golden::read_file(path) == content) continue;
      std::ofstream(path, std::ios::binary) << content;
      std::cout << path << '\n';
    }
  }
  return status;
}
