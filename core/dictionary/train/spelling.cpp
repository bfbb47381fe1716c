#include "dictionary/train/spelling.h"

#include <algorithm>

#include "dictionary/train/lines.h"
#include "dictionary/pack/dictionaries.h"
#include "text/utf8.h"

namespace fanjian::dictionary::train {
namespace {

// Longest match from the left: phrases, then characters.
template <class Phrases, class Characters>
std::u16string rewritten(const std::u16string& text, const Phrases& phrases, const Characters& characters) {
  std::u16string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t length = std::min<std::size_t>(8, text.size() - i);
    for (; length > 1; --length)
      if (const auto found = phrases.find(text.substr(i, length)); found != phrases.end()) {
        out += found->second;
        break;
      }
    if (length <= 1) {
      const auto found = characters.find(text[i]);
      out += found == characters.end() ? text[i] : found->second;
    }
    i += std::max<std::size_t>(1, length);
  }
  return out;
}

}  // namespace

Spelling::Spelling(const std::string& data, const std::string& rules) {
  for (const auto& [key, values] : pack::read_dictionary(data, "TWVariants"))
    if (key[0] < 0x10000) forms_[static_cast<char16_t>(key[0])] = static_cast<char16_t>(values[0][0]);
  for (const std::string& line : lines_of(rules + "/forms.tsv")) {
    const auto parts = split(line, '\t');
    if (parts.size() < 3 || parts[0] != "tw") continue;
    forms_[read(parts[1])[0]] = read(parts[2])[0];
  }
  int group = 0;
  for (const std::string& line : lines_of(rules + "/groups.txt"))
    if (++group; !line.empty() && line[0] != '#')
      for (const char16_t c : read(line)) groups_[c] = group;
  for (const std::string& line : lines_of(rules + "/foreign.txt"))
    if (!line.empty() && line[0] != '#')
      for (const char16_t c : read(line)) sorts_[c] = context::foreign;
  for (const char16_t c : context::numerals) sorts_[c] = context::numeral;

  // Traditional to Simplified, Taiwan's way.
  std::unordered_map<char16_t, char16_t> back;
  for (const auto& [key, values] : pack::read_dictionary(data, "TWVariantsRev"))
    if (key[0] < 0x10000) back[static_cast<char16_t>(key[0])] = static_cast<char16_t>(values[0][0]);
  std::unordered_map<char16_t, char16_t> simple;
  for (const auto& [key, values] : pack::read_dictionary(data, "TSCharacters"))
    if (key[0] < 0x10000 && values[0][0] < 0x10000)
      simple[static_cast<char16_t>(key[0])] = static_cast<char16_t>(values[0][0]);
  hans_ = simple;
  for (const auto& [from, to] : back) hans_[from] = simple.count(to) ? simple[to] : to;
  for (const auto& [key, values] : pack::read_dictionary(data, "TWVariantsRevPhrases")) {
    std::u16string value;
    for (const char16_t c : narrowed(values[0])) value += simple.count(c) ? simple[c] : c;
    if (value.size() == key.size()) hans_phrases_[narrowed(key)] = value;
  }
  for (const auto& [key, values] : pack::read_dictionary(data, "TSPhrases"))
    if (key.size() == values[0].size()) hans_phrases_[narrowed(key)] = narrowed(values[0]);
}

std::u16string Spelling::in_taiwans_forms(std::u16string text) const {
  for (char16_t& c : text)
    for (int i = 0; i < 3; ++i)
      if (const auto found = forms_.find(c); found != forms_.end()) c = found->second;
  return text;
}

std::u16string Spelling::simplified(const std::u16string& text) const { return rewritten(text, hans_phrases_, hans_); }

bool Spelling::same_group(char16_t a, char16_t b) const {
  const auto x = groups_.find(a), y = groups_.find(b);
  return x != groups_.end() && y != groups_.end() && x->second == y->second;
}

context::Sort Spelling::sort_of(char16_t c) const {
  const auto found = sorts_.find(c);
  return found == sorts_.end() ? context::ordinary : found->second;
}

std::string Spelling::foreign_characters() const {
  std::u32string all;
  for (const auto& [c, sort] : sorts_)
    if (sort == context::foreign) all += c;
  std::sort(all.begin(), all.end());
  return text::utf8(all);
}

bool Spelling::same_word(const std::u16string& a, const std::u16string& b) const {
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i] != b[i] && !same_group(a[i], b[i])) return false;
  return true;
}

}  // namespace fanjian::dictionary::train
