// 著 in Traditional text is two words: zhù, to write, to be known (著作, 顯著), which Simplified writes 著
// too; and zhe, zháo, zhuó (看著, 著急, 著陸), which Simplified writes 着. Taiwan writes 著 for both.
#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace fanjian::convert {

inline constexpr std::string_view zhu_character = "著", zhe_character = "着";

struct Zhu {
  text::Span at;
  bool particle = false;  // 着 in Simplified
};

// Appends each 著 of the text, in order, told apart by the characters beside it: 著名 but 跟著名師, 論著 but
// 議論著. A sentence that writes 着 as well means zhù by every 著. Nothing beyond the end of a line or a
// sentence is looked at, so that a text can be cut there (convert/stream.h). Linear in the size of the text.
void classify_zhu(std::string_view text, std::vector<Zhu>& found);

}  // namespace fanjian::convert
