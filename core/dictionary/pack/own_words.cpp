// The words of running text and our own phrases, as files that anybody can edit.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "dictionary/pack/source_dictionaries.h"
#include "text/utf8.h"

namespace fanjian::dictionary::pack {
namespace {

[[noreturn]] void fail(const std::string& path, std::size_t line, const char* what) {
  std::fprintf(stderr, "fanjian_pack: %s:%zu: %s\n", path.c_str(), line, what);
  std::exit(1);
}

// Calls use(fields, line) for every line that says something.
template <class Use>
void each_line(const std::string& path, Use use) {
  std::ifstream in(path);
  if (!in) fail(path, 0, "cannot be read");
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    line.erase(std::min(line.find('#'), line.size()));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.pop_back();
    if (line.empty()) continue;
    std::vector<std::u32string> fields;
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t end = std::min(line.find('\t', at), line.size());
      fields.push_back(text::utf32(line.substr(at, end - at)));
      at = end + 1;
    }
    use(fields, number);
  }
}

std::u32string by_themselves(const SourceDictionaries& plain, const std::u32string& word) {
  std::u32string value = word;
  for (char32_t& c : value)
    if (const auto found = plain.hant.find(c); found != plain.hant.end()) c = found->second[0];
  return value;
}

// The candidate of STCharacters that is, or in a region becomes, the character that somebody wrote.
char32_t candidate(const SourceDictionaries& plain, char32_t simplified, char32_t written) {
  const auto found = plain.hant.find(simplified);
  const std::u32string candidates = found == plain.hant.end() ? std::u32string(1, simplified) : found->second;
  for (const char32_t c : candidates)
    if (c == written) return c;
  if (simplified == written) return written;
  for (const char32_t c : candidates)
    for (const Variants region : {tw_variants, hk_variants})
      if (const auto form = plain.variants[region].find(c);
          form != plain.variants[region].end() && form->second == written)
        return c;
  return 0;
}

}  // namespace

void read_words(const std::string& path, SourceDictionaries& plain) {
  each_line(path, [&](const std::vector<std::u32string>& fields, std::size_t line) {
    if (fields.size() < 2 || fields[0].empty() || fields[0].size() > most_length)
      fail(path, line, "not `word TAB cost [TAB value]`");
    PlainWord word;
    const int cost = std::atoi(text::utf8(fields[1]).c_str());
    if (cost < 1 || cost > most_word_cost) fail(path, line, "a cost is 1 to 15");
    word.cost = static_cast<std::uint8_t>(cost);
    if (fields.size() < 3) {
      const auto phrase = plain.phrases[st_phrases].find(fields[0]);
      word.value = phrase == plain.phrases[st_phrases].end() ? by_themselves(plain, fields[0]) : phrase->second;
      if (word.value.size() != fields[0].size()) return;
    } else if (fields[2] != U"?") {
      if (fields[2].size() != fields[0].size()) fail(path, line, "a word and its value have as many characters");
      for (std::size_t i = 0; i < fields[0].size(); ++i) {
        const char32_t c = candidate(plain, fields[0][i], fields[2][i]);
        if (c == 0) fail(path, line, "no reading of this character");
        word.value += c;
      }
    }
    plain.words[fields[0]] = word;
  });
}

namespace {

// What a word costs where other words make it up, at the least.
std::uint32_t cost_in_parts(const SourceDictionaries& plain, const std::u32string& word) {
  std::vector<std::uint32_t> best(word.size() + 1, ~0u);
  best[0] = 0;
  for (std::size_t i = 0; i < word.size(); ++i)
    for (std::size_t end = i + 1; end <= word.size(); ++end) {
      if (end - i == word.size()) continue;
      const auto part = plain.words.find(word.substr(i, end - i));
      if (part == plain.words.end() && end > i + 1) continue;
      const std::uint32_t cost = part == plain.words.end() ? unknown_character_costs : part->second.cost;
      best[end] = std::min(best[end], best[i] + each_word_costs + cost);
    }
  return best[word.size()];
}

// A step less than its parts: a phrase is found wherever they are, and takes little from its neighbours.
void price(SourceDictionaries& plain, std::vector<std::u32string> phrases) {
  std::stable_sort(phrases.begin(), phrases.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
  for (const std::u32string& phrase : phrases) {
    const std::uint32_t parts = std::max(cost_in_parts(plain, phrase), each_word_costs + 2);
    std::uint8_t& cost = plain.words[phrase].cost;
    cost = static_cast<std::uint8_t>(std::min<std::uint32_t>(cost, parts - each_word_costs - 1));
  }
}

}  // namespace

void read_own_phrases(const std::string& path, SourceDictionaries& plain) {
  std::vector<std::u32string> phrases;
  each_line(path, [&](const std::vector<std::u32string>& fields, std::size_t line) {
    if (fields.size() != 2 || fields[0].empty() || fields[0].size() > most_length)
      fail(path, line, "not `Simplified TAB Traditional`");
    PlainWord& word = plain.words[fields[0]];
    word.value.clear();
    phrases.push_back(fields[0]);
    if (fields[1] == U"?") return;
    if (fields[1].size() != fields[0].size()) fail(path, line, "a phrase and its value have as many characters");
    for (std::size_t i = 0; i < fields[0].size(); ++i) {
      const char32_t c = candidate(plain, fields[0][i], fields[1][i]);
      if (c == 0) fail(path, line, "no reading of this character");
      word.value += c;
    }
  });
  price(plain, std::move(phrases));
}

void read_our_own(const std::string& folder, SourceDictionaries& plain) {
  read_words(folder + "/words/words.txt", plain);
  read_words(folder + "/words/crossed.txt", plain);
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder + "/phrases"))
    if (entry.path().filename().string().rfind("to-traditional", 0) == 0) files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  for (const std::string& file : files) read_own_phrases(file, plain);
}

}  // namespace fanjian::dictionary::pack
