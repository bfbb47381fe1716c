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

#include "repair/character_evidence.h"
#include "repair/gbk.h"
#include "repair/readings.h"
#include "repair/unigram_segmenter.h"
#include "convert/lexicon.h"

namespace fanjian::repair {

struct Lists {
  const UnigramSegmenter& words;
  const Readings& readings;
  const Gbk& gbk;
};

class Evidence : public CharacterEvidence {
 public:
  // `text` tells what script its parts are in. All that is given outlives the judges.
  Evidence(const convert::Lexicon& lexicon, const Lists& lists, std::string_view text);

  const UnigramSegmenter& words() const { return lists_.words; }
  const Gbk& gbk() const { return lists_.gbk; }

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
  // Whether a character has a reading, tones aside; also where its usual one is not known.
  bool is_said(char32_t c, std::string_view toneless) const;

 private:
  static std::uint32_t pair_of(Byte lead, Byte trail) {
    return static_cast<std::uint32_t>((lead + 1) << 9 | (trail + 1));
  }

  Lists lists_;
  std::unordered_map<std::uint32_t, std::u32string> fitting_;  // by kind and the two bytes
  std::vector<std::uint32_t> seen_;                            // by character, when unique_simple() saw it last
  std::uint32_t now_ = 0;
};

}  // namespace fanjian::repair
