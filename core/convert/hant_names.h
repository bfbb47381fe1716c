// Names of people in Traditional text, for characters that the Mainland keeps in names and nowhere else: 乾 (陈其乾),
// and 昇 陞 钜, which 通用规范汉字表 (2013) gives back to names; 惟 of 惟一, which is 唯一 elsewhere.
#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace fanjian::convert {

// What a character of such a name becomes; 0 where it becomes what it becomes elsewhere.
char32_t name_in_hans(char32_t c);

// Names that the text itself shows to be such (立委徐乾學, 陳其乾說), and the same names wherever they stand again in
// the line. Appended in order, not overlapping. Linear in the size of the text.
void find_names_in_hant(std::string_view text, std::vector<text::Span>& names);

}  // namespace fanjian::convert
