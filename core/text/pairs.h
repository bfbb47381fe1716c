// Lists of pairs of characters, written one after the other in one string.
#pragma once

#include <cstddef>
#include <string_view>

namespace fanjian::text {

// Whether `a` and then `b` are a pair of the list.
template <class Char>
constexpr bool has_pair(std::basic_string_view<Char> pairs, char32_t a, char32_t b) {
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2)
    if (pairs[i] == a && pairs[i + 1] == b) return true;
  return false;
}

}  // namespace fanjian::text
