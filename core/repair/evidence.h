// What repairs are judged by: the lists, and the core's own knowledge of characters, each asked once.
//
// Texts are code points here: what is damaged is counted in characters.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "repair/gbk.h"
#include "repair/readings.h"
#include "repair/unigram_segmenter.h"
#include "convert/converter.h"
#include "convert/lexicon.h"

namespace fanjian::repair {

struct Lists {
  const UnigramSegmenter& words;
  const Readings& readings;
  const Gbk& gbk;
};

class Evidence {
 public:
  // `text` tells what script its parts are in. All that is given outlives the judges.
  Evidence(const convert::Lexicon& lexicon, const Lists& lists, std::string_view text);

  const UnigramSegmenter& words() const { return lists_.words; }
  const Gbk& gbk() const { return lists_.gbk; }
  const convert::Lexicon& lexicon() const { return lexicon_; }
  convert::DetectedScript script() const { return script_; }  // unknown: none that the text shows

  // A character in Simplified, and as Taiwan writes it.
  char32_t simple(char32_t c) {
    return c < simple_.size() && simple_[c] != 0 ? simple_[c] : converted(simple_, to_simple_, c);
  }
  char32_t usual(char32_t c);
  std::u32string simple(std::u32string_view text);
  // Whether only the script that is not the text's has a character.
  bool is_foreign(char32_t c);
  // What two bytes may be; of several, none of the script that is not the text's.
  const std::u32string& fitting(Byte lead, Byte trail);
  // Of these, what `keep` lets through: asked once for each `kind`, a number above 0 that says which `keep` it is.
  template <class Keep>
  const std::u32string& fitting(Byte lead, Byte trail, std::uint32_t kind, Keep keep) {
    const std::u32string& all = fitting(lead, trail);
    const auto [found, is_new] = fitting_.try_emplace(kind << 18 | pair_of(lead, trail));
    if (is_new) std::copy_if(all.begin(), all.end(), std::back_inserter(found->second), keep);
    return found->second;
  }
  // What some characters are in Simplified, each once.
  std::u32string unique_simple(std::u32string_view characters);
  convert::DetectedScript script_of(char32_t c) const;
  // A text of Simplified in the script of the document, by its context.
  std::u32string in_script(std::u32string_view simplified) const;
  // Whether a character has a reading, tones aside; also where its usual one is not known.
  bool is_said(char32_t c, std::string_view toneless) const;

 private:
  static std::uint32_t pair_of(Byte lead, Byte trail) {
    return static_cast<std::uint32_t>((lead + 1) << 9 | (trail + 1));
  }
  char32_t converted(std::vector<char16_t>& known, const convert::Converter& converter, char32_t c);

  const convert::Lexicon& lexicon_;
  Lists lists_;
  convert::DetectedScript script_;
  convert::Converter to_simple_, to_taiwan_, to_traditional_;
  std::vector<char16_t> simple_, usual_;  // by character of the Basic Multilingual Plane; 0: not asked yet
  std::unordered_map<std::uint32_t, std::u32string> fitting_;  // by kind and the two bytes
  std::vector<std::uint32_t> seen_;                            // by character, when unique_simple() saw it last
  std::uint32_t now_ = 0;
  std::vector<std::uint8_t> foreign_;  // 0: not asked yet, 1: no, 2: yes
};

}  // namespace fanjian::repair
