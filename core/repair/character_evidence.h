// What the core knows of single characters, each asked once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "convert/converter.h"
#include "convert/lexicon.h"

namespace fanjian::repair {

class CharacterEvidence {
 public:
  // `script`: of the text whose characters they are. The lexicon outlives it.
  CharacterEvidence(const convert::Lexicon& lexicon, convert::DetectedScript script);

  const convert::Lexicon& lexicon() const { return lexicon_; }
  convert::DetectedScript script() const { return script_; }  // unknown: none that the text shows

  // A character in Simplified, and as Taiwan writes it.
  char32_t simple(char32_t c) {
    return c < simple_.size() && simple_[c] != 0 ? simple_[c] : converted(simple_, to_simple_, c);
  }
  char32_t usual(char32_t c) { return converted(usual_, to_taiwan_, c); }
  std::u32string simple(std::u32string_view text);
  // Whether only the script that is not the text's has a character.
  bool is_foreign(char32_t c);
  convert::DetectedScript script_of(char32_t c) const;
  // A text of Simplified in the script of the document, by its context.
  std::u32string in_script(std::u32string_view simplified) const;

 private:
  char32_t converted(std::vector<char16_t>& known, const convert::Converter& converter, char32_t c);

  const convert::Lexicon& lexicon_;
  convert::DetectedScript script_;
  convert::Converter to_simple_, to_taiwan_, to_traditional_;
  std::vector<char16_t> simple_, usual_;  // by character of the Basic Multilingual Plane; 0: not asked yet
  std::vector<std::uint8_t> foreign_;     // 0: not asked yet, 1: no, 2: yes
};

}  // namespace fanjian::repair
