// UTF-8: validation, iteration and replacement of ill-formed parts. Walking is done by ICU's macros.
//
// All functions take views, never allocate unless they return a string, and are total: any bytes
// may be passed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/error.h"

namespace fanjian::text {

// U+FFFD, shown for an ill-formed sequence.
inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

// The offset of the first byte that is not part of a well-formed sequence (surrogates and
// over-long forms are not), or text.size().
std::size_t first_invalid(std::string_view text);

// The same text with each maximal ill-formed part replaced by U+FFFD, as the Encoding Standard does.
std::string to_well_formed(std::string_view text);

// The code point at `offset` (which must be < text.size()), and in `offset` where the next begins.
// Ill-formed bytes give U+FFFD, one at a time.
char32_t next(std::string_view text, std::size_t& offset);

// The code point that ends at `offset` (which must be > 0), and in `offset` where it begins.
char32_t previous(std::string_view text, std::size_t& offset);

void append(std::string& out, char32_t c);

// All code points of a text, and back. Ill-formed bytes become U+FFFD, one at a time.
std::u32string utf32(std::string_view text);
std::string utf8(std::u32string_view text);

// The number of code points.
std::size_t length(std::string_view text);

// The number of UTF-16 code units, as in JavaScript.
std::uint32_t utf16_length(std::string_view text);

// The same text in UTF-16, little-endian bytes. Ill-formed bytes become U+FFFD, one at a time.
std::string to_utf16_bytes(std::string_view text);

// The offset of the character that holds the UTF-16 unit `unit`, or text.size().
std::size_t at_utf16(std::string_view text, std::uint32_t unit);

}  // namespace fanjian::text
