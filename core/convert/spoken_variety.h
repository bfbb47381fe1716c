// What a text is written in, where nobody says.
#pragma once

#include <string_view>

#include "convert/lexicon.h"
#include "convert/variety.h"

namespace fanjian::convert {

// By its characters. A text that does not tell is read as what leaves work to do.
Variety variety_of(const Lexicon& lexicon, std::string_view text, Variety to);

}  // namespace fanjian::convert
