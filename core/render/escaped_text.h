// Text as HTML.
#pragma once

#include <string>
#include <string_view>

namespace fanjian::render {

// Appends text as it may stand in an element or in a quoted attribute. NUL, which HTML cannot say, becomes U+FFFD.
void append_escaped(std::string& out, std::string_view text);

}  // namespace fanjian::render
