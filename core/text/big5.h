// Big5 with Hong Kong's supplement to UTF-8, as ICU's ibm-1375 reads it, by a table that the native build writes
// (core/cli/big5_table.cpp): browsers and Node have each their own Big5.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace fanjian::text {

// For each pair of a lead byte (81 to FE) and a trail byte (40 to 7E, A1 to FE) the last 16 bits of its character,
// low byte first, 0 where there is none; then a bit each, lowest first: whether the character is in plane 2.
inline constexpr std::size_t big5_pairs = 126 * 157;
inline constexpr std::size_t big5_table_size = 2 * big5_pairs + (big5_pairs + 7) / 8;

// Appends what `bytes` become to `out`, and gives how many of them were read: all, but where a character is cut at
// the end and there is `more` to come. `bad` is told the offset of what cannot be read, before U+FFFD is appended
// for it; `out` holds what stands before.
std::size_t from_big5(std::string_view table, std::string_view bytes, bool more, std::string& out,
                      const std::function<void(std::size_t offset)>& bad);

}  // namespace fanjian::text
