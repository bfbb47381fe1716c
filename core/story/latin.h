// Latin words in a Chinese text, which regional words must not reach into, and what is written for machines.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace fanjian::story {

// Into `keep`, in order: addresses, file names (头发.jpg), handles (@头发), and words of code (头发_id, $头发, 头发()).
// A name in running text is taken back to the mark or space before it.
void keep_written(std::string_view text, std::vector<text::Span>& keep);

// Into `keep`: `links` and the words of two or more ASCII letters and digits, in order.
// Regional words sometimes begin with a letter (B超, U盘): that letter must not be the end of a Latin word
// (SUPERB超市). `links` are in order and lie within the text.
void keep_latin(std::string_view text, std::span<const text::Span> links, std::vector<text::Span>& keep);

}  // namespace fanjian::story
