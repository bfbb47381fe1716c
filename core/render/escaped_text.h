// Text as HTML.
#pragma once

#include <string>
#include <string_view>

namespace fanjian::render {

// Appends text as it may stand in an element or in a quoted attribute. NUL, which HTML cannot say, becomes U+FFFD.
void append_escaped(std::string& out, std::string_view text);

// `name="value"`; a name may bring what stands before it.
void append_attribute(std::string& out, std::string_view name, std::string_view value);

}  // namespace fanjian::render
