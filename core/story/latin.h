// Latin words in a Chinese text, which regional words must not reach into.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace fanjian {

// Into `keep`: `links` and the words of two or more ASCII letters and digits, in order.
// Regional words sometimes begin with a letter (B超, U盘): that letter must not be the end of a Latin word
// (SUPERB超市). `links` are in order and lie within the text.
void keep_latin(std::string_view text, std::span<const Span> links, std::vector<Span>& keep);

}  // namespace fanjian
