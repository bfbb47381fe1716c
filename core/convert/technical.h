// Texts about computers, in which regional words apply that have another sense elsewhere: 文件 is a file
// there, and a document in the news.
#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace fanjian::convert {

// The lines of `text` that have two different words of the list in technical.cpp, or more, in order. Such a
// word is Simplified, or the Mainland's or a region's Traditional; no other sense of it is common. Linear.
void find_technical(std::string_view text, std::vector<text::Span>& lines);

}  // namespace fanjian::convert
