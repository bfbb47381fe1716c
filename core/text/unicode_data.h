// What the core keeps of ICU's properties: a UCPTrie that gives each code point the number of a
// combination, and the list of combinations. Written by pack/write_unicode.cpp from the ICU of the
// build machine, read in place by text/unicode.cpp.
//
// Layout: a 32-bit count of combinations, the combinations, a byte each, zeros to a multiple of 4, the trie.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace fanjian::text::unicode {

// The fields of a combination, by the bit at which each begins.
inline constexpr unsigned category_mask = 7, script_shift = 3, script_mask = 7, wide_bit = 1 << 6,
                          ignorable_bit = 1 << 7;

// The data that is linked in: the properties, and the rules of text/breaks.cpp.
std::span<const std::byte> embedded();
std::span<const std::byte> embedded_clusters();
std::span<const std::byte> embedded_sentences();
// Canonical composites of Latin letters and kana, in order. A 32-bit count, then of each, in columns: the higher and
// the lower byte of its base, the lower byte of its mark (U+03xx below 80, U+30xx above); then its distance from the
// one before in bytes that are added up, 255 saying that there is more to come.
std::span<const std::byte> embedded_composites();

}  // namespace fanjian::text::unicode
