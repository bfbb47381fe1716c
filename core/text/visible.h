// Text for a terminal, to which a control character is an order.
#pragma once

#include <string>
#include <string_view>

namespace fanjian::text {

// Control characters (C0, DELETE, C1) become \xNN, and a byte that is not UTF-8 U+FFFD. `lines`: but for tabs,
// line feeds and carriage returns before one.
std::string visible(std::string_view text, bool lines = false);

}  // namespace fanjian::text
