// Plain text to Article. Linear in the size of the text; no recursion on input.
//
// Input: UTF-8, any line ends, with or without BOM, Traditional or Simplified. Ill-formed UTF-8 is
// an error with the offset of the first bad byte: mend it first (text/utf8.h) to read on
// regardless. Empty text is a story without blocks, not an error; natively no memory is one.
#pragma once

#include <string_view>

#include "article/article.h"
#include "text/error.h"

namespace fanjian {

Result<Article> parse(std::string_view source);

// With other weights than those that are built in: for who learns them, and measures.
struct RoleWeights;
Result<Article> parse(std::string_view source, const RoleWeights& weights);

}  // namespace fanjian
