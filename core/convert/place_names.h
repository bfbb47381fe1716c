// Names of places in a line of Simplified text whose characters the language uses for something else, for
// find_names() of names.h: 里 of villages and lanes (尚里村, 建国里12号), 岩 of Japan (岩手, 岩崎).
#pragma once

#include <cstddef>
#include <string_view>

#include "text/span.h"

namespace fanjian::convert {

// The name, or what of it has a form of its own, that begins with the character at `at`; empty if there is none.
text::Span place_name(std::string_view line, std::size_t at);

}  // namespace fanjian::convert
