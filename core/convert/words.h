// Word segmentation.
#pragma once

#include <string_view>
#include <vector>

#include "convert/lexicon.h"
#include "text/span.h"

namespace fanjian::convert {

// Appends the words of a Simplified text as spans of bytes, in order, without gaps: a character that belongs to no word
// is a span of its own, and so is each ill-formed byte. The segmentation is the converter's (segmenter.h). A
// Traditional text is cut by its Simplified form, character by character. Total; linear in the text.
void find_words(const Lexicon& lexicon, std::string_view text, std::vector<text::Span>& words);

}  // namespace fanjian::convert
