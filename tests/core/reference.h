// The slow and obvious way to convert, straight from the dictionaries: what the matcher is held
// against. It follows OpenCC's configurations to the letter and shares nothing with the core but
// the reading of the text files.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "dictionary/pack/source_dictionaries.h"
#include "convert/variety.h"

namespace fanjian::reference {

// A dictionary, by first character, longest keys first.
class Words {
 public:
  void add(const std::u32string& key, const std::u32string& value) { words_[key[0]].emplace_back(key, value); }
  void sort() {
    for (auto& [c, list] : words_)
      std::stable_sort(list.begin(), list.end(),
                       [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  }
  const std::pair<std::u32string, std::u32string>* longest(const std::u32string& text, std::size_t at) const {
    const auto found = words_.find(text[at]);
    if (found == words_.end()) return nullptr;
    for (const auto& word : found->second)
      if (text.compare(at, word.first.size(), word.first) == 0) return &word;
    return nullptr;
  }

 private:
  std::map<char32_t, std::vector<std::pair<std::u32string, std::u32string>>> words_;
};

// OpenCC's short-circuit group: the first dictionary that matches.
using Group = std::vector<const Words*>;

inline const std::pair<std::u32string, std::u32string>* matched(const Group& group, const std::u32string& text,
                                                                std::size_t at) {
  for (const Words* words : group)
    if (const auto* word = words->longest(text, at)) return word;
  return nullptr;
}

inline int operands(char32_t c) {
  if (c < 0x2FF0 || c > 0x2FFF) return 0;
  return c == 0x2FF2 || c == 0x2FF3 ? 3 : c == 0x2FFE || c == 0x2FFF ? 1 : 2;
}

// The end of the ideographic description sequence (or plain character) at `at`; 0 if it is not whole.
inline std::size_t described(const std::u32string& text, std::size_t at, int depth, int& left) {
  if (at >= text.size() || std::u32string_view(U"\n。！？").find(text[at]) != std::u32string_view::npos ||
      depth == 16 || left == 0)
    return 0;
  --left;
  std::size_t end = at + 1;
  for (int n = operands(text[at]); n > 0; --n)
    if ((end = described(text, end, depth + 1, left)) == 0) return 0;
  return end;
}

inline std::size_t unmatched_end(const std::u32string& text, std::size_t at) {
  int left = 64;
  const std::size_t end = operands(text[at]) > 0 ? described(text, at, 0, left) : 0;
  return end > 0 ? end : at + 1;
}

inline std::u32string step(const Group& group, const std::u32string& text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    if (const auto* word = matched(group, text, i)) {
      out += word->second;
      i += word->first.size();
    } else {
      const std::size_t end = unmatched_end(text, i);
      out += text.substr(i, end - i);
      i = end;
    }
  }
  return out;
}

inline std::vector<std::u32string> segments(const Group& group, const std::u32string& text) {
  std::vector<std::u32string> parts;
  std::u32string between;
  for (std::size_t i = 0; i < text.size();) {
    if (const auto* word = matched(group, text, i)) {
      if (!between.empty()) parts.push_back(between);
      between.clear();
      parts.push_back(word->first);
      i += word->first.size();
    } else {
      const std::size_t end = unmatched_end(text, i);
      between += text.substr(i, end - i);
      i = end;
    }
  }
  if (!between.empty()) parts.push_back(between);
  return parts;
}

class Converter {
 public:
  explicit Converter(const dictionary::pack::SourceDictionaries& plain) {
    for (int i = 0; i < dictionary::phrase_book_count; ++i) {
      for (const auto& [key, value] : plain.phrases[i]) phrases_[i].add(key, value);
      phrases_[i].sort();
    }
    const auto fill = [](Words& words, const dictionary::pack::PlainCharacters& map) {
      for (const auto& [from, to] : map) words.add({from}, {to});
    };
    fill(normal_, plain.normal);
    fill(hans_, plain.hans);
    fill(rare_, plain.hans_rare);
    for (const auto& [from, to] : plain.hant) hant_.add({from}, {to[0]});
    for (int i = 0; i < dictionary::variants_count; ++i) fill(variants_[i], plain.variants[i]);
  }

  std::u32string convert(const std::u32string& source, convert::Direction d) const {
    const Words* p = phrases_;
    const std::u32string text = step({&normal_}, source);
    const Group st = {&p[dictionary::st_phrases], &hant_};
    const Group ts = d.rare ? Group{&p[dictionary::ts_phrases], &rare_, &hans_}
                            : Group{&p[dictionary::ts_phrases], &hans_};
    std::vector<Group> steps;
    const auto region = [&](dictionary::DictionaryId words, dictionary::DictionaryId phrases,
                            dictionary::Variants variants) {
      steps.push_back(d.regional_words ? Group{&p[words], &p[phrases], &variants_[variants]}
                                       : Group{&p[phrases], &variants_[variants]});
    };
    if (d.from == convert::Variety::hans) steps.push_back(st);
    if (d.from == convert::Variety::hant_tw)
      region(dictionary::tw_phrases_rev, dictionary::tw_variant_phrases_rev, dictionary::tw_variants_rev);
    if (d.from == convert::Variety::hant_hk)
      region(dictionary::hk_phrases_rev, dictionary::hk_variant_phrases_rev, dictionary::hk_variants_rev);
    if (d.to == convert::Variety::hans) steps.push_back(ts);
    if (d.to == convert::Variety::hant_tw)
      region(dictionary::tw_phrases, dictionary::tw_variant_phrases, dictionary::tw_variants);
    if (d.to == convert::Variety::hant_hk)
      region(dictionary::hk_phrases, dictionary::hk_variant_phrases, dictionary::hk_variants);
    std::vector<std::u32string> parts = {text};
    if (steps.size() == 2 && d.from == convert::Variety::hans) parts = segments({&p[dictionary::st_phrases]}, text);
    if (steps.size() == 2 && d.to == convert::Variety::hans) parts = segments({&p[dictionary::ts_phrases]}, text);
    std::u32string out;
    for (std::u32string part : parts) {
      for (const Group& group : steps) part = step(group, part);
      out += part;
    }
    return out;
  }

 private:
  Words phrases_[dictionary::phrase_book_count], normal_, hans_, rare_, hant_, variants_[dictionary::variants_count];
};

}  // namespace fanjian::reference
