// Short lists of characters, written as one string.
#pragma once

#include <string_view>

namespace fanjian::text {

// Whether the character is in the list. 0 and what is beyond U+FFFF are in none. Linear in the list, eight at a time.
bool is_one_of(std::u16string_view list, char32_t c);

}  // namespace fanjian::text
