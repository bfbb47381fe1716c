// Our own phrases: core/dictionary/phrases/to-traditional*.txt, alone and in the sentences of tests/accuracy/phrases.tsv.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "check.h"
#include "dictionary/embedded.h"
#include "convert/converter.h"
#include "convert/lexicon.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;

namespace {

std::string in_taiwan(std::string_view text, Variety from) {
  static const Lexicon lexicon = std::move(Lexicon::open(embedded_lexicon()).value());
  std::string out;
  Converter(lexicon, {.from = from, .to = Variety::hant_tw}).convert(text, out);
  return out;
}

struct Line {
  std::string file, simplified, traditional;
};

void read(const std::filesystem::path& path, std::vector<Line>& lines) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string::npos) continue;
    lines.push_back({path.filename().string(), line.substr(0, tab), line.substr(tab + 1)});
  }
}

std::vector<Line> own_phrases() {
  std::vector<Line> lines;
  for (const auto& entry : std::filesystem::directory_iterator(FANJIAN_SOURCE_DIR "/core/dictionary/phrases"))
    if (entry.path().filename().string().starts_with("to-traditional")) read(entry.path(), lines);
  return lines;
}

}  // namespace

TEST_CASE("a phrase of our own alone becomes its value, in the forms of Taiwan") {
  int decided = 0, names = 0;
  for (const Line& line : own_phrases()) {
    // A character is what it becomes where no word and no name says otherwise.
    if (line.traditional == "?" || line.simplified.size() == 3) continue;
    INFO(line.file << ": " << line.simplified);
    const std::string value = in_taiwan(line.traditional, Variety::hant);
    ++decided;
    if (in_taiwan(line.simplified, Variety::hans) == value) continue;
    // A line that is 沈 with one or two characters is a person's name; after a verb it is a place.
    CHECK(in_taiwan("去" + line.simplified, Variety::hans) == "去" + value);
    ++names;
  }
  CHECK(decided >= 900);
  CHECK(names <= 15);
}

TEST_CASE("a phrase of our own stands in one file, once") {
  std::set<std::string> seen;
  for (const Line& line : own_phrases()) {
    INFO(line.file << ": " << line.simplified);
    CHECK(seen.insert(line.simplified).second);
  }
}

TEST_CASE("phrases of our own hold where they meet other words") {
  std::vector<Line> lines;
  read(FANJIAN_TESTS_DIR "/accuracy/phrases.tsv", lines);
  for (const Line& line : lines) CHECK(in_taiwan(line.simplified, Variety::hans) == line.traditional);
  CHECK(lines.size() >= 150);
}
