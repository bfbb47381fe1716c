// A text as the recognisers see it.
#pragma once

#include <string>
#include <string_view>

#include "article/lexical/fold.h"
#include "text/utf8.h"

inline std::u32string folded(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += fanjian::article::fold(fanjian::text::next(text, at));
  return out;
}
