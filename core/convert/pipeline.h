// Which steps a direction is made of, after OpenCC's configurations (data/config/*.json).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "dictionary/dictionary.h"
#include "convert/variety.h"

namespace fanjian::convert {

// `_p`: with regional words. `common`: what newspapers of every region print (core/convert/REGIONS.md).
enum ConversionStage : std::uint8_t {
  step_none,
  step_st,
  step_ts,
  step_ts_rare,
  step_tw,
  step_tw_p,
  step_tw_rev,
  step_tw_rev_p,
  step_hk,
  step_hk_p,
  step_hk_rev,
  step_hk_rev_p,
  step_common
};

// Compatibility ideographs are always made normal first. Then the text is cut into segments, where
// the configuration says so: the phrases of the book `segmentation`, and what lies between them.
// Each segment goes through the steps by itself.
struct Pipeline {
  bool segmented = false;
  dictionary::DictionaryId segmentation = dictionary::st_phrases;
  ConversionStage first = step_none, second = step_none;
};

Pipeline pipeline_of(Direction direction);

// The phrases of a step. A short-circuit group: the first book that has a match decides.
std::span<const dictionary::DictionaryId> books_of(ConversionStage step);

// What characters become in a step where no phrase takes them, by number: themselves, if nothing is
// said of them.
std::vector<dictionary::Id> characters_of(const dictionary::DictionaryData& book, ConversionStage step);

// How many code points from `text` on are an ideographic description sequence, which OpenCC leaves
// untouched: its operators take their operands (1 for U+2FFE and U+2FFF, 3 for U+2FF2 and U+2FF3, 2
// for the rest), at most 16 deep and 64 long, within one sentence. 0 where there is none. (OpenCC looks again after each
// step, and may then find others where regional words changed the number of characters: there alone
// the matcher differs, and takes what stood in the source.)
std::size_t description_length(const char32_t* text, std::size_t size);
inline constexpr std::size_t longest_description = 64;

inline bool is_description_operator(char32_t c) { return c >= 0x2FF0 && c <= 0x2FFF; }

}  // namespace fanjian::convert
