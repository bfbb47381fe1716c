// Names of people in a line of Simplified text, for find_names() of names.h.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace fanjian::convert {

// The name of a person that is found by the character at `at`; empty if there is none. Looks at some dozens of
// characters at most.
text::Span person_name(std::string_view line, std::size_t at);

}  // namespace fanjian::convert
