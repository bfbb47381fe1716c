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

// Whether a word of two to four characters begins or ends within a phrase of a Simplified text and goes on outside it,
// and is not much rarer than the phrase: 作为 in 学券制|作为 of the phrase 制作. The phrase is at most 40 characters.
bool is_crossed(const Lexicon& lexicon, std::u32string_view text, std::size_t begin, std::size_t end);

}  // namespace fanjian::convert
