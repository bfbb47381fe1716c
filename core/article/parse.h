// Plain text to Article. Linear in the size of the text; no recursion on input.
//
// Input: UTF-8, any line ends, with or without BOM, Traditional or Simplified. Ill-formed UTF-8 is
// an error with the offset of the first bad byte: call to_well_formed (text/utf8.h) first to read on
// regardless. Empty text is a story without blocks, not an error.
#pragma once

#include <string_view>

#include "article/article.h"
#include "text/error.h"

namespace fanjian::article {

text::Result<Article> parse(std::string_view source);

// With other weights than the built-in ones, for training and evaluation.
struct RoleWeights;
text::Result<Article> parse(std::string_view source, const RoleWeights& weights);

}  // namespace fanjian::article
