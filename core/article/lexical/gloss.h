// Finds the glosses that mechanical converters leave behind: 環(huán), one Han character and its
// reading in brackets.
//
// Decided by the evidence of the whole document, bracket style by bracket style: how many, on
// characters that converters change, the same reading for the same character, spread over the text,
// and dense enough. Readings without tone marks, 月(yue), have evidence of their own, or that of those
// with; one that stands there twice, 黨(dang)(dang), is one gloss. A reader's own note on a rare character (臧否（pǐ）), a foreign word
// (（cliché）), a name's reading (赫连(hè lián)), and texts for learners that give the pinyin of
// whole words have other evidence, and stay text.
#pragma once

#include <string_view>
#include <vector>

#include "article/article.h"

namespace fanjian::article {

// The glosses to lift, in source order, `block` not yet filled in. Source: well-formed UTF-8.
std::vector<Gloss> find_glosses(std::string_view source);

}  // namespace fanjian::article
