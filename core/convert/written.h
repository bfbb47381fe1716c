// What a text has that is written for machines, or as somebody wrote a name: it stays as it is in every conversion.
#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace fanjian::convert {

// Appends, in order and not overlapping, what is not to be converted of those that have Han characters: addresses
// (text/link.h), file names (头发.jpg), handles (@头发控) and words of code (头发_id, $头发, 头发()). A file's name is taken
// back to the mark or space before it, and a handle ends where the sentence that has it goes on (据@平安北京通报). Emphasis (_头发_), and Han characters beside a word of code (用get_name得到), are
// text. Linear.
void find_written(std::string_view text, std::vector<text::Span>& found);

// Appends the words of two or more ASCII letters and digits, in order. Regional words sometimes begin with a letter (B超,
// U盘), which must not be the end of a Latin word (SUPERB超市): Hints::latin.
void find_latin(std::string_view text, std::vector<text::Span>& found);

}  // namespace fanjian::convert
