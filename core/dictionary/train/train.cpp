// fanjian_train: the context model from lists of words and running text. See README.md.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>

#include "dictionary/train/model.h"
#include "dictionary/train/samples.h"
#include "dictionary/pack/dictionaries.h"

using namespace fanjian;
using namespace fanjian::dictionary::train;

int main(int argc, char** argv) {
  std::string data, rules, words, names, out;
  struct Text {
    std::string file, simplified;
    float weight;
    std::size_t every;
    bool lenient;
  };
  std::vector<Text> texts;
  Settings settings;
  float list_weight = 1;
  double flatten = 0.5;
  std::size_t most = 4;
  int copies = 1;
  double conflicts = 2;
  for (int i = 1; i < argc; ++i) {
    const std::string option = argv[i];
    const auto next = [&] { return std::string(i + 1 < argc ? argv[++i] : ""); };
    if (option == "--data") data = next();
    else if (option == "--rules") rules = next();
    else if (option == "--words") words = next();
    else if (option == "--names") names = next();
    else if (option == "--out") out = next();
    else if (option == "--text" || option == "--text-elsewhere") {
      Text t;
      t.file = next();
      t.simplified = next();
      t.weight = std::stof(next());
      t.every = std::stoul(next());
      t.lenient = option == "--text-elsewhere";
      texts.push_back(t);
    } else if (option == "--l1") settings.l1 = std::stod(next());
    else if (option == "--l2") settings.l2 = std::stod(next());
    else if (option == "--list") list_weight = std::stof(next());
    else if (option == "--flatten") flatten = std::stod(next());
    else if (option == "--most") most = std::stoul(next());
    else if (option == "--conflicts") conflicts = std::stod(next());
    else if (option == "--copies") copies = std::stoi(next());
    else {
      std::fprintf(stderr, "fanjian_train: what is %s?\n", option.c_str());
      return 2;
    }
  }
  Samples samples(data, rules);
  for (const Text& t : texts) samples.read_text(t.file, t.simplified, t.weight, t.every, t.lenient);
  std::fprintf(stderr, "text: %zu\n", samples.samples.size());
  samples.thin(flatten, most);
  std::fprintf(stderr, "thinned: %zu\n", samples.samples.size());
  if (!words.empty()) samples.read_words(words);
  if (!names.empty()) samples.read_names(names);
  std::fprintf(stderr, "names: %zu\n", samples.samples.size());
  samples.finish_words(list_weight, copies, conflicts);
  std::fprintf(stderr, "all: %zu\n", samples.samples.size());
  std::map<char16_t, std::vector<const Sample*>> by;
  for (const Sample& s : samples.samples) by[s.character].push_back(&s);
  std::size_t features = 0;
  std::FILE* file = out.empty() ? nullptr : std::fopen(out.c_str(), "w");
  if (file) std::fprintf(file, "unit\t%d\nforeign\t%s\n", unit, samples.spelling.foreign_characters().c_str());
  for (const auto& [c, its] : by) {
    const Fitted fitted = fit(samples, its, settings);
    features += fitted.features.size();
    if (file && fitted.order.size() > 1) write(file, samples, fitted);
  }
  if (file) std::fclose(file);
  std::fprintf(stderr, "features: %zu\n", features);
}
