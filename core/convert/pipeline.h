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

}  // namespace fanjian::convert
