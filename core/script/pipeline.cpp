#include "script/pipeline.h"

#include <algorithm>

namespace fanjian {

Pipeline pipeline_of(Direction d) {
  if (d.from == d.to) return {};
  Pipeline p;
  switch (d.from) {
    case Variety::hans: p.steps[0] = step_st; break;
    case Variety::hant: break;
    case Variety::hant_tw: p.steps[0] = d.wording ? step_tw_rev_p : step_tw_rev; break;
    case Variety::hant_hk: p.steps[0] = d.wording ? step_hk_rev_p : step_hk_rev; break;
  }
  Step last = step_none;
  switch (d.to) {
    case Variety::hans: last = d.rare ? step_ts_rare : step_ts; break;
    case Variety::hant: break;
    case Variety::hant_tw: last = d.wording ? step_tw_p : step_tw; break;
    case Variety::hant_hk: last = d.wording ? step_hk_p : step_hk; break;
  }
  if (p.steps[0] == step_none) {
    p.steps[0] = last;
    return p;
  }
  p.steps[1] = last;
  // Two steps share the segments that the phrases between Simplified and Traditional make. Between
  // two regions there is no such configuration; the two are simply run one after the other.
  if (last != step_none) {
    if (d.from == Variety::hans) p.segmentation = step_st;
    if (d.to == Variety::hans) p.segmentation = step_ts;
  }
  return p;
}

std::size_t description_length(const char32_t* text, std::size_t size) {
  constexpr std::size_t most_deep = 16, most_long = 64;
  const std::size_t limit = std::min(size, most_long);
  std::uint8_t missing[most_deep];  // operands that the operators around still wait for
  std::size_t depth = 0, i = 0;
  do {
    if (i == limit || depth == most_deep) return 0;
    const char32_t c = text[i++];
    if (is_description_operator(c)) {
      missing[depth++] = c == 0x2FF2 || c == 0x2FF3 ? 3 : c >= 0x2FFE ? 1 : 2;
    } else {
      while (depth > 0 && --missing[depth - 1] == 0) --depth;
    }
  } while (depth > 0);
  return i > 1 ? i : 0;
}

}  // namespace fanjian
