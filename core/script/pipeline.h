// Which steps a direction is made of, after OpenCC's configurations (data/config/*.json).
#pragma once

#include "script/tables.h"
#include "script/variety.h"

namespace fanjian {

// Compatibility ideographs are always made normal first. Then the text is cut into segments, where
// the configuration says so: the phrases of `segmentation`, and what lies between them. Each segment
// goes through the steps by itself.
struct Pipeline {
  Step segmentation = step_none;
  Step steps[2] = {step_none, step_none};
};

Pipeline pipeline_of(Direction direction);

// How many code points from `text` on are an ideographic description sequence, which OpenCC leaves
// untouched: its operators take their operands (1 for U+2FFE and U+2FFF, 3 for U+2FF2 and U+2FF3, 2
// for the rest), at most 16 deep and 64 long. 0 where there is none.
std::size_t description_length(const char32_t* text, std::size_t size);

inline bool is_description_operator(char32_t c) { return c >= 0x2FF0 && c <= 0x2FFF; }

}  // namespace fanjian
