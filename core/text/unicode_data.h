// What the core keeps of ICU's properties: a UCPTrie that gives each code point the number of a
// combination, and the list of combinations. Written by pack/write_unicode.cpp from the ICU of the
// build machine, read in place by text/unicode.cpp.
//
// Layout: a 32-bit count of combinations, the combinations, 16 bits each, zeros to a multiple of 4, the trie.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace fanjian::text::unicode {

// The fields of a combination, by the bit at which each begins.
inline constexpr unsigned category_mask = 7, script_shift = 3, script_mask = 7, wide_bit = 1 << 6,
                          ignorable_bit = 1 << 7, composes_bit = 1 << 8;

// Whose data of NFC is kept; the rest are left as they are: marks, Latin, Greek, Cyrillic, kana, Hangul, symbols.
inline constexpr char16_t normalized_characters[] =
    u"[\\u0000-\\u052F\\u1100-\\u11FF\\u1AB0-\\u1AFF\\u1DC0-\\u33FF\\uA700-\\uA7FF\\uA960-\\uA97F\\uAC00-\\uD7FF"
    u"\\uFE20-\\uFE2F]";

// The data that is linked in: the properties, and the rules for ubrk_openBinaryRules (text/breaks.cpp).
std::span<const std::byte> embedded();
std::span<const std::byte> embedded_clusters();
std::span<const std::byte> embedded_sentences();

}  // namespace fanjian::text::unicode
