#include "text/one_of.h"

#include <cstddef>

namespace fanjian::text {

bool is_one_of(std::u16string_view list, char32_t c) {
  if (c == 0 || c > 0xFFFF) return false;
  const auto sought = static_cast<char16_t>(c);
  std::size_t i = 0;
  // Without a branch for each: the compiler makes one comparison of the eight.
  for (; i + 8 <= list.size(); i += 8) {
    unsigned found = 0;
    for (std::size_t k = 0; k < 8; ++k) found |= list[i + k] == sought ? 1u : 0u;
    if (found != 0) return true;
  }
  for (; i < list.size(); ++i)
    if (list[i] == sought) return true;
  return false;
}

}  // namespace fanjian::text
