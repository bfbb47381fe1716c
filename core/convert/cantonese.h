// Characters that Cantonese uses otherwise than Mandarin: 系 that is 係 there, 只 that is 隻, 松 that is 鬆,
// and 吓 and 晒 that stay.
#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace fanjian::convert {

struct Cantonese {
  text::Span at;
  char32_t character = 0, to = 0;
};

// Those of a Simplified text that a sentence shows to be such, in order: one with 嘅 喺 咗 唔 佢 or another character that only
// Cantonese has, or, where the text is for Hong Kong, one of its turns (即系, 睇吓, 食晒). Linear.
void find_cantonese(std::string_view text, bool for_hong_kong, std::vector<Cantonese>& found);

}  // namespace fanjian::convert
