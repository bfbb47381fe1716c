// ASCII letters, of any type of character: no locale, and all else unchanged.
#pragma once

namespace fanjian::text {

template <class Char>
constexpr Char ascii_lower(Char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<Char>(c + ('a' - 'A')) : c;
}

template <class Char>
constexpr bool is_ascii_letter(Char c) {
  return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z';
}

template <class Char>
constexpr bool is_ascii_digit(Char c) {
  return c >= '0' && c <= '9';
}

}  // namespace fanjian::text
