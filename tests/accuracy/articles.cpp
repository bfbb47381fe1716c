// Measures the parser on annotated stories, field by field: accuracy/README.md.
//
//   fanjian_articles [--faults] [--built-in] [folder]
//
// Each story is parsed with weights learned from the stories of other outlets: six folds, no outlet in two.
// --built-in: with the parser's own weights, which have seen all of them.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "accuracy/article_score.h"
#include "article/parse.h"
#include "article/train/train.h"

using namespace fanjian;
using namespace fanjian::article;

namespace {

constexpr int folds = 6;

// Stories of one outlet are in one fold; folds are of about one size.
std::map<std::string, int> folds_of(const std::vector<train::AnnotatedStory>& stories) {
  std::map<std::string, std::size_t> sizes;
  for (const auto& story : stories) ++sizes[story.outlet];
  std::vector<std::pair<std::size_t, std::string>> outlets;
  for (const auto& [outlet, size] : sizes) outlets.emplace_back(size, outlet);
  std::sort(outlets.rbegin(), outlets.rend());
  std::vector<std::size_t> filled(folds);
  std::map<std::string, int> out;
  for (const auto& [size, outlet] : outlets) {
    const auto least = std::min_element(filled.begin(), filled.end());
    *least += size;
    out[outlet] = static_cast<int>(least - filled.begin());
  }
  return out;
}

void print(const accuracy::Score& score, bool faults) {
  if (faults) {
    for (const std::string& fault : score.lost) std::printf("lost\t%s\n", fault.c_str());
    for (const std::string& fault : score.faults) std::printf("%s\n", fault.c_str());
  }
  std::printf("%-16s %6s %6s %6s %7s\n", "field", "P", "R", "F1", "stand");
  for (const auto& [field, t] : score.fields)
    std::printf("%-16s %6.3f %6.3f %6.3f %7d\n", field.c_str(), t.precision(), t.recall(), t.f1(), t.theirs);
  std::printf("body lines lost  %zu of %d\n", score.lost.size(), score.body);
}

}  // namespace

int main(int argc, char** argv) {
  bool faults = false, built_in = false;
  std::string folder;
  for (int i = 1; i < argc; ++i)
    if (std::strcmp(argv[i], "--faults") == 0) faults = true;
    else if (std::strcmp(argv[i], "--built-in") == 0) built_in = true;
    else folder = argv[i];
  if (folder.empty()) folder = train::annotated_folder(FANJIAN_SOURCE_DIR);
  const auto stories = train::read_annotated(folder);
  if (stories.empty()) {
    std::puts("skipped: ../shared/articles/dev is not there");
    return 0;
  }
  accuracy::Score score;
  const auto add = [&](const train::AnnotatedStory& story, const RoleWeights& weights) {
    const auto parsed = parse(story.text, weights);
    if (parsed.ok()) accuracy::add_score(story, parsed.value(), score);
  };
  if (built_in) {
    for (const auto& story : stories) add(story, role_weights());
    print(score, faults);
    return 0;
  }
  // What is learned from: our own in each fold, a story's where its outlet is not held.
  std::vector<train::Example> own;
  train::add_goldens(FANJIAN_SOURCE_DIR "/tests/golden", own);
  train::add_pages(FANJIAN_SOURCE_DIR "/core/article/train/pages.txt", train::page_copies, own);
  std::vector<std::vector<train::Example>> theirs(stories.size());
  for (std::size_t i = 0; i < stories.size(); ++i) train::add_examples(stories[i], 1, theirs[i]);
  const auto fold = folds_of(stories);
  std::vector<train::Weights> weights(folds);
  const auto learn = [&](int from) {
    for (int held = from; held < folds; held += 2) {
      std::vector<train::Example> examples = own;
      for (std::size_t i = 0; i < stories.size(); ++i)
        if (fold.at(stories[i].outlet) != held) examples.insert(examples.end(), theirs[i].begin(), theirs[i].end());
      weights[static_cast<std::size_t>(held)] = train::learn(examples);
    }
  };
  std::thread other(learn, 1);
  learn(0);
  other.join();
  for (int held = 0; held < folds; ++held)
    for (const auto& story : stories)
      if (fold.at(story.outlet) == held) add(story, weights[static_cast<std::size_t>(held)].view());
  print(score, faults);
}
